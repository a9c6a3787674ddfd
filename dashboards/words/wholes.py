"""What is said of a whole and its parts: contacts and referrals; places and what became of them."""

from collections.abc import Mapping, Sequence

from dashboards.words.figures import count_text, counted, percent_text
from dashboards.words.naming import is_asked, period_words, was_missing, who
from dashboards.words.parts import base_words, part_words, ratio_of, short_title
from dashboards.words.shares import Share, ends
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series
from data.figures.totals import total_of
from data.framework.measures import Measure, Polarity
from data.observations import AGENCY
from data.periods import Period

_Pair = tuple[Point, Point]  # the whole and its part, of one period and category


def whole_and_part(first: Series, second: Series, highlight: Highlight | None) -> str:
    """How many of the first are the second; when split, where that share is highest and lowest.

    Empty when they have no period and category in common.
    """
    pairs = _pairs(first, second)
    measures = (first.measure, second.measure)
    if not pairs:
        return ""
    period = _asked_or_last({whole.period for whole, _ in pairs}, highlight)
    now = [pair for pair in pairs if pair[0].period == period]
    now = [pair for pair in now if is_asked(pair[0], highlight)] or now
    alone = [pair for pair in now if first.own and first.own in pair[0].categories.values()]
    if len(now) > 1 and (len(alone) != 1 or is_asked(now[0][0], highlight)):
        return f"in {period_words(period)}, {_split(now, (first, second))}"
    pair = (alone or now)[0]
    said = f"in {period_words(period)}, {_part_of_whole(_counts(pair), measures)}"
    return f"{said}, for {who(pair[0], first.names)}" if first.by else said


def _split(pairs: Sequence[_Pair], series: tuple[Series, Series]) -> str:
    """The total and its part where both are known, then where the share is highest and lowest."""
    measures = (series[0].measure, series[1].measure)
    period = pairs[0][0].period
    totals = total_of(series[0], period), total_of(series[1], period)
    names = series[0].names
    shares = [
        Share(measures[0], pair[0], who(pair[0], names), *_counts(pair)[::-1]) for pair in pairs
    ]
    ratio = ratio_of(*measures)
    low_first = ratio is not None and ratio.polarity is Polarity.HIGHER
    if len(pairs) == len(series[0].at(period)) and totals[0] is not None and totals[1] is not None:
        both = ends(shares, joint=", ", low_first=low_first)
        return f"{_part_of_whole((totals[0], totals[1]), measures)}{both and f': {both}'}"
    both = ends(shares, joint=", and ", low_first=low_first)
    if not both:
        largest = max(pairs, key=lambda pair: _share_of_enough(pair, measures[0]))
        return f"{_part_of_whole(_counts(largest), measures)}, for {who(largest[0], names)}"
    return f"the share of {measures[0].units} that {part_words(*measures)} was {both}"


def _counts(pair: _Pair) -> tuple[float, float]:
    return pair[0].value or 0.0, pair[1].value or 0.0


def _pairs(first: Series, second: Series) -> list[_Pair]:
    """Both counts of the same period and category, where both came."""
    parts = {
        (point.period, tuple(point.categories.values())): point
        for point in second.points
        if point.value is not None
    }
    found = (
        (whole, parts.get((whole.period, tuple(whole.categories.values()))))
        for whole in first.points
        if whole.value is not None
    )
    return [(whole, part) for whole, part in found if part is not None]


def _share_of_enough(pair: _Pair, measure: Measure) -> float:
    """The share, by which categories are ranked; shares of too few come last (rule P4)."""
    whole, part = pair[0].value or 0.0, pair[1].value or 0.0
    return part / whole if whole and measure.is_enough(whole) else -1.0


def _part_of_whole(counts: tuple[float, float], measures: tuple[Measure, Measure]) -> str:
    whole, part = counts
    if part > whole or not measures[1].is_part_of(measures[0]):
        return f"{counted(whole, measures[0])} and {counted(part, measures[1])}"
    said = f"{count_text(part)} of {counted(whole, measures[0])} {part_words(*measures)}"
    return f"{said} ({percent_text(part, whole)})" if measures[0].is_enough(whole) else said


def _asked_or_last(periods: set[Period], highlight: Highlight | None) -> Period:
    asked = {each for each in periods if highlight and highlight.names(PERIOD, each.slug)}
    return max(asked or periods)


def made_up_of(series: Sequence[Series], highlight: Highlight | None) -> str:
    """The whole and each of its parts; when split, where the first part's share is lowest.

    Empty when no period and category has a figure of each.
    """
    found = _rows(series)
    periods = {p.period for points in found for p in points if p.value is not None}
    if not periods:
        return ""
    period = _asked_or_last(periods, highlight)
    rows = [points for points in found if points[0].period == period]
    rows = [points for points in rows if is_asked(points[0], highlight)] or rows
    complete = [points for points in rows if all(point.value is not None for point in points)]
    if not complete:
        return f"in {period_words(period)}{_missing_part(rows[0], series)}"
    own = [points for points in complete if series[0].own in points[0].categories.values()]
    if len(own) == 1 and not is_asked(complete[0][0], highlight):
        complete = own
    if len(complete) == 1:
        return f"in {period_words(period)}, of {_outcomes(complete[0], series)}"
    return f"in {period_words(period)}, {_all_outcomes(complete, series)}"


def _all_outcomes(rows: Sequence[Sequence[Point]], series: Sequence[Series]) -> str:
    """The parts of them all, where all are known, and where the first's share is lowest."""
    period = rows[0][0].period
    totals = [total_of(each, period) for each in series]
    names = series[0].names
    shares = [
        Share(
            series[0].measure,
            first,
            who(first, names),
            first.value or 0.0,
            _total((first, *others)),
        )
        for first, *others in rows
    ]
    both = ends(shares, joint=", and ", low_first=True)
    base = base_words(series[0].measure)
    known = [total for total in totals if total is not None]
    if len(known) == len(series) and len(rows) == len(series[0].at(period)):
        # What became of them all says the chart that is not split, and here the names of colours.
        said = f"{count_text(sum(known))} {base}"
        share = f"the share {_name(series[0])} was {both}"
        return f"{said}: {share if both else _most(rows, names)}"
    if both:
        return f"the share {_name(series[0])} of those {base} was {both}"
    most = max(rows, key=lambda row: _share_of_first(row, series[0].measure))
    return f"of {_outcomes(most, series)}"


def _most(rows: Sequence[Sequence[Point]], names: Mapping[str, str]) -> str:
    """Who makes the most of them: "the most for Police, 29, then Probation, 9"."""
    first, *others = sorted(rows, key=_total, reverse=True)
    told = [f"{who(row[0], names)}, {count_text(_total(row))}" for row in (first, *others[:1])]
    return f"the most for {', then '.join(told)}"


def _total(points: Sequence[Point]) -> float:
    return sum(point.value or 0.0 for point in points)


def _outcomes(parts: Sequence[Point], series: Sequence[Series]) -> str:
    """Every part of one whole: "120 booked by Police: attended 110, did not attend 10"."""
    total, names = _total(parts), series[0].names
    by_whom = f" by {who(parts[0], names)}" if series[0].by == (AGENCY,) else ""
    for_what = f" for {who(parts[0], names)}" if series[0].by and not by_whom else ""
    told = ", ".join(
        f"{_name(each)} {count_text(point.value or 0.0)}"
        for each, point in zip(series, parts, strict=True)
    )
    base = base_words(series[0].measure)
    return f"{count_text(total)} {base}{by_whom}{for_what}: {told}"


def _missing_part(parts: Sequence[Point], series: Sequence[Series]) -> str:
    position, gap = next((n, point) for n, point in enumerate(parts) if point.value is None)
    for_whom = f" for {who(gap, series[0].names)}" if gap.categories else ""
    return f"{for_whom}, {was_missing(_name(series[position]), gap)}"


def _name(series: Series) -> str:
    return short_title(series.measure).lower()


def _rows(series: Sequence[Series]) -> list[tuple[Point, ...]]:
    """The points of every measure for each period and category that the first one has."""
    by_key = [{(p.period, tuple(p.categories.values())): p for p in each.points} for each in series]
    keys = [key for key in by_key[0] if all(key in points for points in by_key)]
    return [tuple(points[key] for points in by_key) for key in keys]


def _share_of_first(points: Sequence[Point], measure: Measure) -> float:
    total = _total(points)
    return (points[0].value or 0.0) / total if total and measure.is_enough(total) else -1.0
