"""What has come and what has not: each agency's return for each period, at a given day."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from data.framework.board import Board
from data.framework.framework import Framework
from data.intake.sheets_due import (
    Brought,
    SheetDue,
    SheetState,
    day_of_return,
    days_late,
    first_due,
    sheets_due,
)
from data.periods import Period, Span, at_snapshot, calendar_of, parse
from data.submission import Refusal, Submission


class State(StrEnum):
    """How it stands with one return; said in words wherever it is shown."""

    RECEIVED = "received"
    LATE = "received late"
    QUERIES = "queries open"
    IN_PART = "in part"
    REFUSED = "refused"
    MISSING = "missing"
    NOT_DUE = "not due"
    NOT_EXPECTED = "not expected"

    @property
    def has_come(self) -> bool:
        """Whether there is a return to open."""
        return self in {State.RECEIVED, State.LATE, State.QUERIES, State.IN_PART}

    @property
    def is_whole(self) -> bool:
        """Whether all of a return came."""
        return self.has_come and self is not State.IN_PART


@dataclass(frozen=True)
class Entry:
    """The place of one agency's return for one period.

    due: the day on which the first of it is due.
    returns: every version that came, in the order it was received; empty while none has.
    has_open_queries: whether one that counts has a query without a reason.
    refused: files that came for it and had errors, the newest first.
    sheets: what is expected of it; empty where the framework says nothing of anybody.
    days_late: how long after its due day the last sheet of it came, or the return itself.
    """

    agency: str
    period: Period
    due: date
    state: State
    returns: tuple[Submission, ...] = ()
    refused: tuple[Refusal, ...] = ()
    has_open_queries: bool = False
    sheets: tuple[SheetDue, ...] = ()
    days_late: int = 0

    @property
    def owed(self) -> tuple[SheetDue, ...]:
        """The sheets of which nothing has come, whether or not they are due."""
        return tuple(each for each in self.sheets if not each.state.has_come)

    @property
    def overdue(self) -> tuple[SheetDue, ...]:
        """Of those, what should have come by now."""
        return tuple(each for each in self.owed if each.state is not SheetState.NOT_DUE)

    @property
    def is_awaited(self) -> bool:
        """Whether somebody has to be asked for it: nothing of it counts, or a part is overdue."""
        return self.state in {State.MISSING, State.REFUSED} or (
            self.state is State.IN_PART and bool(self.overdue)
        )

    @property
    def current(self) -> tuple[Submission, ...]:
        """The returns that hold now."""
        return tuple(each for each in self.returns if each.stands)


@dataclass(frozen=True)
class Marked:
    """What is known of the returns themselves, by their ids.

    open_queries: those with a query that nobody answered. in_part: those that lack what earlier
    ones had. brought: what each says of which measures; None where nobody looked, so that each
    is taken to be whole.
    """

    open_queries: frozenset[int] = frozenset()
    in_part: frozenset[int] = frozenset()
    brought: Brought | None = None


@dataclass(frozen=True)
class Ledger:
    """Every entry of a board, by agency and period. periods: newest first."""

    agencies: tuple[str, ...]
    periods: tuple[Period, ...]
    entries: Mapping[tuple[str, Period], Entry]

    def of(self, period: Period) -> tuple[Entry, ...]:
        """The entries of one period, of the agencies that are expected to return."""
        found = (self.entries[agency, period] for agency in self.agencies)
        return tuple(entry for entry in found if entry.state is not State.NOT_EXPECTED)


def ledger_of(
    framework: Framework,
    submissions: Iterable[Submission],
    marked: Marked,
    today: date,
    refusals: Iterable[Refusal] = (),
    held_on: Callable[[date], Framework] | None = None,
) -> Ledger:
    """How every return of a board stands today.

    submissions: also those superseded, which tell whether the first of them came in time.
    marked: what is known of them. held_on: gives the framework that held on a day, which says
    what was expected of a period that was due that day; without it, the one given always did.
    An agency is expected to return what the framework says; where it says nothing of any, from
    the first period that it returned for. What was refused shows only while nothing that counts
    has come for the same period.
    """
    board = framework.board
    received: dict[tuple[str, Period], list[Submission]] = {}
    for each in submissions:
        received.setdefault((each.agency, parse(each.period)), []).append(each)
    periods = _periods({period for _, period in received}, board, today)
    then = {each: _held(framework, each, today, held_on) for each in periods}
    declared = {agency for each in then.values() for agency in each.senders}
    agencies = sorted({*framework.senders, *declared, *(agency for agency, _ in received)})
    first = _first_periods(received)
    refused: dict[tuple[str, Period], list[Refusal]] = {}
    for refusal in refusals:
        refused.setdefault((refusal.agency, parse(refusal.period)), []).append(refusal)
    entries = {
        (agency, period): _entry(
            agency,
            period,
            tuple(received.get((agency, period), ())),
            tuple(refused.get((agency, period), ())),
            framework=then[period],
            is_expected=then[period].expects(agency, period)
            if then[period].returns
            else board.expects_returns and agency in first and first[agency] <= period,
            marked=marked,
            today=today,
        )
        for agency in agencies
        for period in periods
    }
    return Ledger(tuple(agencies), tuple(reversed(periods)), entries)


def _held(
    framework: Framework,
    period: Period,
    today: date,
    held_on: Callable[[date], Framework] | None,
) -> Framework:
    if held_on is None:
        return framework
    return held_on(min(due_day(framework.board, period), today))


def known_by(
    day: date, submissions: Iterable[Submission], in_force: Iterable[Submission]
) -> tuple[Submission, ...]:
    """The returns that had come by the end of a day, as they stood then.

    submissions: every one as it is now. in_force: those that counted that day, as they were.
    """
    then = {each.id: each for each in in_force}
    came = [each for each in submissions if each.received <= day.isoformat()]
    # One that counts now and did not then had been withdrawn, or superseded, and came back.
    return tuple(then.get(each.id) or without_standing(each, day) for each in came)


def without_standing(submission: Submission, day: date) -> Submission:
    """A return that did not count on a day, whether or not it counts now."""
    return replace(submission, withdrawn_on=day.isoformat()) if submission.stands else submission


def due_day(board: Board, period: Period) -> date:
    """The last day on which a return for a period is in time."""
    return period.ends + timedelta(days=board.due_after_days)


def quarter_due(framework: Framework, submissions: Iterable[Submission], today: date) -> Period:
    """The quarter whose forms are out: the last that has ended, while a return for it is owed.

    After that the one that runs; never one before the board's first quarter.
    Raises ValueError when the board expects no returns.
    """
    first = framework.board.first_quarter
    if first is None:
        raise ValueError(f"{framework.board.id} expects no returns.")
    ended = at_snapshot(today).previous()
    came = {each.agency for each in submissions if each.stands and parse(each.period) == ended}
    owed = any(framework.expects(each, ended) and each not in came for each in framework.senders)
    return max(first, ended if owed else ended.following())


def _periods(found: set[Period], board: Board, today: date) -> tuple[Period, ...]:
    """The periods of the matrix: for a board that still expects returns, without a hole."""
    if board.first_quarter is None:
        return tuple(sorted(found))
    quarters = {period for period in found if period.span is Span.QUARTER}
    first, last = (end(quarters, default=board.first_quarter) for end in (min, max))
    first = min(first, board.first_quarter)
    while last.following().ends < today:
        last = last.following()
    return calendar_of(first, last)


def _first_periods(received: Mapping[tuple[str, Period], object]) -> dict[str, Period]:
    first: dict[str, Period] = {}
    for agency, period in received:
        first[agency] = min(period, first.get(agency, period))
    return first


def _entry(  # noqa: PLR0913 - what a state follows from
    agency: str,
    period: Period,
    returns: tuple[Submission, ...],
    refused: tuple[Refusal, ...],
    *,
    framework: Framework,
    is_expected: bool,
    marked: Marked,
    today: date,
) -> Entry:
    sheets: tuple[SheetDue, ...] = ()
    if marked.brought is not None:
        sheets = sheets_due(framework, agency, period, returns, marked.brought, today)
    due = first_due(framework, agency, period)
    late = _days_late(returns, sheets, due, framework) if framework.board.expects_returns else 0
    entry = Entry(
        agency,
        period,
        due,
        State.RECEIVED,
        returns,
        refused,
        any(each.id in marked.open_queries for each in returns),
        sheets,
        late,
    )
    if any(each.stands for each in returns):
        return replace(entry, state=_state_of_what_came(entry, marked))
    return replace(entry, state=_absent(is_expected, today > due, bool(refused)))


def _state_of_what_came(entry: Entry, marked: Marked) -> State:
    if entry.owed or any(each.id in marked.in_part for each in entry.current):
        return State.IN_PART
    if entry.has_open_queries:
        return State.QUERIES
    return State.LATE if entry.days_late else State.RECEIVED


def _days_late(
    returns: Iterable[Submission], sheets: Iterable[SheetDue], due: date, framework: Framework
) -> int:
    """How long after its day the last part of a return came; of no return, nought."""
    by_sheet = [each.days_late for each in sheets if each.state.has_come]
    if by_sheet:
        return max(by_sheet)
    first = min((day_of_return(each) for each in returns), default=due)
    return days_late(framework, first, due)


def _absent(is_expected: bool, is_due: bool, was_refused: bool) -> State:
    if was_refused:
        return State.REFUSED
    if not is_expected:
        return State.NOT_EXPECTED
    return State.MISSING if is_due else State.NOT_DUE
