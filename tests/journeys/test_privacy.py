"""Nothing leaves the machine, nobody sees another's view, nothing offers to share."""

from collections.abc import Callable

import pytest

from data.storage.store import Store
from tests.journeys.visitor import Visitor

PATHS = ("/", "/referrals", "/domestic-abuse", "/exploitation", "/training", "/all-measures")
BOARDS = ("derby", "doncaster", "dudley", "northbridge")
PARTS = 5  # into which the measures of a board are divided


@pytest.mark.lot(3)
@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_served_from_here_in_silence_and_offers_no_sharing(
    visitor: Visitor, path: str, board: str
):
    visitor.opens(f"{path}?board={board}")

    assert visitor.page.locator("h1").count() == 1
    named = visitor.page.locator("button, a, summary").all_inner_texts()
    # A measure may be a share of something; nothing may be shared with anybody.
    assert not [name for name in named if "Share" in name and "Share of " not in name]
    assert visitor.page.locator("[data-title], .modebar-btn").count() == 0
    assert visitor.requests_elsewhere == []
    assert visitor.complaints == []


def test_two_visitors_do_not_see_each_others_filters(come: Callable[..., Visitor]):
    first, second = come(), come()
    for visitor in (first, second):
        visitor.opens("/exploitation?board=northbridge")

    first.clicks("Last 4")
    first.clicks_mark("concerns-by-agency", "agency", "police")
    second.clicks("Last 8")

    assert first.chips == "Q3 2025-26 to Q2 2026-27 Highlighting: Police ×"
    assert second.chips == "Q3 2024-25 to Q2 2026-27"
    assert len(second.traces("concerns-over-time")[0]["x"]) == 8
    second.page.reload()
    second.settles()
    assert second.chips == "Q3 2024-25 to Q2 2026-27"


def test_every_answer_forbids_scripts_and_frames_from_elsewhere(visitor: Visitor):
    answer = visitor.page.goto(visitor.base_url)
    visitor.settles()

    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "form-action 'self'" in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'self' 'unsafe-inline'" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] in {"no-referrer", "same-origin"}


def test_the_browser_keeps_no_figures(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")
    visitor.clicks("Last 4")

    kept = visitor.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")

    assert kept == [0, 0, ""]


@pytest.mark.lot(1)
@pytest.mark.parametrize("path", PATHS)
def test_an_illustrative_board_says_so_wherever_it_is_shown(visitor: Visitor, path: str):
    visitor.opens(f"{path}?board=northbridge")

    assert "illustrative" in visitor.page.locator("header").inner_text()
    sources = visitor.page.locator(".chart-card__source").all_inner_texts()
    assert sources or path == "/all-measures"  # whose charts are closed
    assert all("illustrative" in source for source in sources)


def test_a_real_board_is_never_called_illustrative(visitor: Visitor):
    visitor.opens("/referrals?board=derby")

    assert "illustrative" not in visitor.page.locator("header").inner_text()
    assert "illustrative" not in visitor.page.locator("main").inner_text()


@pytest.mark.lot(2)
@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize("part", range(PARTS))
def test_every_measure_that_was_loaded_is_on_a_page_with_its_figures(
    visitor: Visitor, store: Store, part: int, board: str
):
    measures = store.dataset(board).measures[part::PARTS]

    visitor.opens(f"/all-measures?board={board}&open={','.join(measures)}")

    # What the chart cannot draw, such as a span that is no whole year, its table lists.
    for panel in visitor.panels_without_marks:
        assert visitor.shows_table(panel).locator("tbody tr").count(), panel
    shown = " ".join(visitor.panels)  # one only known by agency has its card under that name
    assert [measure for measure in measures if f"all-{measure}" not in shown] == []
