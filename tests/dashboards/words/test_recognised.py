"""What is said of a file before it is accepted."""

from dataclasses import replace

import pytest

from dashboards.words.recognised import recognised_words
from data.forms.template import template
from data.intake.returned import Return
from data.observations import SHEET
from data.periods import quarter
from tests.frameworks import NORTHBRIDGE, read_return
from tests.golden.filling import fill, opened, saved

SHEETS = (
    "sheet “Our work” read as Our work",
    "sheet “Training places” read as Training places",
)


@pytest.fixture(scope="module")
def received() -> Return:
    """The return of one agency, each cell of it filled in."""
    book = opened(template(NORTHBRIDGE, "housing", quarter(2026, 2), None))
    fill(book)
    return read_return("housing.xlsx", saved(book))


def only(received: Return, *sheets: str, many: int | None = None) -> Return:
    rows = received.observations[received.observations[SHEET].isin(sheets)]
    return replace(received, observations=rows[:many])


def test_each_sheet_is_named_with_what_it_was_read_as(received: Return):
    said = recognised_words(received, NORTHBRIDGE)

    assert said.endswith(f"figures were read: {'; '.join(SHEETS)}.")


def test_a_sheet_of_which_nothing_was_read_is_said_to_be_without_figures(received: Return):
    said = recognised_words(only(received, "Training places"), NORTHBRIDGE)

    assert f"{SHEETS[0]}, without any figure; {SHEETS[1]}." in said


def test_one_figure_and_none_are_said_as_such(received: Return):
    one = recognised_words(only(received, "Our work", many=1), NORTHBRIDGE)
    none = recognised_words(replace(only(received), recognised=()), NORTHBRIDGE)

    assert one.startswith("1 figure was read: ")
    assert none == "No figure was read."
