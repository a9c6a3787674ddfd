"""A series that two things split, as lines: one to each pair of their categories."""

from collections.abc import Mapping
from dataclasses import replace

from data.figures.lines import Line, lines_of
from data.figures.selection import Highlight
from data.figures.series import Point, Series
from data.observations import AGENCY


def in_pairs(series: Series) -> Series:
    """The series split by one thing, whose categories are called "High, Yes"; others as they are.

    Lines by the first split alone would each show one category of the second, as if it were all.
    """
    if len(series.by) != 2:
        return series
    both = " and ".join(series.by)
    points = tuple(
        replace(point, categories={both: pair_name(point.categories, series.names)})
        for point in series.points
    )
    return replace(series, by=(both,), points=points)


def pair_name(categories: Mapping[str, str], names: Mapping[str, str]) -> str:
    """What the line of a pair is called: agencies by their name."""
    said = (names.get(each, each) if by == AGENCY else each for by, each in categories.items())
    return ", ".join(said)


def chosen_by(series: Series) -> Mapping[str, tuple[str, str]]:
    """What a click on each line highlights: the category of the last split, in all its lines."""
    last = series.by[-1]
    return {
        pair_name(point.categories, series.names): (last, point.categories[last])
        for point in series.points
    }


def lit_pairs(series: Series, highlight: Highlight | None) -> Highlight | None:
    """The lines of what is highlighted, as a highlight of the series in pairs."""
    if highlight is None or len(series.by) != 2 or highlight.dimension not in series.by:
        return highlight
    found = dict.fromkeys(
        pair_name(point.categories, series.names)
        for point in series.points
        if _is_lit(point, highlight)
    )
    if not found:
        return None
    first, *others = found
    return Highlight(" and ".join(series.by), first, tuple(others))


def largest_lit(series: Series, highlight: Highlight | None) -> str | None:
    """Of the lines of one category that is highlighted, the one whose latest figure is largest.

    None where several categories are highlighted, or none is, and there are several lines.
    """
    pairs, lit = in_pairs(series), lit_pairs(series, highlight)
    lines = [line for line in lines_of(pairs) if line.latest is not None]
    if len(lines) == 1:
        return lines[0].category
    if highlight is None or len(highlight.categories) != 1 or lit is None:
        return None
    asked = [line for line in lines if lit.names(pairs.by[0], line.category)]
    return max(asked, key=_latest).category if asked else None


def _is_lit(point: Point, highlight: Highlight) -> bool:
    return highlight.names(highlight.dimension, point.categories[highlight.dimension])


def _latest(line: Line) -> float:
    return line.latest.value or 0.0 if line.latest else 0.0
