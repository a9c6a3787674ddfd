"""The forward plan: its page, its file, and the calendars of due days."""

from datetime import date
from urllib.parse import parse_qsl

from flask import Flask, Response, abort, request

from callbacks.asking import LONGEST_QUERY, asked_for, dataset_of
from callbacks.files import as_file
from dashboards.components.forward_plan_page import Ahead, forward_plan_page
from dashboards.pages.contents import FORWARD_PLAN
from dashboards.words.due_calendar import calendar_of_agency, calendar_of_board
from dashboards.words.forward_plan import HEADINGS, plan_rows
from dashboards.words.reminder import reminders
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.framework import Framework
from data.framework.meetings import Meeting
from data.intake.due_days import coming_quarters
from data.intake.forward_plan import ForwardPlan
from data.intake.ledger import Ledger, quarter_due
from data.periods import Period, Span, calendar_of, is_period, parse
from data.storage.forward_plans import decided_on, forward_plan_at
from data.storage.ledgers import ledger_at
from data.storage.store import Store

QUARTER = "quarter"
FILTERS = frozenset({QUARTER})
MOST_MEETINGS = 8
ICS = "text/calendar; charset=utf-8"


def register(server: Flask, store: Store) -> None:
    """Answer for the plan as a file, and for the calendars, under /download."""

    @server.get(f"/download/{FORWARD_PLAN}.csv")
    def plan_file() -> Response:
        query = request.query_string.decode("ascii", "replace")
        asked = asked_for(query, "", store.frameworks().boards).selection
        board = _expecting(asked.board, store).board.id
        dataset = dataset_of(Selection(board, as_at=asked.as_at), store)
        period, _ = _quarter(query, dataset, store)
        plan = forward_plan_at(dataset, store, period, date.today())
        name = f"{board}-{FORWARD_PLAN}-{period.slug}"
        return as_file(name, "csv", FORWARD_PLAN, [HEADINGS, *plan_rows(plan)])

    @server.get("/download/calendar/<board>.ics")
    def board_calendar(board: str) -> Response:
        framework = _expecting(board, store)
        first = _first_quarter(framework, store)
        content = calendar_of_board(framework, first, decided_on(framework, store))
        return _calendar(content, f"{board}-returns-and-meetings")

    @server.get("/download/calendar/<board>/<agency>.ics")
    def agency_calendar(board: str, agency: str) -> Response:
        framework = _expecting(board, store)
        if agency not in framework.senders:
            abort(404)
        first = _first_quarter(framework, store)
        content = calendar_of_agency(framework, agency, first, decided_on(framework, store))
        return _calendar(content, f"{board}-{agency}-returns")


def is_forward_plan(path: str) -> bool:
    """Whether a path asks for this page."""
    return path.strip("/") == FORWARD_PLAN


def page_of(dataset: Dataset, query: str, store: Store) -> list[object]:
    """The page of a board. query: which quarter it is asked for."""
    if not dataset.board.expects_returns:
        return forward_plan_page(dataset, None)
    today = date.today()
    period, dropped = _quarter(query, dataset, store)
    ledger = ledger_at(dataset, store, today)
    plan = forward_plan_at(dataset, store, period, today, ledger)
    ahead = Ahead(
        plan,
        _quarters(dataset.framework, store),
        _meetings(dataset, store, plan, ledger),
        reminders(ledger, period, dataset.framework, dataset.as_at or today),
        dropped,
    )
    return forward_plan_page(dataset, ahead)


def _meetings(
    dataset: Dataset, store: Store, plan: ForwardPlan, ledger: Ledger
) -> tuple[tuple[Meeting, ForwardPlan], ...]:
    """The meetings to come, each with the plan of the quarter that it looks at."""
    coming = [each for each in dataset.framework.meetings if each.day >= plan.today]
    plans = {plan.period: plan}
    for period in filter(None, map(_last_quarter, coming[:MOST_MEETINGS])):
        if period not in plans:
            plans[period] = forward_plan_at(dataset, store, period, date.today(), ledger)
    return tuple((e, plans[_last_quarter(e) or plan.period]) for e in coming[:MOST_MEETINGS])


def _last_quarter(meeting: Meeting) -> Period | None:
    """The quarter that a meeting looks at; of a year its last."""
    quarters = meeting.about.quarters() if meeting.about else ()
    return quarters[-1] if quarters else None


def _quarter(query: str, dataset: Dataset, store: Store) -> tuple[Period, tuple[str, ...]]:
    """The quarter that an address names, or the one whose forms are out; and what it cannot be."""
    usual = _first_quarter(dataset.framework, store)
    params = parse_qsl(query.lstrip("?")) if len(query) <= LONGEST_QUERY else []
    named = next((text for name, text in params if name == QUARTER), "")
    if not named:
        return usual, ()
    found = parse(named) if is_period(named) else None
    first = dataset.board.first_quarter
    if found is None or found.span is not Span.QUARTER or (first and found < first):
        return usual, (f"{QUARTER}={named}",)
    return found, ()


def _quarters(framework: Framework, store: Store) -> tuple[Period, ...]:
    """Those that may be chosen: from the board's first to a year ahead, the latest first."""
    last = coming_quarters(_first_quarter(framework, store))[-1]
    return tuple(reversed(calendar_of(framework.board.first_quarter or last, last)))


def _first_quarter(framework: Framework, store: Store) -> Period:
    return quarter_due(framework, store.submissions(framework.board.id), date.today())


def _expecting(board: str, store: Store) -> Framework:
    """The framework of a board that asks for returns; 404 for any other."""
    frameworks = store.frameworks()
    if board not in frameworks or not frameworks.of(board).board.expects_returns:
        abort(404)
    return frameworks.of(board)


def _calendar(content: bytes, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}.ics"'}
    return Response(content, content_type=ICS, headers=headers)
