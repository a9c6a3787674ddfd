"""An address, to the page that stands there."""

from collections.abc import Iterator

import pytest
from dash.development.base_component import Component

from callbacks.routing import page_for
from dashboards import ids
from tests.builders_data import a_return, a_store, an_observation
from tests.callbacks.stores import a_loaded_store


def words_of(content: object) -> str:
    """All the text of a layout, with one space where there are several."""
    found = " ".join(each for each in _walk(content) if isinstance(each, str))
    return " ".join(found.split())


def ids_of(content: object) -> list[object]:
    return told_by(content, "id")


def told_by(content: object, attribute: str) -> list[object]:
    """What the components say under an attribute, where they say anything."""
    found = [getattr(each, attribute, None) for each in _walk(content)]
    return [each for each in found if each]


def _walk(content: object) -> Iterator[object]:
    yield content
    if isinstance(content, list | tuple):
        for each in content:
            yield from _walk(each)
    elif isinstance(content, Component):
        yield from _walk(getattr(content, "children", None))


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Overview"),
        ("/referrals", "Referrals"),
        ("/referrals/", "Referrals"),
        ("/domestic-abuse", "Domestic abuse"),
        ("/exploitation", "Exploitation"),
        ("/training", "Training"),
        ("/all-measures", "All measures"),
        ("/all-measures/referrals", "All measures: Referrals"),
    ],
)
def test_a_page_stands_at_its_address(path: str, title: str):
    page = page_for(path, "?board=derby", a_loaded_store(), "derby")

    assert title in words_of(page)
    assert ids.QUERY in ids_of(page)


def test_a_page_holds_only_the_charts_that_its_board_has_figures_for():
    page = page_for("/referrals", "?board=derby", a_loaded_store(), "derby")

    assert ids.graph("contacts-by-source") in ids_of(page)
    assert ids.graph("early-help") not in ids_of(page)
    assert "Not reported by Derby: " in words_of(page)
    assert "Early help assessments by agency" in words_of(page)


def test_every_id_on_a_page_is_there_once():
    found = [str(each) for each in ids_of(page_for("/referrals", "", a_loaded_store(), "derby"))]

    assert len(found) == len(set(found))


def test_an_address_opens_measures_and_drops_no_word_of_it():
    page = page_for("/all-measures", "?board=derby&open=contacts", a_loaded_store(), "derby")

    assert ids.graph("all-contacts") in ids_of(page)
    assert "not known here" not in words_of(page)


def test_an_address_without_a_page_says_so():
    assert "There is no such page" in words_of(page_for("/nowhere", "", a_loaded_store(), "derby"))


def test_an_empty_house_says_how_to_fill_it():
    assert "python app.py load" in words_of(page_for("/returns", "", a_store(), "derby"))


def test_an_empty_house_opens_with_a_board_to_set_up_and_a_way_to_send_returns():
    page = page_for("/", "", a_store(), "derby")

    assert "Set up your board" in words_of(page)
    assert "/returns" in " ".join(map(str, told_by(page, "href")))


def test_the_overview_offers_a_board_of_ones_own_and_to_change_the_one_shown():
    page = page_for("/", "?board=derby", a_loaded_store(), "derby")

    assert {"/set-up", "/set-up?board=derby"} <= set(told_by(page, "href"))


def test_a_board_that_is_not_there_is_a_new_one():
    page = page_for("/set-up", "?board=nowhere", a_loaded_store(), "derby")

    assert "Set up your board" in words_of(page)


def test_a_board_that_is_there_is_changed_at_its_address():
    page = page_for("/set-up", "?board=derby", a_loaded_store(), "derby")

    assert "Change how Derby is set up" in words_of(page)


def test_what_was_dropped_from_an_address_is_named():
    page = page_for("/", "?board=derby&agency=nobody&colour=blue", a_loaded_store(), "derby")

    assert "agency=nobody" in words_of(page)
    assert "colour=blue" in words_of(page)


def test_a_return_is_found_by_its_number_alone():
    other = a_return(an_observation(board="dudley"), board="dudley", file="dudley.xlsx")
    store = a_store(a_return(an_observation()), other)

    assert "dudley.xlsx" in words_of(page_for("/returns/2", "", store, "derby"))


def test_a_board_without_figures_gives_way_to_one_that_has_some_with_a_word():
    store = a_store(a_return(an_observation(board="dudley"), board="dudley"))

    named = page_for("/", "?board=derby", store, "derby")
    silent = page_for("/", "", store, "derby")

    assert named[0].data == silent[0].data == "board=dudley"
    assert "left out: board=derby" in words_of(named)
    assert "left out" not in words_of(silent)


@pytest.mark.parametrize("path", ["/referrals", "/returns"])
def test_an_empty_house_takes_the_first_return_in(path: str):
    page = page_for(path, "", a_store(), "derby", "token")

    assert "No returns have been loaded yet" in words_of(page)
    assert {ids.STAGED_LIST, ids.LEDGER, ids.QUERY} <= set(ids_of(page))
