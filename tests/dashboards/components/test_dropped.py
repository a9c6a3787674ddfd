"""What is said of a view that a page cannot show as it was asked for."""

import pytest

from dashboards.components.dropped import dropped
from data.figures.selection import Asked, Selection
from tests.frameworks import STANDARD

NOT_KNOWN = "This address asked for something that is not known here; it was left out: "
NO_FIGURES = "Derby has no figures for this, so it was left out: "


def said(*parts: str) -> list[str]:
    return [each.children for each in dropped(Asked(Selection("derby"), parts), STANDARD).children]


def test_nothing_is_said_where_nothing_was_left_out():
    assert dropped(Asked(Selection("derby")), STANDARD) is None


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("agency=probation", "agency Probation"),
        ("from=2024-25Q1", "from Q1 2024-25"),
        ("to=2011-12", "to 2011-12"),
        ("highlight=agency:police,probation", "highlight Police, Probation"),
        ("highlight=period:2024-25Q1", "highlight Q1 2024-25"),
        ("highlight=age:18 to 24", "highlight age 18 to 24"),
    ],
)
def test_what_the_board_does_not_have_is_named_in_words(part: str, words: str):
    assert said(part) == [f"{NO_FIGURES}{words}."]


@pytest.mark.parametrize(
    "part",
    ["agency=nobody", "from=yesterday", "highlight=agency:nobody", "highlight=x", "colour=blue"],
)
def test_what_nobody_knows_is_shown_as_it_was_asked(part: str):
    assert said(part) == [f"{NOT_KNOWN}{part}."]


def test_both_are_told_apart():
    assert said("agency=probation", "from=2024-25Q1", "colour=blue") == [
        f"{NO_FIGURES}agency Probation; from Q1 2024-25.",
        f"{NOT_KNOWN}colour=blue.",
    ]
