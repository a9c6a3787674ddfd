import pytest

from dashboards.charts.caption import LINE_CHARACTERS, SWATCH, Said, caption
from dashboards.theme import FOCUS, SECOND
from tests.dashboards.charts.reading import plain


def lines_of(*parts):
    return caption(*parts)["title"]["text"].split("<br>")


def test_a_short_caption_is_one_line():
    assert lines_of("Contacts", Said("Yes", FOCUS), Said("No", SECOND))[1:] == []


def test_a_name_has_a_square_in_its_colour():
    (line,) = lines_of(Said("Yes", FOCUS))

    assert FOCUS.mark in line
    assert "Yes" in line


def test_names_that_need_a_second_line_stand_there_together():
    first, second = lines_of(
        "Assessments, Q2 2026-27 (Jul to Sep 2026)", Said("Yes", FOCUS), Said("No", SECOND)
    )

    assert "Assessments" in first
    assert "Yes" in second
    assert "No" in second


def test_a_longer_caption_has_more_room():
    short, long = caption("Contacts"), caption("Contacts", *["a name of some length"] * 4)

    assert long["margin"]["t"] > short["margin"]["t"]


def test_no_line_ends_inside_a_quarter():
    first, second = lines_of("Places booked: 87.3% were attended, Q2 2026-27")

    assert first == "Places booked: 87.3% were attended,"
    assert second == "Q2 2026-27"


@pytest.mark.parametrize("tone", [None, FOCUS])
def test_words_that_no_line_can_hold_go_on_in_the_next(tone):
    words = "5,183 assessments, calendar 2012 (Jan to Dec 2012)"

    made = caption(Said(words, tone))

    lines = [plain(line) for line in made["title"]["text"].split("<br>") if line]
    assert len(lines) == 2
    assert all(len(line) <= LINE_CHARACTERS for line in lines)
    assert words in " ".join(lines).replace(f"{SWATCH} ", "").replace("\N{EM SPACE} ", "")
    assert made["title"]["text"].count(SWATCH) == (1 if tone else 0)
