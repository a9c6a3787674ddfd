"""Rule M12: what senders write in a cell instead of a number, or beside one."""

from datetime import datetime, time

import pytest

from data.cell_words import Doubt
from data.observations import Status
from data.reading import read

GONE, NONE, HIDDEN = Status.NOT_AVAILABLE, Status.NOT_APPLICABLE, Status.SUPPRESSED


@pytest.mark.parametrize(
    ("text", "status"),
    [
        *(
            (text, GONE)
            for text in ("NC", "n/k", "NK", "not recorded", "Not recorded.", "not known")
        ),
        *((text, GONE) for text in ("awaiting data", "to follow", "..", ":", "x", "[x]", "TBC")),
        *((text, GONE) for text in ("..00%", "..%", "..0.0%", "(not available)", "n/r")),
        *((text, NONE) for text in ("N/A", "n.a.", "[z]", "Not applicable")),
        *((text, HIDDEN) for text in ("*", "#", "~", "[c]", "Suppressed", "confidential")),
        *((text, HIDDEN) for text in ("<5", "< 5", "≤4", "fewer than 5", "Less than five")),
        *((text, HIDDEN) for text in ("1-5", "1–4", "1 to 5", "5 or fewer", "between 1 and 4")),
    ],
)
def test_m12_a_state_is_read_as_what_it_means_and_has_no_number(text, status):
    figure = read(text).figure

    assert figure is not None
    assert (figure.value, figure.status) == (None, status)


@pytest.mark.parametrize("text", ["low", "[low]", "k", "Rounds to zero"])
def test_m12_a_low_figure_is_nought_once_rounded_and_says_so(text):
    figure = read(text).figure

    assert (figure.value, figure.status) == (0.0, Status.LOW)


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("5,521 [p]", 5521, Status.PROVISIONAL),
        ("250 (provisional)", 250, Status.PROVISIONAL),
        ("250p", 250, Status.PROVISIONAL),
        ("(prov) 250", 250, Status.PROVISIONAL),
        ("1298[r]", 1298, Status.REVISED),
        ("250r", 250, Status.REVISED),
        ("250 R", 250, Status.REVISED),
        ("12.5% [r]", 12.5, Status.REVISED),
        ("170 (217) [r]", 170, Status.REVISED),
        ("c. 250", 250, Status.ESTIMATED),
        ("c250", 250, Status.ESTIMATED),
        ("circa 1,250", 1250, Status.ESTIMATED),
        ("approx. 250", 250, Status.ESTIMATED),
        ("250 est.", 250, Status.ESTIMATED),
        ("~250", 250, Status.ESTIMATED),
        ("250 [e]", 250, Status.ESTIMATED),
        ("250 [u]", 250, Status.LOW_RELIABILITY),
        ("0 [low]", 0, Status.LOW),
        ("250 [p][e]", 250, Status.ESTIMATED),
    ],
)
def test_m12_a_mark_beside_a_number_is_its_state(text, value, status):
    reading = read(text)

    assert (reading.figure.value, reading.figure.status) == (value, status)
    assert reading.words == ""
    assert reading.doubt is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("5¹", 5), ("5521 [note 1]", 5521), ("5,521 [b]", 5521), ("74%²", 74), ("250 [1]", 250)],
)
def test_a_mark_that_points_to_a_note_is_no_part_of_the_number(text, value):
    reading = read(text)

    assert (reading.figure.value, reading.doubt) == (value, Doubt.REFERENCE)


@pytest.mark.parametrize(
    ("content", "doubt"),
    [
        ("5521*", Doubt.STAR),
        ("*5521", Doubt.STAR),
        ("(13)", Doubt.BRACKETS),
        ("[250]", Doubt.BRACKETS),
        ("13 of 25", Doubt.TWO_FIGURES),
        ("13/25", Doubt.TWO_FIGURES),
        ("10-20", Doubt.RANGE),
        ("11 to 15", Doubt.RANGE),
        ("250+", Doubt.AT_LEAST),
        (">5", Doubt.AT_LEAST),
        ("<20", Doubt.AT_LEAST),
        ("250?", Doubt.AT_LEAST),
        ("12,5", Doubt.COMMA),
        ("1O", Doubt.LETTER),
        ("1/5/2026", Doubt.DATE),
        ("1-May", Doubt.DATE),
        (datetime(2026, 5, 1), Doubt.DATE),
        (time(1, 5), Doubt.DATE),
    ],
)
def test_what_is_no_figure_is_known_by_its_slip(content, doubt):
    reading = read(content)

    assert reading.doubt is doubt
    assert reading.figure is None or reading.words


@pytest.mark.parametrize("text", ["-", "–", "~", "#", "**"])
def test_m12_a_sign_of_several_senses_is_asked_about(text):
    assert read(text).doubt is Doubt.SIGN


@pytest.mark.parametrize(
    ("said", "status"), [(Status.NIL, Status.NIL), (Status.NOT_APPLICABLE, Status.NOT_APPLICABLE)]
)
def test_m12_the_sheets_own_key_says_what_a_dash_means(said, status):
    reading = read("-", {"-": said})

    assert reading.figure.status is status
    assert reading.doubt is None
