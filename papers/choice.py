"""Which charts a pack has: those of an agenda, or of the pages of the board's framework."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from urllib.parse import parse_qsl

from dashboards.drawing import draw
from dashboards.pages.contents import panel_of, panels_in_turn
from dashboards.pages.planned import panel_of_chart, planned_pages
from dashboards.panels import Panel
from data.figures.dataset import Dataset
from data.figures.selection import Selection, from_params
from data.follow_up.agenda import Agenda, AgendaItem, ItemKind
from data.framework.chart_choice import can_be_drawn
from data.periods import Period
from papers.pack import CHALLENGES, MISSING, SCORECARD

MOST_PERIODS = 12  # three years of quarters: what fits on a sheet of paper and is compared
MOST_OF_A_PAGE = 2  # charts of each page but the overview, whose charts all are in the pack


SECTIONS = {
    ItemKind.SCORECARD: SCORECARD,
    ItemKind.MISSING: MISSING,
    ItemKind.CHALLENGE: CHALLENGES,
}


@dataclass(frozen=True)
class Chosen:
    """A chart of a pack. said: what the agenda says with it."""

    panel: Panel
    selection: Selection
    said: str = ""


def selection_of(dataset: Dataset, quarter: Period) -> Selection:
    """What the pack of a quarter shows: that quarter, and what came before it."""
    periods = dataset.coverage.periods
    last = periods.index(dataset.coverage.choices_of(quarter)[-1])
    first = periods[max(0, last + 1 - MOST_PERIODS)]
    return Selection(dataset.board.id, first, periods[last])


def standard_charts(dataset: Dataset, selection: Selection) -> tuple[Chosen, ...]:
    """The charts of the overview, then the first ones of every other page; no measure twice.

    One without a figure in all that time is passed over: its sheet would be empty.
    """
    shown: set[str] = set()
    chosen: list[Panel] = []
    for page in planned_pages(dataset.framework):
        most = MOST_OF_A_PAGE if page.id else len(page.panels)
        new = (
            each
            for each in panels_in_turn(page, dataset)
            if shown.isdisjoint(each.measures) and _has_figures(each, dataset, selection)
        )
        chosen += _first(most, new, shown)
    return tuple(Chosen(panel, selection) for panel in chosen)


def charts_of_agenda(agenda: Agenda, dataset: Dataset, selection: Selection) -> tuple[Chosen, ...]:
    """The charts of an agenda in its order, each as it was taken in.

    selection: that of the pack, for what an item leaves open.
    """
    found = ((item, _panel(item, dataset)) for item in agenda.charts)
    return tuple(
        Chosen(panel, _view(item, dataset, selection), item.text) for item, panel in found if panel
    )


def places_in(agenda: Agenda, dataset: Dataset) -> tuple[tuple[str, int], ...]:
    """The sections that an agenda has a place for, each with the page before which it stands."""
    places: dict[str, int] = {}
    page = 1
    for item in agenda.items:
        if item.kind in SECTIONS:
            places.setdefault(SECTIONS[item.kind], page)
        elif _panel(item, dataset):
            page += 1
    return tuple(places.items())


def _first(most: int, panels: Iterator[Panel], shown: set[str]) -> Iterator[Panel]:
    """So many of the panels. shown: the measures in the pack, added to."""
    for panel in islice(panels, most):
        shown.update(panel.measures)
        yield panel


def _has_figures(panel: Panel, dataset: Dataset, selection: Selection) -> bool:
    return not all(series.is_empty for series in draw(panel, dataset, selection).series)


def _panel(item: AgendaItem, dataset: Dataset) -> Panel | None:
    """The panel as its page has it now, or had it when it was taken in; None where it cannot be."""
    framework, chart = dataset.framework, item.chart
    if chart is None:
        return None
    known = panel_of(chart.id, framework)
    if known is not None:
        return known
    return panel_of_chart(chart, framework) if can_be_drawn(chart, framework) else None


def _view(item: AgendaItem, dataset: Dataset, selection: Selection) -> Selection:
    board = dataset.board.id
    asked = from_params(_params(item.view), board, (board,))
    found = dataset.answer(asked).selection
    first, last = found.first or selection.first, found.last or selection.last
    return replace(found, first=first, last=last, as_at=None)


def _params(query: str) -> dict[str, str]:
    return dict(parse_qsl(query.lstrip("?").replace("+", "%2B")))
