"""What is presented: an agenda as it stands, or one that is made of a page."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dashboards.charts.kinds import DRAWN_BY
from dashboards.pages.all_measures import charts_of, is_list, listed_panels
from dashboards.pages.contents import (
    CHALLENGES,
    HAND_OVERS,
    RETURNS,
    SCORECARD,
    page_at,
    panel_of,
    panels_of,
)
from dashboards.pages.planned import panel_of_chart
from dashboards.pages.shown import KIND_OF
from dashboards.panels import Page, Panel
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.agenda import Agenda, AgendaItem, ItemKind
from data.follow_up.challenge import Challenge
from data.framework.chart_choice import can_be_drawn
from data.framework.framework import Framework
from data.framework.hand_overs import HandOver
from data.framework.pages import ChartOnPage

MISSING_TITLE, SCORECARD_TITLE = "What is missing", "Scorecard"
MEET_TITLE = "Where agencies meet"


def agenda_of_page(
    path: str,
    opened: Sequence[str],
    dataset: Dataset,
    selection: Selection,
    challenges: Iterable[Challenge] = (),
) -> Agenda:
    """The agenda that a page makes: its charts in order; of a page without any, what it is about.

    opened: the measures of a list whose charts are shown. challenges: those of the board. A page
    that shows neither figures nor what people wrote presents the overview.
    """
    name, *more = path.strip("/").split("/")
    view = selection.to_query()
    if name == SCORECARD:
        return _agenda(SCORECARD_TITLE, [of_scorecard(view)])
    if name == RETURNS:
        return _agenda(MISSING_TITLE, [of_missing(view)])
    if name == HAND_OVERS:
        pairs = dataset.framework.hand_overs
        return _agenda(MEET_TITLE, [of_hand_over(each, view) for each in pairs])
    if name == CHALLENGES:
        wanted = [each for each in challenges if (each.item in more if more else each.is_open)]
        return _agenda("Challenges", [of_named_challenge(each.item, view) for each in wanted])
    page = page_at(path, dataset.framework) or page_at("", dataset.framework)
    panels = _panels(page, opened, dataset) if page else ()
    return _agenda(page.title if page else "", [of_chart(each, view) for each in panels])


def of_chart(panel: Panel, view: str) -> AgendaItem:
    """The item that shows a panel."""
    chart = ChartOnPage(
        panel.id,
        panel.title,
        KIND_OF[panel.chart],
        panel.measures,
        panel.by,
        any_period=panel.any_period,
    )
    return AgendaItem("", ItemKind.CHART, panel.title, chart, view)


def of_scorecard(view: str) -> AgendaItem:
    """The item that shows the scorecard."""
    return AgendaItem("", ItemKind.SCORECARD, SCORECARD_TITLE, view=view)


def of_missing(view: str) -> AgendaItem:
    """The item that shows which returns did not come."""
    return AgendaItem("", ItemKind.MISSING, MISSING_TITLE, view=view)


def of_named_challenge(number: str, view: str) -> AgendaItem:
    """The item that shows the challenge of a number."""
    title = f"Challenge {number}"
    return AgendaItem("", ItemKind.CHALLENGE, title, view=view, challenge=number)


def of_hand_over(pair: HandOver, view: str) -> AgendaItem:
    """The item that shows both sides of a hand-over."""
    return AgendaItem("", ItemKind.HAND_OVER, pair.title, view=view, hand_over=pair.id)


def panel_shown(item: AgendaItem, framework: Framework) -> Panel | None:
    """The panel of an item: as its page has it now, else as it was when it was taken in.

    None where the board counts its measures no more.
    """
    if item.chart is None:
        return None
    panel = panel_of(item.chart.id, framework)
    if panel is not None:
        return panel
    is_known = item.chart.kind in DRAWN_BY and can_be_drawn(item.chart, framework)
    return panel_of_chart(item.chart, framework) if is_known else None


def _agenda(name: str, items: Iterable[AgendaItem]) -> Agenda:
    numbered = (replace(each, id=str(n)) for n, each in enumerate(items, start=1))
    return Agenda(name, tuple(numbered))


def _panels(page: Page, opened: Sequence[str], dataset: Dataset) -> tuple[Panel, ...]:
    if not is_list(page):
        return panels_of(page, dataset)
    shown = tuple(panel for each in opened for panel in charts_of(each, dataset))
    return shown or listed_panels(page, dataset)
