"""The key to lead persons, wherever a workbook has it."""

import pytest

from data.files.workbook import Workbook
from data.follow_up.sheet_action import SheetAction
from data.intake.lead_keys import initials_not_known, leads_in
from tests.data.framework.layouts.builders import a_worksheet


def leads(block: str):
    return [(each.initials, each.name, each.cell) for each in _read(block)]


def _read(block: str):
    return leads_in(Workbook("plan.xlsx", (a_worksheet(block),)))


def an_action(lead: str, cell: str = "E2") -> SheetAction:
    return SheetAction("Aim", "", "", "Done", "", lead, "", "", "Plan", "C2", cell)


@pytest.mark.parametrize(
    "line", ["AB – Ann Lee", "AB - Ann Lee", "AB: Ann Lee", "AB = Ann Lee", "AB | Ann Lee"]
)
def test_a_line_of_a_key_says_whose_initials_they_are(line):
    assert leads(f"Key to LP Lead Person\n{line}") == [("AB", "Ann Lee", "A2")]


def test_a_key_ends_where_another_begins():
    block = "Key to lead persons\nT O'N – Tom O'Nan\n\nCC – Cy Coe\n\nKey to Status\nOn – target"

    assert leads(block) == [("T O'N", "Tom O'Nan", "A2"), ("CC", "Cy Coe", "A4")]


def test_two_empty_rows_end_a_key():
    assert leads("Key to LP\nAB – Ann Lee\n\n\nCD – Cy Day") == [("AB", "Ann Lee", "A2")]


def test_a_sheet_without_a_key_explains_no_initials():
    assert leads("AB – Ann Lee") == []


def test_initials_that_the_key_does_not_have_are_said_with_their_cells():
    key = _read("Key to LP\nAB – Ann Lee")
    actions = [an_action("AB"), an_action("CD / EF", "E3"), an_action("CD", "E4")]

    (note,) = initials_not_known(actions, key)

    assert (note.code, note.sheet, note.cells) == ("lead-not-in-key", "Plan", ("E3", "E4"))
    assert note.what == "The initials CD, EF are not in the key to lead persons."


def test_a_workbook_without_a_key_is_told_apart_from_one_with_a_gap():
    (note,) = initials_not_known([an_action("AB")], ())

    assert note.what == "The initials AB have no key in this workbook."


def test_a_lead_that_is_named_or_is_a_post_needs_no_key():
    assert list(initials_not_known([an_action("Ann Lee"), an_action("Head of service")], ())) == []


def test_what_stands_beneath_a_key_and_is_no_line_of_it_ends_it():
    assert leads("Key to LP\nAB – Ann Lee\nThe plan was agreed in May\nCD – Cy Day") == [
        ("AB", "Ann Lee", "A2")
    ]
