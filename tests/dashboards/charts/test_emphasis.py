import pytest

from dashboards.charts.emphasis import highlighted, highlighted_periods, opacity, tones
from dashboards.theme import FOCUS, MUTED, STRONG
from data.figures.breakdown import comes_last, is_unknown
from data.figures.selection import Highlight


@pytest.mark.parametrize("category", ["Not known", "not-recorded", "Blank", "Not yet known"])
def test_m1_the_unknown_is_recognised(category):
    assert is_unknown(category)
    assert comes_last(category)


def test_a_catch_all_comes_last_but_is_known():
    assert comes_last("other-individuals")
    assert not is_unknown("other-individuals")


def test_another_local_authority_is_no_catch_all():
    assert not comes_last("other-local-authority")


def test_a_highlight_counts_only_in_its_own_dimension_and_among_what_is_there():
    police = Highlight("agency", "police")

    assert highlighted(police, "agency", ["police", "housing"]) == {"police"}
    assert not highlighted(police, "age", ["police"])
    assert not highlighted(police, "agency", ["housing"])
    assert not highlighted(None, "agency", ["police"])


def test_several_can_be_highlighted():
    both = Highlight("agency", "police", ("housing",))

    assert highlighted(both, "agency", ["health", "housing", "police"]) == {"police", "housing"}


def test_the_places_of_the_highlighted_periods_are_told_in_order():
    two = Highlight("period", "2012-13Q3", ("2012-13Q1",))

    assert highlighted_periods(two, ["2012-13Q1", "2012-13Q2", "2012-13Q3"]) == (0, 2)


def test_the_largest_four_are_strong():
    found = tones({"a": 1, "b": 5, "c": 4, "d": 3, "e": 2, "f": None})

    assert [found[name] for name in "bcde"] == list(STRONG)
    assert found["a"] == found["f"] == MUTED


def test_a_chosen_category_is_the_only_strong_one():
    assert tones({"a": 1, "b": 5}, {"a"}) == {"a": FOCUS, "b": MUTED}


def test_chosen_categories_are_told_apart_and_no_other_is_strong():
    found = tones({"a": 1, "b": 5, "c": 4}, {"c", "a"})

    assert found == {"a": STRONG[0], "b": MUTED, "c": STRONG[1]}


def test_what_is_not_chosen_is_dimmed():
    assert opacity("a", ()) == opacity("a", {"a"}) == opacity("a", {"a", "b"}) == 1
    assert opacity("a", {"b"}) < 1
