import hashlib
import io
from datetime import date, datetime

import pytest
from openpyxl import Workbook as Spreadsheet

from data.errors import (
    NoFiguresError,
    NotLaidOutError,
    UnknownReturnError,
    UnreadableFileError,
)
from data.observations import COLUMNS
from tests.data.files.test_workbook import an_xlsx
from tests.data.framework.layouts.builders import said
from tests.frameworks import read_return

MISSING = (
    "13 Missing Children\n"
    "\n"
    "During the year (previous year's figure in brackets),Total number of missing episodes\n"
    "April 11 to March 31st 2013,654 (699)\n"
    "\n"
    "2012/2013,Total number missing,Missing from Foster care\n"
    "Q1,180,Figure not available\n"
    "Q2,188,13\n"
    "Q3,162,8\n"
    "Q4,124,9\n"
)
COVER = {"Board": "Derby", "Agency": "Police", "Period": "2012-13", "Return": "Missing"}


def a_csv(cover=COVER, body=MISSING, **lines) -> bytes:
    said_on_cover = {name: text for name, text in (cover | lines).items() if text is not None}
    return ("".join(f"{a},{b}\n" for a, b in said_on_cover.items()) + "\n" + body).encode()


def a_book(*sheets) -> bytes:
    book = Spreadsheet()
    book.remove(book.active)
    for name, rows in sheets:
        worksheet = book.create_sheet(name)
        for row in rows:
            worksheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_return_is_read_from_its_bytes_to_its_observations():
    received = read_return("missing.csv", a_csv())

    rows = received.observations[["measure", "period", "breakdown", "value", "status", "cell"]]
    assert rows.head(4).astype(object).where(rows.head(4).notna(), None).to_numpy().tolist() == [
        ["missing-episodes", "2012-13", "", 654, "reported", "B9"],
        ["missing-episodes", "2011-12", "", 699, "reported", "B9"],
        ["missing-episodes", "2012-13 Q1", "", 180, "reported", "B12"],
        ["missing-episodes", "2012-13 Q1", "setting=Foster care", None, "not available", "C12"],
    ]


def test_observations_have_the_columns_of_the_house_and_no_sentinel_numbers():
    received = read_return("missing.csv", a_csv())

    assert tuple(received.observations.columns) == COLUMNS
    assert str(received.observations["value"].dtype) == "Float64"
    assert set(received.observations["board"]) == {"derby"}
    assert set(received.observations["file"]) == {"missing.csv"}


def test_the_printed_text_of_every_figure_is_kept():
    received = read_return("missing.csv", a_csv())

    assert "654 (699)" in set(received.observations["text"])


def test_a_return_knows_its_cover_its_bytes_and_what_was_recognised():
    content = a_csv()

    received = read_return("some/folder/missing.csv", content)

    assert (received.cover.board, received.cover.agency) == ("derby", "police")
    assert (str(received.cover.period), received.cover.title) == ("2012-13", "Missing")
    assert received.sha256 == hashlib.sha256(content).hexdigest()
    assert received.file == "missing.csv"
    assert received.recognised == (("missing", "derby-missing-2012"),)


def test_v6_the_file_name_says_nothing_of_where_the_file_lay():
    received = read_return("/home/somebody/missing.csv", a_csv())

    assert received.file == "missing.csv"


def test_a_return_without_faults_does_not_block():
    received = read_return("missing.csv", a_csv())

    assert received.findings == ()
    assert not received.blocks


def test_a_cell_that_cannot_be_read_blocks_and_is_named():
    received = read_return("missing.csv", a_csv(body=MISSING.replace("188", "lots")))

    assert received.blocks
    assert said(received.findings) == [("error", "cell-not-read", "B13")]


def test_m2_a_formula_that_went_wrong_blocks_and_is_not_taken_for_a_gap():
    body = [line.split(",") for line in MISSING.replace("188", "#REF!").splitlines()]

    received = read_return("a.xlsx", a_book(("Cover", COVER.items()), ("Missing", body)))

    assert said(received.findings) == [("error", "cell-not-read", "B8")]
    assert "“#REF!” is what a formula gives that went wrong." in received.findings[0].what


def test_a_file_without_a_board_is_unknown():
    with pytest.raises(UnknownReturnError, match="which board"):
        read_return("missing.csv", a_csv(Board="Nowhere"))


@pytest.mark.parametrize("period", [None, "sometime"])
def test_a_file_without_a_period_is_unknown(period):
    with pytest.raises(UnknownReturnError, match="which period"):
        read_return("missing.csv", a_csv(Period=period))


def test_a_file_without_a_figure_is_told_apart_from_one_that_nobody_has_shown():
    with pytest.raises(NoFiguresError, match="Send the workbook that the figures are in"):
        read_return("missing.csv", b"Minutes of the meeting\nThe board met.\n")
    with pytest.raises(NotLaidOutError, match="How is this sheet laid out"):
        read_return("missing.csv", b"Calls,Q1 2026-27\nTo the helpline,14\n")


def test_a_file_that_is_no_spreadsheet_is_unreadable():
    with pytest.raises(UnreadableFileError):
        read_return("missing.xlsx", b"words")


@pytest.mark.parametrize("agency", [None, "Somebody"])
def test_an_agency_that_is_not_known_blocks(agency):
    received = read_return("missing.csv", a_csv(Agency=agency))

    assert said(received.findings) == [("error", "cover-incomplete", "A1")]
    assert received.blocks


@pytest.mark.parametrize("label", ["Quarter", "Year", "Period:", "PERIOD"])
def test_the_period_may_stand_under_other_labels(label):
    received = read_return("missing.csv", a_csv(**{"Period": None, label: "2012-13"}))

    assert str(received.cover.period) == "2012-13"


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        (datetime(2013, 5, 9, 8, 30), "2013-05-09"),
        (date(2013, 5, 9), "2013-05-09"),
        ("9 May", ""),
    ],
)
def test_the_date_sent_is_read_as_a_date_where_it_is_one(written, sent):
    cover = [*COVER.items(), ("Date sent", written)]
    body = [line.split(",") for line in MISSING.splitlines()]

    received = read_return("a.xlsx", a_book(("Cover", cover), ("13 Missing Children", body)))

    assert received.cover.sent == sent


def test_the_cover_of_a_workbook_is_no_unknown_sheet_but_others_are_asked_about():
    body = [line.split(",") for line in MISSING.splitlines()]

    received = read_return(
        "a.xlsx",
        a_book(("Cover", COVER.items()), ("Missing", body), ("Notes", [["Nothing", "here"]])),
    )

    assert [(f.code, f.sheet) for f in received.findings] == [("sheet-not-recognised", "Notes")]
    assert received.recognised == (("Missing", "derby-missing-2012"),)


def test_a_line_of_the_cover_without_an_answer_is_as_good_as_none():
    with pytest.raises(UnknownReturnError):
        read_return("a.xlsx", an_xlsx([["Board", "Derby"], ["Period"], ["Agency", "Police"]]))


def test_of_a_figure_printed_twice_the_first_is_kept_and_both_are_named():
    body = MISSING + "Q4,125,9\n"

    received = read_return("missing.csv", a_csv(body=body))

    last_quarter = received.observations.query("period == '2012-13 Q4' and breakdown == ''")
    assert last_quarter["value"].tolist() == [124]
    assert said(received.findings) == [("query", "printed-twice", "B15, B16")]


def test_r2_targets_come_with_their_words():
    body = (
        "16 Allegations against staff, carers and volunteers\n"
        "\n"
        ",01/04/12 - 31/03/13,Last year,Recommended\n"
        "Referrals to the LADO,104,102,\n"
        "Cases resolved within one month,74%,51%,80%\n"
    )

    (target,) = read_return("lado.csv", a_csv(body=body)).targets

    assert (target.measure, target.period) == ("lado-within-one-month", "2012-13")
    assert (target.text, target.value, target.cell) == ("80%", 80, "D10")
