"""Whether the store holds a figure that a text gives: first what it is of, then its value."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from data.claims.claim import Held, Sort, Verdict
from data.claims.said_number import SaidNumber
from data.claims.stems import listed
from data.claims.stored import Fact, Stored, is_of
from data.claims.typed_numbers import Form, Hedge, TypedNumber
from data.claims.vocabulary import Name, Scored, Vocabulary
from data.claims.when import Sureness
from data.framework.measures import Measure
from data.observations import AGENCY
from data.periods import Period

ENOUGH = 0.5  # of a measure's words must be said for a figure of it to be confirmed
SMALL = 12  # a count up to this is found by chance: more must be said of it
SMALL_MORE = 0.15
GUESSED_MORE = 0.1
RIVAL = 0.8  # of the best measure's score: what is said less well is not meant
# What a sentence may say besides without saying more of what is counted.
BESIDES = frozenset(
    listed("""
    board carry child complet conduct deal deliver follow happen hav hold know mad occur person
    plac receiv record register subject tak ther tot undertak undertook work young
    """)
)


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found of a number. fact: the figure that it was recognised as."""

    verdict: Verdict = Verdict.UNKNOWN
    sort: Sort = Sort.FIGURE
    held: Held | None = None
    fact: Fact | None = None


@dataclass
class Anchors:
    """The figures that a text has been found to give so far in a paragraph, the latest last.

    about: the measure that the text is written about; empty where it is about several.
    """

    about: str = ""
    sentence: list[Fact] = field(default_factory=list)
    paragraph: list[Fact] = field(default_factory=list)

    @property
    def every(self) -> list[Fact]:
        """Those of the sentence first, the nearest first."""
        return [*reversed(self.sentence), *reversed(self.paragraph)]


UNKNOWN = Judged()


def judge_figure(
    said: SaidNumber, stored: Stored, vocabulary: Vocabulary, anchors: Anchors
) -> Judged:
    """What the store says of a figure."""
    scored = _scored(said, stored, vocabulary)
    found = _confirmed(said, scored, stored, vocabulary) or _by_anchor(
        said, scored, stored, vocabulary, anchors
    )
    if found:
        return Judged(Verdict.CONFIRMED, held=held_of(found), fact=found)
    fact = _contradicting(said, scored, stored, vocabulary, anchors)
    return Judged(Verdict.CONTRADICTED, held=held_of(fact)) if fact else UNKNOWN


def held_of(fact: Fact) -> Held:
    """A figure as it is told."""
    return Held(fact.measure, fact.period, fact.value, dict(fact.categories))


def fits(number: TypedNumber, measure: Measure, *, is_rate: bool) -> bool:
    """Whether a number is written as figures of a measure are."""
    if number.form is Form.POINTS:
        return measure.is_percentage
    if measure.is_percentage or number.form is Form.PER_CENT:
        return measure.is_percentage and number.form is Form.PER_CENT
    if measure.is_count:
        return number.places == 0
    return number.places > 0 or is_rate


def _scored(said: SaidNumber, stored: Stored, vocabulary: Vocabulary) -> list[Scored]:
    """The measures that the number may be of, the best said first."""
    return [
        each
        for each in vocabulary.scored(said.near)
        if fits(said.number, stored.framework.measure(each.measure), is_rate=said.is_rate)
    ]


def _confirmed(
    said: SaidNumber, scored: Sequence[Scored], stored: Stored, vocabulary: Vocabulary
) -> Fact | None:
    best = 0.0
    for each in scored:
        needed = max(_needed(said), best * RIVAL)
        if each.score < needed:
            continue
        here = [
            fact
            for fact in _at(said, each.measure, stored)
            if _is_of_categories(fact, each, said, stored, vocabulary)
        ]
        narrowed = _left(Name(each.measure, each.said), said, stored, vocabulary)
        number = replace(said.number, hedge=Hedge.NONE) if narrowed else said.number
        if found := [fact for fact in here if number.says(fact.value)]:
            return min(found, key=lambda fact: _distance(fact, said))
        if here:
            best = max(best, each.score)
    return None


def _needed(said: SaidNumber) -> float:
    number, more = said.number, 0.0
    if number.form is Form.COUNT and number.value <= SMALL and number.places == 0:
        more += SMALL_MORE
    if said.when.sureness is Sureness.GUESSED:
        more += GUESSED_MORE
    return ENOUGH + more


def _distance(fact: Fact, said: SaidNumber) -> tuple[int, int]:
    periods = said.when.periods
    place = periods.index(fact.period) if fact.period in periods else len(periods)
    return place, len(fact.categories)


def _at(said: SaidNumber, measure_id: str, stored: Stored) -> Iterator[Fact]:
    """The figures of a measure in the period that is meant."""
    measure = stored.framework.measure(measure_id)
    for fact in stored.facts(measure_id):
        if is_of(fact, said.when.periods, measure):
            yield fact


def _is_of_categories(
    fact: Fact, name: Scored | Name, said: SaidNumber, stored: Stored, vocabulary: Vocabulary
) -> bool:
    """Whether the sentence speaks of the part that a figure is of, and of no other one."""
    if not name.categories <= fact.categories:
        return False
    named = dict(name.categories)
    for dimension, category in fact.categories:
        if named.get(dimension) == category or _is_only(fact.measure, dimension, category, stored):
            continue
        if category not in vocabulary.named_categories(said.sentence.text, dimension):
            return False
    return not _others(fact, said, stored, vocabulary)


def _others(fact: Fact, said: SaidNumber, stored: Stored, vocabulary: Vocabulary) -> bool:
    """Whether the clause names a part that the figure is not of, and of which there are figures."""
    title = stored.framework.measure(fact.measure).title
    own = dict(fact.categories)
    for dimension in stored.dimensions(fact.measure):
        named = vocabulary.named_categories(said.clause, dimension)
        named -= vocabulary.named_categories(title, dimension)
        held = {dict(each.categories).get(dimension) for each in stored.facts(fact.measure)}
        if (named & held) - {own.get(dimension)} and len(held) > 1:
            return True
    return False


def _is_only(measure: str, dimension: str, category: str, stored: Stored) -> bool:
    """Whether all figures of a measure are of one agency, so that nobody need say which."""
    if dimension != AGENCY:
        return False
    return {dict(each.categories).get(AGENCY) for each in stored.facts(measure)} <= {category, None}


def _by_anchor(
    said: SaidNumber,
    scored: Sequence[Scored],
    stored: Stored,
    vocabulary: Vocabulary,
    anchors: Anchors,
) -> Fact | None:
    """The figure of what was spoken of just before: "compared to 51% last year"."""
    silent = not any(map(vocabulary.knows, said.own))
    if not silent and scored and scored[0].score >= ENOUGH and not _names(scored, anchors):
        return None
    for anchor in _near(said, anchors):
        measure = stored.framework.measure(anchor.measure)
        if not fits(said.number, measure, is_rate=said.is_rate or not measure.is_count):
            continue
        for fact in stored.facts(anchor.measure):
            same = fact.categories == anchor.categories and fact != anchor
            if (
                same
                and is_of(fact, _periods(said, anchor), measure)
                and said.number.says(fact.value)
            ):
                return fact
    return None


def _names(scored: Sequence[Scored], anchors: Anchors) -> bool:
    best = {each.measure for each in scored if each.score >= RIVAL * scored[0].score}
    return any(anchor.measure in best for anchor in anchors.every)


def _near(said: SaidNumber, anchors: Anchors) -> list[Fact]:
    """Those of the sentence; of the one before only for a number that is not found by chance."""
    before = [] if said.number.value <= SMALL else anchors.paragraph[::-1][:2]
    return anchors.sentence[::-1][:3] or before


def _periods(said: SaidNumber, anchor: Fact) -> tuple[Period, ...]:
    if said.before is not None:  # "170 (217)": last year's figure in brackets
        return (anchor.period.a_year_before(),)
    return said.when.periods


def _contradicting(
    said: SaidNumber,
    scored: Sequence[Scored],
    stored: Stored,
    vocabulary: Vocabulary,
    anchors: Anchors,
) -> Fact | None:
    """The figure that a number should have been; None where that is not certain."""
    name = subject_of(said, stored, vocabulary, anchors) if _is_plain(said) else None
    if name is None or not _fits(said, name.measure, stored):
        return None
    whole = [
        fact
        for fact in _at(said, name.measure, stored)
        if _is_of_categories(fact, name, said, stored, vocabulary)
    ]
    one = len({fact.value for fact in whole}) == 1 and not any(f.comparator for f in whole)
    if not one or not said.number.is_far_from(whole[0].value):
        return None
    return None if _is_right_elsewhere(said, name.measure, scored, stored) else whole[0]


def subject_of(
    said: SaidNumber, stored: Stored, vocabulary: Vocabulary, anchors: Anchors
) -> Name | None:
    """The measure that the words right by a number say in full, with nothing that narrows it.

    Where they say nothing at all, it is the one that the text is written about.
    """
    if anchors.about and not said.own - vocabulary.own() - BESIDES:
        return Name(anchors.about, frozenset())
    fitting = {each for each in stored.measures if _fits(said, each, stored)}
    name = vocabulary.in_full(said.own, fitting)
    left = name and _left(name, said, stored, vocabulary)
    return None if left else name


def _fits(said: SaidNumber, measure_id: str, stored: Stored) -> bool:
    if said.move is not None and said.number.form is Form.PER_CENT:
        return True
    return fits(said.number, stored.framework.measure(measure_id), is_rate=said.is_rate)


def _is_plain(said: SaidNumber) -> bool:
    """Whether a number is given so that it can be held to one figure."""
    given = (
        said.number.is_bracketed or said.number.is_in_words or said.is_in_range or said.is_target
    )
    sentence = said.sentence
    return not (given or sentence.is_table or sentence.is_heading) and said.when.is_certain


def _left(name: Name, said: SaidNumber, stored: Stored, vocabulary: Vocabulary) -> set[str]:
    """What the clause says besides: it may narrow what is counted, in a way nobody knows."""
    left = set(said.own) - name.stems - vocabulary.own() - BESIDES
    for dimension in stored.dimensions(name.measure):
        for category in vocabulary.named_categories(said.clause, dimension):
            spelled = stored.framework.category_name(dimension, category)
            left -= set(vocabulary.stems(spelled))
    return left


def _is_right_elsewhere(
    said: SaidNumber, meant: str, scored: Iterable[Scored], stored: Stored
) -> bool:
    """Whether the number is a figure of something else that the sentence may speak of."""
    likely = [each.measure for each in scored if each.score >= ENOUGH / 2]
    for measure in dict.fromkeys([meant, *likely]):
        for fact in stored.facts(measure):
            own = measure == meant
            if own and said.when.sureness is Sureness.BESIDE and not fact.categories:
                continue  # the figure of another time: a mistake that is often made
            if said.number.hedge is Hedge.NONE and said.number.says(fact.value):
                return True
    return False
