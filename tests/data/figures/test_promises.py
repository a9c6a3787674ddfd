"""What a link to a view can promise, and what each promise shows later."""

from dataclasses import replace
from datetime import date

import pytest

from data.figures.promises import Promise, promise_of, promises
from data.figures.selection import Selection, from_params
from data.periods import parse
from tests.builders_data import a_return, a_store, in_quarters
from tests.callbacks.stores import a_dataset

TODAY = date(2013, 6, 1)


def offered(**chosen) -> dict[str, str]:
    found = promises(a_dataset(), Selection("derby", **chosen), TODAY)
    return {str(each.promise): each.selection.to_query() for each in found}


def between(first: str, last: str) -> dict[str, object]:
    return {"first": parse(first), "last": parse(last)}


def test_of_everything_the_latest_is_everything_that_will_be_there():
    assert offered() == {
        "latest": "board=derby",
        "this-year": "board=derby&q=this-year",
        "these": "board=derby&from=2012-13Q1&to=2012-13Q4",
        "known": "board=derby&from=2012-13Q1&to=2012-13Q4&as-at=2013-06-01",
    }


def test_of_more_than_a_year_nobody_looks_through_every_measure():
    years = [*in_quarters("contacts", 5, 6, 7, 8), *in_quarters("contacts", 9, year="2013-14")]
    dataset = a_store(a_return(*years)).dataset("derby")

    found = promises(dataset, Selection("derby"), TODAY)

    assert "this-year" not in {str(each.promise) for each in found}
    assert not dataset.knows_period_of(Selection("derby"))


def test_of_some_quarters_the_latest_is_as_many_of_the_latest():
    found = offered(**between("2012-13 Q1", "2012-13 Q2"), agencies=("police",))

    assert found["latest"] == "board=derby&q=latest-2&agency=police"
    assert found["these"] == "board=derby&from=2012-13Q1&to=2012-13Q2&agency=police"


def test_of_one_quarter_it_is_the_latest():
    assert offered(**between("2012-13 Q2", "2012-13 Q2"))["latest"] == "board=derby&q=latest"


def test_a_view_as_known_on_a_day_stays_so_unless_it_is_the_latest():
    day = date(2013, 5, 20)
    dataset = replace(a_dataset(), as_at=day)

    found = promises(dataset, Selection("derby", as_at=day), TODAY)

    assert {str(each.promise): each.selection.as_at for each in found} == {
        "latest": None,
        "this-year": None,
        "these": None,
        "known": day,
    }


@pytest.mark.parametrize(
    ("query", "promise"),
    [
        ({}, Promise.LATEST),
        ({"q": "latest-4"}, Promise.LATEST),
        ({"q": "this-year"}, Promise.YEAR),
        ({"from": "2012-13Q1", "to": "2012-13Q2"}, Promise.THESE),
        ({"from": "2012-13Q1", "to": "2012-13Q2", "as-at": "2013-06-01"}, Promise.KNOWN),
    ],
)
def test_a_link_says_what_it_promises(query, promise):
    assert promise_of(from_params(query, "derby", ["derby"]).selection) is promise


def test_always_the_latest_goes_on_when_newer_figures_come():
    store = a_store(a_return(*in_quarters("contacts", 1, 2, 3, 4)))
    asked = from_params({"q": "latest-2"}, "derby", ["derby"])
    before = store.dataset("derby").answer(asked).selection

    store.accept(
        a_return(*in_quarters("contacts", 5, year="2013-14"), period="2013-14 Q1"), "2013-08-01"
    )
    after = store.dataset("derby").answer(asked).selection

    assert (str(before.first), str(before.last)) == ("2012-13 Q3", "2012-13 Q4")
    assert (str(after.first), str(after.last)) == ("2012-13 Q4", "2013-14 Q1")
    assert before.to_query() == after.to_query() == "board=derby&q=latest-2"


def test_this_year_begins_in_april():
    store = a_store(
        a_return(
            *in_quarters("contacts", 1, 2, 3, 4), *in_quarters("contacts", 5, 6, year="2013-14")
        )
    )
    asked = from_params({"q": "this-year"}, "derby", ["derby"])

    found = store.dataset("derby").answer(asked).selection

    assert (str(found.first), str(found.last)) == ("2013-14 Q1", "2013-14 Q2")


def test_more_of_the_latest_than_there_are_is_all_of_them():
    asked = from_params({"q": "latest-99"}, "derby", ["derby"])

    found = a_dataset().answer(asked).selection

    assert (str(found.first), str(found.last)) == ("2012-13 Q1", "2012-13 Q4")


@pytest.mark.parametrize(
    "said",
    ["latest-0", "latest-1", "latest-04", "latest-100", "last-4", "latest-", "all", "LATEST"],
)
def test_what_is_no_range_is_dropped_by_name(said):
    asked = from_params({"q": said}, "derby", ["derby"])

    assert asked.dropped == (f"q={said}",)
    assert asked.selection.moving == ""


def test_of_a_link_that_says_both_the_quarters_count_and_the_rest_is_named():
    asked = from_params({"q": "latest-4", "from": "2012-13Q1"}, "derby", ["derby"])

    assert asked.dropped == ("q=latest-4",)
    assert asked.selection.to_query() == "board=derby&from=2012-13Q1"


def test_a_view_of_several_years_does_not_look_through_every_measure():
    years = (in_quarters("contacts", 4, 5, 6, 7, year=year) for year in ("2011-12", "2012-13"))
    dataset = a_store(a_return(*(each for year in years for each in year))).dataset("derby")

    promises(dataset, Selection("derby"), TODAY)

    assert not dataset.knows_period_of(Selection("derby"))
