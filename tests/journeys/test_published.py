"""A national file sent from the page: cut down, shown before it is believed, and then compared."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from data.framework.grids import tables_in
from data.framework.shipped import shipped_tables
from tests.data.intake.published.files import NATION, PLACES, PUBLISHED, STRANGE, a_file
from tests.journeys.serving import served
from tests.journeys.test_returns import sends
from tests.samples import store_of

BOARD = "northbridge"


@pytest.fixture
def address(samples_copy: Path) -> Iterator[str]:
    """The illustrative board, which names what it is compared with."""
    added, _ = tables_in({"places": PLACES, "published": PUBLISHED})
    own = {**(shipped_tables(BOARD) or {}), **{k: v for k, v in added.items() if v}}
    store = store_of(samples_copy)
    store.kept_frameworks.load(own, "2026-11-01T09:00:00", "Sam Hill", "To compare", 0)
    with served(samples_copy) as found:
        yield found


def test_a_national_file_is_cut_down_and_england_stands_beside_the_board(
    address: str, kept_context: BrowserContext, tmp_path: Path
):
    page = kept_context.new_page()
    national = tmp_path / "national.csv"
    rows = [(place, ("Total", "22.4", "545.6")) for place in (NATION, STRANGE)]
    national.write_bytes(a_file(*rows, period=("202526", "Financial year")))
    page.goto(f"{address}/returns?board={BOARD}")

    sends(page, national)

    staged = page.locator(".staged")
    expect(staged).to_contain_text("Published figures to Northbridge")
    expect(staged).to_contain_text("2 in the file, 1 of places that the framework names")
    staged.get_by_placeholder("Why this is right").fill("England alone is in this file")
    page.get_by_role("button", name="Accept this return").click()
    expect(page.locator(".receipt")).to_contain_text("Accepted: national.csv, 2 figures")
    page.goto(f"{address}/referrals?board={BOARD}")
    card = page.locator(".chart-card", has=page.get_by_role("heading", name="Re-referred within"))
    expect(card.first).to_contain_text("beside England 22.4% (2025-26, older)")
    card.first.get_by_role("button", name="Show as table").click()
    expect(card.first.get_by_role("row").filter(has_text="England")).to_contain_text("22.4%")
    page.close()
