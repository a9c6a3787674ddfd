"""Several marks of one dimension, chosen with a key held down."""

import pytest

from tests.journeys.visitor import Visitor

EXPLOITATION = "/exploitation?board=northbridge"


@pytest.mark.lot(1)
@pytest.mark.parametrize("key", ["Control", "Meta", "Shift"])
def test_a_click_with_a_key_held_down_adds_a_mark_and_takes_it_out_again(
    visitor: Visitor, key: str
):
    visitor.opens(EXPLOITATION)
    panel = "concerns-by-agency"
    visitor.clicks_mark(panel, "agency", "police")

    visitor.adds_mark(panel, "agency", "education", key)
    assert visitor.view["highlight"] == "agency:police,education"
    assert visitor.chips.endswith("Highlighting: Police, Schools and education ×")

    visitor.adds_mark(panel, "agency", "police", key)
    assert visitor.view["highlight"] == "agency:education"


def test_categories_in_a_table_are_added_too(visitor: Visitor):
    visitor.opens("/exploitation?board=northbridge&highlight=agency:education")
    table = visitor.shows_table("concerns-by-agency")
    assert "Police" not in table.inner_text()

    visitor.opens("/exploitation?board=northbridge")
    table = visitor.shows_table("concerns-by-agency")
    table.get_by_role("button", name="Schools and education", exact=True).first.click()
    visitor.settles()
    visitor.adds_mark("concerns-by-agency", "agency", "police")

    assert visitor.view["highlight"] == "agency:education,police"
    assert {"Police", "Schools and education"} <= set(
        table.locator("tbody td:nth-child(2)").all_inner_texts()
    )
