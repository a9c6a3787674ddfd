"""The matrix of returns: each agency by period, how it stands in words, and a way in."""

from dash import dcc, html

from dashboards.pages.contents import refusal_address, return_address
from dashboards.words.owed import days_words, in_a_row, owed_words, sheet_words
from data.framework.framework import Framework
from data.intake.ledger import Entry, Ledger, State
from data.periods import Period

MOST_NAMED = 4  # agencies in one sentence
MOST_IN_PART = 2  # agencies of which a sentence says what is missing
# Told apart by sign and word before colour; printed in grey it must still read.
SIGNS = {
    State.RECEIVED: "✓",
    State.LATE: "◷",
    State.QUERIES: "?",
    State.IN_PART: "◐",
    State.REFUSED: "!",
    State.MISSING: "✕",
    State.NOT_DUE: "…",
    State.NOT_EXPECTED: "–",
}


def ledger_table(ledger: Ledger, framework: Framework, query: str) -> html.Div:
    """Every entry of a board. framework: the board's. query: the view that its links carry on."""
    head = html.Tr(
        [html.Th("Agency", scope="col"), *(_heading(period) for period in ledger.periods)]
    )
    rows = [
        html.Tr(
            [
                html.Th(framework.agency_name(agency) or "Not said", scope="row"),
                *(
                    _cell(ledger.entries[agency, period], framework, query)
                    for period in ledger.periods
                ),
            ]
        )
        for agency in ledger.agencies
    ]
    table = html.Table(
        [
            html.Caption("Returns by agency and period, newest first"),
            html.Thead(head),
            html.Tbody(rows),
        ],
        className="ledger",
    )
    return html.Div(
        table,
        className="ledger__frame",
        tabIndex=0,
        role="region",
        **{"aria-label": "Table: returns by agency and period"},
    )


def ledger_key() -> html.Ul:
    """What the signs stand for."""
    return html.Ul(
        [html.Li(_words(state, state), className=_class(state)) for state in State],
        className="ledger-key",
    )


def returned_words(ledger: Ledger, period: Period, framework: Framework) -> str:
    """How complete a period is, in one sentence: who is missing is named, and what of whom.

    What came in part is not counted as returned.
    """
    entries = ledger.of(period)
    whole = [entry for entry in entries if entry.state.is_whole]
    said = [f"{len(whole)} of {len(entries)} agencies returned for {period.short()}"]
    said += _in_part([entry for entry in entries if entry.state is State.IN_PART], framework)
    for state, one, several in (
        (State.MISSING, "is missing", "are missing"),
        (State.REFUSED, "sent a file with errors", "sent files with errors"),
    ):
        names = [framework.agency_name(entry.agency) for entry in entries if entry.state is state]
        if names:
            said.append(f"{_listed(names)} {one if len(names) == 1 else several}")
    return "; ".join(said)


def _in_part(entries: list[Entry], framework: Framework) -> list[str]:
    """Of whom a part came: "Housing in part: Training is missing"; of many, how many more."""
    said = []
    for entry in entries[:MOST_IN_PART]:
        name = framework.agency_name(entry.agency)
        owed = owed_words(entry.owed, framework)
        said.append(f"{name} in part: {owed}" if owed else f"{name} returned in part")
    more = len(entries) - MOST_IN_PART
    return [*said, f"{more} more in part"] if more > 0 else said


def _listed(names: list[str]) -> str:
    """The names as a sentence has them; of many, how many more there are."""
    if len(names) > MOST_NAMED:
        names = [*names[: MOST_NAMED - 1], f"{len(names) - MOST_NAMED + 1} more"]
    return in_a_row(names)


def _heading(period: Period) -> html.Th:
    return html.Th([period.short(), html.Span(period.in_months())], scope="col")


def _cell(entry: Entry, framework: Framework, query: str) -> html.Td:
    name, sheets = _class(entry.state), _sheets(entry, framework)
    if not entry.current:
        said = [*_absent(entry, query), *_withdrawn(entry, query)]
        return html.Td([*said, sheets] if sheets else said, className=name)
    links: list[object] = [
        dcc.Link(
            _said(entry, each.title if len(entry.current) > 1 else ""),
            href=return_address(each.id, query),
        )
        for each in entry.current
    ]
    return html.Td([*links, sheets] if sheets else links, className=name)


def _sheets(entry: Entry, framework: Framework) -> html.Details | None:
    """How many of the sheets that are expected came; opened, how it stands with each."""
    if not entry.sheets:
        return None
    many, came = len(entry.sheets), len(entry.sheets) - len(entry.owed)
    of_whom = f" of {framework.agency_name(entry.agency)}, {entry.period.short()}"
    return html.Details(
        [
            html.Summary(
                [
                    f"{came} of {many} {'sheet' if many == 1 else 'sheets'}",
                    html.Span(of_whom, className="visually-hidden"),
                ]
            ),
            *(html.P(sheet_words(each, framework)) for each in entry.sheets),
        ],
        className="ledger__sheets",
    )


def _absent(entry: Entry, query: str) -> list[object]:
    """What is said of a return that has not come; of a refused one, the way to its errors."""
    said = _said(entry)
    if entry.state is not State.REFUSED:
        return said
    return [dcc.Link(said, href=refusal_address(entry.refused[0].id, query))]


def _withdrawn(entry: Entry, query: str) -> list[dcc.Link]:
    """The way back to what was withdrawn, where nothing has come in its place."""
    gone = [each for each in entry.returns if each.withdrawn_on]
    return [
        dcc.Link(
            f"withdrawn: {each.title}" if len(gone) > 1 else "withdrawn",
            href=return_address(each.id, query),
        )
        for each in gone
    ]


def _said(entry: Entry, title: str = "") -> list[object]:
    also = f", {State.QUERIES}" if entry.state is State.IN_PART and entry.has_open_queries else ""
    if entry.days_late and entry.state.has_come:
        also += f", {days_words(entry.days_late)}{'' if entry.state is State.LATE else ' late'}"
    return _words(entry.state, f"{title}: {entry.state}{also}" if title else f"{entry.state}{also}")


def _words(state: State, words: str) -> list[object]:
    return [html.Span(SIGNS[state], className="ledger__sign", **{"aria-hidden": "true"}), words]


def _class(state: State) -> str:
    return f"ledger__entry ledger__entry--{state.name.lower().replace('_', '-')}"
