import pytest

from data.framework.layouts.sheet import Key
from data.intake.checks import stocks
from tests.builders_data import an_observation
from tests.data.framework.layouts.builders import a_table, an_extract, settled
from tests.data.intake.checks.builders import a_cover, a_past, sentences

PLANS = {
    "Plans": Key("cp-plans"),
    "Started": Key("cp-plans-started"),
    "Ended": Key("cp-plans-ended"),
}


@pytest.mark.parametrize(
    "block",
    [
        "Table | 2011-12 | 2012-13\nPlans | 228 | 225\nStarted | | 302\nEnded | | 305",
        "Table | 2011-12 | 2012-13\nPlans | [x] | 225\nStarted | | 1\nEnded | | 305",
        "Table | 2010-11 | 2012-13\nPlans | 228 | 225\nStarted | | 1\nEnded | | 305",
        "Table | 2012-13 Q1 | 2012-13\nPlans | 228 | 225\nStarted | | 1\nEnded | | 305",
    ],
)
def test_c2_a_stock_that_follows_from_the_one_before_or_has_none_is_let_through(block):
    found = an_extract(block, a_table(rows=PLANS))
    settled(found)

    assert list(stocks.stocks(found)) == []


def test_c2_a_stock_that_does_not_follow_from_the_one_before_is_asked_about():
    found = an_extract(
        "Table | 2012-13 Q4 | 2013-14 Q1\nPlans | 225 | 230\nStarted | | 60\nEnded | | 50",
        a_table(rows=PLANS),
    )

    (finding,) = stocks.stocks(found)

    assert finding.cells == ("C2", "B2", "C3", "C4")
    assert finding.what == (
        "Children with a child protection plan, 2013-14 Q1: printed as 230, "
        "while 225 before, 60 started and 50 ended give 235."
    )


NEXT_QUARTER = "Table | 2013-14 Q1\nPlans | 230\nStarted | 60\nEnded | 50"


@pytest.mark.parametrize(
    ("before", "given"), [(220, []), (225, ["225 before, 60 started and 50 ended give 235."])]
)
def test_c2_a_stock_follows_from_the_one_that_was_sent_last_quarter(before, given):
    found = an_extract(NEXT_QUARTER, a_table(rows=PLANS), period="2013-14 Q1")
    past = a_past(an_observation("cp-plans", before, "2012-13 Q4"))

    said = list(stocks.stocks_since_last_time(found, a_cover("2013-14 Q1"), past))

    assert [what.split("while ")[1] for what in sentences(said)] == given
    assert all(finding.cells == ("B2", "B3", "B4") for finding in said)


def test_c2_a_stock_whose_predecessor_stands_beside_it_is_not_asked_about_twice():
    found = an_extract(
        "Table | 2012-13 Q4 | 2013-14 Q1\nPlans | 225 | 230\nStarted | | 60\nEnded | | 50",
        a_table(rows=PLANS),
    )
    past = a_past(an_observation("cp-plans", 1, "2012-13 Q4"))

    assert list(stocks.stocks_since_last_time(found, a_cover("2013-14 Q1"), past)) == []


@pytest.mark.parametrize("before", [[], [an_observation("cp-plans", None, "2012-13 Q4")]])
def test_c2_a_stock_without_a_known_one_before_is_not_judged(before):
    found = an_extract(NEXT_QUARTER, a_table(rows=PLANS), period="2013-14 Q1")

    assert list(stocks.stocks_since_last_time(found, a_cover(), a_past(*before))) == []
