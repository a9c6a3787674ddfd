"""A pasted text, checked by the board that its page shows; nothing of it is kept."""

import pytest
from dash import dcc, html

from callbacks.routing import page_for
from callbacks.text_check import checked
from dashboards.components.check_text_page import LONGEST, NOTHING
from data.storage.store import Store
from tests.builders_data import a_return, a_store, an_observation
from tests.dashboards.components.test_header import inside, words

QUERY = "board=derby"
TEXT = "There were 2,509 referrals in 2012-13.\nIn 2011-12 there were 3,000 referrals.\nAlso 17."


@pytest.fixture
def store() -> Store:
    return a_store(
        a_return(
            an_observation("referrals", 3842, "2011-12"),
            an_observation("referrals", 2509, "2012-13"),
        )
    )


def shown(text: str, store: Store) -> html.Div:
    said, beneath = checked(text, QUERY, store, "")
    return html.Div([html.P(said), *(beneath or [])])


def test_each_figure_is_marked_in_the_text_by_a_sign_and_a_word(store):
    spans = inside(shown(TEXT, store), html.Span)

    found = [words(e) for e in spans if getattr(e, "className", "").startswith("claim ")]
    assert found == ["✓2,509 (confirmed)", "✗3,000 (contradicted)", "?17 (not known)"]


def test_how_many_there_are_of_each_sort_is_said_first(store):
    assert words(shown(TEXT, store).children[0]) == (
        "3 figures were found: 1 confirmed, 1 contradicted, 1 not known."
    )


def test_what_is_contradicted_comes_first_with_the_figure_that_holds_and_its_link(store):
    rows = inside(shown(TEXT, store), html.Tr)[1:]
    links = inside(rows[0], dcc.Link)

    assert words(rows[0]).startswith("23,000✗ contradicted")
    assert words(links[0]) == "Referrals to children's social care, 2011-12: 3,842"
    assert links[0].href.startswith("/all-measures/referrals?board=derby")


def test_a_change_is_told_with_the_two_figures_that_it_comes_from(store):
    told = words(shown("Compared to 2011-12, referrals fell by 20%.", store))

    assert "2012-13: down 34.7%, from 3,842 in 2011-12 to 2,509" in told


@pytest.mark.parametrize(
    ("text", "said"),
    [("  ", NOTHING), ("1" * (LONGEST + 1), f"The text has {LONGEST + 1:,} characters")],
)
def test_a_text_that_is_empty_or_too_long_is_told_so(store, text, said):
    assert checked(text, QUERY, store, "")[0].startswith(said)


def test_nothing_of_a_text_is_kept(store):
    before = store.everything().to_csv(), len(store.submissions("derby"))

    checked(TEXT, QUERY, store, "")

    assert (store.everything().to_csv(), len(store.submissions("derby"))) == before


def test_the_page_says_that_it_keeps_nothing(store):
    page = page_for("/check-text", QUERY, store, "")

    assert "Nothing that you paste is kept." in words(html.Div(page))
