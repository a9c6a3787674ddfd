"""What changed by more than usual, the weightiest first; what is judged by nobody has no place."""

import pytest

from data.figures.dataset import Dataset
from data.figures.signals import Change, News, changes_in, looked_at
from data.figures.variation import Signal
from data.periods import parse
from tests.builders_data import a_return, a_store, in_quarters

USUAL = (10, 12, 11, 13, 12, 14, 9, 11, 12, 10, 13, 12)
LAST = parse("2015-16 Q4")


def sixteen(measure: str, *last: float, **fields) -> list:
    """Twelve usual figures and four more, to Q4 2015-16."""
    values = [*USUAL, *last]
    return [
        row
        for year in range(4)
        for row in in_quarters(
            measure, *values[4 * year : 4 * year + 4], year=f"201{2 + year}-1{3 + year}", **fields
        )
    ]


def a_dataset(*rows) -> Dataset:
    return a_store(a_return(*rows)).dataset("derby")


def told(*changes: Change) -> list[tuple[str, str, str]]:
    return [(each.measure.id, each.agency, str(each.news)) for each in changes]


def test_a_quiet_quarter_has_no_change():
    assert changes_in(a_dataset(*sixteen("section-47-enquiries", 11, 12, 11, 12)), LAST) == ()


def test_a_figure_out_of_its_range_is_new():
    (change,) = changes_in(a_dataset(*sixteen("section-47-enquiries", 11, 12, 11, 30)), LAST)

    assert (change.news, change.flag.signal, change.run) == (News.NEW, Signal.OUTSIDE, 1)
    assert change.limits.points == 16


def test_one_that_was_unusual_before_goes_on_and_is_counted():
    (change,) = changes_in(a_dataset(*sixteen("section-47-enquiries", 11, 12, 30, 31)), LAST)

    assert (change.news, change.run) == (News.GOES_ON, 2)


def test_one_that_is_as_usual_again_has_ended():
    (change,) = changes_in(a_dataset(*sixteen("section-47-enquiries", 11, 12, 30, 12)), LAST)

    assert (change.news, change.point.value) == (News.ENDED, 12)


def test_what_came_later_is_not_known_then():
    dataset = a_dataset(*sixteen("section-47-enquiries", 11, 12, 11, 30))

    assert changes_in(dataset, parse("2015-16 Q3")) == ()


def test_each_agency_is_looked_at_and_one_that_alone_reports_is_told_once():
    both = a_dataset(
        *sixteen("contacts", 11, 12, 11, 30, agency="police"),
        *sixteen("contacts", 11, 12, 11, 12, agency="education"),
    )
    alone = a_dataset(*sixteen("contacts", 11, 12, 11, 30, agency="police"))

    assert ("contacts", "police", "new") in told(*changes_in(both, LAST))
    assert told(*changes_in(alone, LAST)) == [("contacts", "", "new")]


def test_what_is_for_the_worse_goes_first_then_what_is_neither_then_the_better():
    dataset = a_dataset(
        *sixteen("section-47-enquiries", 11, 12, 11, 40),  # neutral
        *sixteen("training-satisfaction", 11, 12, 11, 30),  # more is better
        *sixteen("cla-reviews-in-timescale", 21, 22, 21, 1),  # more is better, and it fell
    )

    found = changes_in(dataset, LAST)

    assert [each.is_good for each in found] == sorted(
        (each.is_good for each in found), key=[False, None, True].index
    )
    assert found[0].measure.id == "cla-reviews-in-timescale"


def test_what_concerns_children_goes_before_money():
    dataset = a_dataset(
        *sixteen("board-contributions", 11, 12, 11, 900),
        *sixteen("domestic-abuse-incidents", 11, 12, 11, 30),
    )

    assert [each.measure.id for each in changes_in(dataset, LAST)] == [
        "domestic-abuse-incidents",
        "board-contributions",
    ]


def test_a_period_before_all_figures_has_nothing():
    dataset = a_dataset(*sixteen("section-47-enquiries", 11, 12, 11, 30))

    assert changes_in(dataset, parse("2001-02 Q1")) == ()


@pytest.mark.parametrize("last", [12, 30])
def test_the_order_is_the_same_whatever_order_figures_came_in(last):
    rows = [
        *sixteen("section-47-enquiries", 11, 12, 11, last),
        *sixteen("contacts", 11, 12, 11, 30),
    ]

    assert told(*changes_in(a_dataset(*rows), LAST)) == told(
        *changes_in(a_dataset(*reversed(rows)), LAST)
    )


def test_a_share_of_itself_is_no_figure_where_no_part_of_it_came():
    whole = a_dataset(*in_quarters("contacts", 20))
    parts = a_dataset(*in_quarters("contacts", 20, agency="police"))

    def named(dataset: Dataset) -> set[str]:
        return {each.measure.id for each in looked_at(dataset, parse("2012-13 Q1"))}

    assert "contact-share" not in named(whole)
    assert "contact-share" in named(parts)
