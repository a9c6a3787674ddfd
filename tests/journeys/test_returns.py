"""The Returns page: what has come, and a return sent from the browser."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from data.storage.schema import REFUSALS, writing
from settings import HERE

ACTIVITY = HERE / "samples" / "published" / "dudley-2013-14-activity.xlsx"
NEXT_OF_HOUSING = "2025-26-q3-housing.xlsx"
POLICE = "2026-27-q2-police.xlsx"
HOSPITAL = "2026-27-q1-health-hospital.xlsx"


@pytest.fixture
def _forgotten(store) -> Iterator[None]:
    """The store is shared: what was refused in it is forgotten afterwards."""
    yield
    with writing(store.engine) as connection:
        connection.execute(REFUSALS.delete())


def test_who_is_missing_is_said_in_words(visitor):
    visitor.opens("/returns?board=northbridge")

    expect(visitor.page.locator(".chase")).to_have_text(
        "Housing has not returned Q2 2025-26 (Jul to Sep 2025). Workbook to fill in"
    )
    form = visitor.page.locator(".chase").get_by_role("link")
    expect(form).to_have_attribute("href", "/template/northbridge/housing/2025-26Q2.xlsx")
    expect(visitor.page.locator(".ledger__entry--missing").last).to_contain_text("missing")


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

    sends(page, ACTIVITY, nonsense)

    expect(page.get_by_text("its figures give +31.7%")).to_be_visible(timeout=20_000)
    expect(page.get_by_text("letter.txt is not a spreadsheet")).to_be_visible()
    page.get_by_role("button", name="Accept this return").click()
    expect(page.get_by_text("Give a reason in words for each query first")).to_be_visible()
    page.get_by_placeholder("Why this is right").fill("As the report prints it")
    page.get_by_role("button", name="Accept this return").click()
    expect(page.locator(".receipt")).to_contain_text("Reference DUDLEY-")
    expect(page.locator(".receipt")).to_contain_text("Still owed: 1 query has no answer.")
    with page.expect_download() as download:
        page.get_by_role("link", name="Receipt as a text file").click()
    assert download.value.suggested_filename.startswith("receipt-dudley-")
    page.get_by_role("link", name="Receipt", exact=True).click()
    expect(page.locator("h1")).to_contain_text("Receipt: ")
    expect(page.locator(".slip")).to_contain_text("its figures give +31.7%. Not answered.")
    visitor.opens(page.url.removeprefix(visitor.base_url))  # it can be opened again later
    expect(page.locator("h1")).to_contain_text("Receipt: ")


def test_of_several_files_each_is_settled_by_itself(visitor, tmp_path):
    visitor.opens("/returns?board=dudley")
    page = visitor.page
    letter, note = tmp_path / "letter.txt", tmp_path / "note.txt"
    letter.write_text("Dear board")
    note.write_text("Dear all")
    headings = page.locator(".staged h3")
    sends(page, letter, ACTIVITY)
    expect(headings).to_have_text(["letter.txt", ACTIVITY.name])
    page.get_by_role("button", name="Accept this return").click()  # too early: without a reason
    expect(page.get_by_text("Give a reason in words for each query first")).to_be_visible()
    page.get_by_placeholder("Why this is right").press_sequentially("As printed")

    sends(page, note)
    expect(headings).to_have_text(["letter.txt", ACTIVITY.name, "note.txt"])
    expect(page.get_by_text("note.txt is not a spreadsheet")).to_be_visible()
    two = page.locator(".staged", has_text="is not a spreadsheet").get_by_text("Put it aside")
    two.evaluate_all("(both) => both.forEach((each) => each.click())")  # before an answer can come

    expect(headings).to_have_text([ACTIVITY.name])
    expect(page.get_by_placeholder("Why this is right")).to_have_value("As printed")
    expect(page.locator(".receipt")).to_have_count(0)


def test_a_return_is_withdrawn_and_counts_again_from_its_own_page(visitor):
    page = visitor.page
    visitor.opens("/returns?board=northbridge")
    row = page.locator(".ledger tbody tr", has_text="Hospital health")
    row.get_by_role("link").nth(1).click()

    decides(page, "Withdraw it", why="The wrong quarter")

    facts = page.locator(".facts")
    expect(facts).to_contain_text("no: withdrawn on")
    expect(facts).to_contain_text("Ann Lee, The wrong quarter")
    page.get_by_role("link", name="All returns").click()
    expect(page.locator(".chase")).to_contain_text("Hospital health has no return for Q1 2026-27")
    row.get_by_role("link", name="withdrawn").click()
    decides(page, "Let it count again", why="It was right")
    expect(facts).to_contain_text("yes: its figures count")
    expect(facts).to_contain_text("Ann Lee, It was right")
    page.get_by_role("link", name="All returns").click()
    expect(page.locator(".chase")).not_to_contain_text("Hospital health")


@pytest.mark.usefixtures("_forgotten")
def test_a_return_with_errors_is_downloaded_with_its_findings_marked(visitor, folder, tmp_path):
    visitor.opens("/returns?board=northbridge")
    page = visitor.page
    sends(page, a_return_with_an_error(folder, tmp_path))
    expect(page.get_by_text("It has errors, so it cannot be accepted")).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="Download the return with its findings marked").click()

    assert download.value.suggested_filename == "hospital-findings.xlsx"
    download.value.save_as(tmp_path / "marked.xlsx")
    marked = openpyxl.load_workbook(tmp_path / "marked.xlsx")["Our work"]["B5"]
    assert marked.value == "lots"
    assert marked.comment.text.startswith("Error: “lots” is not a figure.")


@pytest.mark.usefixtures("_forgotten")
def test_a_file_with_errors_for_a_return_that_is_missing_makes_it_refused(
    visitor, folder, tmp_path
):
    visitor.opens("/returns?board=northbridge")
    page = visitor.page
    row = page.locator(".ledger tbody tr", has_text="Housing")
    expect(row).not_to_contain_text("refused")
    sends(page, a_return_that_never_came(folder, tmp_path))
    expect(page.get_by_text("It has errors, so it cannot be accepted")).to_be_visible()

    row.get_by_role("link", name="refused").click()  # the page has been told anew

    expect(page.locator("h1")).to_have_text("Housing, Q2 2025-26 (Jul to Sep 2025): refused")
    expect(page.locator(".data-table")).to_contain_text("“lots” is not a figure.")


@pytest.mark.usefixtures("_forgotten")
def test_a_return_for_the_wrong_quarter_waits_until_its_sender_says_which(
    visitor, folder, tmp_path
):
    visitor.opens("/returns?board=northbridge")
    page = visitor.page
    book = openpyxl.load_workbook(folder / "illustrative" / "2026-27-Q2" / POLICE)
    book["Cover"]["B5"] = "2026-27 Q1"
    book.save(tmp_path / "police.xlsx")
    sends(page, tmp_path / "police.xlsx")
    expect(page.locator(".staged")).to_contain_text(
        "figures are those held for Q2 2026-27", timeout=20_000
    )
    expect(page.get_by_role("button", name="Accept this return")).to_have_count(0)

    page.get_by_role("button", name="It is Q2 2026-27 (Jul to Sep 2026)").press("Enter")

    expect(page.locator(".staged")).to_contain_text("Its figures count for Q2 2026-27")
    expect(page.get_by_role("button", name="Accept this return")).to_be_visible()


def sends(page: Page, *files: Path) -> None:
    """Choose these files."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose files").click()
    chooser.value.set_files(files)


def decides(page: Page, button: str, why: str) -> None:
    """Fill in the form of a return's page with the keyboard alone, and send it."""
    page.locator(".decision summary").press("Enter")
    page.get_by_label("Who decided it").press_sequentially("Ann Lee")
    page.keyboard.press("Tab")
    page.keyboard.type(why)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name=button)).to_be_focused()
    page.keyboard.press("Enter")


def a_return_with_an_error(folder: Path, tmp_path: Path) -> Path:
    """A return of the samples in which somebody wrote words for a figure."""
    book = openpyxl.load_workbook(folder / "illustrative" / "2026-27-Q1" / HOSPITAL)
    book["Our work"]["B5"] = "lots"
    book.save(tmp_path / "hospital.xlsx")
    return tmp_path / "hospital.xlsx"


def a_return_that_never_came(folder: Path, tmp_path: Path) -> Path:
    """The return that Housing never sent, with words for a figure."""
    book = openpyxl.load_workbook(folder / "illustrative" / "2025-26-Q3" / NEXT_OF_HOUSING)
    book["Cover"]["B5"], book["Our work"]["B5"] = "2025-26 Q2", "lots"
    book.save(tmp_path / "housing.xlsx")
    return tmp_path / "housing.xlsx"
