"""What two frameworks say otherwise is told row by row."""

from data.framework.differences import differences
from data.framework.rows import Row

BEFORE = {
    "agencies": (
        Row({"id": "police", "name": "Police"}),
        Row({"id": "fire", "name": "Fire service"}),
    )
}
AFTER = {
    "agencies": (
        Row({"id": "police", "name": "Constabulary", "also written as": "Police"}),
        Row({"id": "housing", "name": "Housing"}),
    )
}


def test_a_changed_cell_a_new_row_and_one_taken_out_are_told():
    assert [str(each) for each in differences(BEFORE, AFTER)] == [
        "agencies, police: name “Police” → “Constabulary”",
        "agencies, police: also written as (empty) → “Police”",
        "agencies, fire: taken out",
        "agencies, housing: added",
    ]


def test_two_that_are_the_same_differ_in_nothing():
    assert differences(BEFORE, BEFORE) == ()


def test_charts_of_a_page_in_another_order_are_told():
    charts = {"charts": tuple(Row({"page": "health", "id": name}) for name in ("a", "b", "c"))}
    moved = {"charts": tuple(Row({"page": "health", "id": name}) for name in ("d", "c", "a"))}

    assert [str(each) for each in differences(charts, moved)] == [
        "charts, b: taken out",
        "charts, d: added",
        "charts, health: in order “a; c” → “c; a”",
    ]


def test_rows_that_each_stand_for_themselves_have_no_order():
    turned = {"agencies": BEFORE["agencies"][::-1]}

    assert differences(BEFORE, turned) == ()
