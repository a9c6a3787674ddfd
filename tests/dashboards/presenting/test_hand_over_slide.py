"""A hand-over on a screen of its own."""

from dataclasses import replace

from dashboards.presenting.deck import agenda_of_page
from dashboards.presenting.hand_over_slide import (
    GONE,
    hand_over_slide,
    hand_over_table,
)
from data.figures.selection import Selection
from data.follow_up.agenda import ItemKind
from data.periods import parse
from tests.dashboards.components.test_hand_overs_page import MARAC, NOTIFIED, a_dataset

DERBY = Selection("derby")


def slide(*hand_overs, number: str = "marac", **chosen):
    selection = replace(DERBY, **chosen)
    return hand_over_slide(number, "Title", a_dataset(*hand_overs), selection, is_dark=False)


def test_the_difference_is_its_title_and_its_figure():
    shown = slide(MARAC)

    assert shown.title == "1 case more given than received"
    assert (shown.figure, shown.named) == ("-1", "difference, Q2 2012-13")
    assert shown.subject.startswith("Referred to MARAC, Q2 2012-13")


def test_both_sides_are_lines_that_say_what_they_count():
    chart = slide(NOTIFIED, number="n").chart

    assert [list(trace["y"]) for trace in chart["data"]] == [[30.0, 40.0], [90.0, 80.0]]
    assert "Given: notifications" in chart["layout"]["title"]["text"]
    assert "Received: contacts" in chart["layout"]["title"]["text"]
    ends = " ".join(each["text"] for each in chart["layout"]["annotations"])
    assert "Given <b>40</b>" in ends
    assert "Received <b>80</b>" in ends


def test_of_two_units_there_is_no_difference_to_read():
    shown = slide(NOTIFIED, number="n")

    assert (shown.title, shown.figure) == ("40 notifications given, 80 contacts received", "")
    assert "never subtracted" in shown.missing[0]
    assert shown.beside == ("Given, Q2 2012-13: 40 notifications",
                            "Received, Q2 2012-13: 80 contacts")  # fmt: skip


def test_sides_that_cannot_both_be_right_are_marked():
    (mark,) = slide(MARAC).marks

    assert (mark.tone, mark.words) == (
        "concern",
        "The two cannot both be right: ask both which is.",
    )
    assert slide(MARAC, last=parse("2012-13 Q1")).marks == ()


def test_its_table_has_each_quarter_in_numbers():
    table = hand_over_table("marac", a_dataset(MARAC), DERBY)

    assert [[entry.text for entry in row] for row in table.rows] == [
        ["Q2 2012-13", "15 cases", "14 cases", "-1"],
        ["Q1 2012-13", "12 cases", "12 cases", "0"],
    ]


def test_one_that_the_framework_names_no_more_says_so():
    shown = slide(MARAC, number="other")

    assert (shown.title, shown.subject, shown.chart) == ("Title", GONE, None)
    assert hand_over_table("other", a_dataset(MARAC), DERBY) is None


def test_the_page_of_hand_overs_presents_each_of_them():
    found = agenda_of_page("/hand-overs", (), a_dataset(MARAC, NOTIFIED), DERBY)

    assert [(each.kind, each.hand_over) for each in found.items] == [
        (ItemKind.HAND_OVER, "marac"),
        (ItemKind.HAND_OVER, "n"),
    ]
