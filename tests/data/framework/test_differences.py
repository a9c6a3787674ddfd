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
