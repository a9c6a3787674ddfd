"""What one board's figures count under the name of a measure: rule C3."""

import pytest

from data.figures.assemble import series_of
from data.framework.measures import Kind
from tests.builders_data import a_view, an_observation, figures_of
from tests.frameworks import NORTHBRIDGE, STANDARD, measure_of

SHARES = [
    m for m in NORTHBRIDGE.measures if m.computed and m.kind is Kind.RATIO and m.is_percentage
]


def test_c3_dudley_s_enquiries_are_counted_in_children_and_say_so():
    loaded = an_observation("section-47-enquiries", 938, "2013-14", board="dudley")

    measure = series_of(
        figures_of(loaded, board="dudley"), "section-47-enquiries", (), a_view(board="dudley")
    ).measure

    assert (measure.id, measure.unit) == ("section-47-enquiries", "child")
    assert measure.title == "Children subject to section 47 enquiries"
    assert measure.definition.startswith("Children and young people")


def test_another_board_s_enquiries_are_enquiries():
    assert measure_of("section-47-enquiries").unit == "enquiry"


def test_what_is_counted_otherwise_says_what_others_count():
    otherwise = [
        (framework.board.id, each.id, each.usual_unit)
        for framework in STANDARD
        for each in framework.measures
        if each.is_counted_otherwise
    ]

    assert ("dudley", "section-47-enquiries", "enquiry") in otherwise
    assert {board for board, _, _ in otherwise} == {"dudley"}


@pytest.mark.parametrize("share", SHARES, ids=lambda share: share.id)
def test_c3_no_share_joins_two_units(share):
    over, under = share.computed.numerator.measure, share.computed.denominator.measure

    assert measure_of(over).is_part_of(measure_of(under))


def test_c3_a_child_is_no_part_of_the_enquiries_nor_a_conference():
    enquiries = measure_of("section-47-enquiries")

    assert not measure_of("initial-child-protection-conferences").is_part_of(enquiries)
    assert not measure_of("cp-plans").is_part_of(enquiries)
    assert measure_of("referrals").is_part_of(measure_of("contacts"))
    assert not measure_of("contacts").is_part_of(measure_of("referrals"))
