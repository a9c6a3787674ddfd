"""A national file is cut down to the places of the framework, and every figure keeps its cell."""

import pytest

from data.errors import PersonalRecordsError, UnknownReturnError, UnreadableFileError
from data.files.cut import LARGEST, MOST_ROWS
from data.framework.framework import Frameworks
from data.intake.ingest import read_return
from data.intake.published.read_published import read_published
from data.intake.said import Said
from tests.data.intake.published.files import (
    ALTON,
    BELFORD,
    CARBY,
    NATION,
    OWN,
    PUBLISHED,
    REFERRALS,
    REGION,
    STRANGE,
    a_board,
    a_file,
    codes,
    council,
    figures,
    in_year,
    read,
    with_id,
)

RATE = "re-referral-rate"
TOTAL = ("Total", "22.4", "545.6")
YEAR = "2024-25"


def test_a_figure_is_kept_of_each_place_with_its_cell_in_the_whole_file():
    found = figures(
        read(a_file((STRANGE, TOTAL), (NATION, TOTAL), (ALTON, ("Total", "19", "400"))))
    )

    assert found == {
        (RATE, YEAR, "comparator=England"): (22.4, "reported", "L3"),
        ("referral-rate", YEAR, "comparator=England"): (545.6, "reported", "M3"),
        (RATE, YEAR, "comparator=Alton"): (19.0, "reported", "L4"),
        ("referral-rate", YEAR, "comparator=Alton"): (400.0, "reported", "M4"),
    }


def test_what_was_left_out_is_counted():
    received = read(a_file((STRANGE, TOTAL), (NATION, TOTAL), (NATION, ("Female", "1", "1"))))

    (told,) = (each.what for each in received.findings if each.code == "cut-down")

    assert told == (
        "Rows: 3 in the file, 1 of places that the framework names, 2 left out, those of 1 other "
        "place among them. Columns: 13 in the file, 11 left out. Only the rows of those places are "
        "kept."
    )


def test_the_figures_of_the_board_s_own_place_are_no_agency_s_return():
    received = read(a_file((OWN, TOTAL), (NATION, TOTAL)))

    assert (RATE, YEAR, "comparator=Testford as published") in figures(received)
    assert (RATE, YEAR, "") not in figures(received)
    assert received.cover.agency == "published"
    assert "own-place-published" in codes(received)


def test_the_figures_of_the_own_place_are_the_board_s_where_the_layout_says_so():
    framework = a_board(
        [
            ("file", "column", "holds", "says", "measure", "where", "for the board"),
            ("People", "people", "figure", "", "population-0-17", "", "yes"),
        ]
    )

    received = read(a_file((OWN, ["57400"]), (NATION, ["12000000"]), columns=["people"]), framework)

    assert figures(received) == {
        ("population-0-17", YEAR, ""): (57400.0, "reported", "K2"),
        ("population-0-17", YEAR, "comparator=England"): (12000000.0, "reported", "K3"),
    }


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("c", None, "suppressed"),
        ("x", None, "not available"),
        ("z", None, "not applicable"),
        ("u", None, "not available"),
        ("k", 0.0, "low"),
        ("low", 0.0, "low"),
        ("0", 0.0, "reported"),
        ("", None, "not available"),
        ("23.45", 23.45, "reported"),
        ("12 [p]", 12.0, "provisional"),
    ],
)
def test_every_mark_of_a_publisher_is_told_apart(text, value, status):
    found = figures(read(a_file((NATION, ("Total", text, "1")))))

    assert found[RATE, YEAR, "comparator=England"][:2] == (value, status)


def test_rows_of_wards_and_other_levels_are_left_out():
    ward = ("Ward", *ALTON[1:])

    found = figures(read(a_file((ward, ("Total", "99", "9")), (ALTON, TOTAL))))

    assert found[RATE, YEAR, "comparator=Alton"] == (22.4, "reported", "L3")


def test_a_place_is_known_by_the_codes_and_names_of_before():
    found = figures(read(a_file((council("E08000093"), TOTAL))))

    assert (RATE, YEAR, "comparator=Carby") in found


def test_two_rows_that_differ_for_one_figure_are_an_error_with_both_cells():
    received = read(a_file((ALTON, TOTAL), (ALTON, ("All", "30", "545.6"))))

    (fault,) = (each for each in received.findings if each.code == "published-twice")
    assert fault.blocks
    assert fault.cells == ("L2", "L3")


def test_the_same_figure_twice_is_no_fault():
    received = read(a_file((ALTON, TOTAL), (ALTON, TOTAL)))

    assert "published-twice" not in codes(received)


def test_a_long_file_with_a_row_for_each_figure_is_read_by_what_its_rows_say():
    framework = a_board(
        [
            ("file", "column", "holds", "measure", "where"),
            ("Long", "value", "figure", RATE, "indicator=Re-referrals (%)"),
            ("Long", "value", "figure", "referral-rate", "indicator=Rate per 10,000"),
        ]
    )
    content = a_file(
        (NATION, ("Re-referrals (%)", "21")),
        (NATION, ('"Rate per 10,000"', "500")),
        (NATION, ("Something else", "7")),
        columns=("indicator", "value"),
    )

    assert figures(read(content, framework)) == {
        (RATE, YEAR, "comparator=England"): (21.0, "reported", "L2"),
        ("referral-rate", YEAR, "comparator=England"): (500.0, "reported", "L3"),
    }


AGES = [
    ("file", "column", "holds", "says", "measure", "where", "added up"),
    ("Ages", "date", "period", "financial year that begins in it", "", "", ""),
    ("Ages", "area code", "place", "", "", "", ""),
    ("Ages", "people", "figure", "", "population-0-17", "age=0|1|2", "yes"),
]


def ages(*rows: str) -> bytes:
    return "\n".join(["date,area code,age,people", *rows]).encode()


def test_single_years_of_age_are_added_up_with_all_their_cells():
    content = ages("2024,E06000001,0,10", "2024,E06000001,1,20", "2024,E06000001,2,30")

    found = figures(read(content, a_board(AGES)))

    assert found == {
        ("population-0-17", YEAR, "comparator=Alton"): (60.0, "reported", "D2 D3 D4"),
    }


def test_a_sum_that_lacks_a_part_is_not_available():
    of_alton = ["2024,E06000001,0,10", "2024,E06000001,1,20", "2024,E06000001,2,30"]
    received = read(ages(*of_alton, "2024,E06000002,0,10", "2024,E06000002,1,20"), a_board(AGES))

    value, status, _ = figures(received)["population-0-17", YEAR, "comparator=Belford"]

    assert (value, status) == (None, "not available")
    assert "published-part-missing" in codes(received)


def test_a_part_that_is_there_twice_is_an_error():
    received = read(ages("2024,E06000001,0,10", "2024,E06000001,0,10"), a_board(AGES))

    assert "published-twice" in codes(received)
    assert received.blocks


def test_a_part_that_is_hidden_hides_the_sum():
    received = read(ages("2024,E06000001,0,c", "2024,E06000001,1,20"), a_board(AGES))

    value, status, _ = figures(received)["population-0-17", YEAR, "comparator=Alton"]

    assert (value, status) == (None, "suppressed")


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        (1, "-1", "published-below-nought"),
        (1, "123", "published-over-a-hundred"),
        (1, "see note", "published-not-a-figure"),
    ],
)
def test_a_number_that_cannot_be_is_said(column, text, code):
    cells = ["Total", "20", "400"]
    cells[column] = text

    assert code in codes(read(a_file((NATION, cells))))


def test_a_part_of_a_child_is_no_count():
    framework = a_board([PUBLISHED[0][:5], ("Counts", "n", "figure", "", "referrals")])

    received = read(a_file((ALTON, ["12.5"]), columns=["n"]), framework)

    assert "published-not-whole" in codes(received)


def test_a_cell_that_goes_over_two_lines_moves_no_address():
    named = council("E06000077", '"Else\nwhere"')

    found = figures(read(a_file((named, TOTAL), (ALTON, TOTAL))))

    assert found[RATE, YEAR, "comparator=Alton"] == (22.4, "reported", "L3")


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_are_read(separator):
    found = figures(read(a_file((ALTON, TOTAL), separator=separator)))

    assert found[RATE, YEAR, "comparator=Alton"][0] == 22.4


@pytest.mark.parametrize("form", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_alphabets_are_read(form):
    named = council("E06000077", "Ynys Môn")
    content = a_file((named, TOTAL), (ALTON, TOTAL)).decode().encode(form)

    assert figures(read(content))[RATE, YEAR, "comparator=Alton"] == (22.4, "reported", "L3")


def test_titles_above_the_headings_move_no_address():
    content = b"Children in need\n\n" + a_file((ALTON, TOTAL))

    assert figures(read(content))[RATE, YEAR, "comparator=Alton"] == (22.4, "reported", "L4")


def test_what_is_kept_of_a_file_reads_as_the_file_did():
    received = read(a_file((STRANGE, TOTAL), (OWN, TOTAL), (NATION, TOTAL)))

    again = read(received.kept or b"")

    assert b"Elsewhere" not in (received.kept or b"")
    assert again.sha256 == received.sha256
    assert figures(again) == figures(received)
    assert again.findings == received.findings


def test_a_file_of_none_of_the_places_says_which_were_looked_for():
    with pytest.raises(UnknownReturnError, match="Testford, Alton, Belford, Carby, North, Farport"):
        read(a_file((STRANGE, TOTAL)))


def test_places_without_a_row_are_named():
    received = read(a_file((NATION, TOTAL), (ALTON, TOTAL), (REGION, TOTAL)))

    (told,) = (each.what for each in received.findings if each.code == "places-without-rows")
    assert "Testford, Belford, Carby, Farport" in told


def test_a_year_that_may_be_of_two_kinds_is_an_error():
    unsure = in_year("2024", "Reporting year", NATION)

    received = read(a_file((unsure, TOTAL), (NATION, TOTAL)))

    (fault,) = (each for each in received.findings if each.code == "published-period-not-read")
    assert fault.blocks
    assert fault.cells == ("A2",)


def test_a_file_that_no_framework_describes_says_what_is_lacking():
    with pytest.raises(UnknownReturnError, match="“re_referrals_pc”, “referral_rate”"):
        read(a_file((NATION, ("Total", "1")), columns=("sex", "other")))


def test_a_file_that_two_boards_read_needs_a_board():
    boards = Frameworks((a_board(), with_id(a_board(), "otherford")))
    content = a_file((NATION, TOTAL))

    with pytest.raises(UnknownReturnError, match="--board"):
        read_return("national.csv", content, boards)
    received = read_return("national.csv", content, boards, said=Said(board="otherford"))
    assert received.cover.board == "otherford"


def test_any_other_csv_goes_the_way_of_returns():
    boards = Frameworks((a_board(),))

    assert read_published("return.csv", b"Board,Testbridge\nPeriod,2026-27 Q2\n", boards) is None


def test_records_of_persons_are_refused_on_this_road_too():
    rows = [
        (ALTON, ("Total", "1", "1", f"943 476 {number}", "Maria Jones", "02/03/2014"))
        for number in ("5919", "5870")
    ]
    columns = ("sex", "re_referrals_pc", "referral_rate", "nhs number", "child's name", "dob")

    with pytest.raises(PersonalRecordsError):
        read(a_file(*rows, columns=columns))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (a_file((NATION, TOTAL)) + b"\0", "text-with-nul"),
        (a_file((NATION, TOTAL)) + b'2024,"' + b"x" * 40_000, "text-field-too-long"),
        (a_file((NATION, TOTAL)) + b" " * LARGEST, "published-too-large"),
        (a_file((NATION, TOTAL)) + b"\n" * (MOST_ROWS + 1), "too-many-rows"),
    ],
    ids=[
        "empty characters",
        "a quotation mark that is not closed",
        "more than is published",
        "nothing but ends of lines",
    ],
)
def test_hostile_text_is_refused_with_its_cause(content, code):
    with pytest.raises(UnreadableFileError) as refused:
        read(content)

    assert refused.value.code == code


def test_a_first_line_that_is_no_heading_is_passed_over():
    found = figures(read(b'"' + b"x" * 190_000 + b'",b\n' + a_file((ALTON, TOTAL))))

    assert found[RATE, YEAR, "comparator=Alton"] == (22.4, "reported", "L3")


def test_a_row_with_cells_too_many_or_too_few_harms_no_other():
    content = a_file((NATION, TOTAL)) + b"202425,Financial year,National\n" + b"a," * 500 + b"\n"

    found = figures(read(content + a_file((ALTON, TOTAL)).splitlines(keepends=True)[1]))

    assert found[RATE, YEAR, "comparator=Alton"] == (22.4, "reported", "L5")
    assert found[RATE, YEAR, "comparator=England"] == (22.4, "reported", "L2")


def test_a_file_sent_again_lists_what_it_would_take_away(tmp_path):
    from data.intake.checks.past import Past  # noqa: PLC0415

    past = Past()
    past.learn(read(a_file((NATION, TOTAL), (BELFORD, TOTAL), (CARBY, TOTAL))))

    received = read(a_file((NATION, TOTAL), (CARBY, TOTAL)), history=past)

    (told,) = (each for each in received.findings if each.code == "published-figures-gone")
    assert "2 figures" in told.what
    assert "Belford" in told.what


def test_the_kind_of_file_is_what_it_is_called_by():
    received = read(a_file((NATION, TOTAL)))

    assert received.recognised == (("national", REFERRALS),)
    assert received.cover.title == REFERRALS
    assert str(received.cover.period) == YEAR
