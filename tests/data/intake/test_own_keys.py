"""What a workbook says of its own signs goes before what they usually mean (rule M12)."""

import pytest

from data.files.workbook import Workbook, Worksheet
from data.intake.own_keys import own_key
from data.observations import Status


def key_of(*rows):
    return own_key(Workbook("file.xlsx", (Worksheet("Sheet", rows),)))


@pytest.mark.parametrize(
    ("line", "sign", "status"),
    [
        (("- = nil",), "-", Status.NIL),
        (("Key: “-” means nil; .. not available",), "–", Status.NIL),
        (("Key: .. = not available",), "..", Status.NOT_AVAILABLE),
        (("~ denotes suppressed figures",), "~", Status.SUPPRESSED),
        (("* = fewer than 5",), "*", Status.SUPPRESSED),
        (("#: rounds to zero",), "#", Status.LOW),
        (("[z]", "not applicable: there can be none"), "z", Status.NOT_APPLICABLE),
        (("N/A = not available",), "n/a", Status.NOT_AVAILABLE),
    ],
)
def test_a_sign_that_is_explained_on_the_sheet_means_what_it_says(line, sign, status):
    assert key_of(("Contacts", 1), line)[sign] is status


def test_a_sign_that_is_explained_in_two_ways_is_left_to_be_asked_about():
    assert "-" not in key_of(("- = nil",), ("- = not available",))


def test_rows_of_a_table_are_no_key():
    assert key_of(("Police", "-", 3, 4), ("c", 12)) == {}
