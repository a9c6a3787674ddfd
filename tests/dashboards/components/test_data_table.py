"""The table behind a chart, as the browser is given it."""

from dashboards.components.data_table import data_table
from dashboards.tabulate import Entry, Sheet
from data.selection import Highlight

POLICE = Entry("Police", Highlight("agency", "police"))
COUNT = Entry("3,912", is_number=True, value=3912.0)


def test_a_table_has_a_caption_headings_and_rows():
    table = data_table(Sheet("Contacts", ("Agency", "Contacts"), ((POLICE, COUNT),)))

    assert table["caption"] == "Contacts"
    assert table["headings"] == ["Agency", "Contacts"]
    assert len(table["rows"]) == 1


def test_a_category_carries_what_choosing_it_highlights():
    ((category, figure),) = data_table(Sheet("Contacts", ("", ""), ((POLICE, COUNT),)))["rows"]

    assert category == {"text": "Police", "mark": "agency:police", "is_number": False}
    assert figure == {"text": "3,912", "mark": "", "is_number": True}
