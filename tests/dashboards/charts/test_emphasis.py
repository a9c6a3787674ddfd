import pytest

from dashboards.charts.emphasis import comes_last, highlighted, is_unknown, opacity, tones
from dashboards.theme import FOCUS, MUTED, STRONG
from data.selection import Highlight


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

    assert highlighted(police, "agency", ["police"]) == "police"
    assert highlighted(police, "age", ["police"]) is None
    assert highlighted(police, "agency", ["housing"]) is None
    assert highlighted(None, "agency", ["police"]) is None


def test_the_largest_four_are_strong():
    found = tones({"a": 1, "b": 5, "c": 4, "d": 3, "e": 2, "f": None}, None)

    assert [found[name] for name in "bcde"] == list(STRONG)
    assert found["a"] == found["f"] == MUTED


def test_a_chosen_category_is_the_only_strong_one():
    assert tones({"a": 1, "b": 5}, "a") == {"a": FOCUS, "b": MUTED}


def test_what_is_not_chosen_is_dimmed():
    assert opacity("a", None) == opacity("a", "a") == 1
    assert opacity("a", "b") < 1
