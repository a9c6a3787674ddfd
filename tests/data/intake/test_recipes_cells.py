"""Figures that a workbook writes, formats or joins in a way that could be read wrongly."""

from datetime import date

import pytest

from data.findings import Severity
from data.observations import Status
from tests.golden import police_q2
from tests.golden.police_q2 import at, codes, read

CRIMES = ("Domestic abuse", "B7")
INCIDENTS = ("Domestic abuse", "B6")


def with_cell(place, content):
    """The return of the police with one cell changed."""
    book = police_q2.police_q2()
    book[place[0]][place[1]] = content
    return read(book)


def told(received):
    return [(str(f.severity), f.code, f.sheet, f.cells) for f in received.findings]


@pytest.mark.parametrize(
    ("content", "value", "status"),
    [
        ("5,521 [p]", 5521, Status.PROVISIONAL),
        ("5521r", 5521, Status.REVISED),
        ("5521 (provisional)", 5521, Status.PROVISIONAL),
        ("c. 5521", 5521, Status.ESTIMATED),
        ("5521 [u]", 5521, Status.LOW_RELIABILITY),
    ],
)
def test_m12_a_figure_keeps_the_mark_that_stands_beside_it(content, value, status):
    received = with_cell(INCIDENTS, content)

    assert at(received, *INCIDENTS) == [(value, status)]
    assert received.findings == ()


@pytest.mark.parametrize("content", ["\u200b5521", "5,5\u00ad21", "\ufeff5521 "])
def test_letters_that_nobody_sees_are_no_part_of_a_figure(content):
    received = with_cell(INCIDENTS, content)

    assert at(received, *INCIDENTS) == [(5521, Status.REPORTED)]


@pytest.mark.parametrize("content", ["NC", "n/k", "not recorded", "awaiting data", "..00%"])
def test_m12_words_for_not_available_leave_a_gap_and_do_not_block(content):
    received = with_cell(INCIDENTS, content)

    assert [status for _, status in at(received, *INCIDENTS)] == [Status.NOT_AVAILABLE]
    assert not received.blocks


@pytest.mark.parametrize("content", ["<5", "1-5", "fewer than 5", "1 to 4"])
def test_m12_a_small_number_in_words_is_hidden_and_its_sender_told_of_c(content):
    received = with_cell(INCIDENTS, content)

    assert [status for _, status in at(received, *INCIDENTS)] == [Status.SUPPRESSED]
    (finding,) = received.findings
    assert (finding.severity, finding.code) == (Severity.QUERY, "read-as-hidden")
    assert "[c]" in finding.to_do


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("5521*", "star"),
        ("(13)", "brackets"),
        ("13 (12)", "two figures"),
        ("10-20", "range"),
        ("12 of 25", "two figures"),
        ("250+", "more or fewer"),
        ("1O", "letter"),
    ],
)
def test_a_figure_that_cannot_be_read_says_which_slip_it_is(content, words):
    received = with_cell(INCIDENTS, content)

    assert at(received, *INCIDENTS) == []
    (finding,) = received.findings
    assert finding.blocks
    assert words in finding.what


def test_a_date_in_a_cell_is_asked_about_as_the_range_that_was_typed():
    received = with_cell(INCIDENTS, date(2026, 5, 1))

    (finding,) = received.findings
    assert (finding.code, finding.blocks) == ("cell-not-read", True)
    assert "1 May 2026" in finding.what
    assert "1 to 5" in finding.what
    assert "[c]" in finding.to_do


def test_the_same_slip_in_many_cells_is_one_finding():
    book = police_q2.police_q2()
    for cell in ("B11", "D11", "B12"):
        book["Domestic abuse"][cell] = "<5"

    found = [f for f in read(book).findings if f.code == "read-as-hidden"]

    assert [finding.cells for finding in found] == [("B11", "D11", "B12")]


@pytest.mark.parametrize("content", [12.6, "12.6", 0.5, 5521.001])
def test_c20_a_count_with_a_fraction_stops_the_return(content):
    received = with_cell(INCIDENTS, content)

    assert told(received) == [("error", "not-whole", *INCIDENTS[:1], ("B6",))]
    assert at(received, *INCIDENTS) == []


def test_c20_a_fraction_hidden_by_its_format_is_named_with_what_the_cell_shows():
    book = police_q2.police_q2()
    book["Our work"]["D6"] = 12.6
    book["Our work"]["D6"].number_format = "#,##0"

    (finding,) = read(book).findings

    assert finding.code == "not-whole"
    assert "13" in finding.what


@pytest.mark.parametrize("content", [5521.0000000001, 5520.9999999999])
def test_c20_what_a_calculation_leaves_behind_fifteen_digits_is_no_fraction(content):
    received = with_cell(INCIDENTS, content)

    assert at(received, *INCIDENTS) == [(5521, Status.REPORTED)]
    assert received.findings == ()


@pytest.mark.parametrize(
    ("area", "cells", "names"),
    [
        ("B6:B7", ("B6", "B7"), "North and South"),
        ("D6:D8", ("D6", "D7", "D8"), "North and South and Riverside"),
    ],
)
def test_v7_a_figure_merged_over_areas_is_asked_about_and_none_gets_a_value(area, cells, names):
    book = police_q2.police_q2()
    book["MARAC"].merge_cells(area)

    received = read(book)

    found = [f for f in received.findings if f.code == "merged-figures"]
    assert [(f.severity, f.cells) for f in found] == [(Severity.QUERY, cells)]
    assert f"one figure for {names} together" in found[0].what
    for cell in cells:
        assert [status for _, status in at(received, "MARAC", cell)] == [Status.NOT_AVAILABLE]
    assert "blank-is-nil" not in codes(received)


def test_v7_a_total_that_fits_proves_no_nil_inside_a_merged_cell():
    book = police_q2.police_q2()
    marac = book["MARAC"]
    marac["B6"] = marac["B6"].value + marac["B7"].value
    marac.merge_cells("B6:B7")

    received = read(book)

    assert [status for _, status in at(received, "MARAC", "B7")] == [Status.NOT_AVAILABLE]
    assert {"blank-is-nil", "merged-cells"}.isdisjoint(codes(received))


def test_v7_figures_merged_over_two_measures_are_asked_about_by_their_names():
    book = police_q2.police_q2()
    sheet = book["Training places"]
    sheet.merge_cells("C6:E6")

    found = [f for f in read(book).findings if f.code == "merged-figures"]

    assert "Places booked and Places attended" in found[0].what


def test_a_dash_that_the_sheet_explains_as_nil_is_nil():
    book = police_q2.police_q2()
    book["Training places"]["G6"] = "-"
    book["Training places"]["A20"] = "Key: - = nil"

    received = read(book)

    assert at(received, "Training places", "G6") == [(0.0, Status.NIL)]
    assert "sign-with-two-senses" not in codes(received)


def test_a_dash_without_a_key_is_asked_about():
    received = with_cell(("Training places", "G6"), "-")

    assert [status for _, status in at(received, "Training places", "G6")] == [Status.NOT_AVAILABLE]
    assert "sign-with-two-senses" in codes(received)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("#REF!", "what a formula gives that went wrong"),
        ("Err:502", "what a formula gives that went wrong"),
        ("see note", "sends the reader elsewhere"),
        ("as above", "sends the reader elsewhere"),
        ("[p]", "there is no number"),
        ("5521 [x]", "the mark for where there is none"),
        ("none recorded", "none were counted"),
        ("0 (none)", "none were counted"),
        ("5.5k", "shortened to thousands"),
        ("5521 incidents", "no known mark"),
        ("5521 [p, r]", "no known mark"),
        ("N=13", "no known mark"),
        ("5'521", "where English numbers have none"),
        ("O", "looks like a digit"),
        ("[13]", "a figure in brackets"),
    ],
)
def test_another_slip_in_a_cell_is_told_for_what_it_is(content, words):
    received = with_cell(INCIDENTS, content)

    (finding,) = [each for each in received.findings if each.code == "cell-not-read"]
    assert words in finding.what


@pytest.mark.parametrize("content", ["5521 [c]", "[c] 5521", "5521 (suppressed)"])
def test_m13_a_number_beside_the_mark_that_hides_it_is_not_repeated(content):
    received = with_cell(INCIDENTS, content)

    (finding,) = [each for each in received.findings if each.code == "cell-not-read"]
    assert "5521" not in f"{finding.what} {finding.to_do}"


@pytest.mark.parametrize("content", ["suppressed (<5)", "<5 [c]", "[c] <5", "<5 (suppressed)"])
def test_m12_a_small_number_beside_the_mark_for_it_is_hidden(content):
    assert at(with_cell(INCIDENTS, content), *INCIDENTS) == [(None, Status.SUPPRESSED)]


@pytest.mark.parametrize(
    ("content", "status"),
    [
        *(("too small", Status.SUPPRESSED), ("redacted", Status.SUPPRESSED)),
        *(("d/k", Status.NOT_AVAILABLE), ("not known yet", Status.NOT_AVAILABLE)),
        *(("s", Status.SUPPRESSED), ("---", Status.NOT_AVAILABLE)),
    ],
)
def test_m12_other_words_for_a_state_are_read_as_it(content, status):
    assert at(with_cell(INCIDENTS, content), *INCIDENTS) == [(None, status)]
