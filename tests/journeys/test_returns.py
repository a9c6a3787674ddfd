"""The Returns page: what has come, and a return sent from the browser."""

from playwright.sync_api import expect

from house import HERE

ACTIVITY = HERE / "data" / "returns" / "published" / "dudley-2013-14-activity.xlsx"


def test_who_is_missing_is_said_in_words(visitor):
    visitor.opens("/returns?board=northbridge")

    expect(visitor.page.locator(".chase")).to_have_text(
        "Housing has not returned Q2 2025-26 (Jul to Sep 2025)."
    )
    expect(visitor.page.locator(".ledger__slot--missing").last).to_contain_text("missing")


def test_a_return_opens_with_what_it_changed(visitor):
    visitor.opens("/returns?board=northbridge")
    row = visitor.page.locator(".ledger tbody tr", has_text="Hospital health")

    row.get_by_role("link").nth(1).click()

    expect(visitor.page.locator("h1")).to_have_text("Hospital health, Q1 2026-27 (Apr to Jun 2026)")
    expect(visitor.page.get_by_text("16 to 13 (-3)")).to_be_visible()


def test_a_file_is_read_before_anything_is_stored_and_a_query_wants_a_reason(visitor, tmp_path):
    visitor.opens("/returns?board=dudley")
    page = visitor.page
    nonsense = tmp_path / "letter.txt"
    nonsense.write_text("Dear board")

    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose files").click()
    chooser.value.set_files([ACTIVITY, nonsense])

    expect(page.get_by_text("its figures give +31.7%")).to_be_visible(timeout=20_000)
    expect(page.get_by_text("letter.txt is not a spreadsheet")).to_be_visible()
    page.get_by_role("button", name="Accept this return").click()
    expect(page.get_by_text("Give a reason for each query first")).to_be_visible()
    page.get_by_placeholder("Why this is right").fill("As the report prints it")
    page.get_by_role("button", name="Accept this return").click()
    expect(page.locator(".receipt")).to_contain_text("Reference DUDLEY-", timeout=20_000)
