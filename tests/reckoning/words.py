"""A text held to the facts: every number in it is one of theirs, and every name one drawn."""

import re
from collections.abc import Iterable
from functools import lru_cache

from data.periods import Period
from tests.frameworks import NORTHBRIDGE
from tests.reckoning import explained
from tests.reckoning.entries import AGENCY
from tests.reckoning.facts import Facts
from tests.reckoning.printed import numbers_in, pattern_of, printed

# How many there are of something is no figure, but may not be more than there are.
COUNTED = re.compile(
    r"(?:of|,|;) (\d+) (?:shares|percentages)|(\d+) have no figure|(\d+) more|(\d+) of \d+ agencies"
    r"|\d+ of (\d+) agencies|[12] of 3 months",
    re.IGNORECASE,
)
ALL_AGENCIES = "all agencies"
TARGET = "target"


def strays(text: str, facts: Facts, everyone: Facts | None = None) -> list[str]:
    """The numbers of a text that no fact explains.

    everyone: the same without a choice of agencies, which may be named as the figure of all.
    """
    plain = re.sub(r"<[^>]+>", " ", text.replace("-<br>", "-"))
    left = COUNTED.sub(" ", plain)
    told = [(facts, plain)]
    offered = plain.lower().find(ALL_AGENCIES)
    if everyone is not None and offered >= 0:
        told.append((everyone, plain[offered:]))  # before it stand agencies that send something
    known = (facts.calculator.names, *(each.names for each, _ in told))
    found = set(numbers_in(left, *known, FIXED_NAMES))
    for each, naming in told:
        for value in _numbers(plain, each, naming):
            if not found:
                return []
            found -= printed(value)
    return sorted(found)


def _numbers(text: str, facts: Facts, naming: str) -> Iterable[float]:
    """What may be said where these periods and categories are named, the likeliest first.

    naming: the part of the text that tells which categories its numbers are of.
    """
    named = periods_named(text, facts.periods)
    of = [fact for fact in facts.known if fact.period in named] if named else facts.known
    names = {name for fact in of for name in fact.names if name in naming}
    meant = [fact for fact in of if fact.names <= names] if names else list(of)
    yield from explained.figures(meant)
    yield from explained.differences(facts, meant)
    yield from explained.shares(meant)
    yield from explained.sums(facts, of)
    yield from explained.lit_sums(of)
    yield from explained.cohort_numbers(facts.known)
    yield from explained.left_out(facts, meant)
    if TARGET in text.lower():
        yield from aims_shown(facts)


def aims_shown(facts: Facts) -> list[float]:
    """What is aimed at in the measures, periods and agencies that were asked for."""
    asked = facts.asked
    days = Period(asked.first.starts, asked.last.ends)
    return facts.calculator.targets(asked.measures, days, _shown_alone(facts))


def _shown_alone(facts: Facts) -> tuple[str, ...]:
    """The one agency whose figures are shown: chosen with others that send none, or highlighted."""
    asked, entries = facts.asked, facts.calculator.entries
    rows = [row for name in asked.measures for row in entries.get(name, ())]
    sending = {row.dimensions.get(AGENCY) for row in rows}
    chosen = tuple(each for each in asked.agencies if each in sending)
    lit = asked.highlight
    of_it = lit.categories if lit and lit.dimension == AGENCY else ()
    return next((each for each in (chosen, of_it) if len(each) == 1), ())


def periods_named(text: str, periods: Iterable[Period]) -> set[Period]:
    """The periods that a text names: "2025-26" of "Q1 2025-26" is no year."""
    found, left = set(), text
    for name, period in _longest_first(frozenset(periods)):
        if name in left and re.search(rf"(?<![\w]){re.escape(name)}(?![\w])", left):
            found.add(period)
            left = left.replace(name, " ")
    return found


@lru_cache(maxsize=1024)
def _longest_first(periods: frozenset[Period]) -> tuple[tuple[str, Period], ...]:
    """The periods with their names; those that hold another's name stand before it."""
    named = {(name, each) for each in periods for name in (each.in_words(), each.short())}
    return tuple(sorted(named, key=lambda each: -len(each[0])))


FIXED_NAMES = pattern_of(
    {measure.title for measure in NORTHBRIDGE.measures}
    | {measure.units for measure in NORTHBRIDGE.measures}
    | {measure.part_words for measure in NORTHBRIDGE.measures if measure.part_words}
)
