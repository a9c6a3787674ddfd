"""Help: of each page its own, short enough for one screen."""

import pytest
from dash import html

from dashboards.components.header import header
from dashboards.components.help_dialog import help_dialog
from dashboards.pages.contents import COMMENTARY, REGISTER, SET_UP
from dashboards.pages.plain_pages import PLAIN_PAGES
from dashboards.words.help import CHARTS, OF_PLAIN_PAGES, ONE_RETURN, help_of
from tests.callbacks.stores import a_dataset
from tests.dashboards.components.test_header import QUERY, inside, words

MOST_LETTERS = 1500  # what one screen of a laptop holds in two columns, measured
OWN = [each.path for each in PLAIN_PAGES if each.path != f"/{SET_UP}"]
UNLISTED = [ONE_RETURN, f"/{COMMENTARY}", f"/{REGISTER}", "/arrange"]


def the_help(path: str) -> html.Dialog:
    (dialog,) = inside(header("/", a_dataset(), QUERY, path), html.Dialog)
    return dialog


@pytest.mark.parametrize("path", [*OWN, *UNLISTED])
def test_every_page_has_a_help_of_its_own(path: str):
    assert help_of(path) is not CHARTS
    assert help_of(path) in OF_PLAIN_PAGES.values()


def test_no_two_pages_have_one_help():
    assert len({id(help_of(path)) for path in [*OWN, *UNLISTED]}) == len([*OWN, *UNLISTED])


@pytest.mark.parametrize("path", ["/", "/referrals", *OWN, *UNLISTED])
def test_a_help_says_what_the_page_answers_and_fits_a_screen(path: str):
    dialog = the_help(path)

    titles = [words(each) for each in inside(dialog, html.H3)]
    assert titles == [
        "What this page answers",
        "What can be used",
        "Keys",
        "Where its figures come from",
        "Whom to ask",
    ]
    assert all(words(each.children[1]) for each in inside(dialog, html.Section))
    assert len(words(dialog)) <= MOST_LETTERS


def test_a_page_of_charts_answers_what_its_framework_says():
    (said, *_) = inside(the_help("/referrals"), html.P)

    assert words(said).startswith("How concerns about children")


def test_a_key_for_marks_is_told_only_where_there_are_marks():
    assert "Ctrl + click" in words(the_help("/referrals"))
    assert "Ctrl + click" not in words(the_help("/returns"))


def test_a_reader_is_told_whom_to_ask():
    said = words(help_dialog("/", "Overview", "All", "Ashby Partnership"))

    assert "whoever runs it for Ashby Partnership" in said
