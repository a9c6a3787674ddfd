"""What has changed since a day: asked for on the Returns page, and told on a page of that day."""

from datetime import date, timedelta

import pytest

from callbacks.routing import page_for
from data.storage.store import Store
from tests.builders_data import a_return, a_store, in_quarters
from tests.callbacks.test_routing import words_of

JULY = date(2012, 7, 31)
LINE = "changed since 31 July 2012."
LEFT_OUT = "it was left out"


@pytest.fixture
def store() -> Store:
    """Contacts of 10, 20 and 30, of which a return of August puts the second at 25."""
    kept = a_store()
    for month, value in ((7, 20), (8, 25)):
        figures = in_quarters("contacts", 10, value, 30)
        received = a_return(*figures, sent=f"2012-0{month}-10", file=f"{month}.xlsx")
        kept.accept(received, f"2012-0{month}-12")
    return kept


def returns(store: Store, query: str = "board=derby") -> str:
    return words_of(page_for("/returns", f"?{query}", store, "derby"))


def test_the_returns_page_lists_what_changed_since_the_day_in_its_address(store: Store):
    page = returns(store, "board=derby&since=2012-07-31")

    assert "Since 31 July 2012: 1 figure changed" in page
    assert "Q2 2012-13" in page
    assert "8.xlsx" in page
    assert LEFT_OUT not in page


def test_a_day_is_compared_from_its_end(store: Store):
    before, on_the_day = (returns(store, f"since=2012-08-{day}") for day in (11, 12))

    assert "Since 11 August 2012: 1 figure changed" in before
    assert "Since 12 August 2012: no figure changed" in on_the_day


def test_without_a_day_there_is_a_list_and_no_word_of_anything_left_out(store: Store):
    page = returns(store)

    assert "changed" in page.partition("Since ")[2]
    assert LEFT_OUT not in page


def test_the_day_is_never_one_to_come():
    today = date.today()
    period = f"{today.year + 1}-{(today.year + 2) % 100:02d}"
    (figure,) = in_quarters("contacts", 10)
    store = a_store(a_return(figure | {"period": period}, period=period))

    assert f"Since {today.day} " in returns(store)


@pytest.mark.parametrize("day", ["yesterday", "2012-7-31", "20120731", "2012-W31-2", "2012-02-30"])
def test_a_day_that_is_misspelt_is_left_out_with_a_word(store: Store, day: str):
    page = returns(store, f"board=derby&since={day}")

    assert LEFT_OUT in page
    assert f"since={day}" in page
    assert "changed" in page.partition("Since ")[2]


def test_a_day_to_come_is_left_out_with_a_word(store: Store):
    tomorrow = date.today() + timedelta(days=1)

    page = returns(store, f"since={tomorrow}")

    assert LEFT_OUT in page
    assert f"since={tomorrow}" in page


def test_an_empty_day_is_none(store: Store):
    assert LEFT_OUT not in returns(store, "board=derby&since=")


def test_a_page_as_at_a_day_says_what_has_changed_since(store: Store):
    page = words_of(page_for("/referrals", "?board=derby&as-at=2012-07-31", store, "derby"))

    assert f"1 figure has {LINE}" in page


def test_a_page_of_today_asks_for_no_changes(store: Store, monkeypatch: pytest.MonkeyPatch):
    asked = []
    monkeypatch.setattr(store, "changes", lambda *about: asked.append(about) or ())

    page = words_of(page_for("/referrals", "?board=derby", store, "derby"))

    assert LINE not in page
    assert asked == []
    page_for("/referrals", "?board=derby&as-at=2012-07-31", store, "derby")
    assert asked == [("derby", JULY)]


def test_a_day_before_the_first_return_tells_of_no_changes(store: Store):
    page = words_of(page_for("/", "?board=derby&as-at=2011-01-01", store, "derby"))

    assert "as-at=2011-01-01" in page
    assert "changed since" not in page


def test_a_withdrawn_figure_is_told_with_the_reason_and_the_return_it_was_in(store: Store):
    other = a_return(*in_quarters("contacts", 3, agency="education"), agency="education")
    store.accept(other, "2012-08-13")
    store.withdraw(2, "Ann Lee", "Counted for another board", "2012-08-20")

    page = returns(store, "board=derby&since=2012-08-15")

    assert "Since 15 August 2012: 3 figures changed" in page
    assert "Counted for another board" in page
    assert "was in 8.xlsx" in page


def test_what_changed_is_kept_until_something_happens_to_a_return(store: Store):
    first = store.changes("derby", JULY)

    assert store.changes("derby", JULY) is first
    store.accept(a_return(*in_quarters("contacts", 11, 25, 30), sent="2012-09-10"), "2012-09-12")
    assert [change.new for change in store.changes("derby", JULY)] == [11, 25]


def scorecard(store: Store, query: str) -> str:
    return words_of(page_for("/scorecard", f"?board=derby&{query}", store, "derby"))


def test_the_scorecard_of_a_day_says_what_has_changed_since(store: Store):
    then, now = scorecard(store, "as-at=2012-07-31"), scorecard(store, "")

    assert "1 figure of this page has changed since 31 July 2012: 1 given anew" in then
    assert "changed since" not in now


def test_a_page_of_a_day_tells_of_returns_that_were_withdrawn_since(store: Store):
    other = a_return(*in_quarters("contacts", 3, agency="education"), agency="education")
    store.accept(other, "2012-08-13")
    store.withdraw(3, "Ann Lee", "Counted for another board", "2012-08-20")

    page = words_of(page_for("/referrals", "?board=derby&as-at=2012-08-15", store, "derby"))
    card = scorecard(store, "as-at=2012-08-15")

    for shown in (page, card):
        assert "of this page has changed since 15 August 2012: 1 given no more" in shown
