"""A small pack with everything in it once, for the tests of what writes it."""

from dataclasses import replace
from datetime import date

from papers.pack import Cell, Cover, Definition, Pack, Page, Said, Table
from papers.shown import Form, Role
from tests.papers.charts import GREY, a_chart, a_row, with_range

NO_ROWS = Table("Nothing", ("Nothing",))
QUARTERS = Table(
    "Contacts",
    ("Period", "Contacts", "Source"),
    (
        (Cell("Q4 2012-13"), Cell("7", 7.0), Cell("return.xlsx, C4")),
        (Cell("Q3 2012-13"), Cell("3", 3.0), Cell("return.xlsx, C3")),
        (Cell("Q2 2012-13"), Cell("[x] (not returned)"), Cell("")),
        (Cell("Q1 2012-13"), Cell("2 [r]", 2.0, "[r]"), Cell("return.xlsx, C1")),
    ),
    ("AAAA-1", "AAAA-2", "", "AAAA-3"),
)
FIGURE = replace(
    a_chart(a_row("Children, 2012-13", 57_050.0, words=("57,050",)), form=Form.FIGURE),
    categories=("Children, 2012-13",),
)


def a_page(number: int, finding: str, shown, **more) -> Page:
    """A page of the pack, whose alternative text is its own."""
    told = {
        "subject": "Contacts",
        "sentences": ("Contacts rose.", "Usual range: 2 to 4.", "Gaps: Q2 2012-13."),
        "table": QUARTERS,
        "source": "return.xlsx, sheet “Contacts”, received 1 May 2013",
        "completeness": "3 of 4 periods complete",
        "reference": "AAAA-1",
    }
    alt = f"Chart {number}. {finding}"
    return Page(f"page-{number}", number, finding, shown=replace(shown, alt=alt), **(told | more))


def a_small_pack(**more) -> Pack:
    """A line with its range and a gap, rows of bars, and a figure that stands alone."""
    bars = a_chart(
        a_row("2012-13", 9.0, None, words=("9", "not available")),
        a_row("2011-12", 4.0, 1.0, role=Role.BEFORE, colour=GREY),
        form=Form.BARS,
    )
    pages = (
        a_page(1, "Contacts rose to 7.", with_range(), commentary=("A new form was used.",)),
        a_page(2, "Police sent 9 of them.", bars, notes=("One agency is not split.",)),
        a_page(3, "There were 57,050 children.", FIGURE),
    )
    actions = Table("Actions", ("Action", "Due"), ((Cell("Ask the police"), Cell("1 May 2013")),))
    told = {
        "cover": Cover(
            "derby",
            "Derby Safeguarding Children Board",
            "Board pack",
            "Q4 2012-13",
            "all agencies",
            "OFFICIAL",
            "as at 1 May 2013, version 1.0",
            "A. Manager",
            date(2013, 5, 2),
            "/?board=derby",
        ),
        "headlines": (Said("Contacts rose.", "above its usual range"),),
        "summary": "One indicator meets its target.",
        "scorecard": Table("Scorecard", ("Indicator", "Figure"), ((Cell("Contacts"), Cell("7")),)),
        "pages": pages,
        "missing": ("Housing has not returned Q2 2012-13.",),
        "revised": NO_ROWS,
        "actions": actions,
        "challenges": NO_ROWS,
        "definitions": (Definition("Contacts", "Each contact with the front door."),),
    }
    return Pack(**(told | more))
