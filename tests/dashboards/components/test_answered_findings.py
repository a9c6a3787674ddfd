"""A finding on an accepted return stands with its cells and with the reason that was given."""

from dash import html

from dashboards.components.answered_findings import answered_findings
from data.findings import Severity
from data.intake.pieces import Cell, Piece
from tests.builders_data import a_finding

FOUND = a_finding(what="The total is not its sum.")
PIECE = Piece(("A", "B"), ((2, (Cell("South"), Cell("99", is_meant=True))),))


def words(component) -> str:
    return str(component.to_plotly_json())


def test_a_finding_shows_the_cells_of_the_kept_file_that_it_is_about():
    shown = words(answered_findings([(FOUND, "")], {FOUND.key: PIECE}))

    assert "South" in shown
    assert "99" in shown


def test_a_reason_stands_beside_its_finding_and_its_absence_is_said():
    assert "Reason given: It is right." in words(answered_findings([(FOUND, "It is right.")], {}))
    assert "No reason was given." in words(answered_findings([(FOUND, "")], {}))


def test_errors_stand_before_queries_and_those_before_notes():
    note = a_finding(severity=Severity.NOTE, what="A note.")

    shown = words(answered_findings([(note, ""), (FOUND, "")], {}))

    assert shown.index(FOUND.what) < shown.index("A note.")


def test_a_return_without_findings_says_so():
    assert isinstance(answered_findings([], {}), html.P)
