from dashboards.charts.caption import Said, caption
from dashboards.theme import FOCUS, SECOND


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
