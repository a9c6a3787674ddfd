"""All measures: found by typing, opened by keyboard and by link, obeying filters once open."""

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import Visitor

TRAINING = "/all-measures/training?board=northbridge"
EVERY = "/all-measures?board=northbridge"


def rows(visitor: Visitor) -> list[str]:
    return visitor.page.locator(".measure__open:visible").all_inner_texts()


def find(visitor: Visitor, words: str) -> None:
    visitor.page.get_by_label("Find a measure in all themes").fill(words)


def told(visitor: Visitor, measure: str) -> str:
    return visitor.page.locator(f"#measure-{measure} .measure__told").inner_text()


def test_a_search_finds_across_themes_as_one_types_and_says_how_many(visitor: Visitor):
    visitor.opens(TRAINING)

    find(visitor, "marac REPEAT")

    assert "MARAC repeat cases" in rows(visitor)
    expect(visitor.page.locator("#found-measures")).to_have_text(
        f"{len(rows(visitor))} of 88 measures"
    )


def test_an_emptied_search_shows_the_theme_again(visitor: Visitor):
    visitor.opens(TRAINING)
    before = rows(visitor)
    find(visitor, "nothing has these words")
    assert rows(visitor) == []

    find(visitor, "")

    assert rows(visitor) == before


def test_the_page_is_titled_by_its_theme(visitor: Visitor):
    visitor.opens(TRAINING)

    assert visitor.page.title().startswith("All measures: Training")


def test_the_contents_lead_to_a_theme(visitor: Visitor):
    visitor.opens(EVERY)

    visitor.page.get_by_role("navigation", name="Themes").get_by_text("Missing").click()
    visitor.settles()

    assert visitor.path == "/all-measures/missing"
    assert visitor.page.locator("h1").inner_text() == "All measures: Missing"


@pytest.mark.lot(1)
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_measure_opens_and_closes_by_keyboard(visitor: Visitor, key: str):
    visitor.opens(TRAINING)
    button = visitor.page.get_by_role("button", name="Places booked", exact=True)
    button.focus()

    visitor.page.keyboard.press(key)
    visitor.settles()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert "all-training-places-booked" in visitor.panels
    assert visitor.view["open"] == "training-places-booked"

    visitor.page.keyboard.press(key)
    visitor.settles()
    expect(button).to_have_attribute("aria-expanded", "false")
    assert visitor.panels == []
    assert "open" not in visitor.view


def test_a_click_anywhere_on_a_row_opens_it(visitor: Visitor):
    visitor.opens(TRAINING)

    visitor.page.locator("#measure-training-places-booked .measure__row").click()
    visitor.settles()

    assert "all-training-places-booked" in visitor.panels


def test_a_link_opens_measures_of_any_theme(visitor: Visitor):
    visitor.opens(f"{TRAINING}&open=training-places-booked,contacts")

    assert {"all-training-places-booked", "all-contacts"} <= set(visitor.panels)
    assert "Contacts to children's social care" in rows(visitor)


def test_a_filter_updates_the_rows_and_the_opened_charts_and_keeps_them_open(visitor: Visitor):
    visitor.opens(f"{EVERY}&open=contacts")
    before = told(visitor, "referrals")

    visitor.chooses("To", "2025-26Q4")

    assert visitor.traces("all-contacts")[0]["x"][-1] == "2025-26Q4"
    assert told(visitor, "referrals") != before
    assert "Q4 2025-26" in told(visitor, "referrals")
    assert visitor.view["open"] == "contacts"


def test_marks_tables_and_downloads_work_in_an_opened_measure(visitor: Visitor):
    visitor.opens(EVERY)
    visitor.clicks("Contacts to children's social care")

    visitor.clicks_mark("all-contacts-by-agency", "agency", "police")
    table = visitor.shows_table("all-contacts-by-agency")
    with visitor.page.expect_download() as download:
        visitor.card("all-contacts-by-agency").get_by_text("Download csv").click()

    assert visitor.view["highlight"] == "agency:police"
    assert told(visitor, "contacts").startswith("Police")
    assert set(table.locator("tbody td:nth-child(2)").all_inner_texts()) == {"Police"}
    assert "all-contacts-by-agency" in download.value.suggested_filename
