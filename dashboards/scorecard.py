"""The scorecard as csv: what the page says, in columns that are a contract."""

from collections.abc import Iterable

from dashboards.words.figures import figure_text
from dashboards.words.targets import target_text, text_for
from dashboards.words.variation import variation_words
from data.csv_text import Cell, as_csv
from data.figures.export import plain_value
from data.figures.scorecard import Indicator

COLUMNS = ("aim", "indicator", "target", "period", "value", "status", "variation", "lead")


def scorecard_csv(indicators: Iterable[Indicator]) -> str:
    """The indicators as csv with these columns; value as the pages round it."""
    return as_csv((), [COLUMNS, *map(_row, indicators)])


def target_words(indicator: Indicator) -> str:
    """Its target: the one that the figure is held to, or what its board says of one."""
    target = indicator.target
    if target is None:
        return ""
    if indicator.judgement.target is None:
        return target_text(target, indicator.measure)
    return text_for(target, indicator.measure, indicator.point.period)


def status_words(indicator: Indicator) -> str:
    """Where it is, seen from its target; where that is not assessed, why."""
    judgement = indicator.judgement
    return f"{judgement.against}: {judgement.why}" if judgement.why else str(judgement.against)


def _value(indicator: Indicator) -> Cell:
    point, measure = indicator.point, indicator.measure
    if point.is_of_few:
        return figure_text(point, measure)
    return plain_value(point.value, point.status, measure)


def _row(indicator: Indicator) -> tuple[Cell, ...]:
    said = variation_words(indicator.point, indicator.measure, indicator.stretch, indicator.flag)
    return (
        indicator.aim,
        indicator.measure.title,
        target_words(indicator),
        str(indicator.point.period),
        _value(indicator),
        status_words(indicator),
        str(said),
        indicator.lead,
    )
