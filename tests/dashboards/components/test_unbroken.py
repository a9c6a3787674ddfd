"""A year is kept whole, and the words stay the words they were."""

import pytest
from dash import html

from dashboards.components.unbroken import unbroken


def kept_whole(text):
    found = unbroken(text)
    return [piece.children for piece in found if isinstance(piece, html.Span)]


def test_every_year_is_kept_whole():
    assert kept_whole("Up from 3 in 2023-24; Q2 2024-25: not returned.") == ["2023-24", "2024-25"]


def test_the_words_around_a_year_are_left_as_they_are():
    before, year, after = unbroken("Contacts in Q2 2024-25 (Jul to Sep 2024).")

    assert (before, after) == ("Contacts in Q2 ", " (Jul to Sep 2024).")
    assert year.className == "unbroken"


@pytest.mark.parametrize(
    "text", ["", "No figures.", "2026-27-q1-police.xlsx", "on 2024-05-31", "call 1234-567"]
)
def test_what_names_no_year_stays_one_text(text):
    assert unbroken(text) == text
