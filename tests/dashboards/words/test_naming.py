import pytest

from dashboards.words.naming import (
    category_name,
    is_asked,
    period_words,
    was_missing,
    who,
)
from data.figures.selection import Highlight
from data.observations import Status
from data.periods import parse
from tests.builders import a_point
from tests.frameworks import NAMES


@pytest.mark.parametrize(
    ("dimension", "category", "name"),
    [
        ("agency", "police", "Police"),
        ("age", "18 to 24", "18 to 24"),
        ("comparator", "", "This board"),
        ("period", "2012-13Q3", "Q3 2012-13"),
    ],
)
def test_categories_have_names(dimension, category, name):
    assert category_name(dimension, category, NAMES) == name


def test_a_quarter_says_its_months_and_a_year_does_not():
    assert period_words(parse("2026-27 Q2")) == "Q2 2026-27 (Jul to Sep 2026)"
    assert period_words(parse("2012-13")) == "2012-13"


def test_a_point_is_named_by_all_its_categories():
    point = a_point(categories={"age": "25 to 34", "sex": "Female"})

    assert who(point, NAMES) == "25 to 34, Female"
    assert is_asked(point, Highlight("sex", "Female"))
    assert not is_asked(point, None)


def test_a_missing_figure_is_said_in_plain_words():
    assert was_missing("Housing", a_point(None)) == "Housing was not available"
    assert was_missing("Q2", a_point(None, note="all 11 not yet known")) == (
        "Q2: all 11 not yet known"
    )
    assert was_missing("Q2", a_point(None, status=Status.SUPPRESSED)) == "Q2 was suppressed"
