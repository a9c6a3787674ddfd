"""Where agencies meet, as the page tells it: both sides, ways, and what went quiet."""

from base64 import b64decode
from dataclasses import replace

import pytest
from dash import dcc, html

from dashboards.components.hand_overs_page import NO_HAND_OVERS, NOTHING_QUIET, hand_overs_page
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.hand_overs import HandOver, Side, Way, Wrong
from data.periods import parse
from tests.builders_data import a_return, a_store, in_quarters
from tests.dashboards.components.test_header import inside, words

EVERY = (("agency", ("*",)),)
MARAC = HandOver(
    "marac", "Referred to MARAC", Side("marac-cases", EVERY), Side("marac-cases"), Wrong.DIFFERENT
)
NOTIFIED = HandOver("n", "Notified", Side("domestic-abuse-notifications"), Side("contacts"))
WAY = Way("From contact on", (Side("contacts"), Side("referrals"), Side("section-47-enquiries")))


def a_dataset(*hand_overs: HandOver, ways: tuple[Way, ...] = ()) -> Dataset:
    figures = (
        *in_quarters("marac-cases", 12, 14),
        *in_quarters("marac-cases", 12, 15, agency="police"),
        *in_quarters("domestic-abuse-notifications", 30, 40),
        *in_quarters("contacts", 90, 80),
        *in_quarters("referrals", 45, 20),
        *in_quarters("section-47-enquiries", 9, 8),
    )
    found = a_store(a_return(*figures, period="2012-13 Q2")).dataset("derby")
    found.figures.framework = replace(found.framework, hand_overs=hand_overs, ways=ways, returns=())
    return replace(found, framework=found.figures.framework)


def main_of(dataset: Dataset, **chosen) -> html.Main:
    (main,) = inside(html.Div(hand_overs_page(dataset, Selection("derby", **chosen))), html.Main)
    return main


def sides(page) -> list[str]:
    named = [each for each in inside(page, html.Div) if each.className == "hand-over__side"]
    return [" ".join(words(each).split()) for each in named]


def test_both_sides_and_their_difference_stand_beside_one_another():
    given, received, difference = sides(main_of(a_dataset(MARAC)))

    assert given.startswith("Given: MARAC cases discussed, as each agency counts it")
    assert "15 cases" in given
    assert "return.xlsx, Sheet, B2" in given
    assert "14 cases" in received
    assert difference.startswith("Difference-11 case more given than received.")


def test_sides_that_cannot_both_be_right_are_told_apart_from_those_that_agree():
    latest, first = main_of(a_dataset(MARAC)), main_of(a_dataset(MARAC), last=parse("2012-13 Q1"))

    assert "The two cannot both be right" in words(latest)
    assert "The two agree." in words(first)
    assert "cannot both be right" not in words(first)


def test_c3_two_units_are_said_and_no_difference_is_shown():
    page = main_of(a_dataset(NOTIFIED))

    assert "One side counts notifications, the other contacts" in sides(page)[2]
    headings = [words(each) for each in inside(page, html.Th)]
    assert "Difference" not in headings


def test_the_quarters_before_stand_in_a_table_the_newest_first():
    body = inside(main_of(a_dataset(MARAC)), html.Tbody)[0]

    assert [[words(cell) for cell in row.children] for row in body.children] == [
        ["Q2 2012-13", "15 cases", "14 cases", "-1"],
        ["Q1 2012-13", "12 cases", "12 cases", "0"],
    ]


def test_a_way_is_drawn_as_far_as_units_allow():
    page = main_of(a_dataset(ways=(WAY,)))

    told = [" ".join(words(each).split()) for each in inside(page, html.Li)]
    bars = [each.src for each in inside(page, html.Img) if each.className == "way__bar"]
    assert "25.0% of the contacts before" in told[1]
    assert "enquiries and referrals are different things" in told[2]
    widths = [b64decode(each.partition("base64,")[2]).decode() for each in bars]
    assert [width in drawn for width, drawn in zip(('"100.0"', '"25.0"'), widths, strict=True)] == [
        True,
        True,
    ]
    assert all("Q2 2012-13" in each for each in told)


def test_a_board_without_any_is_told_where_to_list_them():
    page = main_of(a_dataset())

    assert NO_HAND_OVERS.format(board="Derby Safeguarding Children Board") in words(page)
    assert NOTHING_QUIET in words(page)


def test_links_lead_to_the_quarters_beside():
    page = main_of(a_dataset(MARAC), last=parse("2012-13 Q1"))

    links = [each.href for each in inside(page, dcc.Link)]
    assert "/hand-overs?board=derby&to=2012-13Q2" in links


@pytest.mark.parametrize("agencies", [(), ("police",)])
def test_a_choice_of_agencies_changes_no_side(agencies):
    assert sides(main_of(a_dataset(MARAC), agencies=agencies)) == sides(main_of(a_dataset(MARAC)))
