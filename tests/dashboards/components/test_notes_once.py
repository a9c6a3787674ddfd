"""A note of a table stands under the first card that is drawn from it, and the others name that."""

from dataclasses import replace

from dashboards.charts import trend
from dashboards.components.notes_once import caveats_on_page
from dashboards.drawing import Drawing
from dashboards.panels import Panel
from tests.builders import a_series

NOTE = "Police, 2012-13, on the table “Year End Figures”: “September: is left out”"
STARTED, ENDED = (
    Panel(f"plans-{name}", f"Plans {name}", trend.figure, ("contacts",))
    for name in ("started", "ended")
)


def a_card(panel: Panel, *caveats: str) -> Drawing:
    return Drawing(panel, (a_series([4, 5]),), None, "Contacts were 5.", caveats, "")


def test_a_note_is_said_under_one_card_and_led_to_from_the_next():
    first, second = caveats_on_page([a_card(STARTED, NOTE), a_card(ENDED, "Gaps: Q1.", NOTE)])

    assert first == ["Police, ", first[1], first[2]]
    assert first[2].endswith("“September: is left out”")
    assert second == (
        "Gaps: Q1. On the table “Year End Figures”: see the note under “Plans started”."
    )


def test_what_is_no_note_is_said_under_each():
    assert caveats_on_page([a_card(STARTED, "Gaps: Q1."), a_card(ENDED, "Gaps: Q1.")]) == [
        "Gaps: Q1.",
        "Gaps: Q1.",
    ]


def test_two_notes_of_one_table_lead_to_their_card_once():
    other = NOTE.replace("September", "October")

    _, second = caveats_on_page([a_card(STARTED, NOTE, other), a_card(ENDED, NOTE, other)])

    assert second == "On the table “Year End Figures”: see the note under “Plans started”."


def test_a_measure_that_is_opened_by_itself_says_all_of_its_own():
    opened = [a_card(replace(each, on_list=True), NOTE) for each in (STARTED, ENDED)]

    first, second = caveats_on_page(opened)

    assert str(first) == str(second)
