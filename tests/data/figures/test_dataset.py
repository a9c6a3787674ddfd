"""What the pages need to know of one board."""

from datetime import date

import pytest

from data.figures.dataset import Dataset
from data.figures.selection import Asked, Highlight, Selection
from data.figures.series import Source
from data.periods import parse
from tests.builders_data import a_return, a_store, an_observation, in_quarters


def a_dataset(*observations, **cover) -> Dataset:
    """Derby's, after one return."""
    return a_store(a_return(*observations or in_quarters("contacts", 1, 2), **cover)).dataset(
        "derby"
    )


def answered(dataset: Dataset, **asked) -> Asked:
    """What the board makes of a question."""
    return dataset.answer(Asked(Selection("derby", **asked)))


def test_the_data_are_as_old_as_the_newest_return():
    store = a_store(
        a_return(an_observation(), sent="2012-07-10"),
        a_return(an_observation(), sent="2012-10-09", period="2012-13 Q2"),
    )

    assert store.dataset("derby").data_date == date(2012, 10, 9)


def test_a_return_that_does_not_say_when_it_was_sent_counts_from_the_day_it_came():
    assert a_dataset(sent="").data_date == date(2012, 7, 20)


def test_a_figure_leads_to_its_return_also_when_another_has_the_same_file_name():
    store = a_store(
        a_return(an_observation("contacts", 5, "2012-13 Q1")),
        a_return(an_observation("contacts", 6, "2012-13 Q2"), period="2012-13 Q2"),
    )
    dataset = store.dataset("derby")

    led = {str(r.period): dataset.return_of(r.source) for r in dataset.figures.of("contacts")}
    assert {period: found.period for period, found in led.items()} == {
        "2012-13 Q1": "2012-13 Q1",
        "2012-13 Q2": "2012-13 Q2",
    }


def test_a_figure_that_is_not_stored_has_no_return():
    assert a_dataset().return_of(Source("return.xlsx", "Sheet", "D4")) is None


def test_everything_leaves_nothing_out():
    view = a_dataset().everything

    assert (view.first, view.last) == (parse("2012-13 Q1"), parse("2012-13 Q2"))


def test_a_board_has_a_series_where_every_measure_has_a_figure():
    dataset = a_dataset(an_observation(agency="police"))

    assert dataset.has_series(("contacts",))
    assert dataset.has_series(("contacts",), ("agency",))
    assert not dataset.has_series(("contacts",), ("age",))
    assert not dataset.has_series(("contacts", "referrals"))


def test_what_the_board_can_answer_is_kept_as_asked():
    chosen = Highlight("agency", "police")
    dataset = a_dataset(*in_quarters("contacts", 1, 2, agency="police"))
    asked = Asked(
        Selection("derby", parse("2012-13 Q1"), parse("2012-13 Q2"), ("police",), chosen), ("x=1",)
    )

    assert dataset.answer(asked) == asked


@pytest.mark.parametrize(
    ("asked", "dropped"),
    [
        ({"agencies": ("housing",)}, "agency=housing"),
        ({"agencies": ("nobody's",)}, "agency=nobody's"),
        ({"first": parse("2030-31 Q1")}, "from=2030-31Q1"),
        ({"last": parse("calendar 2030")}, "to=calendar2030"),
        ({"highlight": Highlight("agency", "housing")}, "highlight=agency:housing"),
        ({"highlight": Highlight("age", "18 to 24")}, "highlight=age:18 to 24"),
        ({"highlight": Highlight("period", "soon")}, "highlight=period:soon"),
    ],
)
def test_what_the_board_has_no_figures_for_is_dropped_and_named(asked, dropped):
    found = answered(a_dataset(), **asked)

    assert found.dropped == (dropped,)
    assert found.selection == Selection("derby")


@pytest.mark.parametrize(
    "highlight", [Highlight("period", "2012-13Q1"), Highlight("sex", "Female")], ids=str
)
def test_a_highlight_of_something_in_the_figures_is_kept(highlight):
    dataset = a_dataset(an_observation("domestic-abuse-victims", sex="Female"))

    assert answered(dataset, highlight=highlight).selection.highlight == highlight


def test_of_several_marks_those_that_the_board_has_are_kept():
    asked = Highlight("agency", "housing", ("police", "cafcass"))

    dataset = a_dataset(an_observation("contacts", agency="police"))

    found = answered(dataset, highlight=asked)

    assert found.selection.highlight == Highlight("agency", "police")
    assert found.dropped == ("highlight=agency:housing,cafcass",)


def test_the_latest_of_a_page_is_what_half_of_it_has_figures_for():
    whole = ("contacts", "referrals", "children-in-need")
    dataset = a_dataset(
        *(
            an_observation(each, 5, "2012-13")
            for each in ("contacts", "referrals", "children-in-need")
        ),
        an_observation("nai-medicals", 5, "2013-14 Q1"),
        an_observation("contacts", 4, "2011-12"),
    )

    def latest_of(*measures: str) -> str:
        return str(dataset.latest_of((measure, ()) for measure in measures))

    assert str(dataset.coverage.periods[-1]) == "2013-14"
    assert latest_of(*whole, "nai-medicals") == "2012-13"
    assert latest_of("nai-medicals") == "2013-14"
    assert latest_of("contacts", "nai-medicals") == "2013-14"


def test_the_latest_of_a_page_without_figures_is_that_of_the_board():
    assert a_dataset().latest_of([("marac-cases", ())]) == parse("2012-13 Q2")
