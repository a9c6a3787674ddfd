"""A measure that a board's framework does without: its figures stay where they came from."""

from dataclasses import replace

import pytest

from callbacks.routing import page_for
from data.framework.grids import tables_in
from data.storage.store import Store
from tests.builders_data import a_finding, a_return, a_store, in_quarters
from tests.callbacks.test_routing import told_by, words_of
from tests.data.framework.tables_of import own

GONE = "section-47-enquiries"
BOARD = (("id", "name", "short name"), ("derby", "Derby Safeguarding Children Board", "Derby"))
UNUSED = (("id", "used"), (GONE, "no"))
ENDED = (
    ("measure", "first period", "change", "reason"),
    (GONE, "2013-14 Q1", "counted no more", "It is counted by another board."),
)


@pytest.fixture(scope="module")
def store() -> Store:
    """Two returns, the second of which revises a figure; then the framework is changed."""
    contacts = in_quarters("contacts", 100, 110, 120, 130)
    first = a_return(*contacts, *in_quarters(GONE, 10, 20, 30, 40))
    second = a_return(
        *contacts, *in_quarters(GONE, 11, 20, 30, 40), file="again.xlsx", sent="2012-09-10"
    )
    kept = a_store(first)
    finding = a_finding(measure=GONE, period="2012-13 Q1")
    kept.accept(replace(second, findings=(finding,)), "2012-09-10")
    changed = own(board=BOARD, measures=UNUSED, breaks=ENDED)
    kept.kept_frameworks.load(tables_in(changed)[0], "2026-01-01", "")
    return kept


@pytest.mark.parametrize(
    "path",
    ["/", "/referrals", "/domestic-abuse", "/all-measures", "/all-measures/referrals", "/training"],
)
def test_no_page_of_charts_tells_of_it(store: Store, path: str):
    page = page_for(path, f"?board=derby&open={GONE}", store, "derby")

    assert "Filters" in told_by(page, "aria-label")
    assert "Section 47" not in words_of(page)


@pytest.mark.parametrize("path", ["/returns/1", "/returns/2", "/returns"])
def test_its_figures_are_told_where_their_return_is(store: Store, path: str):
    shown = words_of(page_for(path, "?board=derby&since=2012-08-01", store, "derby"))

    assert GONE in shown
