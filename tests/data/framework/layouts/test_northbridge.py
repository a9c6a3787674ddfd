"""The layouts of Northbridge's return, read as every return is read."""

import io

import openpyxl
import pytest

from data.periods import quarter
from samples.make_northbridge_returns import make_returns
from tests.frameworks import NORTHBRIDGE, read_return

YEAR_END = quarter(2025, 4)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The returns of one quarter, by agency."""
    made = make_returns(tmp_path_factory.mktemp("northbridge"), NORTHBRIDGE, quarters=[YEAR_END])
    return {file.stem.removeprefix("2025-26-q4-"): file for file in made}


@pytest.fixture(scope="module")
def social_care(files):
    return read(files["childrens-social-care"])


@pytest.fixture(scope="module")
def police(files):
    return read(files["police"])


def read(file):
    return read_return(file.name, file.read_bytes())


def value(received, measure, agency="", breakdown=""):
    rows = received.observations
    found = rows[
        (rows["measure"] == measure) & (rows["agency"] == agency) & (rows["breakdown"] == breakdown)
    ]
    return found["value"].item()


def test_every_sheet_is_recognised_and_nothing_is_found_wrong(files):
    returns = [read(file) for file in files.values()]

    assert [finding for received in returns for finding in received.findings] == []
    read_as = {layout for received in returns for _, layout in received.recognised}
    assert read_as == {sheet.id for sheet in NORTHBRIDGE.sheets if sheet.first_period <= YEAR_END}


def test_every_measure_a_layout_names_is_in_the_framework(social_care, police):
    for received in (social_care, police):
        for measure in received.observations["measure"].unique():
            assert NORTHBRIDGE.has_measure(measure)


def test_contacts_come_by_source_with_the_boards_total(social_care):
    rows = social_care.observations
    contacts = rows[rows["measure"] == "contacts"]

    by_source = contacts[contacts["agency"] != ""]

    assert len(by_source) == 13
    assert by_source["value"].sum() == value(social_care, "contacts")


def test_a_second_plan_stands_under_the_plans_started(social_care):
    second = value(social_care, "cp-plans-second")

    assert 0 < second < value(social_care, "cp-plans-started")


@pytest.mark.parametrize(
    ("measure", "breakdown"),
    [
        ("missing-episodes", "setting=Foster care"),
        ("cse-risk-outcome", "first-risk=High; outcome=Reduced"),
        ("cp-plans-by-category", "age=Unborn; category=Sexual"),
        ("training-sessions", "course=Online safety"),
        ("referral-rate", "comparator=Statistical neighbours"),
    ],
)
def test_a_measure_is_split_by_its_own_dimensions(social_care, measure, breakdown):
    assert value(social_care, measure, breakdown=breakdown) >= 0


def test_yearly_figures_are_for_the_year_and_the_rest_for_the_quarter(social_care):
    rows = social_care.observations

    yearly = set(rows.loc[rows["period"] == "2025-26", "measure"])

    assert yearly == {"population-0-17", "referral-rate", "children-in-need-rate", "cp-plan-rate"}
    assert set(rows["period"]) == {"2025-26", "2025-26 Q4"}


def test_what_police_record_is_the_polices(police):
    crimes = value(police, "domestic-abuse-crimes", "police")

    assert 0.2 < crimes / value(police, "domestic-abuse-incidents", "police") < 0.3


def test_victims_are_split_by_age_and_sex_with_totals_of_both(police):
    women = value(police, "domestic-abuse-victims", breakdown="sex=Female")
    men = value(police, "domestic-abuse-victims", breakdown="sex=Male")

    assert women + men == value(police, "domestic-abuse-victims")
    assert value(police, "domestic-abuse-victims", breakdown="age=18 to 24; sex=Female") < women


def test_an_agencys_own_work_is_counted_under_its_name(files):
    housing = read(files["housing"])

    assert set(housing.observations["agency"]) == {"housing"}
    assert value(housing, "marac-cases", "housing") >= 0


def test_a_total_that_is_wrong_is_found_in_its_cell(files):
    book = openpyxl.load_workbook(files["police"])
    book["MARAC"]["B8"] = book["MARAC"]["B8"].value + 1
    content = io.BytesIO()
    book.save(content)

    found = read_return("police.xlsx", content.getvalue()).findings

    assert [(f.code, f.sheet, f.cells[0]) for f in found] == [("total-disagrees", "MARAC", "B8")]
