"""What is said where a choice of agencies reaches no figure: what can be had instead (rule P19)."""

from collections.abc import Sequence

from dashboards.words.figures import counts_behind, figure_text, of_few
from dashboards.words.naming import category_name
from data.figures.series import Point, Series
from data.framework.measures import Measure
from data.periods import Period

MOST_NAMED = 4


def instead_text(point: Point, measure: Measure) -> str:
    """The figure that can be had, named as what it is: "all agencies: 27.7% (33 of 119)"."""
    return f"all agencies: {_figure(point.instead, measure)}" if point.instead else ""


def held_back_in(*series: Series) -> set[Period]:
    """The latest period of which figures were held back, if there is one."""
    periods = {point.period for each in series for point in each.points if point.instead}
    return {max(periods, key=lambda period: (period.ends, period.starts))} if periods else set()


def can_be_had(*series: Series, period: Period | None = None) -> str:
    """What can be had of all agencies, as a sentence; empty where nothing was held back.

    period: of which; else the latest that there is something of.
    """
    periods = held_back_in(*series)
    if not periods:
        return ""
    when = period or periods.pop()
    said = [words for each in series for words in _figures(each, when, len(series))]
    if len(said) == 1:
        return f"All agencies: {said[0]} in {when.short()}."
    more = f"; {len(said) - MOST_NAMED} more in the table" if len(said) > MOST_NAMED else ""
    return f"All agencies in {when.short()}: {'; '.join(said[:MOST_NAMED])}{more}."


def _figures(series: Series, period: Period, of_how_many: int) -> list[str]:
    """Each figure, after what it is of where there are several to tell apart."""
    title = series.measure.title if of_how_many > 1 else ""
    return [
        f"{_named([title, *_names(point, series)])}{_figure(point.instead, series.measure)}"
        for point in series.at(period)
        if point.instead
    ]


def _named(words: Sequence[str]) -> str:
    said = ", ".join(filter(None, words))
    return f"{said} " if said else ""


def _names(point: Point, series: Series) -> list[str]:
    found = point.categories.items()
    return [category_name(name, each, series.names) for name, each in found if each]


def _figure(point: Point, measure: Measure) -> str:
    """The figure, then the counts behind it where they are known: "27.7% (33 of 119)"."""
    text = figure_text(point, measure)
    counts = "" if of_few(point, measure) else counts_behind(point, measure)
    return f"{text} ({counts})" if counts and point.value is not None else text
