"""Whatever a board's pages show is what the stored rows give: worked out twice, apart.

A failure names the board, the page and the query, so that it can be looked at in a browser. Every
page is held as it opens, with a tenth of all that can be chosen on it: others each time, and
RECKONING_SEED=12345 repeats one. Of its tables a quarter is downloaded too. `make check` goes
through all of it; RECKONING_SAMPLE=1 through all views.
"""

import gc
import os
import random

import pytest

from dashboards.pages.all_measures import every_theme
from dashboards.pages.contents import pages_of, panels_of
from dashboards.panels import Page
from data.storage.store import Store
from tests.frameworks import STANDARD
from tests.reckoning import views
from tests.reckoning.calculator import Calculator
from tests.reckoning.going import Going
from tests.samples import store_of

SEED = int(os.environ.get("RECKONING_SEED") or random.SystemRandom().randrange(10**6))
SAMPLE = float(os.environ.get("RECKONING_SAMPLE", "0.1"))
FEWEST_COMPARED = 20_000  # of the page of a board that has most
# The list of every theme has the panels of the themes' own pages.
EVERY = [
    (each.board.id, page)
    for each in STANDARD
    for page in pages_of(each)
    if page is not every_theme(each)
]

every_page = pytest.mark.parametrize(
    ("board", "page"), EVERY, ids=[f"{board}-{page.id or 'overview'}" for board, page in EVERY]
)


@pytest.fixture(scope="module")
def store(samples) -> Store:
    return store_of(samples)


@pytest.fixture(scope="module")
def calculators(store) -> dict[str, Calculator]:
    """One for each board, which remembers what it has worked out."""
    made = {board: Calculator(store, board) for board in store.boards()}
    gc.freeze()  # what they hold lives as long as the tests: a third of the time went into looking
    return made


def going(
    store: Store,
    calculators: dict[str, Calculator],
    board: str,
    downloads: random.Random | None = None,
) -> Going:
    return Going(store.dataset(board), calculators[board], downloads)


def has_something(page: Page, through: Going) -> bool:
    """Whether the board has figures for that page; where it has none, nothing may be shown."""
    return bool(panels_of(page, through.dataset))


@every_page
def test_a_page_as_it_opens_and_a_sample_of_its_views_are_right(store, calculators, board, page):
    lot = random.Random(f"{SEED} {board} {page.id}")
    through = going(store, calculators, board, downloads=random.Random(f"{SEED} {page.id}"))

    for selection in views.all_of(page, through.dataset, lot):
        if selection.to_query() == f"board={board}" or lot.random() < SAMPLE:
            through.through(page, selection)

    assert not through.held.faults, f"RECKONING_SEED={SEED}: {through.held}"
    assert (through.held.compared > 0) == has_something(page, through)


@pytest.mark.whole
@every_page
def test_all_that_a_page_can_show_is_right(store, calculators, board, page):
    through = going(store, calculators, board)
    lot = random.Random(f"{SEED} {board} {page.id}")

    for selection in views.all_of(page, through.dataset, lot):
        through.through(page, selection)

    assert not through.held.faults, f"RECKONING_SEED={SEED}: {through.held}"
    if (board, page.id) == ("northbridge", "referrals"):
        assert through.held.compared > FEWEST_COMPARED
