"""What went quiet is said by the largest whole that lacks, on the pages and in packs (V8)."""

from dash import html

from callbacks.routing import page_for
from dashboards.words.hand_overs import part_quiet, quiet_words
from data.figures.went_quiet import went_quiet
from data.periods import parse
from tests.builders_data import a_store
from tests.callbacks.test_routing import words_of
from tests.data.figures.test_went_quiet import Q1, Q2, Q3, figure, sent, whole


def said(*returns) -> list[str]:
    dataset = a_store(*returns).dataset("derby")
    return [quiet_words(each, dataset.framework) for each in went_quiet(dataset, parse(Q3))]


def test_a_row_a_measure_and_a_sheet_are_each_said_with_their_last_quarter():
    before = (whole(Q1), whole(Q2))

    assert said(*before, whole(Q3, ("south",))) == [
        "Police, sheet “MARAC”: “MARAC cases discussed, South” did not come, as it did until "
        "Q2 2012-13."
    ]
    assert said(*before, whole(Q3, ("repeats",))) == [
        "Police, sheet “MARAC”: no figure of “MARAC repeat cases” came, 1 figure until Q2 2012-13."
    ]
    assert said(*before, whole(Q3, ("north", "south", "repeats"))) == [
        "Police: nothing of the sheet “MARAC” came, 3 figures until Q2 2012-13."
    ]


def test_who_sent_nothing_is_said_where_returns_are_and_not_again():
    other = [
        sent(each, figure("contacts", each), agency="childrens-social-care")
        for each in (Q1, Q2, Q3)
    ]
    dataset = a_store(whole(Q1), whole(Q2), *other).dataset("derby")

    assert len(went_quiet(dataset, parse(Q3))) == 1
    assert part_quiet(dataset, parse(Q3)) == ()


def test_the_page_of_returns_lists_what_the_last_returns_lack():
    store = a_store(whole(Q1), whole(Q2), whole(Q3, ("south",)))

    page = words_of(html.Div(page_for("/returns", "?board=derby", store, "derby")))

    assert "Figures that went quiet in Q3 2012-13" in page
    assert "“MARAC cases discussed, South” did not come" in page


def test_the_page_of_returns_says_nothing_where_nothing_went_quiet():
    store = a_store(whole(Q1), whole(Q2), whole(Q3))

    page = words_of(html.Div(page_for("/returns", "?board=derby", store, "derby")))

    assert "went quiet" not in page
