"""The latest figure of a chart, as large as it is important, and how it stands."""

from dataclasses import dataclass, replace

from dashboards.charts import pair
from dashboards.components.headline import point_shown, series_shown
from dashboards.components.judged_chips import CLASSES, SIGNS
from dashboards.panels import Headline, Panel
from dashboards.presenting.slide import Mark
from dashboards.words.beside import beside_one_words
from dashboards.words.figures import bare_text, counts_behind, of_few
from dashboards.words.targets import target_of
from dashboards.words.told import change_words
from dashboards.words.variation import Sort, variation_words
from data.figures.beside_one import beside_one
from data.figures.change import comparisons
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.figures.series import Point, Series
from data.figures.status import Against, judged
from data.figures.usual import usual_range
from data.framework.measures import Kind, Measure
from data.periods import Period


@dataclass(frozen=True)
class Latest:
    """The figure as it is printed, of what and when it is, and what stands beneath it.

    Empty where there is none.
    """

    figure: str = ""
    named: str = ""
    marks: tuple[Mark, ...] = ()
    beside: tuple[str, ...] = ()
    period: Period | None = None


NO_FIGURE = Latest()


def latest_of(panel: Panel, dataset: Dataset, selection: Selection) -> Latest:
    """The latest figure of what a panel shows: of a whole and its part, the share that it is."""
    measure = _told(panel, dataset)
    if measure is None or not dataset.has_series((measure.id,)):
        return NO_FIGURE
    card = Headline(measure.id, measure.title)
    series, category = series_shown(card, dataset, selection)
    point = point_shown(series, selection.highlight)
    if point is None or point.instead or not point.is_told:
        return NO_FIGURE
    known, _ = series_shown(card, dataset, replace(selection, first=None))
    counts = of_few(point, measure)
    name = ", ".join(filter(None, [measure.title, category, point.period.short()]))
    behind = bare_text(point, measure) if counts else counts_behind(point, measure)
    share = "" if point.is_of_few else behind
    view = dataset.coverage.view(selection)
    others = beside_one_words(
        beside_one(dataset.figures, series, view, point), measure, point.period
    )
    return Latest(
        counts or bare_text(point, measure),
        name,
        _marks(series, point, dataset, selection),
        tuple(filter(None, [share, *_changes(known, point), others])),
        point.period,
    )


def _changes(series: Series, point: Point) -> list[str]:
    """The changes that can be given; of the others the page tells why."""
    found = comparisons(series.points, point.period, series.measure)
    given = [each for each in found if each.is_available and not each.is_parted]
    return [_capital(change_words(each)) for each in given]


def _told(panel: Panel, dataset: Dataset) -> Measure | None:
    """The measure whose figure is told; None where a chart shows several that are no such two."""
    measures = tuple(map(dataset.framework.measure, panel.measures))
    if len(measures) == 1:
        is_told = measures[0].kind is not Kind.COHORT and not measures[0].is_of_itself
        return measures[0] if is_told else None
    return measures[1].ratios.get(measures[0].id) if panel.chart is pair.figure else None


def _marks(
    series: Series, point: Point, dataset: Dataset, selection: Selection
) -> tuple[Mark, ...]:
    """How the figure varies, and where it stands seen from its target."""
    view, first = dataset.coverage.view(selection), dataset.everything.first
    usual = usual_range(dataset.figures, series, view, first, selection.highlight)
    stretch, flag = usual.at(point.period) if usual else (None, None)
    varies = variation_words(point, series.measure, stretch, flag)
    marks = []
    if varies.sort is not Sort.NOT_JUDGED:
        said = varies.text if varies.sort is Sort.USUAL else str(varies)
        marks.append(Mark(varies.sign, _capital(said), CLASSES[varies.sort]))
    target = target_of(series, point.period)
    if target:
        marks.append(_of_target(judged(point, series.measure, series.targets).against, target))
    return tuple(marks)


def _of_target(against: Against, target: str) -> Mark:
    if against not in SIGNS:
        return Mark("", f"Target: {target}")
    return Mark(SIGNS[against], f"{_capital(str(against))}, target {target}", CLASSES[against])


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
