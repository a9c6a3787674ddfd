"""The slides of one item of an agenda."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from dashboards.presenting.chart_slide import chart_slide
from dashboards.presenting.deck import panel_shown
from dashboards.presenting.hand_over_slide import hand_over_slide
from dashboards.presenting.screen import Screen
from dashboards.presenting.slide import Slide
from dashboards.presenting.table_slides import missing_slides, scorecard_slides
from dashboards.presenting.text_slides import challenge_slide, not_there_slide, text_slide
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.agenda import AgendaItem, ItemKind
from data.follow_up.beside import Beside
from data.intake.ledger import Ledger

NO_CHART = "The board counts this no more, so the chart cannot be drawn."
NO_CHALLENGE = "There is no such challenge any more."


@dataclass(frozen=True)
class Known:
    """What slides are made of.

    ledger: gives how returns stand, which is asked for by the slides of what is missing alone.
    day: by which that is told.
    """

    dataset: Dataset
    beside: Beside
    ledger: Callable[[], Ledger]
    day: date


def slides_of(
    item: AgendaItem, known: Known, selection: Selection, screen: Screen | None = None
) -> tuple[Slide, ...]:
    """All slides of an item, at least one; what the agenda says of it stands in the notes too."""
    made = _made(item, known, selection, screen or Screen())
    if item.kind is ItemKind.TEXT or not item.text:
        return made
    first = made[0]
    notes = (item.text, *first.notes)
    return (replace(first, beside=(*first.beside, item.text), notes=notes), *made[1:])


def _made(
    item: AgendaItem, known: Known, selection: Selection, screen: Screen
) -> tuple[Slide, ...]:
    dataset = known.dataset
    if item.kind is ItemKind.SCORECARD:
        return scorecard_slides(dataset, selection, screen.rows, item.text)
    if item.kind is ItemKind.MISSING:
        lists = (known.ledger(), dataset, selection, known.day)
        return missing_slides(*lists, screen.rows, item.text)
    if item.kind is ItemKind.CHALLENGE:
        wanted = (e for e in known.beside.challenges if e.item == item.challenge)
        challenge = next(wanted, None)
        return (
            challenge_slide(challenge, dataset, selection)
            if challenge
            else not_there_slide(item.title, NO_CHALLENGE, dataset, selection),
        )
    return (_single(item, known, selection, screen),)


def _single(item: AgendaItem, known: Known, selection: Selection, screen: Screen) -> Slide:
    """The slide of what takes one, whatever it holds."""
    dataset = known.dataset
    if item.kind is ItemKind.TEXT:
        return text_slide(item.title, item.text, dataset, selection)
    if item.kind is ItemKind.HAND_OVER:
        which = (item.hand_over, item.title)
        return hand_over_slide(*which, dataset, selection, is_dark=screen.is_dark)
    panel = panel_shown(item, dataset.framework)
    if panel is None:
        return not_there_slide(item.title, NO_CHART, dataset, selection)
    return chart_slide(panel, dataset, selection, known.beside, screen)
