"""The scorecard as csv: what the page says, in columns that are a contract."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dashboards.words.beside import beside_one_words
from dashboards.words.figures import figure_text
from dashboards.words.targets import target_text, text_for
from dashboards.words.variation import Sort, VariationWords, variation_words
from data.csv_text import Cell, as_csv
from data.figures.export import plain_value
from data.figures.scorecard import Indicator, Section
from data.figures.status import Against

NONE_ESTABLISHED = "None established"
UNJUDGED = "not judged: "  # how the words of why begin that stand alone
COLUMNS = (
    *("aim", "indicator", "target", "period", "value", "status", "variation", "lead"),
    "comparators",
)


def scorecard_csv(sections: Iterable[Section]) -> str:
    """The indicators as csv with these columns; value as the pages round it.

    An aim without any says so in a row of its own.
    """
    return as_csv((), [COLUMNS, *(row for section in sections for row in _rows(section))])


def _rows(section: Section) -> Iterator[tuple[Cell, ...]]:
    if not section.indicators:
        yield (section.aim, NONE_ESTABLISHED, *[""] * (len(COLUMNS) - 4), section.lead, "")
    yield from map(_row, section.indicators)


def target_words(indicator: Indicator) -> str:
    """Its target: the one that the figure is held to, or what its board says of one."""
    target = indicator.target
    if target is None:
        return ""
    if indicator.judgement.target is None:
        return target_text(target, indicator.measure)
    return text_for(target, indicator.measure, indicator.point.period)


def others_words(indicator: Indicator) -> str:
    """What others have, each with its year; empty where nothing may stand beside the figure."""
    return beside_one_words(indicator.beside, indicator.measure, indicator.point.period)


def status_words(indicator: Indicator) -> str:
    """Where it is, seen from its target; where that is not assessed, why."""
    judgement = indicator.judgement
    return f"{judgement.against}: {judgement.why}" if judgement.why else str(judgement.against)


def summary_words(found: Sequence[Indicator]) -> str:
    """How many there are, how they stand against their targets, and how many are unusual.

    What holds of none is left out, but that none misses its target, which a board asks first.
    """
    return f"{_many(len(found))}: {_standing(found)}. {_varying(found)}."


def _many(number: int) -> str:
    return "1 indicator" if number == 1 else f"{number} indicators"


def _standing(found: Sequence[Indicator]) -> str:
    stand = Counter(each.judgement.against for each in found)
    if stand[Against.NO_TARGET] == len(found):
        return "none has a target"
    met, near = stand[Against.MEETS] + stand[Against.IN_BAND], stand[Against.NEAR]
    missed, object_of = stand[Against.MISSES], "it" if met else "their target"
    misses = (
        f"{missed} miss {object_of}" if missed > 1 else f"{missed or 'none'} misses {object_of}"
    )
    said = {
        f"{met} {'meets its' if met == 1 else 'meet their'} target": met,
        misses: met or near or missed,
        f"{near} near it": near,
        f"{stand[Against.NOT_ASSESSED]} not assessed": stand[Against.NOT_ASSESSED],
        f"{stand[Against.NO_TARGET]} without a target": stand[Against.NO_TARGET],
    }
    return ", ".join(words for words, many in said.items() if many)


def _varying(found: Sequence[Indicator]) -> str:
    """How many are unusual; that none is, only where it is known of any."""
    why = why_not_judged(found)
    if why is not None:
        return (
            f"Whether they vary by more than usual cannot be judged: {why.removeprefix(UNJUDGED)}"
        )
    if all(each.sort is Sort.NOT_JUDGED for each in map(_variation, found)):
        return "Whether they vary by more than usual cannot be judged"
    unusual = sum(each.flag is not None for each in found)
    return f"{unusual or 'None'} {'vary' if unusual > 1 else 'varies'} by more than usual"


def why_not_judged(found: Sequence[Indicator]) -> str | None:
    """Why none of them can be judged, where it is for one reason; None where it is not."""
    said = {_variation(each) for each in found}
    first = next(iter(said), None)
    return first.text if len(said) == 1 and first and first.sort is Sort.NOT_JUDGED else None


def _variation(indicator: Indicator) -> VariationWords:
    return variation_words(indicator.point, indicator.measure, indicator.stretch, indicator.flag)


def _value(indicator: Indicator) -> Cell:
    point, measure = indicator.point, indicator.measure
    if point.is_of_few:
        return figure_text(point, measure)
    return plain_value(point.value, point.status, measure)


def _row(indicator: Indicator) -> tuple[Cell, ...]:
    said = _variation(indicator)
    return (
        indicator.aim,
        indicator.measure.title,
        target_words(indicator),
        str(indicator.point.period),
        _value(indicator),
        status_words(indicator),
        str(said),
        indicator.lead,
        others_words(indicator),
    )
