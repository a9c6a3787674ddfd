"""A table that only tells."""

from dash import html

from dashboards.components.plain_table import LONG, plain_table
from dashboards.tabulate import Entry, Sheet
from tests.dashboards.components.test_header import inside


def test_a_long_text_has_room_and_does_not_stand_word_under_word():
    texts = (Entry("12", is_number=True), Entry("Police"), Entry("x" * (LONG + 1)))
    sheet = Sheet(caption="Challenges", headings=("No.", "To whom", "Question"), rows=(texts,))

    cells = inside(plain_table(sheet), html.Td)

    assert [getattr(each, "className", None) for each in cells] == [
        "data-table__number",
        None,
        "data-table__prose",
    ]
