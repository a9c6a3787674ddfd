"""A report is pasted and checked by keyboard; a contradicted figure leads to its chart."""

import re

from playwright.sync_api import expect

from tests.journeys.test_accessibility import fits, violations
from tests.journeys.visitor import Visitor

TEXT = "Derby had 2,509 referrals during 2012-13, a reduction of 400 on the previous year."


def test_a_text_is_checked_by_keyboard_and_leads_to_the_figure_that_holds(visitor: Visitor):
    visitor.opens("/check-text?board=derby")
    field = visitor.page.get_by_label("The text")
    field.focus()
    visitor.page.keyboard.insert_text(TEXT)
    visitor.page.keyboard.press("Tab")
    visitor.page.keyboard.press("Enter")

    said = visitor.page.get_by_role("status").filter(has_text="figures were found")
    expect(said).to_contain_text("2 figures were found: 1 confirmed, 1 contradicted, 0 not known.")
    assert violations(visitor) == []
    assert fits(visitor)
    visitor.page.get_by_role("link", name=re.compile("down 1,333")).press("Enter")
    expect(visitor.page).to_have_url(re.compile("/all-measures/referrals.*open=referrals"))
