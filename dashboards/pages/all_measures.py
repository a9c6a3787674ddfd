"""Every measure that was loaded, so that nothing is out of sight, and the charts of each."""

from collections.abc import Mapping
from functools import lru_cache

from dashboards.charts import among_neighbours
from dashboards.pages.made_charts import charts_on_list
from dashboards.panels import Page, Panel
from data.figures.among import among
from data.figures.assemble import series_of
from data.figures.dataset import Dataset
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.framework.theme import Theme

ALL_MEASURES = "all-measures"
KEPT_FRAMEWORKS = 64  # the pages of so many are kept
ABOUT = "Open a measure to see its charts; its table lists every figure with the cell it came from."


def is_list(page: Page) -> bool:
    """Whether the page lists measures that can be opened, instead of showing charts at once."""
    return page.id.split("/")[0] == ALL_MEASURES


def listed(dataset: Dataset) -> dict[str, tuple[Measure, ...]]:
    """The measures that a board has figures for, by theme; no theme without any.

    Asked of what is counted alone: to split each of them takes a hundred times as long.
    """
    framework = dataset.framework
    found = {
        theme.id: tuple(
            each
            for each in framework.measures
            if each.theme == theme.id and _is_known(each, dataset)
        )
        for theme in framework.themes
    }
    return {theme: measures for theme, measures in found.items() if measures}


def charts_of(measure: str, dataset: Dataset) -> tuple[Panel, ...]:
    """The charts that an opened measure shows: its total, and each of its splits.

    Their titles are in the words of what the board counts (rule C3).
    """
    charts = _charts(dataset.framework).get(measure, ())
    return tuple(
        panel
        for panel in charts
        if dataset.has_series(panel.measures, panel.by) and has_neighbours(panel, dataset)
    )


def has_neighbours(panel: Panel, dataset: Dataset) -> bool:
    """Whether a chart of the place among neighbours has enough of them; any other chart has."""
    if panel.chart is not among_neighbours.figure:
        return True
    series = series_of(dataset.figures, panel.measures[0], panel.by, dataset.everything)
    return among(series) is not None


def listed_panels(page: Page, dataset: Dataset) -> tuple[Panel, ...]:
    """The total of every measure that a page lists."""
    measures = [
        m for theme, found in listed(dataset).items() if theme in page.themes for m in found
    ]
    return tuple(_charts(dataset.framework)[measure.id][0] for measure in measures)


@lru_cache(maxsize=KEPT_FRAMEWORKS)
def theme_pages(framework: Framework) -> tuple[Page, ...]:
    """The list of measures of each theme, in the order of the themes."""
    return tuple(_page(theme, framework) for theme in framework.themes)


@lru_cache(maxsize=KEPT_FRAMEWORKS)
def every_theme(framework: Framework) -> Page:
    """The list of the measures of all themes."""
    themes = tuple(theme.id for theme in framework.themes)
    return Page(ALL_MEASURES, "All measures", ABOUT, themes, nav=False)


@lru_cache(maxsize=KEPT_FRAMEWORKS)
def _charts(framework: Framework) -> Mapping[str, tuple[Panel, ...]]:
    return {measure.id: charts_on_list(measure) for measure in framework.measures}


def _is_known(measure: Measure, dataset: Dataset) -> bool:
    """Whether there are figures of it, or of both that it is computed from.

    Only then is it asked for: each measure that is fetched costs the page a few milliseconds.
    """
    if measure.id in dataset.measures:
        return True
    made_of = measure.computed
    counts = {made_of.numerator.measure, made_of.denominator.measure} if made_of else set()
    by = measure.dimensions if measure.is_of_itself else ()
    return (
        bool(counts) and counts <= set(dataset.measures) and dataset.has_series((measure.id,), by)
    )


def _page(theme: Theme, framework: Framework) -> Page:
    charts = _charts(framework)
    panels = tuple(p for m in framework.measures if m.theme == theme.id for p in charts[m.id])
    address = f"{ALL_MEASURES}/{theme.id}"
    title = f"All measures: {theme.name}"
    return Page(address, title, ABOUT, (theme.id,), panels=panels, nav=False)
