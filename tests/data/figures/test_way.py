"""A step of a way has a share of the one before where units allow it, and of nothing else (C3)."""

from dataclasses import replace

import pytest

from data.figures.way import Step, ways_at
from data.framework.hand_overs import Side, Way
from data.periods import parse
from tests.builders_data import an_observation, figures_of


def steps(*observations, of: tuple[str, ...]) -> tuple[Step, ...]:
    """The steps of a way through these measures at the first quarter."""
    figures = figures_of(*observations)
    way = Way("A way", tuple(Side(each) for each in of))
    figures.framework = replace(figures.framework, ways=(way,), returns=())
    (found,) = ways_at(figures, parse("2012-13 Q1"))
    return found.steps


def test_c3_a_referral_is_a_contact_and_an_enquiry_is_no_referral():
    contacts, referrals, enquiries = steps(
        an_observation("contacts", 200),
        an_observation("referrals", 50),
        an_observation("section-47-enquiries", 20),
        of=("contacts", "referrals", "section-47-enquiries"),
    )

    assert (contacts.share, contacts.is_part) == (None, False)
    assert (referrals.share, referrals.is_part) == (25, True)
    assert (enquiries.share, enquiries.is_part) == (None, False)
    assert enquiries.held.value == 20


def test_c1_a_number_on_a_day_is_no_share_of_what_came_in_a_quarter():
    (_, plans) = steps(
        an_observation("cse-at-risk", 40),
        an_observation("cp-plans", 10),
        of=("cse-at-risk", "cp-plans"),
    )

    assert (plans.is_part, plans.share) == (False, None)


@pytest.mark.parametrize(
    ("whole", "part"),
    [(None, 5), (20, None), (0, 0), (5, 2), (20, 30)],
)
def test_no_share_of_what_is_unknown_nothing_too_few_or_less_than_its_part(whole, part):
    (_, referrals) = steps(
        an_observation("contacts", whole),
        an_observation("referrals", part),
        of=("contacts", "referrals"),
    )

    assert (referrals.is_part, referrals.share) == (True, None)
    assert referrals.held.value == part


def test_a_measure_that_the_board_does_not_count_is_left_out():
    found = steps(an_observation("contacts", 9), of=("contacts", "never-counted"))

    assert [each.measure.id for each in found] == ["contacts"]
