import pytest

from data.findings import Severity
from data.framework.layouts.axes import labels
from data.framework.layouts.sheet import Key
from data.intake.checks import wholes
from tests.data.framework.layouts.builders import (
    CONTACTS_BY_AGENCY,
    a_table,
    an_extract,
    said,
    settled,
)
from tests.data.intake.checks.builders import sentences


def a_part_and_a_whole(part: str, whole: str, of_part: object, of_whole: object):
    keys = {"Part": Key(part), "Whole": Key(whole)}
    return an_extract(f"Table | 2012-13\nPart | {of_part}\nWhole | {of_whole}", a_table(rows=keys))


@pytest.mark.parametrize(("part", "whole"), wholes.SOME_OF)
def test_some_of_a_thing_are_never_more_than_all_of_it(part, whole):
    (finding,) = wholes.more_than_the_whole(a_part_and_a_whole(part, whole, 6, 5))

    assert finding.severity is Severity.ERROR
    assert finding.cells == ("B2", "B3")
    assert ": 6 cannot be more than " in finding.what


@pytest.mark.parametrize(("part", "whole"), wholes.SELDOM_MORE)
def test_a_count_beyond_one_that_it_seldom_exceeds_is_asked_about(part, whole):
    (finding,) = wholes.more_than_usual(a_part_and_a_whole(part, whole, 6, 5))

    assert finding.severity is Severity.QUERY
    assert finding.cells == ("B2", "B3")


@pytest.mark.parametrize(("of_part", "of_whole"), [(5, 5), (4, 5), ("[x]", 5), (6, "[c]"), (6, "")])
def test_a_part_within_its_whole_or_without_one_is_let_through(of_part, of_whole):
    repeats = settled(a_part_and_a_whole("marac-repeats", "marac-cases", of_part, of_whole))[0]
    booked = ("training-places-attended", "training-places-booked")
    attended = settled(a_part_and_a_whole(*booked, of_part, of_whole))[0]

    assert list(wholes.more_than_the_whole(repeats)) == []
    assert list(wholes.more_than_usual(attended)) == []


def test_a_part_is_held_against_the_whole_of_its_own_quarter_only():
    keys = {"Part": Key("marac-repeats"), "Whole": Key("marac-cases")}
    found = an_extract("Table | 2011-12 | 2012-13\nPart | 6 | \nWhole | | 5", a_table(rows=keys))

    assert list(wholes.more_than_the_whole(found)) == []


PLACES = {
    "Booked": Key("training-places-booked"),
    "Attended": Key("training-places-attended"),
    "Cancelled": Key("training-places-cancelled"),
    "Missed": Key("training-places-did-not-attend"),
}


def places(booked, attended, cancelled, missed):
    block = (
        f"Table | 2012-13\nBooked | {booked}\nAttended | {attended}\n"
        f"Cancelled | {cancelled}\nMissed | {missed}"
    )
    return settled(an_extract(block, a_table(rows=PLACES)))[0]


def test_p18_places_booked_became_attended_cancelled_or_missed():
    assert list(wholes.places(places(20, 15, 3, 2))) == []


def test_p18_places_that_do_not_add_up_to_those_booked_are_asked_about():
    (finding,) = wholes.places(places(20, 15, 3, 1))

    assert finding.cells == ("B2", "B3", "B4", "B5")
    assert finding.what == (
        "Places booked, 2012-13: 20 booked, while 15 attended, 3 cancelled and "
        "1 did not attend, which is 19."
    )


@pytest.mark.parametrize("counts", [(20, 15, 3, ""), ("[x]", 15, 3, 1), (20, "[c]", 3, 2)])
def test_p18_places_not_all_known_are_not_judged(counts):
    assert list(wholes.places(places(*counts))) == []


def shares(*parts: str):
    names = ("Police", "Housing", "Cafcass")
    rows = "\n".join(f"{name} | {part}" for name, part in zip(names, parts, strict=False))
    block = f"Table | 2012-13\n{rows}"
    return settled(an_extract(block, a_table("referral-share", rows=CONTACTS_BY_AGENCY.rows)))[0]


@pytest.mark.parametrize(
    "parts",
    [
        ("50%", "30%", "20%"),
        ("33%", "33%", "33%"),
        ("34%", "34%", "33%"),
        ("33.3%", "33.3%", "33.3%"),
        ("50%", "20%", "[x]"),
        ("50%", "20%", ""),
        ("90%",),
    ],
    ids=str,
)
def test_p14_parts_that_make_the_whole_but_for_rounding_are_right(parts):
    assert list(wholes.parts_of_a_hundred(shares(*parts))) == []


@pytest.mark.parametrize(
    ("parts", "summed"),
    [
        (("50%", "30%", "25%"), "105%"),
        (("50%", "30%", "15%"), "95%"),
        (("33.3%", "33.3%", "33.0%"), "99.6%"),
        (("80%", "30%", "[x]"), "110%"),
    ],
    ids=str,
)
def test_p14_parts_that_rounding_does_not_explain_are_asked_about(parts, summed):
    (finding,) = wholes.parts_of_a_hundred(shares(*parts))

    assert finding.cells[:2] == ("B2", "B3")
    assert sentences([finding]) == [
        f"Share of referrals by source, 2012-13: the parts add up to {summed}, "
        "which rounding does not explain."
    ]


def test_parts_of_which_some_were_not_read_may_be_less_than_the_whole():
    found = an_extract(
        "Table | 2012-13\nPolice | 50%\nHousing | 20%\nMoon Base | 30%",
        a_table("referral-share", rows=CONTACTS_BY_AGENCY.rows),
    )

    assert said(found.findings) == [("query", "label-not-recognised", "A4, B4")]
    assert list(wholes.parts_of_a_hundred(found)) == []


def test_the_board_s_own_percentages_are_no_parts():
    found = an_extract(
        "Table | 2012-13\nSeen | 80%\nTold | 90%",
        a_table(
            rows=(
                labels(
                    {
                        "Seen": Key("cse-young-people-seen"),
                        "Told": Key("cse-felt-listened-to"),
                    }
                ),
            )
        ),
    )

    assert list(wholes.parts_of_a_hundred(found)) == []
