"""The headline cards of a page, held to the calculator."""

from dataclasses import dataclass
from functools import cached_property

from dashboards.components.headline import headline_content
from dashboards.panels import Headline
from dashboards.words.naming import category_name
from data.figures.dataset import Dataset
from data.figures.selection import PERIOD, Selection
from data.periods import parse
from tests.frameworks import NAMES
from tests.reckoning.comparing import beside_faults, beside_right
from tests.reckoning.entries import AGENCY
from tests.reckoning.facts import Fact, Facts
from tests.reckoning.held import Held
from tests.reckoning.named import speaks_of_others, undrawn, wrongly_reported
from tests.reckoning.words import ALL_AGENCIES, periods_named, strays

TITLE, VALUE, WHEN = "headline__title", "headline__value", "headline__period"
BESIDE = "headline__beside"


@dataclass(frozen=True)
class ShownCard:
    """A card as a selection shows it. where: an address that shows it again."""

    card: Headline
    dataset: Dataset
    selection: Selection
    where: str

    @cached_property
    def texts(self) -> list[tuple[str, str]]:
        """What it says: the class of each component that holds words, and the words."""
        content = headline_content(self.card, self.dataset, self.selection)
        return [(getattr(each, "className", "") or "", _words(each)) for each in content]

    def said(self, part: str) -> str:
        """What one part of it says; empty where it has none."""
        return next((words for name, words in self.texts if name == part), "")

    @property
    def by(self) -> tuple[str, ...]:
        """By what its figure is split: by what is highlighted, where its title says so."""
        return self._split_in(self.said(TITLE).replace(self.card.title, " "))

    @property
    def by_of_all(self) -> tuple[str, ...]:
        """By what the figure of all agencies is split, which it may offer instead (P19)."""
        offered = [words for _, words in self.texts if words.lower().startswith(ALL_AGENCIES)]
        return self.by or self._split_in(" ".join(offered))

    def _split_in(self, words: str) -> tuple[str, ...]:
        wanted = self.selection.highlight
        if wanted is None or wanted.dimension == PERIOD:
            return ()
        named = any(
            category_name(wanted.dimension, each, NAMES) in words for each in wanted.categories
        )
        return (wanted.dimension,) if named else ()


def hold_card(shown: ShownCard, facts: Facts, everyone: Facts, held: Held) -> None:
    """The card shows the right figure of the period it names, and says nothing else.

    facts: of the card's measure, split as the card is; everyone: those of all agencies.
    """
    when = shown.said(WHEN)
    for part, words in shown.texts:
        if part not in {TITLE, BESIDE} and words.strip():
            found = strays(f"{words} {when}", facts, everyone)
            said = f"{shown.where} card {shown.card.measure}: “{words}” says {', '.join(found)}"
            held.true(not found, said)
    _hold_beside(shown, facts, held)
    _hold_names(shown, facts, everyone, held)
    _hold_period(shown, facts, held)


def _hold_beside(shown: ShownCard, facts: Facts, held: Held) -> None:
    """What others have stands there, each with its year, where it may (P7, P10, P19)."""
    when = periods_named(shown.said(WHEN), facts.periods)
    number = shown.said(VALUE).strip("–%")
    may = len(when) == 1 and number and not (shown.by or shown.selection.agencies)
    right = beside_right(facts.calculator, shown.card.measure, *when) if may else {}
    for fault in beside_faults(shown.said(BESIDE), right):
        held.true(False, f"{shown.where} card {shown.card.measure}: {fault}")


def _hold_names(shown: ShownCard, facts: Facts, everyone: Facts, held: Held) -> None:
    """It names what it is asked for, and no other category, agency, area or period."""
    wanted = shown.selection.highlight
    names = {category_name(AGENCY, each, NAMES) for each in shown.selection.agencies}
    names |= (
        {category_name(wanted.dimension, e, NAMES) for e in wanted.categories} if wanted else set()
    )
    lit = wanted.categories if wanted and wanted.dimension == PERIOD else ()
    periods = facts.periods | everyone.periods | {parse(each) for each in lit}
    for _, words in (each for each in shown.texts if each[0] != BESIDE):
        if speaks_of_others(words):
            names |= facts.calculator.reporting((shown.card.measure,))
        left = words.replace(shown.card.title, " ")
        found = undrawn(left, names, periods, facts.calculator)
        found += wrongly_reported(words, (shown.card.measure,), facts.calculator)
        said = f"{shown.where} card {shown.card.measure}: “{words}” names {', '.join(found)}"
        held.true(not found, said)


def _hold_period(shown: ShownCard, facts: Facts, held: Held) -> None:
    """It is the latest in the range that has a figure, or the one that is highlighted, of which
    the card may have to say that there is none.
    """
    when = periods_named(shown.said(WHEN), facts.periods)
    spans = {period.span for period in when}
    told = {
        fact.period
        for fact in facts.known
        if fact.figure.is_known and fact.period.span in spans and _is_meant(fact, shown)
    }
    if not shown.said(VALUE).strip("–") or not told:
        return
    wanted = shown.selection.highlight
    of_span = {period for period in facts.periods if period.span in spans}
    lit = {period for period in of_span if wanted and wanted.names(PERIOD, period.slug)}
    right = lit or {max(told)}
    held.true(
        bool(when & right), f"{shown.where} card {shown.card.measure}: of {when}, right is {right}"
    )


def _is_meant(fact: Fact, shown: ShownCard) -> bool:
    wanted = shown.selection.highlight
    return not fact.categories or (
        wanted is not None and any(wanted.names(*pair) for pair in fact.categories)
    )


def _words(component: object) -> str:
    if component is None:
        return ""
    if isinstance(component, str):
        return component
    if isinstance(component, list | tuple):
        return "".join(map(_words, component))
    return _words(getattr(component, "children", None))
