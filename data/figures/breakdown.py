"""What a breakdown leaves out, and what in it is the whole of the rest (rule P20)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data.figures import combine
from data.figures.series import Point, Series
from data.framework.measures import plain_name
from data.observations import COMPARATOR, Status
from data.periods import Period

AREA = "area"
PLACES = frozenset({AREA, "setting", "locality"})  # in which something is
IN_NONE, WITH_NONE = "In no ", "With no "  # how the category of what is left out begins
JOINED = "others together"  # how the category of several that are drawn as one ends
WHOLE_NAME = re.compile(r"\b(total|all)\b", re.IGNORECASE)
CATCH_ALL = frozenset({"other", "other-individuals"})
UNKNOWN_STARTS = ("not known", "not recorded", "not-recorded", "not yet known", "unknown", "blank")


def rest_name(dimension: str) -> str:
    """The category of what a breakdown leaves out: "In no setting", "With no offence given".

    A child who was harmed by an offence that the return does not name was harmed by one.
    """
    words = plain_name(dimension)
    return f"{IN_NONE}{words}" if dimension in PLACES else f"{WITH_NONE}{words} given"


def joined_name(many: int) -> str:
    """The category of so many that a chart draws as one: "9 others together"."""
    return f"{many} {JOINED}"


def is_joined(category: str) -> bool:
    """Whether it is that category."""
    return category.endswith(f" {JOINED}")


def is_rest(category: str) -> bool:
    """Whether no return has the category, and nothing can be chosen by it."""
    return category.startswith((IN_NONE, WITH_NONE)) or is_joined(category)


def is_whole(category: str) -> bool:
    """Whether a category is named as the whole of others: "County Total"."""
    return WHOLE_NAME.search(category) is not None


def is_unknown(category: str) -> bool:
    """Whether the category counts those of whom the thing is not known (rule M1)."""
    return category.lower().startswith(UNKNOWN_STARTS)


def comes_last(category: str) -> bool:
    """Whether it is a category to list after those that say something."""
    return is_unknown(category) or is_rest(category) or category.lower() in CATCH_ALL


def with_own(series: Series, own_areas: Sequence[str]) -> Series:
    """The series with the board's own area named, where the areas of others are in it too."""
    if AREA not in series.by:
        return series
    areas = series.categories(AREA)
    own = next((area for area in own_areas if area in areas), "")
    return replace(series, own=own) if own and len(areas) > 1 else series


def with_rest(parts: Sequence[Series], totals: Sequence[Series]) -> tuple[Series, ...]:
    """Each series with what its categories leave out of its total, as a category of its own.

    parts: split by one dimension. totals: the same measures in the same view, not split.
    Several measures that stand side by side get it together or not at all. A breakdown whose
    categories are more than the total together is no partition, and has no rest.
    """
    rests = [_rests(part, total) for part, total in zip(parts, totals, strict=True)]
    periods = set.intersection(*(set(each) for each in rests)) if rests else set()
    left_out = {p for p in periods if any(each[p].value for each in rests)}
    if not left_out or not all(rests):
        return tuple(parts)
    return tuple(
        _extended(part, {period: each[period] for period in periods})
        for part, each in zip(parts, rests, strict=True)
    )


def _rests(part: Series, total: Series) -> dict[Period, Point]:
    """By period what is in no category; empty where one period shows that it is no partition."""
    if (
        len(part.by) != 1
        or part.by == (COMPARATOR,)
        or part.measure.overlaps(part.by[0])
        or not combine.may_add_categories(part.measure)
    ):
        return {}
    found = {}
    for whole in total.points:
        points = [p for p in part.at(whole.period) if not is_whole(p.categories[part.by[0]])]
        if whole.value is None or not points or not _are_of_it(points, whole):
            continue
        counted = sum(point.value or 0.0 for point in points)
        if counted > whole.value:
            return {}
        found[whole.period] = _rest(part.by[0], whole.value - counted, whole, points)
    return found


def _are_of_it(points: Sequence[Point], whole: Point) -> bool:
    """Whether every part is known, and is of the same scope as the whole (rule P19)."""
    return all(p.value is not None and not p.scope.apart_from(whole.scope) for p in points)


def _rest(dimension: str, left: float, whole: Point, points: Sequence[Point]) -> Point:
    sources = (*whole.sources, *(source for point in points for source in point.sources))
    in_all = whole.value or 0.0
    return replace(
        whole,
        categories={dimension: rest_name(dimension)},
        value=left,
        status=combine.status_of([whole, *points]),
        sources=tuple(dict.fromkeys(sources)),
        note=f"{in_all:,.10g} in all less {in_all - left:,.10g} in the others",
    )


def _extended(part: Series, rests: dict[Period, Point]) -> Series:
    """With the rest in every period; where it cannot be known, it does not apply."""
    dimension = part.by[0]
    names = {dimension: rest_name(dimension)}
    points: list[Point] = []
    for period in part.periods:
        missing = Point(period, names, None, Status.NOT_APPLICABLE)
        points += [*part.at(period), rests.get(period, missing)]
    return replace(part, points=tuple(points))
