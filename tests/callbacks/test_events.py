"""Every event of a reader, to the selection it leads to."""

from dataclasses import replace
from datetime import date

import pytest

from callbacks.events import Event, after
from dashboards import ids
from dashboards.components.filter_bar import filter_bar
from data.figures.dataset import Dataset
from data.figures.selection import Highlight, Selection
from data.periods import parse
from tests.builders_data import a_return, a_store, in_months
from tests.callbacks.stores import a_dataset
from tests.callbacks.test_routing import told_by
from tests.frameworks import STANDARD

Q1, Q2, Q3, Q4 = (parse(f"2012-13 Q{n}") for n in (1, 2, 3, 4))
ALL = Selection("derby")
POLICE = Highlight("agency", "police")
LIT = Selection("derby", highlight=POLICE)
SOME = Selection("derby", first=Q2, last=Q3, agencies=("police",), highlight=POLICE)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return a_dataset()


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("latest", Q4, Q4),
        ("last-4", Q1, Q4),
        ("this-year", Q1, Q4),
        ("all", None, None),
    ],
)
def test_a_quick_range_sets_both_ends(dataset: Dataset, name: str, first: object, last: object):
    found = after(SOME, Event(ids.PRESET, name), dataset)

    assert (found.first, found.last) == (first, last)
    assert found.highlight == POLICE


def test_a_quick_range_ends_where_its_page_has_its_last_figures(dataset: Dataset):
    found = after(SOME, Event(ids.PRESET, "latest:2012-13Q3"), dataset)

    assert (found.first, found.last) == (Q3, Q3)


@pytest.mark.parametrize("value", ["latest:2030-31Q1", "latest:soon", "widest:2012-13Q3", ""])
def test_a_quick_range_that_no_page_has_is_refused(dataset: Dataset, value: str):
    with pytest.raises((KeyError, ValueError)):
        after(SOME, Event(ids.PRESET, value), dataset)


def test_a_new_first_period_moves_only_that_end(dataset: Dataset):
    found = after(ALL, Event(ids.FIRST, "2012-13Q2"), dataset)

    assert (found.first, found.last) == (Q2, Q4)


def test_a_new_last_period_moves_only_that_end(dataset: Dataset):
    found = after(ALL, Event(ids.LAST, "2012-13Q3"), dataset)

    assert (found.first, found.last) == (Q1, Q3)


@pytest.mark.parametrize(("control", "value"), [(ids.FIRST, "2012-13Q4"), (ids.LAST, "2012-13Q1")])
def test_an_end_that_crosses_the_other_takes_it_along(dataset: Dataset, control: str, value: str):
    found = after(SOME, Event(control, value), dataset)

    assert found.first == found.last == parse(value)


def test_an_end_that_stays_where_it_is_changes_nothing(dataset: Dataset):
    assert after(ALL, Event(ids.FIRST, "2012-13Q1"), dataset) == ALL


def test_agencies_are_kept_in_one_order(dataset: Dataset):
    found = after(ALL, Event(ids.AGENCIES, "police,education"), dataset)

    assert found.agencies == ("education", "police")


def test_no_agency_chosen_is_all_of_them(dataset: Dataset):
    assert after(SOME, Event(ids.AGENCIES), dataset).agencies == ()


def test_agencies_that_the_board_does_not_have_are_not_chosen(dataset: Dataset):
    assert after(ALL, Event(ids.AGENCIES, "nobody,police,"), dataset).agencies == ("police",)


def test_a_chosen_mark_is_highlighted(dataset: Dataset):
    assert after(ALL, Event(ids.MARK, "agency:police"), dataset) == LIT


def test_the_same_mark_again_clears(dataset: Dataset):
    assert after(LIT, Event(ids.MARK, "agency:police"), dataset) == ALL


def test_another_mark_takes_its_place(dataset: Dataset):
    found = after(LIT, Event(ids.MARK, "age:16 to 17"), dataset)

    assert found.highlight == Highlight("age", "16 to 17")


def test_a_category_may_hold_a_colon(dataset: Dataset):
    found = after(ALL, Event(ids.MARK, "course:Level 3: refresher"), dataset)

    assert found.highlight == Highlight("course", "Level 3: refresher")


def test_escape_and_the_empty_plot_clear(dataset: Dataset):
    assert after(LIT, Event(ids.MARK), dataset) == ALL


def test_back_leads_to_the_view_of_its_address(dataset: Dataset):
    back = Event(ids.ADDRESS, SOME.to_query())

    assert after(ALL, back, dataset) == SOME
    assert after(SOME, Event(ids.ADDRESS, ALL.to_query()), dataset) == ALL


def test_back_stays_with_the_board_and_the_day_of_the_page(dataset: Dataset):
    later = replace(ALL, as_at=date(2026, 1, 1))

    assert after(later, Event(ids.ADDRESS, "board=dudley&as-at=2020-01-01"), dataset) == later


def test_a_mark_added_joins_those_highlighted_and_leaves_them_again(dataset: Dataset):
    both = after(LIT, Event(ids.MARK_TOO, "agency:education"), dataset)

    assert both.highlight == Highlight("agency", "police", ("education",))
    assert after(both, Event(ids.MARK_TOO, "agency:education"), dataset) == LIT


def test_a_mark_chosen_alone_takes_the_place_of_several(dataset: Dataset):
    both = after(LIT, Event(ids.MARK_TOO, "agency:education"), dataset)

    assert after(both, Event(ids.MARK, "agency:police"), dataset) == LIT


def test_the_empty_plot_adds_nothing(dataset: Dataset):
    assert after(LIT, Event(ids.MARK_TOO), dataset) == LIT


def test_the_chip_of_the_highlight_clears_it_alone(dataset: Dataset):
    found = after(SOME, Event(ids.SHOWN_HIGHLIGHT), dataset)

    assert found == Selection("derby", first=Q2, last=Q3, agencies=("police",))


def test_the_chip_of_the_agencies_clears_them_alone(dataset: Dataset):
    found = after(SOME, Event(ids.SHOWN_AGENCIES), dataset)

    assert found == Selection("derby", first=Q2, last=Q3, highlight=POLICE)


def test_reset_leaves_only_the_board(dataset: Dataset):
    assert after(SOME, Event(ids.RESET), dataset) == ALL


def test_whatever_says_that_it_changes_the_view_does(dataset: Dataset):
    bar = filter_bar(dataset, LIT, STANDARD, Q4)
    controls = set(told_by(bar, "data-control"))

    ranges = {ids.FIRST, ids.LAST, ids.PRESET}
    assert controls == ranges | {
        *(ids.AGENCIES, ids.RESET, ids.SHOWN_AGENCIES, ids.SHOWN_HIGHLIGHT, ids.USUAL),
        ids.BY_MONTH,
    }
    for control in controls:
        value = "latest:2012-13Q1" if control == ids.PRESET else "2012-13Q1"
        assert after(SOME, Event(control, value), dataset) != SOME


def test_a_control_that_no_page_has_is_refused(dataset: Dataset):
    with pytest.raises(KeyError):
        after(SOME, Event("nothing"), dataset)


@pytest.mark.parametrize("control", [ids.FIRST, ids.LAST])
def test_an_end_that_is_no_period_is_refused(dataset: Dataset, control: str):
    with pytest.raises(ValueError, match="is not a period"):
        after(SOME, Event(control, "next week"), dataset)


def test_a_month_may_begin_a_range_that_ends_with_its_quarter():
    """The quarter begins before the month, and is not crossed by it."""
    months = a_store(a_return(*in_months("contacts", *range(6)))).dataset("derby")
    quarter = Selection("derby", parse("2012-13 Q2"), parse("2012-13 Q2"))

    first = after(quarter, Event(ids.FIRST, "Aug2012"), months)
    last = after(quarter, Event(ids.LAST, "Aug2012"), months)

    assert (first.first.short(), first.last.short()) == ("Aug 2012", "Q2 2012-13")
    assert (last.first.short(), last.last.short()) == ("Q2 2012-13", "Aug 2012")
