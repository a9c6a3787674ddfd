"""The table behind a chart, as the browser is given it."""

from dashboards.components.data_table import data_table
from dashboards.tabulate import Entry, Sheet
from data.figures.selection import Highlight

POLICE = Entry("Police", Highlight("agency", "police"))
COUNT = Entry("3,912", is_number=True, value=3912.0)


def test_a_table_has_a_caption_headings_and_rows():
    table = data_table(Sheet("Contacts", ("Agency", "Contacts"), ((POLICE, COUNT),)))

    assert table["caption"] == "Contacts"
    assert table["headings"] == ["Agency", "Contacts"]
    assert len(table["rows"]) == 1


def test_a_category_carries_what_choosing_it_highlights():
    ((category, figure),) = data_table(Sheet("Contacts", ("", ""), ((POLICE, COUNT),)))["rows"]

    assert category == {"text": "Police", "mark": "agency:police", "is_number": False, "href": ""}
    assert figure == {"text": "3,912", "mark": "", "is_number": True, "href": ""}


def test_the_cells_of_a_return_lead_to_it():
    source = Entry("police.xlsx, Incidents, C4", address="/returns/7?board=derby")

    ((cell,),) = data_table(Sheet("Contacts", ("Source",), ((source,),)))["rows"]

    assert cell["href"] == "/returns/7?board=derby"
