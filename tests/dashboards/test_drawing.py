"""What a card says of a highlight that its series cannot show."""

import pytest

from dashboards.drawing import unheeded
from data.selection import Highlight
from tests.builders import a_series

SPLIT = a_series({"police": [4, 5], "housing": [1, 2]})
TOTAL = a_series([5, 7])


@pytest.mark.parametrize(
    "highlight", [None, Highlight("agency", "police"), Highlight("period", "2012-13Q2")]
)
def test_nothing_is_said_of_a_highlight_that_is_shown(highlight):
    assert unheeded([TOTAL, SPLIT], highlight) == []


def test_a_series_that_is_not_split_so_says_so():
    assert unheeded([TOTAL], Highlight("agency", "police")) == [
        "Cannot highlight Police: not split by agency."
    ]


@pytest.mark.parametrize(
    ("highlight", "name"),
    [(Highlight("agency", "cafcass"), "Cafcass"), (Highlight("period", "2010-11"), "2010-11")],
)
def test_a_series_without_a_figure_of_it_says_so(highlight, name):
    assert unheeded([SPLIT], highlight) == [
        f"Cannot highlight {name}: there is no figure for it here."
    ]


def test_of_several_highlighted_those_without_a_figure_are_named():
    some = Highlight("agency", "police", ("cafcass",))

    assert unheeded([SPLIT], some) == ["Cannot highlight Cafcass: there is no figure for it here."]
    assert unheeded([TOTAL], some) == ["Cannot highlight Police, Cafcass: not split by agency."]
