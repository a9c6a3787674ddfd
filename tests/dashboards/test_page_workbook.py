"""What is handed out for a chart and for a page, sheet by sheet."""

from datetime import date

from dashboards.crosstab import crosstab
from dashboards.downloads import Made
from dashboards.drawing import draw
from dashboards.page_workbook import chart_worksheets, page_worksheets
from dashboards.pages.contents import (
    address_of,
    download_address,
    page_named,
    panel_of,
    panels_of,
)
from dashboards.sums import sums
from dashboards.tabulate import tabulate
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from tests.builders_data import a_return, a_store, an_observation
from tests.callbacks.stores import a_dataset
from tests.frameworks import DERBY as FRAMEWORK

DERBY = Selection("derby")
ADDRESS = "http://localhost/referrals?board=derby"
MADE = Made(date(2026, 10, 20), ADDRESS, "2 of 2 agencies returned for Q4 2012-13")
BY_AGENCY = "all-contacts-by-agency"
COHORT = "all-cse-risk-outcome-by-first-risk-outcome"


def drawing_of(panel: str, dataset: Dataset | None = None):
    return draw(panel_of(panel, FRAMEWORK), dataset or a_dataset(), DERBY)


def worksheets(panel: str) -> dict[str, object]:
    found = chart_worksheets(drawing_of(panel), a_dataset(), DERBY, MADE)
    return {each.name: each for each in found}


def followed() -> Dataset:
    """Young people first at high risk: two quarters, six lower and six higher together."""
    counts = [("Lower", 2), ("Higher", 5), ("Lower", 4), ("Higher", 1)]
    return a_store(
        a_return(
            *(
                an_observation(
                    "cse-risk-outcome",
                    float(count),
                    f"2012-13 Q{1 + n // 2}",
                    **{"first-risk": "High", "outcome": outcome},
                )
                for n, (outcome, count) in enumerate(counts)
            )
        )
    ).dataset("derby")


def test_a_chart_says_its_whole_address_who_returned_and_what_is_defined():
    said = dict(pair for pair in worksheets(BY_AGENCY)["About"].about)

    assert said["View"] == ADDRESS
    assert said["Returned"] == "2 of 2 agencies returned for Q4 2012-13"
    assert any(name.startswith("Definition: ") for name in said)
    assert said["Marking"]


def test_a_crosstab_stands_beside_the_long_form():
    found = worksheets(BY_AGENCY)

    assert list(found) == ["About", "Figures", "Crosstab"]
    headings, first, *_ = found["Crosstab"].table
    assert headings[:2] == ("Period", "Measure")
    assert set(headings[2:]) == {"Police", "Schools and education"}
    assert dict(zip(headings, first, strict=True))["Police"] == 99


def test_what_is_split_by_nothing_has_no_crosstab():
    drawing = drawing_of("conversion-over-time")

    assert crosstab(drawing, tabulate(drawing, a_dataset())) is None


def test_the_sums_that_a_cohort_draws_are_handed_out_with_it():
    drawing = drawing_of(COHORT, followed())

    found = sums(drawing)

    assert [tuple(entry.text for entry in row[:5]) for row in found.rows] == [
        ("High", "Higher", "6", "12", "50.0%"),
        ("High", "Lower", "6", "12", "50.0%"),
    ]
    assert drawing.sentence.count("6") >= 2


def test_a_chart_that_adds_nothing_up_has_no_sums():
    assert sums(drawing_of(BY_AGENCY)) is None


def test_a_page_has_a_contents_sheet_and_a_sheet_to_each_chart():
    page, dataset = page_named("referrals", FRAMEWORK), a_dataset()
    drawings = [draw(panel, dataset, DERBY) for panel in panels_of(page, dataset)]

    contents, *sheets = page_worksheets(page, drawings, dataset, DERBY, MADE)

    assert contents.is_contents
    assert [row[0] for row in contents.table[1:]] == [sheet.name for sheet in sheets]
    assert [row[1] for row in contents.table[1:]] == [each.panel.title for each in drawings]
    assert dict(contents.about)["View"] == ADDRESS
    for sheet, drawing in zip(sheets, drawings, strict=True):
        assert dict(sheet.about)["What the figures say"] == drawing.sentence
        assert len(sheet.table) > 1


def test_every_page_has_an_address_for_its_workbook():
    assert download_address(page_named("overview", FRAMEWORK)) == "/download/page/overview.xlsx"
    assert download_address(page_named("all-measures/health", FRAMEWORK)) == (
        "/download/page/all-measures/health.xlsx"
    )
    assert page_named("nowhere", FRAMEWORK) is None


def test_a_view_is_found_again_where_its_chart_stands():
    assert (
        address_of(panel_of("contacts-over-time", FRAMEWORK), "board=derby", FRAMEWORK)
        == "/referrals?board=derby"
    )
    assert address_of(panel_of(BY_AGENCY, FRAMEWORK), "board=derby", FRAMEWORK) == (
        "/all-measures/referrals?board=derby&open=contacts"
    )
