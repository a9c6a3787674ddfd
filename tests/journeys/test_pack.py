"""A pack is made by keyboard and fetched; a figure of it leads back to its cell."""

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.test_accessibility import fits, violations
from tests.journeys.visitor import Visitor


def test_a_pack_is_made_and_a_figure_of_it_is_found_again(visitor: Visitor, tmp_path: Path):
    visitor.opens("/pack?board=northbridge")
    page = visitor.page
    page.get_by_label("Kind of file").select_option("html")
    assert violations(visitor) == []
    assert fits(visitor)

    with page.expect_download() as coming:
        page.get_by_role("button", name="Make the pack").press("Enter")
        expect(page.get_by_text("The pack is made.")).to_be_visible()
    paper = tmp_path / "pack.html"
    coming.value.save_as(paper)
    reference = re.search(r"Reference: ([0-9A-Z-]+)", paper.read_text())[1]

    visitor.opens("/find-a-figure?board=northbridge")
    page.get_by_label("Reference").fill(reference)
    page.keyboard.press("Enter")
    expect(page.get_by_text("and is so still.")).to_be_visible()
    assert violations(visitor) == []
    assert fits(visitor)

    page.goto("about:blank")
    page.set_content(paper.read_text())
    assert violations(visitor) == []
