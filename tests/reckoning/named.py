"""The names that a text tells, held to those that are drawn beside it."""

import re
from collections.abc import Iterable

from data.periods import Period
from tests.frameworks import NORTHBRIDGE, STANDARD
from tests.reckoning.calculator import Calculator
from tests.reckoning.printed import spelled
from tests.reckoning.words import periods_named

# After these words stand agencies that send the measure and are not drawn.
OF_OTHERS = ("none of the agencies chosen reports", "not returned")
# Where a range has no figure, the text tells in which periods there are some.
THERE_ARE = re.compile(
    r"there are figures for (?P<first>[\w -]+?)(?: to (?P<last>[\w -]+))?(?=\.|$)"
)
ORDINARY_WORDS = {"Yes", "No", "Unchanged"}  # "No figures", "Unchanged on the quarter before"
TITLES = spelled(
    {measure.title for measure in NORTHBRIDGE.measures}
    | {measure.title[0].lower() + measure.title[1:] for measure in NORTHBRIDGE.measures}
)


def undrawn(
    text: str, names: Iterable[str], periods: Iterable[Period], calculator: Calculator
) -> list[str]:
    """The categories, agencies, areas and periods that a text names and nothing beside it shows.

    names, periods: those that are shown. A period may be compared with the one before it and
    with the same months a year before.
    """
    left = TITLES.sub(" ", re.sub(r"<[^>]+>", " ", THERE_ARE.sub(" ", text)))
    for each in STANDARD.of(calculator.board).breaks:  # why it is not compared, as registered
        left = left.replace(each.reason.rstrip("."), " ")
    told = set(calculator.categories.findall(left)) - set(names) - ORDINARY_WORDS
    near = {each for p in periods for each in (p, p.previous(), p.a_year_before())}
    apart = periods_named(left, calculator.reported | near) - near
    return sorted(told | {period.short() for period in apart})


def wrongly_reported(text: str, measures: Iterable[str], calculator: Calculator) -> list[str]:
    """The periods in which there are figures, as a text tells it, where no measure's are those."""
    found = THERE_ARE.search(text)
    if found is None:
        return []
    told = (found["first"], found["last"] or found["first"])
    sent = [sorted(calculator.sent(measure)) for measure in measures]
    right = {(periods[0].short(), periods[-1].short()) for periods in sent if periods}
    return [] if told in right else [f"{told[0]} to {told[1]}"]


def speaks_of_others(text: str) -> bool:
    """Whether a text may name agencies that send the measure and of which nothing is drawn."""
    return any(words in text.lower() for words in OF_OTHERS)
