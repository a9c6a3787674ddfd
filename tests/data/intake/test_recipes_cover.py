"""The cover's quarter is read in the ways that senders write it."""

from datetime import date

import pytest

from data.errors import UnknownReturnError
from data.observations import Status
from tests.golden import police_q2
from tests.golden.police_q2 import codes, read


def with_period(content, number_format="General"):
    book = police_q2.police_q2()
    book["Cover"]["B7"] = content
    book["Cover"]["B7"].number_format = number_format
    return read(book)


@pytest.mark.parametrize(
    "text", ["Quarter 2, 2026-27", "FY26/27 Q2", "202627 Q2", "Q2 (Jul-Sep 2026)"]
)
def test_a_quarter_in_other_words_is_the_same_return(text):
    received = with_period(text)

    assert str(received.cover.period) == "2026-27 Q2"
    assert len(received.observations) == police_q2.FIGURES
    assert received.findings == ()


def test_a_day_that_a_program_made_of_sep_26_is_its_quarter_and_is_told():
    received = with_period(date(2026, 9, 1), "mmm-yy")

    assert str(received.cover.period) == "2026-27 Q2"
    assert codes(received) == {"period-from-a-day"}


def test_a_financial_year_named_by_one_year_is_asked_about():
    received = with_period("Q2 FY27")

    assert str(received.cover.period) == "2026-27 Q2"
    assert codes(received) == {"period-by-its-end"}


def test_a_period_that_could_be_another_is_quoted_in_the_refusal():
    with pytest.raises(UnknownReturnError, match="it says “Q2 2026”"):
        with_period("Q2 2026")


def test_a_provisional_return_marks_its_figures_as_provisional():
    received = with_period("2026-27 Q2 (provisional)")

    assert str(received.cover.period) == "2026-27 Q2"
    assert set(received.observations.status) == {Status.PROVISIONAL}
    assert received.findings == ()


def test_a_figure_without_a_number_is_not_provisional():
    book = police_q2.police_q2()
    book["Cover"]["B7"] = "2026-27 Q2 (provisional)"
    book["Domestic abuse"]["B6"] = "[c]"

    rows = read(book).observations

    assert list(rows[rows.value.isna()].status) == [Status.SUPPRESSED]


@pytest.mark.parametrize(
    ("cell", "content", "code"),
    [("B11", "last Tuesday", "date-not-read"), ("B7", "Q2 FY27", "period-by-its-end")],
)
def test_what_is_wrong_with_a_line_of_the_cover_is_said_of_its_cell(cell, content, code):
    book = police_q2.police_q2()
    book["Cover"][cell] = content

    (finding,) = read(book).findings

    assert (finding.code, finding.sheet, finding.cells) == (code, "Cover", (cell,))
