"""The page Names: what a board's agencies, areas, courses and categories are called."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards import ids
from dashboards.components.decision_form import who_and_why
from dashboards.components.header import header
from dashboards.components.plain_table import plain_table
from dashboards.pages.contents import NAMES, RETURNS, return_address
from dashboards.tabulate import Entry, Sheet
from dashboards.words.names_told import (
    FRAMEWORK,
    HEADINGS,
    by_dimension,
    since_words,
    table_lines,
    what_is_agreed,
    who_words,
)
from dashboards.words.receipt import reference_of
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.framework import Framework
from data.intake.name_book import BookedName, is_learned

ABOUT = (
    "A name that no return had before is asked about once: whether it is new, or another name for "
    "one that is known. The answer holds for every later return."
)
IF_WITHDRAWN = (
    "The next return that has the name is asked about it again. Figures that are stored already "
    "keep the name that they were read under, until their return is sent again."
)


def names_page(book: Sequence[BookedName], dataset: Dataset, token: str) -> list[object]:
    """The page. token: what the server wants to see beside a decision."""
    framework, path = dataset.framework, f"/{RETURNS}"
    query = Selection(dataset.board.id).to_query()
    every = list(by_dimension(book, framework))
    in_sight = [each for each in every if is_learned(each[1])]
    declared = [each for each in every if not is_learned(each[1])]
    file = html.A("Download all names (csv)", href=f"/download/names/{dataset.board.id}.csv")
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(path, dataset, query),
        html.Main(
            [
                html.P(
                    [dcc.Link("All returns", href=f"{path}?{query}"), file],
                    className="slip__ways",
                ),
                html.H1("Names", className="page__title"),
                html.P(ABOUT, className="page__about"),
                *(_table(*each, query) for each in in_sight),
                _withdraw(book, framework, token),
                _declared(declared, query),
            ],
            id="main",
            className="page names",
            tabIndex=-1,
        ),
    ]


def _declared(tables: list[tuple[str, list[BookedName]]], query: str) -> html.Section | None:
    """The categories that only the framework names, closed until somebody looks for them."""
    if not tables:
        return None
    summary = html.Summary(f"Show the categories of {len(tables)} more dimensions")
    return html.Section(
        [
            html.H2("Categories that the framework lists"),
            html.Details([summary, *(_table(*each, query) for each in tables)]),
        ],
        className="opened",
    )


def _table(title: str, lines: list[BookedName], query: str) -> html.Section:
    rows = tuple(
        (
            Entry(line.name),
            Entry(other),
            Entry(since_words(line)),
            Entry(who_words(line)),
            _source(line, query),
        )
        for line, other in table_lines(lines)
    )
    sheet = Sheet(f"{title}: {len(rows)} lines" if len(rows) > 1 else title, HEADINGS, rows)
    return html.Section([html.H2(title), plain_table(sheet)], className="opened")


def _source(line: BookedName, query: str) -> Entry:
    if line.submission is None:
        return Entry(FRAMEWORK)
    address = return_address(line.submission.id, query)
    return Entry(reference_of(line.submission), address=address)


def _withdraw(book: Sequence[BookedName], framework: Framework, token: str) -> html.Section | None:
    """The form that takes back what was agreed; none where nothing is."""
    agreed = [each for each in book if each.agreement and each.holds]
    if not agreed:
        return None
    options = [
        {"label": what_is_agreed(each, framework), "value": str(each.agreement.number)}
        for each in agreed
        if each.agreement
    ]
    choice = dbc.Select(
        [{"label": "Choose what is wrong", "value": ""}, *options],
        "",
        id="agreement",
        name="agreement",
        required=True,
    )
    form = html.Form(
        [
            dbc.Input(type="hidden", name="token", value=token),
            dbc.Label("What was agreed", html_for="agreement"),
            choice,
            *who_and_why(),
            html.Button("Withdraw it", type="submit", className="preset preset--on"),
        ],
        method="POST",
        action=f"/{RETURNS}/{NAMES}/withdraw",
    )
    summary = html.Summary("Say which, who decided it, and why")
    return html.Section(
        [html.H2("Withdraw what was agreed"), html.P(IF_WITHDRAWN), html.Details([summary, form])],
        className="opened decision",
    )
