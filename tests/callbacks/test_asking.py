"""From what a browser sends to a selection that a board can answer."""

import pytest

from callbacks.asking import LONGEST_QUERY, asked_for, dataset_for
from data.figures.selection import Asked, Selection
from data.periods import parse
from tests.builders_data import a_store
from tests.callbacks.stores import a_loaded_store
from tests.frameworks import STANDARD


def test_an_address_without_a_query_asks_for_the_first_board():
    assert asked_for("", "derby", STANDARD.boards) == Asked(Selection("derby"))


@pytest.mark.parametrize("mark", ["?", ""])
def test_a_query_is_read_with_and_without_its_question_mark(mark: str):
    query = f"{mark}board=northbridge&from=2025-26Q1&agency=police"

    asked = asked_for(query, "derby", STANDARD.boards)

    assert asked.selection == Selection(
        "northbridge", first=parse("2025-26 Q1"), agencies=("police",)
    )


def test_a_plus_is_a_plus_since_some_periods_are_written_with_one():
    asked = asked_for("?highlight=period:2011-12Q3+Q4", "derby", STANDARD.boards)

    assert asked.selection.highlight.category == "2011-12Q3+Q4"


def test_a_query_gives_the_selection_that_it_was_made_of():
    asked = Selection("derby", first=parse("2011-12"), agencies=("police",))

    assert asked_for(asked.to_query(), "northbridge", STANDARD.boards).selection == asked


def test_an_address_that_is_too_long_is_not_read_and_says_so():
    asked = asked_for("?agency=" + "police," * LONGEST_QUERY, "derby", STANDARD.boards)

    assert asked.selection == Selection("derby")
    assert asked.dropped == ("an address that is too long",)


def test_the_board_that_was_asked_for_answers():
    asked = Asked(Selection("derby"))

    assert dataset_for(asked, a_loaded_store(), "northbridge").board.id == "derby"


def test_a_board_without_figures_gives_way_to_one_that_has_them():
    asked = Asked(Selection("dudley"))

    assert dataset_for(asked, a_loaded_store(), "northbridge").board.id == "derby"


def test_an_empty_house_has_no_answer():
    assert dataset_for(Asked(Selection("derby")), a_store(), "derby") is None
