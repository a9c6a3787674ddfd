"""The Returns page: what has come, what is late, and what is missing, for one board."""

from collections.abc import Sequence

from dash import dcc, html

from dashboards import ids
from dashboards.components.board_field import board_field
from dashboards.components.changes_list import Changes, changes_line, changes_list
from dashboards.components.dropped import dropped
from dashboards.components.filter_bar import as_at_chip
from dashboards.components.header import header
from dashboards.components.ledger_table import ledger_key, ledger_table, returned_words
from dashboards.components.unbroken import unbroken
from dashboards.components.upload_form import upload_form
from dashboards.pages.contents import AGENDAS, HAND_OVERS, NAMES, RETURNS
from dashboards.words.hand_overs import part_quiet
from dashboards.words.owed import to_ask
from data.figures.dataset import Dataset
from data.figures.selection import Asked, Selection
from data.framework.framework import Framework, Frameworks
from data.intake.ledger import Ledger, State
from data.periods import Period


def returns_page(
    dataset: Dataset,
    ledger: Ledger,
    changes: Changes,
    asked: Asked,
    boards: Frameworks,
    token: str,
) -> list[object]:
    """The way to send a return, then the matrix of a board's returns and what they changed.

    boards: those that may be chosen. token: what is sent beside a file. As at an
    earlier day nothing is sent.
    """
    selection = Selection(dataset.board.id, as_at=dataset.as_at)
    query = selection.to_query()
    if dataset.as_at:
        sending: list[object] = []
    else:
        sending = [upload_form(token, dataset.board.id)]
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{RETURNS}", dataset, query),
        _bar(selection, boards),
        html.Main(
            [
                dropped(asked, boards),
                html.H1("Returns", className="page__title"),
                html.P(
                    [
                        dcc.Link("Names", href=f"/{RETURNS}/{NAMES}?{query}"),
                        dcc.Link("Add to agenda", href=f"/{AGENDAS}/add/missing?{query}"),
                    ],
                    className="slip__ways",
                ),
                *sending,
                html.Div(returns_now(dataset, ledger, changes), id=ids.LEDGER),
                None if dataset.as_at else _forms(dataset, ledger),
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]


def returns_now(dataset: Dataset, ledger: Ledger, changes: Changes) -> list[object]:
    """What has come, what has not, and what changed: it is told anew when a return is sent."""
    query = Selection(dataset.board.id, as_at=dataset.as_at).to_query()
    return [
        html.P(unbroken(_about(dataset, ledger)), className="page__about"),
        _chase(dataset.framework, ledger),
        ledger_key(),
        ledger_table(ledger, dataset.framework, query),
        _quiet(dataset, ledger, query),
        changes_line(changes) if dataset.as_at else changes_list(changes, query),
    ]


def _bar(selection: Selection, boards: Frameworks) -> html.Div:
    field = board_field(selection.board, boards)
    return html.Div(
        [
            html.Div(field, className="filters", role="group", **{"aria-label": "Filters"}),
            html.Div(chip, className="chips") if (chip := as_at_chip(selection)) else None,
        ],
        className="filter-bar",
    )


def _about(dataset: Dataset, ledger: Ledger) -> str:
    if not dataset.board.expects_returns:
        return f"The returns that {dataset.board.short_name}'s published figures came from."
    due = f"A return is due {dataset.board.due_after_days} days after the quarter ends."
    latest = _latest(ledger)
    return f"{returned_words(ledger, latest, dataset.framework)}. {due}" if latest else due


def _quiet(dataset: Dataset, ledger: Ledger, query: str) -> html.Section | None:
    """What came each quarter and is not in the returns that came last (rule V8)."""
    latest = _latest(ledger)
    told = part_quiet(dataset, latest) if latest else ()
    if latest is None or not told:
        return None
    way = dcc.Link("Where agencies meet", href=f"/{HAND_OVERS}?{query}")
    listed = html.Ul([html.Li(each) for each in told])
    title = html.H2(f"Figures that went quiet in {latest.short()}")
    return html.Section([title, listed, html.P(way)], className="send")


def _latest(ledger: Ledger) -> Period | None:
    """The last quarter that somebody returned for."""
    return next((p for p in ledger.periods if any(s.state.has_come for s in ledger.of(p))), None)


def _forms(dataset: Dataset, ledger: Ledger) -> html.Div | None:
    """The workbooks to fill in: for a quarter that is not due yet, and for the one after it."""
    if not dataset.board.expects_returns:
        return None
    newest = ledger.periods[0]
    absent = [entry.agency for entry in ledger.of(newest) if entry.state is State.NOT_DUE]
    following = dataset.framework.senders or ledger.agencies
    lists = [(newest, absent)] if absent else []
    return html.Div(
        [
            _to_fill_in(dataset.framework, *each)
            for each in (*lists, (newest.following(), following))
        ]
    )


def _to_fill_in(framework: Framework, period: Period, agencies: Sequence[str]) -> html.Section:
    links = [
        html.Li(html.A(framework.agency_name(each), href=_form(framework.board.id, each, period)))
        for each in agencies
    ]
    title = f"Workbooks to fill in for {period.in_words()}"
    return html.Section([html.H2(title), html.Ul(links, className="forms")], className="send")


def _form(board: str, agency: str, period: Period) -> str:
    return f"/template/{board}/{agency}/{period.slug}.xlsx"


def _chase(framework: Framework, ledger: Ledger) -> html.Ul | None:
    """Whom to ask for what, newest first."""
    absent = [entry for period in ledger.periods for entry in ledger.of(period) if entry.is_awaited]
    if not absent:
        return None
    rows = (
        html.Li(
            [
                html.Span(unbroken(f"{to_ask(entry, framework)} ")),
                html.A(
                    "Workbook to fill in",
                    href=_form(framework.board.id, entry.agency, entry.period),
                ),
            ]
        )
        for entry in absent
    )
    return html.Ul(list(rows), className="chase")
