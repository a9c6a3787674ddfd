"""The words of a sheet are made plain once, however many layouts ask for them."""

import pytest

from data.files.workbook import Worksheet
from data.framework.layouts.spelling import plain
from data.intake import labels
from data.intake.labels import labels_of
from data.intake.recognition import layout_of
from tests.frameworks import DERBY, STANDARD

ROWS = (
    ("Police  contacts", "Total"),
    ("North", 12.0),
    ("POLICE CONTACTS*", 3),
    ("Police contacts by area", ""),
)


def a_sheet(*rows: tuple[object, ...]) -> Worksheet:
    return Worksheet("Sheet", rows)


def test_a_label_is_found_in_every_row_whatever_its_case_and_spacing():
    assert labels_of(a_sheet(*ROWS)).rows["police contacts"] == (0, 2)


def test_rows_are_found_by_how_a_label_begins():
    found = labels_of(a_sheet(*ROWS))

    assert found.rows_that_begin("police con") == (0, 2, 3)
    assert found.rows_that_begin("policing") == ()


def test_rows_are_found_by_another_spelling():
    found = labels_of(a_sheet(("Contacts",), ("S47  enquiries",)))

    assert found.rows_called("Section 47 enquiries", DERBY.terms) == (1,)


def test_a_number_and_a_text_of_the_same_signs_are_one_label():
    assert labels_of(a_sheet((2013.0,), ("2013",))).rows["2013"] == (0, 1)


def test_what_was_worked_out_belongs_to_one_sheet_and_makes_it_no_other():
    one, another = a_sheet(*ROWS), a_sheet(*ROWS)

    assert labels_of(one) is labels_of(one)
    assert labels_of(one) is not labels_of(another)
    assert one == another


@pytest.mark.parametrize("many", [1, 5])
def test_asking_every_layout_of_every_board_makes_each_label_plain_once(monkeypatch, many):
    asked: list[str] = []
    monkeypatch.setattr(labels, "plain", lambda text: asked.append(text) or plain(text))
    words = [(f"Site {n}", f"plan {n}", n) for n in range(300)]
    sheet = a_sheet(*words)

    for _ in range(many):
        for framework in STANDARD:
            assert layout_of(sheet, framework) is None

    near_the_top = labels.HEADING_ROWS * labels.HEADING_COLUMNS
    assert len(asked) <= 2 * labels.GLIMPSE + near_the_top
