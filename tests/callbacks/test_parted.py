"""The sections of a long page, once something else is asked of it."""

from dash import html

from callbacks.parted import parted_anew
from dashboards.components.parted_cards import Parted, parted
from dashboards.pages.contents import page_at
from data.figures.selection import Highlight, Selection
from data.periods import parse
from data.storage.store import Store
from tests.builders_data import a_return, a_store, in_quarters
from tests.dashboards.components.test_header import inside
from tests.dashboards.components.test_page import MANY

ALL, NARROWER = "board=derby", "board=derby&from=2012-13Q2"


def a_long_page() -> Store:
    return a_store(a_return(*(each for name in MANY for each in in_quarters(name, 5, 6))))


def stood(store: Store, selection: Selection) -> Parted:
    dataset = store.dataset("derby")
    return parted(page_at("/referrals", dataset.framework), dataset, selection)


def anew(store: Store, query: str, before: Parted):
    return parted_anew("referrals", query, before, store, "derby")


def test_cards_that_fit_no_screen_any_more_come_in_other_sections():
    store = a_long_page()
    before = stood(store, Selection("derby"))
    otherwise = before | {"sections": [[name] for part in before["sections"] for name in part]}

    cards, stands = anew(store, NARROWER, otherwise)

    parts = [each for each in inside(html.Div(cards), html.Section) if each.className == "section"]
    assert len(parts) == len(stands["sections"]) < len(otherwise["sections"])
    assert (
        stands["sections"]
        == stood(store, Selection("derby", first=parse("2012-13 Q2")))["sections"]
    )


def test_cards_that_fit_as_they_stand_stay():
    store = a_long_page()

    assert (
        anew(store, NARROWER, stood(store, Selection("derby", first=parse("2012-13 Q2")))) is None
    )


def test_no_card_moves_when_a_mark_is_chosen():
    store = a_long_page()
    before = stood(store, Selection("derby"))
    otherwise = before | {"sections": [[name] for part in before["sections"] for name in part]}

    lit = Selection("derby", highlight=Highlight("period", "2012-13Q1")).to_query()

    assert anew(store, lit, otherwise) is None
