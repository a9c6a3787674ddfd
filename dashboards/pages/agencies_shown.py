"""Which agencies a reader can choose between."""

from collections.abc import Iterable
from functools import lru_cache

from dashboards.panels import Panel
from data.figures.assemble import series_of
from data.figures.dataset import Dataset
from data.figures.selection import AGENCY

KEPT = 2048  # measures of boards


def agencies_shown(panels: Iterable[Panel], dataset: Dataset) -> tuple[str, ...]:
    """The ids of the agencies that the charts of a page tell apart, in the order of their names.

    Where the framework says who sends returns, those that others only name, such as families, are
    categories of what they are named in, and no agencies to choose. Where the charts tell none
    apart, or belong to a list that opens others, all that the board has.
    """
    senders = [each for each in dataset.framework.senders if each in dataset.agencies]
    asked = senders or list(dataset.agencies)
    measures = {name for panel in panels if not panel.on_list for name in panel.measures}
    told_apart = {agency for name in measures for agency in _told_apart(name, dataset)}
    here = [each for each in asked if each in told_apart] or asked
    return tuple(sorted(here, key=dataset.framework.agency_name))


@lru_cache(maxsize=KEPT)
def _told_apart(measure: str, dataset: Dataset) -> frozenset[str]:
    """The agencies that figures of a measure are of."""
    if AGENCY not in dataset.framework.measure(measure).dimensions:
        return frozenset()
    series = series_of(dataset.figures, measure, (AGENCY,), dataset.everything)
    return frozenset(series.categories(AGENCY))
