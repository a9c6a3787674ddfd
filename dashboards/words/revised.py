"""Why figures were revised, as the returns say that revised them (rule V9)."""

from collections.abc import Iterable

from data.figures.dataset import Dataset
from data.figures.series import Source
from data.observations import Status

NO_REASON = "no reason given"


def why_revised(revised: Iterable[tuple[Status, Source]], dataset: Dataset) -> str:
    """The reasons of those figures that are revised, each once; empty where none is revised.

    A figure made of several cells is revised when one of them is: the others have no reason.
    """
    marked = [source for status, source in revised if status is Status.REVISED]
    returns = filter(None, map(dataset.return_of, marked))
    reasons = dict.fromkeys(each.revision for each in returns if each.revision)
    return "; ".join(reasons) or (NO_REASON if marked else "")
