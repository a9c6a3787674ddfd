"""Details of persons are found wherever they are typed, and ordinary notes are let through."""

from datetime import date
from pathlib import Path

import pytest

from data.errors import PersonalDetailsError
from data.files.grids import Grid
from data.files.refusals import Refused
from data.persons.tables import refuse_records_of_persons
from data.persons.texts import persons_in
from data.persons.typed import refuse_typed
from tests.data.persons.seeds import SHEETS, TEXTS

ORDINARY = Path(__file__).with_name("ordinary_notes.txt").read_text(encoding="utf-8").splitlines()
YEAR = 2026
MOST_FALSE_ALARMS = 0.02
OFFICERS = ("Ann Lee", "Data officer", "Jane Smith and Tom Brown", "Performance Team", "")
NO_PERSONS = {
    "places beside inspections": [
        ["Setting", "Inspected"],
        ["Mill Lane", date(2015, 3, 12)],
        ["Oak Hurst", date(2019, 6, 5)],
        ["Green Bank", date(2023, 10, 17)],
        ["Ashby Fold", date(2021, 2, 3)],
    ],
    "towns beside inspections": [
        ["Melton Mowbray", "12/03/2015"],
        ["Market Harborough", "05/06/2019"],
        ["Burton Upon Trent", "17/10/2023"],
    ],
    "events beside starts": [
        ["Event", "Starts"],
        ["Safer Internet", date(2022, 2, 8)],
        ["Healthy Minds", date(2024, 5, 13)],
        ["White Ribbon", date(2026, 11, 25)],
    ],
    "trainers": [["Course", "Trainer"], *([f"Course {n}", "Amy Winter"] for n in range(4))],
    "members": [
        ["Members of the Board"],
        ["Ann Lee"],
        ["Tom Brown"],
        ["Jane Smith"],
        ["Raj Patel"],
    ],
    "lines of desks": [
        ["Desk", "01332 256410"],
        ["Duty", "01332 256411"],
        ["Night", "07700 900123"],
    ],
    "schools with postcodes": [
        ["School", "Postcode", "Pupils"],
        ["Mill Lane", "DE23 6QR", 120],
        ["Oak Hurst", "DE22 1AA", 200],
    ],
    "schools called after persons": [
        ["School", "Return"],
        ["Thomas More", 1],
        ["Florence Nightingale", 0],
    ],
    "whom to ring": [
        ["Agency", "Lead", "Telephone"],
        ["Police", "Sarah Jones", "101"],
        ["Health", "Tom Brown", "01332 256410"],
    ],
    "operations": [
        ["Operation", "Start"],
        ["Operation Hazel", "01/05/2020"],
        ["Operation Grace", "01/05/2012"],
        ["Operation Holly", "01/05/2014"],
    ],
    "who came to meetings": [
        ["Name", "Agency", "Attended"],
        ["Sarah Jones", "Police", 4],
        ["Tom Brown", "Health", 3],
        ["Jane Smith", "Probation", 4],
    ],
    "a cover": [["Sent by", "Jane Smith"], ["Date sent", date(2026, 7, 9)]],
    "titles of tables": [["Number of children by date of birth of mother"], [12], [13]],
    "long sums": [["Spent"], [4010232138], [1234567890], [2345678901]],
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_with_details_of_a_person_is_found(text):
    assert persons_in(text, YEAR)


@pytest.mark.parametrize("rows", SHEETS.values(), ids=SHEETS)
def test_a_sheet_with_records_of_persons_is_refused(rows):
    with pytest.raises(Refused):
        refuse_records_of_persons([Grid("Sheet", [[*row] for row in rows]), a_cover()])


@pytest.mark.parametrize("rows", NO_PERSONS.values(), ids=NO_PERSONS)
def test_a_sheet_of_places_events_and_staff_is_let_through(rows):
    refuse_records_of_persons([Grid("Sheet", [[*row] for row in rows]), a_cover()])


def test_at_least_forty_kinds_of_sheets_and_texts_are_seeded():
    assert len(TEXTS) + len(SHEETS) >= 40


def test_ordinary_notes_give_hardly_a_false_alarm():
    assert len(set(ORDINARY)) >= 200

    alarms = [note for note in ORDINARY if persons_in(note, YEAR)]

    assert len(alarms) <= MOST_FALSE_ALARMS * len(ORDINARY), alarms


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_note_in_any_cell_is_refused_with_that_cell(text):
    rows = [["Contacts", 12, ""], ["Referrals", 3, text]]

    with pytest.raises(Refused) as refused:
        refuse_records_of_persons([Grid("Our work", rows), a_cover()])

    assert refused.value.where["cells"] == "C2"


@pytest.mark.parametrize("who", OFFICERS)
def test_an_officer_may_be_named_as_the_sender(who):
    refuse_typed("Sent by", who, date(2026, 7, 9), may_name_an_officer=True)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_is_typed_is_refused_without_a_word_of_it(text):
    with pytest.raises(PersonalDetailsError) as refused:
        refuse_typed("The reason", text, date(2026, 7, 9))

    assert str(refused.value).startswith("The reason holds what looks like ")
    said = str(refused.value)
    assert not any(
        name in said for name in ("Amy", "Winter", "WINTER", "Jack", "Lee", "Jayden", "Okafor")
    )
    assert not any(digit in said for digit in "0123456789")


def test_a_child_may_not_be_named_as_the_sender():
    with pytest.raises(PersonalDetailsError):
        refuse_typed("Sent by", "Amy Winter 03/05/2012", date(2026, 7, 9), may_name_an_officer=True)


def test_a_signature_of_this_year_is_no_birth():
    assert not persons_in("Jane Smith, 9 July 2026", YEAR)
    assert persons_in("Jane Smith, 9 July 2012", YEAR)


def a_cover():
    """The front of the return that a sheet comes with."""
    return Grid("Cover", [["Board", "Northbridge"], ["Period", "2026-27 Q1"]])


@pytest.mark.parametrize(
    "text", ["UPN A801200001234", "upn no. B123456789012", "NI QQ123456C", "NI number: QQ 12 34 56"]
)
def test_a_number_that_is_called_one_of_a_person_is_one_though_its_letters_are_wrong(text):
    assert persons_in(text, YEAR)


@pytest.mark.parametrize(
    "text", ["UPN missing for 12345 pupils", "UPN checks 2026-27", "NI 123456"]
)
def test_a_count_beside_such_a_word_is_no_number_of_a_person(text):
    assert persons_in(text, YEAR) == ()


@pytest.mark.parametrize(
    "text",
    [
        "For questions telephone 01632 960123",
        "Statistics enquiries: stats@example.gov.uk",
        "Press: pressoffice@example.gov.uk, 01632 960125",
    ],
)
def test_where_a_publisher_may_be_asked_is_nobodys_own(text):
    assert not persons_in(text, YEAR)


@pytest.mark.parametrize(
    "text",
    [
        "For questions telephone her mother, 01632 960123",
        "Questions to ella.stone@example.org",
    ],
)
def test_a_question_to_somebody_at_home_is_somebodys_own(text):
    assert persons_in(text, YEAR)
