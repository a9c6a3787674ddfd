"""Every measure that was loaded, a theme at a time, so that nothing is out of sight."""

from dashboards.charts import bars, comparators, stacked, trend
from dashboards.panels import Page, Panel
from data.catalogue import MEASURES
from data.figures import COMPARATOR
from data.measures import Measure
from data.themes import THEMES

ALL_MEASURES = "all-measures"


def _page(theme: str, title: str) -> Page:
    return Page(
        f"{ALL_MEASURES}/{theme}",
        title,
        "Every measure of this theme that was loaded; its table lists every figure with its cell.",
        (theme,),
        panels=tuple(
            panel for measure in MEASURES if measure.theme == theme for panel in _panels(measure)
        ),
        nav=False,
    )


def _panels(measure: Measure) -> tuple[Panel, ...]:
    total = Panel(f"all-{measure.id}", measure.title, trend.figure, (measure.id,), lists_all=True)
    return (total, *(_split(measure, name) for name in _splits(measure)))


def _splits(measure: Measure) -> tuple[tuple[str, ...], ...]:
    names = tuple(name for name in measure.dimensions if name != COMPARATOR)
    compared = ((COMPARATOR,),) if COMPARATOR in measure.dimensions else ()
    both = (names,) if len(names) == 2 and not set(names) & {"agency", "course"} else ()
    return (*compared, *(both or ((name,) for name in names)))


def _split(measure: Measure, by: tuple[str, ...]) -> Panel:
    charts = {(COMPARATOR,): comparators.figure}
    chart = charts.get(by, bars.figure if len(by) == 1 else stacked.figure)
    words = " and ".join(name.replace("-", " ") for name in by)
    title = f"{measure.title}, by {words}"
    moment = chart is not comparators.figure
    return Panel(
        f"all-{measure.id}-by-{'-'.join(by)}",
        title,
        chart,
        (measure.id,),
        by,
        of_one_moment=moment,
    )


THEME_PAGES = tuple(_page(theme, title) for theme, title in THEMES.items())
