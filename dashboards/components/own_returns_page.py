"""The page of an agency officer: their agency's returns and forms, and the way to send one."""

from collections.abc import Iterable

from dash import dcc, html

from dashboards import ids
from dashboards.components.plain_table import plain_table
from dashboards.components.upload_form import upload_form
from dashboards.pages.contents import return_address
from dashboards.tabulate import Entry, Sheet
from dashboards.words.labels import date_words
from data.framework.framework import Framework
from data.periods import Period, parse
from data.submission import Submission, day_of

NONE_YET = "No return of {agency} has come yet."
HEADINGS = ("Period", "File", "Received", "Counts")


def own_returns_page(
    framework: Framework,
    agency: str,
    returns: Iterable[Submission],
    due: Period | None,
    query: str,
    token: str,
) -> list[object]:
    """The way to send a return, the form of the quarter that is due, and what has come.

    due: the quarter whose form is out; none of a board that asks for no returns.
    query: of the board. token: what is sent beside a file.
    """
    name, board = framework.agency_name(agency), framework.board
    return [
        dcc.Store(id=ids.QUERY, data=query),
        html.Main(
            [
                html.H1(f"Returns of {name}", className="page__title"),
                html.P(f"To {board.name}. You see the returns of {name} alone."),
                upload_form(token, board.id),
                _form(f"/template/{board.id}/{agency}", due) if due else None,
                _listed(list(returns), name, query),
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]


def _form(address: str, due: Period) -> html.P:
    way = f"{address}/{due.slug}.xlsx"
    return html.P(html.A(f"The form for {due.short()} (xlsx)", href=way))


def not_for_you_page(role: str) -> list[object]:
    """What stands in place of a page that is not for a role."""
    return [
        html.Main(
            [
                html.H1("This page is not for you", className="page__title"),
                html.P(f"You are signed in as {role}, and this page is for others."),
                html.P([html.A("Your account", href="/account")]),
            ],
            id="main",
            className="page",
        )
    ]


def _listed(returns: list[Submission], name: str, query: str) -> object:
    if not returns:
        return html.P(NONE_YET.format(agency=name))
    rows = tuple(
        (
            Entry(parse(each.period).short()),
            Entry(each.file, address=return_address(each.id, query)),
            Entry(date_words(day_of(each.received))),
            Entry("yes" if each.stands else "no"),
        )
        for each in reversed(returns)
    )
    return plain_table(Sheet(f"What {name} has sent", HEADINGS, rows))
