"""A click on a mark highlights its category in every chart that has it."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import expect

from data.storage.store import Store
from tests.journeys.visitor import Visitor

MARKS = [
    ("northbridge", "/referrals", "contacts-by-source", "agency:police", "Police"),
    ("derby", "/referrals", "contacts-by-source", "agency:police", "Police"),
    ("northbridge", "/referrals", "conversion-over-time", "period:2025-26Q3", "Q3 2025-26"),
    ("northbridge", "/training", "booked-to-attended", "period:2025-26Q3", "Q3 2025-26"),
    ("derby", "/", "overview-incidents", "period:2011-12", "2011-12"),
    ("northbridge", "/domestic-abuse", "victims", "age:25 to 34", "age 25 to 34"),
    ("derby", "/domestic-abuse", "suspects", "age:25 to 34", "age 25 to 34"),
    ("northbridge", "/domestic-abuse", "dash-by-risk", "risk:High", "risk level High"),
    ("derby", "/domestic-abuse", "dash-by-risk", "risk:Medium", "risk level Medium"),
    ("northbridge", "/exploitation", "risk-cohort", "first-risk:Low", "first risk level Low"),
    ("northbridge", "/training", "places-by-course", "course:Neglect toolkit",
     "course Neglect toolkit"),
    ("derby", "/training", "places-by-area", "area:Derbyshire", "area Derbyshire"),
    ("northbridge", "/exploitation", "young-people-said", "period:2025-26Q2", "Q2 2025-26"),
    ("northbridge", "/exploitation", "participation", "period:2025-26Q2", "Q2 2025-26"),
]  # fmt: skip


class Clicked(NamedTuple):
    """A page on which a mark was clicked; before: what plotly.js had drawn, by panel."""

    visitor: Visitor
    before: dict[str, list[dict]]


@pytest.fixture(scope="module")
def agency_clicked(come_for_all: Callable[..., Visitor]) -> Clicked:
    visitor = come_for_all()
    visitor.opens("/referrals?board=northbridge")
    visitor.shows_table("contacts-over-time")
    before = {panel: visitor.traces(panel) for panel in visitor.panels}
    visitor.clicks_mark("contacts-by-source", "agency", "police")
    return Clicked(visitor, before)


@pytest.fixture(scope="module")
def quarter_clicked(come_for_all: Callable[..., Visitor]) -> Visitor:
    visitor = come_for_all()
    visitor.opens("/referrals?board=northbridge")
    visitor.clicks_mark("conversion-over-time", "period", "2023-24Q3")
    return visitor


@pytest.mark.lot(3)
@pytest.mark.parametrize(("board", "path", "panel", "mark", "words"), MARKS)
def test_a_mark_that_is_clicked_is_highlighted_and_its_chart_keeps_all_its_marks(
    visitor: Visitor, board: str, path: str, panel: str, mark: str, words: str
):
    visitor.opens(f"{path}?board={board}")
    before = marks_drawn(visitor, panel)

    visitor.clicks_mark(panel, *mark.split(":"))

    assert f"Highlighting: {words} ×" in visitor.chips
    assert visitor.view["highlight"] == mark
    assert marks_drawn(visitor, panel) == before


@pytest.mark.lot(1)
@pytest.mark.parametrize(
    ("path", "panel", "name", "mark"),
    [
        ("/referrals", "contacts-by-source", "Police", "agency:police"),
        ("/domestic-abuse", "victims", "65 and over", "age:65 and over"),
        ("/domestic-abuse", "dash-by-risk", "Standard", "risk:Standard"),
        ("/exploitation", "risk-cohort", "Medium", "first-risk:Medium"),
    ],
)
def test_the_name_of_a_row_is_a_mark_too(
    visitor: Visitor, path: str, panel: str, name: str, mark: str
):
    visitor.opens(f"{path}?board=northbridge")

    visitor.clicks_name(panel, name)
    assert visitor.view["highlight"] == mark

    visitor.clicks_name(panel, name)
    assert "highlight" not in visitor.view


def test_a_mark_leads_to_the_return_that_it_came_from(visitor: Visitor, store: Store):
    visitor.opens("/referrals?board=northbridge&to=2025-26Q4")
    visitor.clicks_mark("contacts-by-source", "agency", "police")

    row = next(
        row
        for row in store.dataset("northbridge").figures.of("contacts")
        if str(row.period) == "2025-26 Q4" and row.dimensions == {"agency": "police"}
    )
    shown = visitor.page.locator(".chart-card__origin")
    expect(shown).to_contain_text(f"{row.value:,.0f} contacts")
    expect(shown).to_contain_text(f"From {row.source.file}, {row.source.sheet}, {row.source.cell}.")

    shown.get_by_role("link", name="Open this return").click()

    expect(visitor.page.locator("h1")).to_have_text(
        "Children's social care, Q4 2025-26 (Jan to Mar 2026)"
    )
    assert visitor.path == f"/returns/{row.source.submission}"


def test_where_a_mark_came_from_goes_with_its_highlight(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")
    shown = visitor.page.locator(".chart-card__origin")

    visitor.clicks_name("concerns-by-agency", "Police")
    expect(shown).to_have_count(1)
    visitor.clicks_mark("concerns-over-time", "period", "2025-26Q3")
    expect(shown).to_have_count(1)
    visitor.page.keyboard.press("Escape")
    expect(shown).to_have_count(0)


def test_an_agency_stands_out_in_every_chart_that_has_it(agency_clicked: Clicked):
    visitor, before = agency_clicked
    split = [panel for panel, traces in before.items() if has_mark(traces, "agency", "police")]

    assert len(split) >= 4
    for panel in split:
        assert visitor.traces(panel) != before[panel]
        assert colours_of(visitor, panel, "police") != colours_of(visitor, panel, "education")


def test_an_agency_filters_the_headline_cards_that_have_it(agency_clicked: Clicked):
    assert "Contacts: Police" in agency_clicked.visitor.headlines


def test_a_headline_card_that_cannot_be_filtered_says_so(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")

    visitor.clicks_mark("concerns-by-agency", "agency", "police")

    cards = visitor.page.locator(".headline").all_inner_texts()
    cannot = ["Cannot highlight Police: " in card for card in cards]
    assert cannot == [": Police" not in card for card in cards]
    assert any(cannot)


def test_the_dot_of_the_period_before_tells_of_that_period(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge")

    visitor.clicks_mark("young-people-said", "period", "2025-26Q2")

    shown = visitor.page.locator(".chart-card__origin")
    expect(shown).to_contain_text("Q2 2025-26 (Jul to Sep 2025): ")
    expect(shown).to_contain_text("From 2025-26-q2-")
    expect(shown).not_to_contain_text("Q2 2026-27")


def test_an_agency_filters_the_tables_that_have_it(agency_clicked: Clicked):
    table = agency_clicked.visitor.card("contacts-over-time").locator("table")

    assert set(table.locator("tbody td:nth-child(2)").all_inner_texts()) == {"Police"}


def test_a_quarter_filters_the_headline_cards(quarter_clicked: Visitor):
    periods = quarter_clicked.page.locator(".headline__period").all_inner_texts()
    assert all(period.startswith("Q3 2023-24") for period in periods)


def test_a_quarter_moves_the_charts_of_one_moment_to_it(quarter_clicked: Visitor):
    assert "Q3 2023-24" in quarter_clicked.words_in_plot("contacts-by-source")


@pytest.mark.lot(2)
@pytest.mark.parametrize("path", ["/referrals", "/domestic-abuse", "/training"])
@pytest.mark.parametrize("mark", ["agency:police", "age:25 to 34", "course:Neglect toolkit"])
def test_a_chart_that_cannot_obey_says_so_and_the_others_do_not(
    visitor: Visitor, mark: str, path: str
):
    dimension, category = mark.split(":")

    visitor.opens(f"{path}?board=northbridge&highlight={mark}")

    for panel in visitor.panels:
        text = visitor.card(panel).inner_text()
        # What is all of the marked agency is said so, and not drawn a second time.
        said = any(words in text for words in ("Cannot highlight ", "All of it is of "))
        assert said != has_marks_of(visitor, panel, dimension, category), panel


def has_marks_of(visitor: Visitor, panel: str, dimension: str, category: str) -> bool:
    return has_mark(visitor.traces(panel), dimension, category)


def has_mark(traces: list[dict], dimension: str, category: str) -> bool:
    marks = [mark for trace in traces for mark in trace["customdata"]]
    return [dimension, category] in [mark[:2] for mark in marks]


def marks_drawn(visitor: Visitor, panel: str) -> int:
    return visitor.chart(panel).locator(".point path, path.point, .textpoint text").count()


def colours_of(visitor: Visitor, panel: str, category: str) -> list[object]:
    """The colours and strengths of a category's marks, trace by trace."""
    found = []
    for trace in visitor.traces(panel):
        marker = trace.get("marker") or {}
        for n, mark in enumerate(trace["customdata"]):
            if mark[1] == category:
                found.append([at(marker.get("color"), n), at(marker.get("opacity"), n)])
                break
    return found


def at(value: object, position: int) -> object:
    return value[position] if isinstance(value, list) else value
