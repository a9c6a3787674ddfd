"""A return for the wrong quarter is stopped until its sender says which one is meant (T11)."""

from datetime import date

import pytest

from data.findings import Severity
from data.intake.said import Said
from data.observations import PERIOD as PERIODS
from data.periods import quarter
from tests.frameworks import read_return
from tests.golden.filling import saved
from tests.golden.police_q2 import FILE, PERIOD, held_before, held_with, police_q2, sent

Q1, Q2 = quarter(2026, 1), PERIOD
LATE = date(2026, 11, 26)  # Q2 was due on 30 October


def said_of(book, history, today=LATE, name=FILE, said=None):
    """What is found that concerns the quarter."""
    received = read_return(
        name, saved(book), history=history, today=today, **({"said": said} if said else {})
    )
    codes = {"wrong-quarter", "another-quarter-named", "quarter-as-meant"}
    return [finding for finding in received.findings if finding.code in codes]


def of_q1():
    """The workbook of Q2 with a cover that says the quarter before."""
    book = police_q2()
    book["Cover"]["B7"] = "2026-27 Q1"
    book["Cover"]["B11"] = date(2026, 10, 20)
    return book


def of_q1_everywhere():
    """The same with every word on its sheets changed, but for the number of the form."""
    book = of_q1()
    cover = book["Cover"]
    cover["B9"], cover["A3"] = "30 July 2026", "Q1 2026-27 (Apr to Jun 2026)"
    for page in book.worksheets[1:-1]:
        page["A3"] = "Police, Q1 2026-27 (Apr to Jun 2026). The grey figures are of Q4 2025-26."
    return book


@pytest.mark.parametrize("spoilt", [of_q1, of_q1_everywhere])
@pytest.mark.parametrize("held", [held_before, held_with])
def test_a_cover_of_the_quarter_before_stops_the_return(spoilt, held):
    (finding,) = said_of(spoilt(), held())

    assert finding.severity is Severity.ERROR
    assert (finding.code, finding.sheet, finding.cells) == ("wrong-quarter", "Cover", ("B7",))
    assert finding.what.startswith("The cover says Q1 2026-27, and much speaks for Q2 2026-27: ")
    assert "the form's own number" in finding.what


@pytest.mark.parametrize("said", ["H1 2026-27", "2026-27", "Jul-Aug 2026", "Apr to Sep 2026"])
def test_a_longer_or_shorter_period_over_the_form_of_a_quarter_stops_the_return(said):
    book = police_q2()
    book["Cover"]["B7"] = said

    (finding,) = said_of(book, held_before())

    assert (finding.severity, finding.code) == (Severity.ERROR, "wrong-quarter")
    assert finding.period == str(Q2)


def test_a_quarter_that_has_not_ended_over_the_form_of_one_that_has_stops_the_return():
    book = police_q2()
    book["Cover"]["B7"] = "2026-27 Q3"

    (finding,) = said_of(book, held_before())

    assert (finding.severity, finding.period) == (Severity.ERROR, str(Q2))
    assert "Q3 2026-27 has not ended" in finding.what


def test_what_speaks_against_the_cover_is_named():
    (finding,) = said_of(of_q1(), held_with(), name="2026-27-q2-police.xlsx")

    assert "the heading of “Cover”, “Our work”" in finding.what
    assert "the day on which it is due" in finding.what
    assert "the file is named after Q2 2026-27" in finding.what
    assert "figures are those held for Q2 2026-27" in finding.what
    assert "differ from the return held for Q1 2026-27" in finding.what
    assert "does not say why it is sent again" in finding.what


def test_a_quarter_that_is_overdue_is_named():
    (finding,) = said_of(of_q1(), held_before())

    assert "Q2 2026-27 has not come and was due on 2026-10-30" in finding.what


def test_the_figures_of_a_quarter_that_is_held_under_the_next_one_are_stopped():
    book = police_q2()
    book["Cover"]["B7"] = "2026-27 Q3"

    (finding,) = said_of(book, held_with(), today=date(2027, 1, 10))

    assert finding.severity is Severity.ERROR
    assert finding.period == "2026-27 Q2"


def test_the_same_quarter_of_the_year_before_is_found_too():
    book = police_q2()
    book["Cover"]["B7"] = "2025-26 Q2"

    (finding,) = said_of(book, held_with())

    assert (finding.severity, finding.period) == (Severity.ERROR, "2026-27 Q2")


@pytest.mark.parametrize("meant", [Q1, Q2])
def test_the_sender_says_which_quarter_is_meant(meant):
    received = read_return(
        FILE, saved(of_q1()), history=held_with(), today=LATE, said=Said(period=meant)
    )

    assert not received.blocks
    assert received.cover.period == meant
    assert set(received.observations[PERIODS]) == {str(meant)}
    (finding,) = [each for each in received.findings if each.code == "quarter-as-meant"]
    assert finding.severity is Severity.NOTE


def test_a_cover_put_right_is_accepted():
    book = of_q1()
    book["Cover"]["B7"] = "2026-27 Q2"

    assert said_of(book, held_before()) == []


def test_the_return_itself_and_the_same_again_raise_no_question():
    assert said_of(police_q2(), None) == []
    assert said_of(police_q2(), held_before()) == []
    assert said_of(police_q2(), held_with()) == []


@pytest.mark.parametrize("reason", ["", "A late count of the incidents"])
def test_a_genuine_revision_is_not_stopped(reason):
    book = police_q2()
    book["Cover"]["B12"] = reason
    for row in range(6, 9):
        book["Domestic abuse"].cell(row, 2).value += 3

    assert said_of(book, held_with()) == []


def test_a_genuine_revision_of_every_figure_with_a_reason_is_not_stopped():
    book = police_q2()
    book["Cover"]["B12"] = "The system counted victims of other forces"
    for page in book.worksheets[1:-1]:
        for row in page.iter_rows(min_row=6):
            for cell in row[1:]:
                if isinstance(cell.value, int) and not cell.protection.locked:
                    cell.value *= 2

    assert said_of(book, held_with()) == []


def test_the_form_of_the_quarter_before_filled_in_again_is_asked_about_and_not_stopped():
    book = of_q1_as_a_form_for_q2()

    (finding,) = said_of(book, held_before(), today=date(2026, 10, 19))

    assert (finding.severity, finding.code) == (Severity.QUERY, "another-quarter-named")


def of_q1_as_a_form_for_q2():
    """Figures of Q2 with its cover, in a form whose other words are of Q1."""
    book = of_q1_everywhere()
    book["Cover"]["B7"] = "2026-27 Q2"
    book["Cover"]["A23"] = "Template northbridge-police-2026-27Q1-v1"
    return book


def test_the_returns_of_the_illustrative_board_raise_no_question():
    received = sent(PERIOD)

    assert not [each for each in received.findings if "quarter" in each.code]
