"""What was found is shown errors first, each with its cells and a place for its answer."""

from dataclasses import replace

from dash.development.base_component import Component

from dashboards.components.staged_return import staged_return
from data.findings import Severity
from data.intake.names import Unnamed
from data.intake.pieces import Cell, Piece
from tests.builders_data import a_finding, a_return
from tests.frameworks import DERBY

NOTE = a_finding(severity=Severity.NOTE, code="revised", what="A note.")
QUERY = a_finding(code="jump", what="A query.")
ERROR = a_finding(severity=Severity.ERROR, code="out-of-range", what="An error.")


def shown(*findings, reasons=None, **fields) -> Component:
    received = replace(a_return(), findings=findings, **fields)
    return staged_return("a1", received, DERBY, reasons or {})


def parts(component: Component, kind: str) -> list[Component]:
    return [each for each in component._traverse() if type(each).__name__ == kind]


def words(component: object) -> str:
    """All that a component says."""
    if isinstance(component, (list, tuple)):
        return " ".join(map(words, component))
    if isinstance(component, Component):
        return words(getattr(component, "children", None))
    return component if isinstance(component, str) else ""


def test_errors_come_before_queries_and_queries_before_notes():
    said = words(shown(NOTE, QUERY, ERROR))

    assert said.index("An error.") < said.index("A query.") < said.index("A note.")


def test_a_query_has_a_place_for_its_reason_under_its_own_name_with_what_was_typed():
    (place,) = parts(shown(NOTE, QUERY, reasons={QUERY.key: "As printed"}), "Textarea")

    assert place.id["finding"] == QUERY.key
    assert place.value == "As printed"


def test_a_finding_is_shown_with_its_piece_of_the_sheet():
    piece = Piece(
        ("A", "B"), ((1, (Cell("Area"), Cell("Cases"))), (2, (Cell("North"), Cell("4", True))))
    )

    table = parts(shown(QUERY, pieces={QUERY.key: piece}), "Table")[0]

    assert "North" in words(table)
    assert [each.children for each in parts(table, "Mark")] == ["4"]


def test_a_new_name_is_answered_by_a_choice():
    asked = Unnamed("MARAC", ("B7",), "area", "Sth", ("South", "North"))

    (choice,) = parts(shown(asked.asked, unnamed=(asked,)), "Select")

    assert [each["value"] for each in choice.options] == ["", "new", "same:South", "same:North"]
    assert choice.id["finding"] == asked.asked.key


def test_a_return_with_an_error_cannot_be_accepted():
    assert "Accept this return" not in words(shown(ERROR))
    assert "Accept this return" in words(shown(QUERY))
