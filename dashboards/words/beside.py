"""What is said of comparators: of when they are, how they are made, and how many they are of."""

from collections.abc import Iterable, Iterator

from dashboards.words.figures import figure_text
from data.figures.beside import is_older
from data.figures.compared import MEDIAN
from data.figures.series import Point, Series
from data.framework.measures import Measure
from data.observations import COMPARATOR
from data.periods import SEASONAL, Period, Span

MOST_SAID = 3  # in one sentence; the table has all


def when_words(point: Point, own: Period) -> str:
    """Of when a comparator is, and that it is older than the figure beside it where it is."""
    said = point.period.short()
    return f"{said}, older" if is_older(point, own) else said


def beside_words(series: Series) -> str:
    """The latest of each comparator as a clause; empty where there is none."""
    own = _own_period(series)
    said = [
        f"{name} {figure_text(point, series.measure)} ({when_words(point, own)})"
        for name, point in [*_latest(series.beside).items()][:MOST_SAID]
    ]
    return " and ".join([", ".join(said[:-1]), *said[-1:]]).removeprefix(" and ")


def beside_one_words(points: Iterable[Point], measure: Measure, own: Period) -> str:
    """What stands beside one figure: "England 531.9 (2024-25, older)" (rules P10, P11)."""
    return ", ".join(
        f"{point.categories[COMPARATOR]} {figure_text(point, measure)} ({_of_when(point, own)})"
        for point in [*points][:MOST_SAID]
    )


def _of_when(point: Point, own: Period) -> str:
    """Of when a comparator is; of a median, also of how many."""
    is_median = point.categories[COMPARATOR] == MEDIAN
    return "; ".join(filter(None, [when_words(point, own), point.note if is_median else ""]))


def comparators_said(*series: Series) -> Iterator[str]:
    """What to know of comparators beside their figures, as sentences (rules P10, P11)."""
    for each in series:
        points = [*each.beside, *(p for p in each.points if p.categories.get(COMPARATOR))]
        latest = _latest(points)
        if (median := latest.get(MEDIAN)) is not None and median.note:
            note = f"{median.note[0].upper()}{median.note[1:]}"
            yield f"{note} in {median.period.short()}."
        if each.span in SEASONAL and any(p.period.span is Span.YEAR for p in points):
            yield f"Comparators are of whole years, the board's own figures of {each.span}s."


def _latest(points: Iterable[Point]) -> dict[str, Point]:
    """The last figure of each comparator, in the order in which they come."""
    found: dict[str, Point] = {}
    for point in sorted(points, key=lambda point: point.period):
        if point.value is not None:
            found[point.categories[COMPARATOR]] = point
    order = dict.fromkeys(point.categories[COMPARATOR] for point in points)
    return {name: found[name] for name in order if name in found}


def _own_period(series: Series) -> Period:
    told = [p.period for p in series.points if p.is_told and not p.categories.get(COMPARATOR)]
    return told[-1] if told else series.periods[-1]
