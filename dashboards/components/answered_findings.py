"""What was found in a return that was accepted, each with its cells and the reason given."""

from collections.abc import Mapping, Sequence

from dash import html

from dashboards.components.sheet_piece import sheet_piece
from data.findings import WORST_FIRST, Finding, Severity
from data.intake.pieces import Piece

Answered = tuple[Finding, str]


def answered_findings(
    findings: Sequence[Answered], pieces: Mapping[str, Piece]
) -> html.Div | html.P:
    """Every finding, the worst first. pieces: of their sheets, by the keys of the findings."""
    if not findings:
        return html.P("Nothing was found wrong with it.")
    in_order = sorted(findings, key=lambda each: WORST_FIRST.index(each[0].severity))
    items = [_item(each, reason, pieces) for each, reason in in_order]
    return html.Div(html.Ol(items), className="found")


def _item(finding: Finding, reason: str, pieces: Mapping[str, Piece]) -> html.Li:
    piece = pieces.get(finding.key)
    severity = str(finding.severity).capitalize()
    return html.Li(
        [
            html.P(html.Strong(finding.what)),
            html.P(f"{severity}: {finding.sheet}, {finding.where}.", className="found__where"),
            sheet_piece(piece, finding.sheet) if piece else None,
            _reason(finding, reason),
        ],
        className="found__item",
    )


def _reason(finding: Finding, reason: str) -> html.P | None:
    if reason:
        return html.P(f"Reason given: {reason}", className="found__reason")
    if finding.severity is Severity.QUERY:
        return html.P("No reason was given.", className="found__reason")
    return None
