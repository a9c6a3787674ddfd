"""A file that was sent, before anything is stored: what was read, and every finding."""

from collections.abc import Mapping

import dash_bootstrap_components as dbc
from dash import dcc, html
from dash.development.base_component import Component

from dashboards import ids
from dashboards.components.new_names import which_name
from dashboards.components.report_link import report_link
from dashboards.pages import return_address
from data.agencies import agency_of
from data.boards import board_of
from data.findings import WORST_FIRST, Finding, Severity
from data.past_findings import WRONG_QUARTER
from data.periods import Period, parse
from data.returned import Return
from data.returns import title_of
from data.selection import Selection

ACCEPT, PUT_ASIDE, QUARTER = "accept", "put-aside", "quarter"
ANEW = "It was read again, with what you said and with what came meanwhile. Look through it."
WORDS = {
    Severity.ERROR: "Error",
    Severity.QUERY: "Query",
    Severity.NOTE: "Note",
}


def staged_return(
    token: str, received: Return, reasons: Mapping[str, str] = {}, *, anew: bool = False
) -> html.Article:
    """What a return says, with a place for the reason of each query, and the way to accept it.

    reasons: what was typed already, by the keys of the findings. anew: whether it was shown before.
    """
    cover = received.cover
    agency = agency_of(cover.agency).name if cover.agency else "Agency not said"
    heading = f"staged-{token}"
    return html.Article(
        [
            html.H3(received.file, id=heading),
            html.P(f"{agency} to {board_of(cover.board).name}, {cover.period.in_words()}."),
            html.P(ANEW, className="staged__anew") if anew else None,
            html.P(_recognised(received)),
            _which_quarter(token, received),
            _findings(token, received, reasons),
            report_link(f"/upload/{token}/findings.xlsx") if received.findings else None,
            _actions(token, received),
        ],
        className="staged",
        **{"aria-labelledby": heading},
    )


def staged_refusal(token: str, name: str, why: str) -> html.Article:
    """A file that could not be read at all; nothing of it is kept."""
    return html.Article(
        [html.H3(name), html.P(why, className="staged__refused"), _put_aside(token)],
        className="staged",
    )


def receipt(reference: int, received: Return, *, stored: bool) -> html.P:
    """The proof that a return is in."""
    again = "" if stored else " It had been received before; nothing was changed."
    board = received.cover.board
    number = f"{board.upper()}-{reference:05d}"
    address = return_address(reference, Selection(board).to_query())
    return html.P(
        [
            f"Accepted: {received.file}, {len(received.observations)} figures. Reference ",
            dcc.Link(number, href=address),
            f".{again}",
        ],
        className="receipt",
    )


def _recognised(received: Return) -> str:
    said = "; ".join(
        f"sheet “{sheet}” read as {title_of(layout)}" for sheet, layout in received.recognised
    )
    many = len(received.notes)
    notes = f" Readers of the figures will see your {many} notes." if many > 1 else ""
    notes = " Readers of the figures will see your note." if many == 1 else notes
    return f"{len(received.observations)} figures were read: {said}.{notes}"


def _which_quarter(token: str, received: Return) -> html.Div | None:
    """The question which quarter is meant, where the cover and the figures speak for two."""
    asked = next((each for each in received.findings if each.code == WRONG_QUARTER), None)
    if asked is None:
        return None
    said, other = received.cover.period, parse(asked.period)
    return html.Div(
        [
            html.Strong("Which quarter is meant?"),
            _quarter(token, other, f"It is {other.in_words()}"),
            _quarter(token, said, f"It is {said.in_words()}, as the cover says"),
        ],
        className="staged__actions",
        role="group",
        **{"aria-label": "Which quarter is meant?"},
    )


def _quarter(token: str, period: Period, words: str) -> html.Button:
    return html.Button(
        words,
        type="button",
        className="preset",
        **_choice(QUARTER, token),
        **{"data-value": str(period)},
    )


def _findings(token: str, received: Return, reasons: Mapping[str, str]) -> html.Div | html.P:
    findings = received.findings
    if not findings:
        return html.P("Nothing was found wrong with it.")
    head = html.Tr(
        [html.Th(name, scope="col") for name in ("", "Where", "What", "What to do", "Reason")]
    )
    in_order = sorted(findings, key=lambda each: WORST_FIRST.index(each.severity))
    first: dict[str, Finding] = {}
    for finding in in_order:
        first.setdefault(finding.key, finding)  # one answer does for what is about the same
    rows = [
        _row(each, _answer(token, each, received, reasons) if first[each.key] is each else None)
        for each in in_order
    ]
    table = html.Table(
        [html.Caption("What was found"), html.Thead(head), html.Tbody(rows)],
        className="data-table staged__findings",
    )
    return html.Div(table, className="data-table__frame", tabIndex=0)


def _answer(
    token: str, finding: Finding, received: Return, reasons: Mapping[str, str]
) -> Component | None:
    """The place for the answer to a query: a reason, or a choice where a name is new."""
    typed = reasons.get(finding.key, "")
    asked = next((each for each in received.unnamed if each.asked.key == finding.key), None)
    if asked:
        return which_name(token, asked, typed)
    if finding.severity is not Severity.QUERY:
        return None
    return dbc.Textarea(
        id=ids.reason(token, finding.key),
        value=typed,
        placeholder="Why this is right",
        rows=2,
        className="reason",
    )


def _row(finding: Finding, answer: Component | None) -> html.Tr:
    return html.Tr(
        [
            html.Th(WORDS[finding.severity], scope="row", className=f"staged__{finding.severity}"),
            html.Td(f"{finding.sheet}, {finding.where}"),
            html.Td(finding.what),
            html.Td(finding.to_do),
            html.Td(answer),
        ]
    )


def _actions(token: str, received: Return) -> html.Div:
    if received.blocks:
        why = html.P("It has errors, so it cannot be accepted. Put them right and send it again.")
        return html.Div([why, _put_aside(token)])
    accept = html.Button(
        "Accept this return",
        type="button",
        className="preset preset--on",
        **_choice(ACCEPT, token),
    )
    said = html.P(id=ids.not_accepted(token), role="alert")
    who = dbc.Input(id=ids.sent_by(token), placeholder="Your role, such as Data officer")
    return html.Div(
        [html.Span("Sent by"), who, accept, _put_aside(token), said], className="staged__actions"
    )


def _put_aside(token: str) -> html.Button:
    return html.Button(
        "Put it aside", type="button", className="link-button", **_choice(PUT_ASIDE, token)
    )


def _choice(what: str, token: str) -> dict[str, str]:
    """What assets/upload.js tells when the button is pressed.

    Each press is told once and by itself: buttons that Dash counts the clicks of are told again
    when a file beside them goes.
    """
    return {"data-choice": what, "data-token": token}
