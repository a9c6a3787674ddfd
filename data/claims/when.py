"""Of which period a number of a text is: the one named beside it, or in what stands before it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from data.claims.moves import is_base
from data.claims.named_times import Grain, NamedTime, Relative
from data.periods import Period, Span, financial_year, quarter

BEFORE_A_NUMBER = re.compile(
    r"[\s:,=(]*(?:(?:of|was|were|at|is|figures? (?:of|was|were)|total of"
    r"|(?:where|when) (?:the|this|that) (?:figure|number|total) was)\s+)?$",
    re.IGNORECASE,
)


class Sureness(IntEnum):
    """How sure it is that a period is meant."""

    GUESSED = 0  # the text as a whole is mostly about it
    ALONE = 1  # the only one that the whole text names, or the one that it is checked for
    NEAR = 2  # named in the sentence, or before it in the paragraph or in a heading
    BESIDE = 3  # named in the same clause


@dataclass(frozen=True, slots=True)
class SaidTime:
    """A time of a sentence, and the periods that it may mean, the likeliest first.

    is_base: whether it is what a figure is compared with. is_loose: whether it may mean several.
    is_relative: whether it is named by another one, and says nothing of the rest of the sentence.
    """

    start: int
    end: int
    periods: tuple[Period, ...]
    is_base: bool = False
    is_loose: bool = False
    is_relative: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """The periods that may be meant, and how sure that is."""

    periods: tuple[Period, ...] = ()
    sureness: Sureness = Sureness.GUESSED
    is_loose: bool = False

    @property
    def is_certain(self) -> bool:
        """Whether one period is meant, and no other."""
        return bool(self.periods) and self.sureness >= Sureness.ALONE and not self.is_loose


@dataclass
class Clock:
    """What a text has said of time so far, read from its beginning on.

    whole: the period that the text as a whole is about. is_alone: whether it names no other.
    is_given: whether somebody said of which period the text is.
    """

    whole: Period | None = None
    is_alone: bool = False
    is_given: bool = False
    paragraph: int = -1
    latest: Period | None = None
    heading: Period | None = None

    def enter(self, paragraph: int) -> None:
        """Begin a paragraph: what the last one named holds no more."""
        if paragraph != self.paragraph:
            self.paragraph, self.latest = paragraph, None

    def hear(self, times: Sequence[SaidTime], is_heading: bool) -> None:
        """Keep what a sentence named, for those after it."""
        sure = [each for each in times if each.periods and not each.is_loose]
        own = [each for each in sure if not each.is_base and not each.is_relative]
        if own and is_heading:
            self.heading = own[-1].periods[0]
        if own:
            self.latest = own[-1].periods[0]

    @property
    def reference(self) -> Period | None:
        """What "the year" and "last year" are said from."""
        return self.latest or self.heading or self.whole

    def otherwise(self) -> When:
        """The period of a number whose own sentence names none."""
        if found := self.latest or self.heading:
            return When((found,), Sureness.NEAR)
        if self.whole and self.is_given:
            return When((self.whole,), Sureness.BESIDE)
        if self.whole:
            return When((self.whole,), Sureness.ALONE if self.is_alone else Sureness.GUESSED)
        return When()


def whole_of(times: Iterable[NamedTime]) -> tuple[Period | None, bool]:
    """The year or quarter that a text is mostly about, and whether it names no other one."""
    named = [
        each.period
        for each in times
        if each.period
        and each.grain is Grain.PERIOD
        and each.period.span in {Span.YEAR, Span.QUARTER}
    ]
    counted = Counter(named)
    most = max(counted, key=lambda each: (counted[each], -named.index(each)), default=None)
    return most, len(counted) == 1


def said_times(text: str, times: Sequence[NamedTime], clock: Clock) -> tuple[SaidTime, ...]:
    """The times of a sentence, those that are named by another one made out."""
    bases = [is_base(text, each.start, each.end) for each in times]
    own = [e for e, base in zip(times, bases, strict=True) if e.grain is Grain.PERIOD and not base]
    found, reference = [], (own[0].period if own else None) or clock.reference
    for time, base in zip(times, bases, strict=True):
        periods = _meant(time, reference)
        loose = time.grain in {Grain.DAY, Grain.CALENDAR} or len(periods) > 1
        relative = time.grain is Grain.RELATIVE
        found.append(SaidTime(time.start, time.end, periods, base, loose, relative))
        if time.grain in {Grain.PERIOD, Grain.CALENDAR} and not base:
            reference = time.period
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number stands: from and to where, in which clause, and where the other figures do."""

    at: tuple[int, int]
    clause: tuple[int, int]
    others: tuple[int, ...] = ()

    def is_beside(self, time: SaidTime) -> bool:
        """Whether a time stands in the same clause, and no other figure between."""
        low, high = sorted((self.at[0], time.start))
        return self.is_in_clause(time) and not any(low < each < high for each in self.others)

    def is_in_clause(self, time: SaidTime) -> bool:
        """Whether a time stands in the same clause."""
        return self.clause[0] <= time.start < self.clause[1]


def when_of(place: Place, times: Sequence[SaidTime], text: str, clock: Clock) -> When:
    """The period of the number that stands at a place of a sentence."""
    touching = next((each for each in times if is_right_before(each, place.at, text)), None)
    own = [each for each in times if not each.is_base]
    chosen = _nearest((each for each in own if place.is_beside(each)), place.at)
    if touching and (chosen is None or chosen.start < place.at[0]):
        chosen = touching
    if chosen:
        return When(chosen.periods, Sureness.BESIDE, chosen.is_loose)
    named = [each for each in own if not each.is_relative]
    inside = [each for each in named if place.is_in_clause(each)]
    earlier = [each for each in named if each.end <= place.at[0]][-1:]
    later = [each for each in named if each.start >= place.at[1]][:1]
    said = tuple(dict.fromkeys((*inside, *earlier, *later)))
    before = clock.otherwise()
    if not said:
        return before
    firsts = {each.periods[0] for each in said if each.periods}
    others = {each.periods[0] for each in named if each.periods}
    loose = len(others) > 1 or any(each.is_loose for each in said)
    differs = before.sureness >= Sureness.NEAR and not firsts >= set(before.periods)
    periods = (*(period for each in said for period in each.periods), *before.periods)
    return When(tuple(dict.fromkeys(periods)), Sureness.NEAR, loose or differs)


def at_the_start(when: When, bases: Sequence[Period]) -> When:
    """The period of a figure that something moved from: of what it is compared with."""
    if bases:
        return When(tuple(bases), when.sureness, is_loose=True)
    years = (each.a_year_before() for each in when.periods)
    quarters = (each.previous() for each in when.periods if each.span is Span.QUARTER)
    return When(tuple(dict.fromkeys((*years, *quarters))), when.sureness, is_loose=True)


def bases_of(times: Sequence[SaidTime], at: tuple[int, int]) -> tuple[SaidTime, ...]:
    """What a change is counted from, where a sentence says so, the nearest first."""
    found = (each for each in times if each.is_base and each.periods)
    return tuple(
        sorted(found, key=lambda each: min(abs(each.start - at[1]), abs(at[0] - each.end)))
    )


def is_right_before(time: SaidTime, at: tuple[int, int], text: str) -> bool:
    """Whether a time stands right before a number: "the previous year 516"."""
    return time.end <= at[0] and bool(BEFORE_A_NUMBER.fullmatch(text[time.end : at[0]]))


def _nearest(times: Iterable[SaidTime], at: tuple[int, int]) -> SaidTime | None:
    """The one that is named after the number, unless another stands nearer before it."""
    listed = list(times)
    after = [each for each in listed if each.start >= at[1]]
    before = [each for each in listed if each.end <= at[0]]
    if after and (not before or after[0].start - at[1] <= at[0] - before[-1].end):
        return after[0]
    return before[-1] if before else None


def _meant(time: NamedTime, reference: Period | None) -> tuple[Period, ...]:
    """The periods that a named time may mean."""
    match time.grain:
        case Grain.PERIOD:
            return tuple(filter(None, (time.period,)))
        case Grain.DAY:
            return tuple(_of_a_day(time.period))
        case Grain.CALENDAR:
            return tuple(_of_a_year(time.period))
        case Grain.QUARTER:
            return (quarter(reference.financial_year, time.quarter),) if reference else ()
        case _:
            return tuple(_related(time.relative, reference))


def _of_a_day(period: Period | None) -> Iterator[Period]:
    """A day is the snapshot of its quarter, and of the year that ends with it."""
    if period is not None:
        yield period
        if period.quarter_number == 4:
            yield period.year()


def _of_a_year(period: Period | None) -> Iterator[Period]:
    """One year by itself is the calendar year, or a financial one that it is a part of."""
    if period is not None:
        yield period
        yield financial_year(period.starts.year)
        yield financial_year(period.starts.year - 1)


def _related(relative: Relative | None, reference: Period | None) -> Iterator[Period]:
    if reference is None:
        return
    match relative:
        case Relative.YEAR_BEFORE:
            yield reference.a_year_before()
            if reference.span is Span.QUARTER:
                yield reference.a_year_before().year()
        case Relative.QUARTER_BEFORE:
            yield reference.previous()
        case Relative.THIS_YEAR:
            yield reference.year() if reference.span is Span.QUARTER else reference
        case _:
            yield reference
