"""The illustrative board holds what real life holds, and its figures add up."""

from datetime import date

import openpyxl
import pytest

from data.periods import parse, quarter
from samples.make_northbridge_returns import AGENCIES, main, make_returns
from samples.northbridge.quarters import QUARTERS
from tests.frameworks import NORTHBRIDGE
from tests.samples import store_of

LAST = QUARTERS[-1]
MISTAKEN = "2026-27-q1-health-hospital.xlsx"


@pytest.fixture(scope="module")
def files(illustrative):
    """Every return of the board, by file name."""
    return {file.name: file for file in illustrative}


@pytest.fixture(scope="module")
def store(samples):
    """The store in which every return of the board was accepted."""
    return store_of(samples)


@pytest.fixture(scope="module")
def returns(store):
    """Every return as it was received, by file name."""
    return {each.file: each for each in store.submissions("northbridge")}


@pytest.fixture(scope="module")
def figures(store):
    """The current figures of the whole board."""
    everything = store.everything()
    return everything[everything["board"] == "northbridge"]


def by_period(figures, measure, agency="", breakdown=""):
    """One value for each quarter, in time order."""
    rows = figures[
        (figures["measure"] == measure)
        & (figures["agency"] == agency)
        & (figures["breakdown"] == breakdown)
    ]
    return rows.set_index("period")["value"].reindex([str(period) for period in QUARTERS])


def keyed(store, received):
    brought = store.brought(received.id)
    return brought.set_index(["measure", "period", "agency", "breakdown"])["value"]


def days_after_its_quarter(received):
    return (date.fromisoformat(received.sent) - parse(received.period).ends).days


def test_there_is_a_workbook_for_each_agency_and_quarter_but_one(files):
    expected = {
        f"{str(period).replace(' ', '-').lower()}-{agency}.xlsx"
        for period in QUARTERS
        for agency in AGENCIES
    }

    assert expected - set(files) == {"2025-26-q2-housing.xlsx"}
    assert set(files) - expected == {"2026-27-q1-health-hospital-revised.xlsx"}


def test_every_return_was_accepted(files, returns):
    assert set(returns) == set(files)


def test_v3_one_thing_is_found_in_them_where_police_recorded_more_at_once(store):
    found = [
        (received.file, finding.code, finding.what)
        for received, finding in store.findings("northbridge")
    ]

    assert found == [
        (
            "2024-25-q3-police.xlsx",
            "jump",
            "Victims of domestic abuse, 2024-25 Q3, Male, 35 to 44: 100, while what was given "
            "before lay between 54 and 74.",
        )
    ]


def test_no_figure_is_sent_by_two_agencies(figures):
    assert not figures.duplicated(["measure", "period", "agency", "breakdown"]).any()


def test_every_sheet_says_that_the_figures_are_illustrative(files):
    book = openpyxl.load_workbook(files["2025-26-q4-childrens-social-care.xlsx"])

    assert all("ILLUSTRATIVE" in sheet["A1"].value for sheet in book)


def test_the_same_seed_makes_the_same_files(files, tmp_path):
    again = make_returns(tmp_path, NORTHBRIDGE, quarters=[LAST])

    assert all(file.read_bytes() == files[file.name].read_bytes() for file in again)


def test_another_seed_makes_other_figures(files, tmp_path):
    other = make_returns(tmp_path, NORTHBRIDGE, seed=1, quarters=[LAST])

    assert all(file.read_bytes() != files[file.name].read_bytes() for file in other)


def test_one_return_came_five_weeks_after_the_others(returns):
    after = {name: days_after_its_quarter(received) for name, received in returns.items()}

    late = {name for name, days in after.items() if days > 25}

    assert late == {
        "2026-27-q1-probation.xlsx",
        "2026-27-q1-health-hospital-revised.xlsx",
    }
    others = max(days for name, days in after.items() if name not in late)
    assert after["2026-27-q1-probation.xlsx"] - others >= 5 * 7


def test_the_revised_return_changes_exactly_three_figures(store, returns):
    before = keyed(store, returns[MISTAKEN])
    after = keyed(store, returns["2026-27-q1-health-hospital-revised.xlsx"])

    changed = before.index[before != after]

    assert len(changed) == 3
    assert (before[changed] > after[changed]).all()


def test_the_revised_return_was_sent_later_under_the_same_title(returns):
    before = returns[MISTAKEN]
    after = returns["2026-27-q1-health-hospital-revised.xlsx"]

    assert before.sent < after.sent
    assert before.title == after.title


def test_plans_are_those_of_the_last_quarter_plus_starts_less_ends(figures):
    plans = by_period(figures, "cp-plans")
    moved = by_period(figures, "cp-plans-started") - by_period(figures, "cp-plans-ended")

    assert (plans.diff().iloc[1:] == moved.iloc[1:]).all()
    assert (plans == by_period(figures, "cp-plans-by-category")).all()


def test_every_place_booked_was_attended_cancelled_or_missed(figures):
    places = figures[figures["measure"].str.startswith("training-places")]
    wide = places.pivot_table(
        index=["period", "agency", "breakdown"], columns="measure", values="value"
    ).dropna(subset=["training-places-booked"])

    accounted_for = (
        wide["training-places-attended"]
        + wide["training-places-cancelled"]
        + wide["training-places-did-not-attend"]
    )

    assert (accounted_for == wide["training-places-booked"]).all()


def test_nobody_comes_to_a_meeting_uninvited(figures):
    rows = figures[figures["measure"].str.startswith("cse-meeting-")]
    wide = rows.pivot_table(index=["period", "agency"], columns="measure", values="value")

    assert (wide["cse-meeting-attendances"] <= wide["cse-meeting-invitations"]).all()


def test_only_of_the_last_cohort_is_nothing_known_yet(figures):
    cohort = by_period(figures, "cse-risk-outcome")
    unknown = by_period(figures, "cse-risk-outcome", breakdown="outcome=Not yet known")

    assert unknown.iloc[-1] == cohort.iloc[-1] > 0
    assert (unknown.iloc[:-1] == 0).all()


def test_marac_cases_agree_by_area_and_by_agency_where_no_return_is_missing(figures):
    by_area = by_period(figures, "marac-cases")
    rows = figures[(figures["measure"] == "marac-cases") & (figures["agency"] != "")]
    by_agency = rows.groupby("period")["value"].sum().reindex(by_area.index)

    assert list(by_area.index[by_area != by_agency]) == ["2025-26 Q2"]


def test_the_new_definition_of_a_repeat_lifts_repeats_and_is_noted(figures, files):
    repeats = by_period(figures, "marac-repeats")

    after = openpyxl.load_workbook(files["2024-25-q1-police.xlsx"])["MARAC"]
    before = openpyxl.load_workbook(files["2023-24-q4-police.xlsx"])["MARAC"]

    assert repeats["2024-25 Q1":].mean() > 1.4 * repeats[:"2023-24 Q4"].mean()
    assert after.max_row == before.max_row + 2
    assert "any further abuse" in after.cell(after.max_row, 1).value


def test_schools_contact_social_care_less_in_the_holidays(figures):
    contacts = by_period(figures, "contacts", "education")
    in_summer = contacts.index.str.endswith("Q2")

    assert contacts[in_summer].max() < contacts[~in_summer].min()


def test_fewer_contacts_become_referrals_from_2025_26_q4(figures):
    share = by_period(figures, "referrals") / by_period(figures, "contacts")

    assert share["2025-26 Q4":].max() < 0.18
    assert share[:"2025-26 Q3"].min() > 0.20


def test_incidents_step_up_from_2024_25_q3(figures):
    incidents = by_period(figures, "domestic-abuse-incidents", "police")

    before, after = incidents[:"2024-25 Q2"], incidents["2024-25 Q3":]

    assert 1.12 < after.mean() / before.mean() < 1.18
    assert after.min() > before.max()


def test_some_numbers_are_very_small(figures):
    oldest = "age=65 and over; sex=Female"

    assert by_period(figures, "domestic-abuse-suspects", breakdown=oldest).max() <= 5
    assert (by_period(figures, "referrals", "anonymous") <= 5).all()
    unborn = "age=Unborn; category=Sexual"
    assert (by_period(figures, "cp-plans-by-category", breakdown=unborn) == 0).all()


def test_only_year_ends_hold_the_figures_of_the_year(figures):
    years = figures.loc[figures["measure"] == "population-0-17", "period"]

    assert list(years) == ["2022-23", "2023-24", "2024-25", "2025-26"]


def test_the_returns_of_some_quarters_can_be_made_alone(tmp_path):
    made = make_returns(tmp_path, NORTHBRIDGE, quarters=[quarter(2025, 2)])

    assert len(made) == len(AGENCIES) - 1


def test_the_command_writes_into_the_folder_it_is_given(tmp_path, capsys):
    assert main([str(tmp_path / "out")]) == 0

    assert len(list((tmp_path / "out").rglob("*.xlsx"))) == 162
    assert "162 returns" in capsys.readouterr().out
