"""Every fault of places and of published files is found at its cell; sound ones have none."""

import pytest

from data.framework.check import check_tables
from data.framework.place import Level, Places
from data.framework.shipped import standard
from tests.data.framework.tables_of import own, whole
from tests.data.intake.published.files import PLACES, PUBLISHED, a_board

PLACE = ("code", "name", "level", "also known as")
FILE = ("file", "column", "holds", "says", "measure", "where", "categories")
FIGURE = ("Referrals", "rate", "figure", "", "referral-rate", "", "")


def faults(places=(PLACE,), published=(FILE,)) -> list[tuple[str, str, tuple[str, ...]]]:
    tables = whole(own(places=places, published=published))
    return [
        (each.code.removeprefix("framework-"), each.sheet, each.cells)
        for each in check_tables(tables, standard())
    ]


def test_sound_places_and_files_have_no_fault():
    assert faults(PLACES, PUBLISHED) == []


@pytest.mark.parametrize(
    ("rows", "code", "cell"),
    [
        ([("", "Alton", "neighbour", "")], "needed", "A2"),
        ([("E06000001", "Alton", "twin", "")], "not-a-choice", "C2"),
        ([("E1", "Alton", "own", ""), ("E2", "Belford", "own", "")], "two-own-places", "C3"),
        ([("E1", "Alton", "other", ""), ("E2", "Belford", "other", "E1")], "two-places", "D3"),
        ([("E1", "Alton", "other", ""), ("E2", "Alton.", "other", "Al<ton")], "two-places", "B3"),
    ],
)
def test_a_fault_of_a_place_is_found_at_its_cell(rows, code, cell):
    assert (code, "places", (cell,)) in faults([PLACE, *rows])


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        (("Referrals", "rate", "number", "", "referral-rate", "", ""), "not-a-choice", "C2"),
        (("Referrals", "rate", "figure", "", "", "", ""), "needed", "E2"),
        (("Referrals", "rate", "figure", "", "referal-rate", "", ""), "unknown", "E2"),
        (("Referrals", "rate", "figure", "", "referral-rate", "age", ""), "not-a-condition", "F2"),
        (
            ("Referrals", "rate", "figure", "", "referral-rate", "", "age=1|2"),
            "several-categories",
            "G2",
        ),
        (("Referrals", "sex", "kept where", "", "", "", ""), "needed", "D2"),
        (("Referrals", "date", "period", "the year", "", "", ""), "not-a-year", "D2"),
        (("Others", "date", "period", "", "", "", ""), "no-published-figures", "A2"),
    ],
)
def test_a_fault_of_a_published_file_is_found_at_its_cell(row, code, cell):
    assert (code, "published", (cell,)) in faults(published=[FILE, row, FIGURE])


def test_a_file_has_one_column_for_its_period():
    rows = [("Referrals", name, "period", "", "", "", "") for name in ("year", "date")]

    assert ("two-columns", "published", ("C3",)) in faults(published=[FILE, *rows, FIGURE])


def test_a_comparator_is_known_for_what_kind_of_place_it_is():
    places = a_board().published.places

    assert places.level_of("England") is Level.NATION
    assert places.level_of("north") is Level.REGION
    assert places.level_of("Testford as published") is Level.OWN
    assert places.level_of("Comparator authorities") is None
    assert Places().level_of("England") is None
