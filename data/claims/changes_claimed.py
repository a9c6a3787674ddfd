"""Whether the store holds a change that a text gives: "increased by 50%", "759 fewer than"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data.claims.certain import is_certain
from data.claims.claim import Held, Sort, Verdict
from data.claims.parts_said import part_named
from data.claims.said_number import SaidNumber
from data.claims.scores import ENOUGH
from data.claims.stored import Categories, Fact, Stored
from data.claims.subjects import subject_of
from data.claims.typed_numbers import Form, TypedNumber
from data.claims.verdicts import UNKNOWN, Anchors, Judged
from data.claims.vocabulary import Scored
from data.claims.when import SaidTime, bases_of
from data.framework.measures import Kind, Measure
from data.periods import Period, Span

MOST = 12  # measures that are tried
NAMED = 0.7  # of a measure's words must be said: many changes are alike by chance
CLOSE = 0.9  # of the best measure's score
OVER_YEARS = re.compile(
    r"\b(?:over|in|for|during|within) the (?:last|past|previous) \w+ (?:years|quarters|months)\b"
    r"|\bsince\b|\byears ago\b|\bover time\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Of what a change is, and whether that is certain. now, before: its periods, where known."""

    measure: str
    categories: Categories
    is_certain: bool = False
    now: tuple[Period, ...] = ()
    before: tuple[Period, ...] = ()


def judge_change(
    said: SaidNumber,
    times: Sequence[SaidTime],
    base: Fact | None,
    stored: Stored,
    anchors: Anchors,
) -> Judged:
    """What the store says of a change. base: the figure that the sentence counts it from."""
    bases = tuple(p for e in bases_of(times, said.at) for p in e.periods)
    contradicted: Judged = UNKNOWN
    for subject in _subjects(said, base or bases, stored, anchors):
        measure = stored.framework.measure(subject.measure)
        found = list(_changes(said, subject, bases, stored))
        for held, sort in found:
            if _says(said, held, sort):
                return Judged(Verdict.CONFIRMED, sort, held)
        certain = subject.is_certain and _is_plain(said, bases or subject.before)
        every = certain and _holds_all(said, subject, bases, stored)
        if every and _is_wrong(said, found, measure):
            contradicted = contradicted if contradicted.held else _told(said, found)
    return contradicted


def _told(said: SaidNumber, found: Sequence[tuple[Held, Sort]]) -> Judged:
    """What should have been said: in the way in which it was."""
    usual = _sort(said.number)
    held, sort = next((each for each in found if each[1] is usual), found[0])
    return Judged(Verdict.CONTRADICTED, sort, held)


def _subjects(
    said: SaidNumber,
    base: Fact | Sequence[Period],
    stored: Stored,
    anchors: Anchors,
) -> Iterator[Subject]:
    """What a change may be of, the surest first.

    base: the figure from which it is counted, or the periods, where they are said.
    """
    scored = [each for each in stored.words.scored(said.near) if each.measure in stored.measures]
    if not base and (both := _both_of(anchors.sentence)):
        yield replace(both, is_certain=_goes_with(anchors.sentence[-1], said, scored))
        others = _other_subjects(said, base, stored, anchors, scored)
        yield from (replace(each, is_certain=False) for each in others)
        return
    yield from _other_subjects(said, base, stored, anchors, scored)


def _other_subjects(
    said: SaidNumber,
    base: Fact | Sequence[Period],
    stored: Stored,
    anchors: Anchors,
    scored: Sequence[Scored],
) -> Iterator[Subject]:
    """What a change may be of that stands not between two figures of its own sentence."""
    if isinstance(base, Fact):
        yield Subject(base.measure, base.categories, is_certain=True, before=(base.period,))
    for anchor in anchors.sentence[::-1][:2]:
        if _goes_with(anchor, said, scored):
            now = (anchor.period,)
            yield Subject(anchor.measure, anchor.categories, is_certain=True, now=now)
    meant = subject_of(said, stored, anchors)
    if meant is not None:
        part = part_named(said, meant.measure, stored)
        certain = part is not None and (bool(base) or said.when.is_certain)
        certain = certain and (not meant.stems or is_certain(meant, said, stored))
        yield Subject(meant.measure, part or meant.categories, is_certain=certain)
        return
    best = scored[0].score if scored else 0.0
    for each in scored[:MOST]:
        if each.score >= max(NAMED, best * CLOSE):
            part = part_named(said, each.measure, stored)
            yield Subject(each.measure, part or each.categories)
    if best < ENOUGH:
        for anchor in anchors.paragraph[::-1][:2]:
            yield Subject(anchor.measure, anchor.categories, now=(anchor.period,))


def _both_of(named: Sequence[Fact]) -> Subject | None:
    """What moved between the last two figures of a sentence: "from 117 in 2014-15 to 100"."""
    if len(named) < 2:
        return None
    before, now = named[-2:]
    is_one = (before.measure, before.categories) == (now.measure, now.categories)
    if not is_one or before.period.starts >= now.period.starts:
        return None
    return Subject(now.measure, now.categories, now=(now.period,), before=(before.period,))


def _goes_with(anchor: Fact, said: SaidNumber, scored: Sequence[Scored]) -> bool:
    """Whether the words by the change speak of the figure that was named before it, or of none."""
    own = dict.fromkeys(said.own, 1.0)
    words = [each for each in scored if each.said & own.keys()]
    if not words:
        return True
    best = max(len(each.said & own.keys()) for each in words)
    return any(
        each.measure == anchor.measure and len(each.said & own.keys()) >= best for each in words
    )


def _changes(
    said: SaidNumber, subject: Subject, bases: Sequence[Period], stored: Stored
) -> Iterator[tuple[Held, Sort]]:
    """The changes that the store holds between the periods that may be meant."""
    measure = stored.framework.measure(subject.measure)
    for now, before in _pairs(said, subject, bases, stored):
        latest, first = (_figure(subject, each, stored) for each in (now, before))
        if latest is None or first is None or latest == first:
            continue
        if stored.framework.are_parted(measure, first.period, latest.period):
            continue
        yield from _between(latest, first, measure)


def _holds_all(said: SaidNumber, subject: Subject, bases: Sequence[Period], stored: Stored) -> bool:
    """Whether every change that may be meant can be worked out, so that none can be the true one.

    Where a year before, or too many of a few, is not known, whoever wrote may mean just that.
    """
    measure = stored.framework.measure(subject.measure)
    for now, before in _pairs(said, subject, bases, stored):
        latest, first = (_figure(subject, each, stored) for each in (now, before))
        if latest is None or first is None:
            return False
        if stored.framework.are_parted(measure, first.period, latest.period):
            return False
        is_per_cent = _sort(said.number) is Sort.PER_CENT and not measure.is_percentage
        if is_per_cent and not (first.value and measure.is_enough(first.value)):
            return False
    return True


def _figure(subject: Subject, period: Period, stored: Stored) -> Fact | None:
    found = stored.at(subject.measure, (period,))
    return next((each for each in found if each.categories == subject.categories), None)


def _pairs(
    said: SaidNumber, subject: Subject, bases: Sequence[Period], stored: Stored
) -> Iterator[tuple[Period, Period]]:
    """The periods that may be compared. Since some time is up to the latest figure."""
    measure = stored.framework.measure(subject.measure)
    held = [e.period for e in stored.facts(subject.measure) if e.categories == subject.categories]
    latest = sorted(held, key=lambda each: each.ends)[-1:]
    befores = subject.before or tuple(bases)
    nows = subject.now or tuple(p for p in said.when.periods if p not in befores)
    if not nows and befores:
        nows = (befores[0].following(), *latest)
    for now in nows:
        if befores:
            alike = (each for each in befores if each.months == now.months)
            yield from ((now, each) for each in alike if each.starts < now.starts)
            yield from ((each.following(), each) for each in befores if each == now)
            continue
        yield now, now.a_year_before()
        if now.span is Span.QUARTER and measure.kind is not Kind.CUMULATIVE:
            yield now, now.previous()


def _between(now: Fact, before: Fact, measure: Measure) -> Iterator[tuple[Held, Sort]]:
    """The change in the ways in which it may be given (rules P3, P4)."""
    difference = now.value - before.value

    def held(value: float) -> Held:
        categories = dict(now.categories)
        return Held(
            measure.id, now.period, value, categories, before.period, now.value, before.value
        )

    if before.value and (measure.is_percentage or measure.is_enough(before.value)):
        yield held(difference / before.value * 100), Sort.PER_CENT
    if measure.is_percentage:
        yield held(difference), Sort.POINTS
    else:
        yield held(difference), Sort.AMOUNT


def _sort(number: TypedNumber) -> Sort:
    if number.form is Form.PER_CENT:
        return Sort.PER_CENT
    return Sort.POINTS if number.form is Form.POINTS else Sort.AMOUNT


def _says(said: SaidNumber, held: Held, sort: Sort) -> bool:
    falls = held.value < 0
    same_way = said.move is not None and (falls == said.move.is_fall or not held.value)
    return sort is _sort(said.number) and same_way and said.number.says(held.value)


def _is_plain(said: SaidNumber, bases: Sequence[Period]) -> bool:
    """Whether a change is given so that it can be held to one: it is clear from when it counts.

    Where nothing is said a year is compared with the year before, a quarter with either.
    """
    given = said.number.is_bracketed or said.is_in_range or said.sentence.is_table
    given = given or said.is_narrowed
    has_now = bool(set(said.when.periods) - set(bases))
    return not given and (has_now and bool(bases) or not OVER_YEARS.search(said.sentence.text))


def _is_wrong(said: SaidNumber, found: Sequence[tuple[Held, Sort]], measure: Measure) -> bool:
    """Whether a change says something else than all those that may be meant."""
    # Points are often called per cent: the number may be right, and its word is another matter.
    sorts = {_sort(said.number), *([Sort.POINTS, Sort.PER_CENT] if measure.is_percentage else [])}
    alike = [held for held, sort in found if sort in sorts]
    falls = bool(said.move and said.move.is_fall)
    return bool(alike) and all(
        said.number.is_far_from(held.value) or (held.value < 0) != falls for held in alike
    )
