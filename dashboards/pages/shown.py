"""What readers see on each page of a board, also of a framework that is only thought of."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dashboards.charts.kinds import DRAWN_BY
from dashboards.pages.contents import panels_shown
from dashboards.pages.planned import pages_as_planned
from dashboards.pages.sections import sections_of
from dashboards.panels import Page, Panel
from data.figures.dataset import Dataset
from data.framework.chart_choice import fits
from data.framework.framework import Framework
from data.framework.pages import MADE, OVERVIEW, ChartOnPage, PageOfBoard

LONGEST_ID = 56  # letters, beside which a number has room
KIND_OF = {chart: kind for kind, chart in DRAWN_BY.items()}


@dataclass(frozen=True)
class ShownPage:
    """A page, and the charts on it that there are figures for."""

    page: Page
    panels: tuple[Panel, ...]

    @property
    def made(self) -> tuple[Panel, ...]:
        """Those that nobody drew."""
        return tuple(panel for panel in self.panels if panel.made_for)


ShownPages = Mapping[str, ShownPage]  # by the ids of the pages


def shown_pages(framework: Framework, dataset: Dataset) -> ShownPages:
    """Every page of charts. framework: the dataset's, or one with other pages."""
    return {
        page.id or OVERVIEW: ShownPage(page, panels_shown(page, dataset))
        for page in pages_as_planned(framework)
    }


def made_charts(shown: ShownPage, framework: Framework) -> Mapping[str, tuple[ChartOnPage, ...]]:
    """The charts that a page makes by itself, as it would name them, by their measure."""
    found: dict[str, list[ChartOnPage]] = {}
    for panel in shown.made:
        chart = _chart(panel, shown.page)
        if fits(chart, framework):
            found.setdefault(panel.made_for, []).append(chart)
    return {measure: tuple(charts) for measure, charts in found.items()}


def as_written(shown: ShownPage, framework: Framework) -> PageOfBoard:
    """A page that is made for a theme, as if somebody had written down what it shows."""
    questions = {
        panel.id: section.question
        for section in sections_of(shown.panels)
        for panel in section.panels
    }
    charts = (
        replace(_chart(panel, shown.page), section=questions.get(panel.id, ""))
        for panel in shown.panels
    )
    page = shown.page
    return PageOfBoard(
        page.id,
        page.title,
        page.about,
        page.themes,
        charts=tuple(chart for chart in charts if fits(chart, framework)),
    )


def _chart(panel: Panel, page: Page) -> ChartOnPage:
    name = f"{page.id}-{panel.id.removeprefix(MADE)}"[:LONGEST_ID].strip("-")
    return ChartOnPage(name, panel.title, KIND_OF[panel.chart], panel.measures, panel.by)
