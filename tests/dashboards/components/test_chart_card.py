import json
from dataclasses import replace

import pytest

from dashboards import ids
from dashboards.charts import trend
from dashboards.components.chart_card import chart_card
from dashboards.components.notes_once import caveats_on_page
from dashboards.drawing import Drawing
from dashboards.panels import Panel
from tests.builders import a_measure, a_series
from tests.frameworks import DERBY, STANDARD, measure_of

PANEL = Panel("contacts-shown", "Contacts each quarter", trend.figure, ("contacts",))


def card(*values: float):
    series = a_series(list(values))
    return chart_card(Drawing(PANEL, (series,), None, "Contacts were 5.", (), ""))


def inside(component, kind: str):
    """Every component of that kind in it."""
    return [each for each in component._traverse() if type(each).__name__ == kind]


def read_out(component, name: str) -> str:
    return component.to_plotly_json()["props"][name]


def test_a_chart_has_a_role_a_name_and_its_sentence():
    (figure,) = inside(card(4, 5), "Figure")

    (title,) = inside(card(4, 5), "H2")
    assert read_out(figure, "role") == "figure"
    assert read_out(figure, "aria-labelledby") == title.id
    assert json.loads(read_out(figure, "aria-describedby")) == ids.sentence("contacts-shown")


def test_the_loose_words_of_a_drawing_are_not_read_out():
    (figure,) = inside(card(4, 5), "Figure")

    assert read_out(figure.children, "aria-hidden") == "true"
    assert len(inside(figure.children, "Graph")) == 1


def test_no_line_parts_the_year_in_a_source():
    said = "Source: a.xlsx · next: Q3 2026-27, due 30 January 2027"
    shown = chart_card(Drawing(PANEL, (a_series([4, 5]),), None, "Contacts were 5.", (), said))

    unbroken = [s for s in inside(shown, "Span") if getattr(s, "className", "") == "unbroken"]
    assert [each.children for each in unbroken] == ["2026-27"]


def test_the_definition_names_its_measure():
    summary, _ = inside(card(4, 5), "Summary")

    assert read_out(summary, "aria-label") == "Definition: Contacts each quarter"


def test_a_chart_says_where_something_is_written_of_it():
    _, summary = inside(card(4, 5), "Summary")

    assert read_out(summary, "aria-label") == "More ways to write of it: Contacts each quarter"
    assert [each.href for each in inside(card(4, 5), "Link")] == [
        "/challenges/new/contacts-shown",
        "/commentary/contacts-shown",
        "/what-changed/contacts-shown",
        "/agendas/add/chart/contacts-shown",
    ]


@pytest.mark.parametrize(("values", "is_small"), [((4,), True), ((4, 5), False)])
def test_one_figure_has_a_small_card(values, is_small):
    assert ("chart-card--figure" in card(*values).className) is is_small


def test_what_the_sentence_says_is_not_said_again_beneath_the_chart():
    series = a_series([4, 5])
    why = "Not available for Housing: not split by agency."
    drawing = Drawing(PANEL, (series,), None, why, (why, "Gaps: Q1."), "")

    assert caveats_on_page([drawing]) == ["Gaps: Q1."]


def test_a_change_of_definition_that_the_sentence_tells_is_not_told_again_beneath_the_chart():
    why = "From 2012-13 they are resolved in other categories"
    said = (
        f"39% in 2012-13; not compared with 2011-12, as the definition changed in between ({why})."
    )
    drawing = Drawing(
        PANEL, (a_series([4, 5]),), None, said, (f"Definition changed. {why}.", "Gaps: Q1."), ""
    )

    assert caveats_on_page([drawing]) == ["Gaps: Q1."]


def test_the_title_of_an_opened_measure_stands_under_that_of_its_row():
    panel = replace(PANEL, on_list=True)
    opened = chart_card(Drawing(panel, (a_series([4, 5]),), None, "Contacts were 5.", (), ""))

    assert [title.children for title in inside(opened, "H4")] == ["Contacts each quarter"]
    assert inside(opened, "H2") == []


def test_c3_a_card_says_what_its_board_counts_where_that_is_something_else():
    panel = replace(PANEL, measures=("section-47-enquiries",), about="Child protection enquiries")
    usual = measure_of("section-47-enquiries")
    children = STANDARD.of("dudley").measure(usual.id)

    said = [
        chart_card(Drawing(panel, (a_series([4, 5], measure=measure),), None, "Said.", (), ""))
        for measure in (usual, children)
    ]

    about = [
        [each.children for each in inside(card, "P") if each.className == "chart-card__about"]
        for card in said
    ]
    assert about == [["Child protection enquiries"], [children.definition]]


def test_a_word_of_the_field_in_what_is_counted_leads_to_what_it_means():
    measure = a_measure(definition="Enquiries under section 47.")
    drawing = Drawing(PANEL, (a_series([4, 5], measure=measure),), None, "Said.", (), "")

    shown = chart_card(drawing, terms=DERBY.terms)

    links = [each for each in inside(shown, "A") if getattr(each, "className", "") == "term"]
    assert [(each.children, each.href) for each in links] == [
        ("section 47", "/definitions#term-section-47")
    ]
    assert [each.href for each in inside(shown, "A") if "definition-" in each.href] == [
        f"/definitions#definition-{measure.id}"
    ]
