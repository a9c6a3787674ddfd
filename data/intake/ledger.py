"""What has come and what has not: each agency's return for each period, at a given day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from data.framework.board import Board
from data.framework.framework import Framework
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


@dataclass(frozen=True)
class Entry:
    """The place of one agency's return for one period.

    returns: every version that came, in the order it was received; empty while none has.
    has_open_queries: whether one that counts has a query without a reason.
    refused: files that came for it and had errors, the newest first.
    """

    agency: str
    period: Period
    due: date
    state: State
    returns: tuple[Submission, ...] = ()
    refused: tuple[Refusal, ...] = ()
    has_open_queries: bool = False

    @property
    def current(self) -> tuple[Submission, ...]:
        """The returns that hold now."""
        return tuple(each for each in self.returns if each.stands)


@dataclass(frozen=True)
class Marked:
    """The ids of the returns with a query that nobody answered, and of those that came in part."""

    open_queries: frozenset[int] = frozenset()
    in_part: frozenset[int] = frozenset()


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
) -> Ledger:
    """How every return of a board stands today.

    submissions: also those superseded, which tell whether the first of them came in time.
    marked: of which the findings say that they are not all they should be.
    An agency is expected to return what the framework says; where it says nothing of any, from
    the first period that it returned for. What was refused shows only while nothing that counts
    has come for the same period.
    """
    board = framework.board
    received: dict[tuple[str, Period], list[Submission]] = {}
    for each in submissions:
        received.setdefault((each.agency, parse(each.period)), []).append(each)
    periods = _periods({period for _, period in received}, board, today)
    agencies = sorted({*framework.senders, *(agency for agency, _ in received)})
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
            board=board,
            is_expected=framework.expects(agency, period)
            if framework.returns
            else board.expects_returns and first[agency] <= period,
            marked=marked,
            today=today,
        )
        for agency in agencies
        for period in periods
    }
    return Ledger(tuple(agencies), tuple(reversed(periods)), entries)


def known_by(
    day: date, submissions: Iterable[Submission], in_force: Iterable[Submission]
) -> tuple[Submission, ...]:
    """The returns that had come by the end of a day, as they stood then.

    submissions: every one as it is now. in_force: those that counted that day, as they were.
    """
    then = {each.id: each for each in in_force}
    came = [each for each in submissions if each.received <= day.isoformat()]
    # One that counts now and did not then had been withdrawn, or superseded, and came back.
    return tuple(then.get(each.id) or _without_standing(each, day) for each in came)


def _without_standing(submission: Submission, day: date) -> Submission:
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
    board: Board,
    is_expected: bool,
    marked: Marked,
    today: date,
) -> Entry:
    due = due_day(board, period)
    has_open_queries = any(each.id in marked.open_queries for each in returns)
    if not any(each.stands for each in returns):
        state = _absent(is_expected, today > due, bool(refused))
    elif any(each.id in marked.in_part for each in returns if each.stands):
        state = State.IN_PART
    elif has_open_queries:
        state = State.QUERIES
    elif board.expects_returns and all(_day(each) > due for each in returns):
        state = State.LATE
    else:
        state = State.RECEIVED
    return Entry(agency, period, due, state, returns, refused, has_open_queries)


def _absent(is_expected: bool, is_due: bool, was_refused: bool) -> State:
    if was_refused:
        return State.REFUSED
    if not is_expected:
        return State.NOT_EXPECTED
    return State.MISSING if is_due else State.NOT_DUE


def _day(submission: Submission) -> date:
    """The day it was sent, or came where it does not say."""
    return date.fromisoformat((submission.sent or submission.received)[:10])
