"""The overview comes at once; what takes a while stands in its place as soon as it is known."""

from dash import html

from callbacks.look_at import look_for, look_if_known
from callbacks.routing import page_for
from data.figures.selection import Selection
from tests.builders_data import a_return, a_store, in_quarters
from tests.dashboards.components.test_header import words
from tests.data.figures.test_signals import sixteen

QUIET = (11, 12, 11, 12)
WAITS, TOLD = "Looking through all measures", "What to look at in Q4 2015-16"


def overview(store, query: str = "?board=derby") -> str:
    return words(html.Div(page_for("/", query, store, "derby")))


def test_the_place_waits_until_somebody_has_looked_through_every_measure():
    store = a_store(a_return(*sixteen("contacts", *QUIET)))
    assert WAITS in overview(store)

    look_for(store.dataset("derby"), Selection("derby"), store)

    assert TOLD in overview(store)
    assert WAITS not in overview(store)


def test_what_is_known_of_one_period_is_not_told_of_another():
    store = a_store(a_return(*sixteen("contacts", *QUIET)))
    dataset = store.dataset("derby")
    look_for(dataset, Selection("derby"), store)

    earlier = Selection("derby", last=dataset.coverage.periods[3])

    assert look_if_known(dataset, earlier, store) is None


def test_a_theme_page_has_no_such_place():
    store = a_store(a_return(*sixteen("contacts", *QUIET)))

    page = words(html.Div(page_for("/referrals", "?board=derby", store, "derby")))

    assert WAITS not in page
    assert "What to look at" not in page


def test_a_correction_is_told_where_the_first_figures_came_after_the_board_had_met():
    store = a_store()
    for day, value in (("2026-11-20", 6014), ("2026-11-25", 6020)):
        sent = a_return(*in_quarters("contacts", value), sent=day, file=f"{day}.xlsx")
        store.accept(sent, day)
    dataset = store.dataset("derby")

    look = look_for(dataset, Selection("derby"), store)

    assert [each.many for each in look.revisions] == [1]
