"""Of which measure, and of which part of it, the words by a number speak."""

from collections.abc import Iterator

from data.claims.parts_said import stems_of_part
from data.claims.said_number import SaidNumber
from data.claims.stems import listed
from data.claims.stored import Fact, Stored
from data.claims.typed_numbers import Form, TypedNumber
from data.claims.verdicts import Anchors
from data.claims.vocabulary import Name, Scored
from data.framework.measures import Measure
from data.observations import AGENCY, COMPARATOR

# What a sentence may say besides without saying more of what is counted.
BESIDES = frozenset(
    listed("""
    board carry child complet conduct deal deliver follow happen hav hold know mad occur person
    plac receiv record register subject tak ther tot undertak undertook work young
    """)
)


def subject_of(said: SaidNumber, stored: Stored, anchors: Anchors) -> Name | None:
    """The measure that the words right by a number say in full, with nothing that narrows it.

    Where they say nothing at all, it is the one that the text is written about.
    """
    if anchors.about and not said.own - stored.words.own() - BESIDES:
        return Name(anchors.about, frozenset())
    fitting = {each for each in stored.measures if is_written_so(said, each, stored)}
    name = stored.words.in_full(said.own, said.clause, fitting)
    left = name and left_over(name, said, stored)
    return None if left else name


def is_written_so(said: SaidNumber, measure_id: str, stored: Stored) -> bool:
    """Whether a number may be of a measure by how it is written; a change in per cent of any."""
    if said.move is not None and said.number.form is Form.PER_CENT:
        return True
    return fits(said.number, stored.framework.measure(measure_id), is_rate=said.is_rate)


def fits(number: TypedNumber, measure: Measure, *, is_rate: bool) -> bool:
    """Whether a number is written as figures of a measure are."""
    if number.form is Form.POINTS:
        return measure.is_percentage
    if measure.is_percentage or number.form is Form.PER_CENT:
        return measure.is_percentage and number.form is Form.PER_CENT
    if measure.is_count:
        return number.places == 0
    return number.places > 0 or is_rate


def figures_at(said: SaidNumber, measure_id: str, stored: Stored) -> Iterator[Fact]:
    """The figures of a measure in the period that is meant."""
    return stored.at(measure_id, said.when.periods)


def is_of_part(fact: Fact, name: Scored | Name, said: SaidNumber, stored: Stored) -> bool:
    """Whether the sentence speaks of the part that a figure is of, and of no other one."""
    if not name.categories <= fact.categories:
        return False
    named = dict(name.categories)
    for dimension, category in fact.categories:
        if named.get(dimension) == category or _is_only(fact.measure, dimension, category, stored):
            continue
        if category not in stored.words.named_categories(said.sentence.text, dimension):
            return False
    return not _others(fact, said, stored)


def left_over(name: Name, said: SaidNumber, stored: Stored) -> set[str]:
    """What the clause says besides: it may narrow what is counted, in a way nobody knows."""
    left = set(said.own) - name.stems - stored.words.own() - BESIDES
    left -= stems_of_part(said, name.measure, stored)
    return left - stored.words.stems_of_title(name.measure)


def _others(fact: Fact, said: SaidNumber, stored: Stored) -> bool:
    """Whether the clause names a part that the figure is not of, and of which there are figures."""
    title = stored.framework.measure(fact.measure).title
    own = dict(fact.categories)
    for dimension in {COMPARATOR, *stored.dimensions(fact.measure)}:
        named = stored.words.named_categories(said.clause, dimension)
        named -= stored.words.named_categories(title, dimension)
        if dimension == COMPARATOR and named - {own.get(dimension)}:
            return True  # what is said of others is no figure of the board's
        held = {dict(each.categories).get(dimension) for each in stored.facts(fact.measure)}
        if (named & held) - {own.get(dimension)} and len(held) > 1:
            return True
    return False


def _is_only(measure: str, dimension: str, category: str, stored: Stored) -> bool:
    """Whether all figures of a measure are of one agency, so that nobody need say which."""
    if dimension != AGENCY:
        return False
    return {dict(each.categories).get(AGENCY) for each in stored.facts(measure)} <= {category, None}
