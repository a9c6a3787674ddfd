"""One area or heading in several spellings is one, and nothing of its table is lost."""

import pytest

from tests.golden import police_q2
from tests.golden.police_q2 import codes, read, values


@pytest.mark.parametrize(
    ("place", "spelling"),
    [
        (("MARAC", "A6"), "North1"),
        (("MARAC", "A6"), "North¹"),
        (("MARAC", "A6"), "North1, 2"),
        (("MARAC", "A7"), "South [1]"),
        (("MARAC", "A8"), "The Riverside"),
        (("MARAC", "A8"), "riverside*"),
        (("Training places", "B7"), "Domestic abuse & children"),
        (("Training places", "B7"), "Domestic abuse and children2"),
    ],
)
def test_an_area_or_course_with_a_footnote_or_another_sign_is_the_known_one(place, spelling):
    book = police_q2.police_q2()
    book[place[0]][place[1]] = spelling

    received = read(book, history=police_q2.held_before())

    assert values(received) == police_q2.as_sent()
    assert not any(finding.severity == "query" for finding in received.findings)


@pytest.mark.parametrize(
    ("cell", "heading"),
    [
        ("A10", "Victims (by age1)"),
        ("A10", "Victims by age1"),
        ("A10", "Victims by age (1)"),
        ("A10", "Victims (by age²)"),
        ("A5", "Recorded (in the quarter1)"),
        ("B10", "Female (1)"),
        ("B31", "Yes1"),
        ("A31", "DASH (risk3)"),
    ],
)
def test_a_footnote_digit_in_a_heading_loses_no_table(cell, heading):
    book = police_q2.police_q2()
    book["Domestic abuse"][cell] = heading

    received = read(book)

    assert values(received) == police_q2.as_sent()
    assert codes(received) <= {"label-read-as"}
