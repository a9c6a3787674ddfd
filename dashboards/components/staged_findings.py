"""What was found in a file that was sent: the errors first, then the queries, then the notes."""

from collections.abc import Mapping, Sequence

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboards import ids
from dashboards.components.new_names import which_name
from dashboards.components.sheet_piece import sheet_piece
from data.findings import WORST_FIRST, Finding, Severity
from data.intake.returned import Return

HEADINGS = {
    Severity.ERROR: ("1 error", "{} errors", "It can be accepted once this is put right."),
    Severity.QUERY: ("1 query", "{} queries", "Answer each, or correct its cells and send again."),
    Severity.NOTE: ("1 note", "{} notes", "Nothing needs to be done about them."),
}


def staged_findings(token: str, received: Return, reasons: Mapping[str, str]) -> html.Div | html.P:
    """Every finding of a return, with a place for the answer of each query.

    reasons: what was typed already, by the keys of the findings.
    """
    if not received.findings:
        return html.P("Nothing was found wrong with it.")
    groups = {
        severity: [each for each in received.findings if each.severity is severity]
        for severity in WORST_FIRST
    }
    return html.Div(
        [_group(token, received, found, reasons) for found in groups.values() if found],
        className="staged__findings",
    )


def _group(
    token: str, received: Return, found: Sequence[Finding], reasons: Mapping[str, str]
) -> html.Section:
    severity = found[0].severity
    one, several, to_do = HEADINGS[severity]
    heading = one if len(found) == 1 else several.format(len(found))
    first: dict[str, Finding] = {}
    for finding in found:
        first.setdefault(finding.key, finding)  # one answer does for what is about the same
    items = [
        _item(each, received, _answer(token, each, received, reasons))
        if first[each.key] is each
        else _item(each, received, None)
        for each in found
    ]
    return html.Section(
        [html.H4(heading, className=f"staged__{severity}"), html.P(to_do), html.Ol(items)],
        className="found",
    )


def _item(finding: Finding, received: Return, answer: Component | None) -> html.Li:
    piece = received.pieces.get(finding.key)
    return html.Li(
        [
            html.P(html.Strong(finding.what)),
            html.P(f"{finding.sheet}, {finding.where}. {finding.to_do}", className="found__where"),
            sheet_piece(piece, finding.sheet) if piece else None,
            answer,
        ],
        className="found__item",
    )


def _answer(
    token: str, finding: Finding, received: Return, reasons: Mapping[str, str]
) -> Component | None:
    """The place for the answer to a query: a reason, or a choice where a name is new."""
    typed = reasons.get(finding.key, "")
    asked = next((each for each in received.unnamed if each.asked.key == finding.key), None)
    if asked:
        control = which_name(token, asked, typed)
    elif finding.severity is Severity.QUERY:
        control = dbc.Textarea(
            id=ids.reason(token, finding.key),
            value=typed,
            placeholder="Why this is right",
            rows=2,
            className="reason",
        )
    else:
        return None
    label = html.Span(f"Your answer about {finding.sheet}, {finding.where}")
    return html.Label([label, control], className="found__answer")
