"""What the cards of a page say beneath their charts: the note of one table under one of them."""

from collections.abc import Sequence

from dashboards.components.unbroken import Words, unbroken
from dashboards.drawing import Drawing
from dashboards.words.notes import as_under


def caveats_on_page(drawings: Sequence[Drawing]) -> list[Words]:
    """What each card obeys and lacks, as one run of sentences; not what its sentence says.

    drawings: the cards in their order. A note about a whole table is of every chart that is drawn
    from it: the first card says it, and the others name that card. Under All measures each measure
    is opened by itself, and says all of its own.
    """
    first: dict[str, str] = {}
    found = []
    for drawing in drawings:
        panel = drawing.panel
        said = [_said(each, first) for each in drawing.unsaid]
        if not panel.on_list:
            first = {**dict.fromkeys(drawing.unsaid, panel.title), **first}
        found.append(unbroken(" ".join(dict.fromkeys(said))))
    return found


def _said(caveat: str, first: dict[str, str]) -> str:
    return as_under(caveat, first[caveat]) if caveat in first else caveat
