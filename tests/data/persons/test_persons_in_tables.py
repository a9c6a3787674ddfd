"""Records of persons are found by what they are, and returns are never taken for them."""

from datetime import date, datetime, timedelta

import pytest

from data.errors import PersonalRecordsError
from data.files.grids import Grid
from data.files.refusals import Refused
from data.files.workbook import read_workbook
from data.persons.identifiers import is_nhs_number, is_pupil_number
from data.persons.tables import refuse_records_of_persons
from samples.make_published_returns import FOLDER
from tests.data.intake.test_ingest import COVER, a_book
from tests.frameworks import read_return

NHS_NUMBERS = ("943 476 5919", "9434765919", "401 023 2137", "4010232137")
NAMES = ("Amy Winter", "O’Neil, Jack", "Mary-Ann Lee", "Sam Okafor", "Zoë de Vries")
BIRTHS = [date(2009, 5, 3) + timedelta(days=700 * n) for n in range(5)]
NOTE = (
    "The referrer told us that his mother and her partner argued, and that he and his sister "
    "were upstairs. She said that he had hidden under the bed until his father came home. "
) * 3
REPORT = "The number of plans rose in the third quarter, as it had in the year before. " * 5
SHEETS = {
    "nhs numbers": ([["Ref"], *[[each] for each in NHS_NUMBERS]], "NHS numbers", "A2 to A5"),
    "nhs numbers as numbers": ([[4010232137.0], [9434765919.0]], "NHS numbers", "A1 to A2"),
    "one nhs number": ([["NHS number"], [9434765919]], "NHS numbers", "A2"),
    "a pupil number": ([["x", "B801200005001"]], "pupil numbers (UPN)", "B1"),
    "a small pupil number": ([["h801200001001 "]], "pupil numbers (UPN)", "A1"),
    "names and births": (
        [[name, 3, born] for name, born in zip(NAMES, BIRTHS, strict=True)],
        "names with dates of birth",
        "A1 to A5, C1 to C5",
    ),
    "names and births as text": (
        [[f"{born:%d/%m/%Y}", name] for name, born in zip(NAMES, BIRTHS, strict=True)],
        "names with dates of birth",
        "A1 to A5, B1 to B5",
    ),
    "births alone": ([["D.O.B."], [datetime(2012, 1, 2)]], "dates of birth", "A2"),
    "births in iso": ([["Date of birth"], ["2012-01-02"]], "dates of birth", "A2"),
    "forenames": (
        [["Forename", "Surname"], ["Amy", "Winter"], ["Jack", "Lee"], ["Sam", "Okafor"]],
        "names of persons",
        "A2 to A4, B2 to B4",
    ),
    "case notes": ([["a", NOTE], ["b", NOTE], ["c", NOTE]], "notes on cases", "B1 to B3"),
    "one endless note": ([[NOTE * 20]], "notes on cases", "A1"),
    "a column of reports": ([[REPORT]] * 10, "notes on cases", "A1 to A10"),
}
HARMLESS = {
    "figures": [["Police", 4010232137], ["Health", 1234567890], ["Housing", 2345678901]],
    "telephones": [["Desk", "01332 256410"], ["Duty", "1332256410"], ["Night", "1332256411"]],
    "a date sent": [["Date sent", date(2026, 7, 9)], ["Name", "Amy Winter"]],
    "meetings": [
        ["Trainer", "Session"],
        *([n, date(2026, 4, 1) + timedelta(days=90 * k)] for k, n in enumerate(NAMES)),
    ],
    "bodies": [[f"{n} Council", born] for n, born in zip("ABCDE", BIRTHS, strict=True)],
    "places": [["North Derby", BIRTHS[0]], ["Early Help", BIRTHS[2]], ["City Hospital", BIRTHS[4]]],
    "a comment": [["Comment", REPORT], ["Comment", REPORT]],
    "a heading": [["Number of children by date of birth of mother"], [12]],
    "columns": [["Surname given", 12], ["Forename given", 3]],
}


@pytest.mark.parametrize(("rows", "what", "cells"), SHEETS.values(), ids=SHEETS)
def test_records_of_persons_are_refused_with_their_cells(rows, what, cells):
    with pytest.raises(Refused) as refused:
        refuse_records_of_persons([Grid("Children", [[*row] for row in rows])])

    assert refused.value.where == {"sheet": "Children", "cells": cells, "what": what}


@pytest.mark.parametrize("rows", HARMLESS.values(), ids=HARMLESS)
def test_what_is_no_record_of_a_person_is_let_through(rows):
    refuse_records_of_persons([Grid("Sheet", [[*row] for row in rows])])


@pytest.mark.parametrize("number", NHS_NUMBERS)
def test_an_nhs_number_is_known_by_its_check_digit(number):
    assert is_nhs_number(number)
    assert not is_nhs_number(number[:-1] + str((int(number[-1]) + 1) % 10))


@pytest.mark.parametrize("number", ["0000000000", "943476591", "Amy Winter"])
def test_other_texts_are_no_nhs_numbers(number):
    assert not is_nhs_number(number)


@pytest.mark.parametrize("number", ["B801200005001", "H801200001001"])
def test_a_pupil_number_is_known_by_its_check_letter(number):
    assert is_pupil_number(number)
    assert not is_pupil_number("A" + number[1:])
    assert not is_pupil_number(number[1:])


def test_a_temporary_pupil_number_ends_in_a_letter():
    assert (
        sum(is_pupil_number(f"{letter}80120000100B") for letter in "ABCDEFGHJKLMNPQRTUVWXYZ") == 1
    )


def test_many_groups_of_cells_are_cut_short():
    rows = [["x", *["B801200005001", ""] * 6]]

    with pytest.raises(Refused) as refused:
        refuse_records_of_persons([Grid("S", rows)])

    assert refused.value.where["cells"] == "B1, D1, F1, H1, J1 and more"


@pytest.mark.parametrize("name", ["children.xlsx", "children.csv"])
def test_the_file_is_refused_without_a_word_of_what_stands_in_it(name):
    rows = [["Name", "NHS No"], *zip(NAMES, (*NHS_NUMBERS, "9434765919"), strict=True)]
    book = a_book(("Cover", COVER.items()), ("Children", rows))
    text = "\n".join(",".join(row) for row in rows).replace("O’Neil,", "O’Neil").encode()

    with pytest.raises(PersonalRecordsError) as refused:
        read_return(name, book if name.endswith("xlsx") else text)

    sentence = str(refused.value)
    assert "sheet “children”" in sentence.lower()
    assert "B2 to B6" in sentence
    assert not any(each in sentence for row in rows[1:] for each in row)
    assert refused.value.__cause__ is None


@pytest.mark.parametrize("file", sorted(FOLDER.iterdir()), ids=lambda file: file.name)
def test_no_published_return_is_taken_for_records_of_persons(file):
    assert read_workbook(file.name, file.read_bytes()).sheets
