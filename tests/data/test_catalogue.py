"""The catalogue, held to the shared list of measures, a copy of which is in tests/golden/."""

import csv
import re
from pathlib import Path

import pytest

from data.catalogue import MEASURES, ingredients, is_measure, measure_of
from data.measures import Part
from data.themes import THEMES

CONTRACT = Path(__file__).parents[1] / "golden" / "measures.csv"
ROWS = list(csv.DictReader(CONTRACT.read_text().splitlines()))
COMPUTED = [measure for measure in MEASURES if measure.computed]
every_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
every_measure = pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)


@every_row
def test_a_measure_of_the_contract_is_here_as_it_is_there(row):
    measure = measure_of(row["id"])

    ours = [measure.theme, measure.title, measure.unit, str(measure.kind), str(measure.polarity)]
    assert ours == [row[name] for name in ("theme", "title", "unit", "kind", "polarity")]
    assert measure.target == row["target"]


@every_row
def test_a_measure_has_the_breakdowns_of_the_contract(row):
    measure = measure_of(row["id"])

    assert list(measure.dimensions) == list(_breakdowns(row))
    for dimension, categories in _breakdowns(row).items():
        if categories:
            assert list(measure.categories(dimension)) == categories


@every_row
def test_a_measure_is_computed_from_what_the_contract_says(row):
    measure = measure_of(row["id"])

    named = [re.sub(r"\[.*", "", part) for part in row["computed_from"].split(" / ") if part]
    computed = measure.computed
    ours = [computed.numerator.measure, computed.denominator.measure] if computed else []
    assert ours == named


@pytest.mark.parametrize("row", [row for row in ROWS if row["definition"]], ids=lambda r: r["id"])
def test_a_definition_of_the_contract_is_kept_word_for_word(row):
    assert measure_of(row["id"]).definition == row["definition"]


@every_measure
def test_every_measure_has_a_definition_that_is_a_sentence(measure):
    assert measure.definition.endswith(".")
    assert measure.definition != measure.title


@every_measure
def test_every_measure_falls_under_a_theme_that_has_a_name(measure):
    assert measure.theme in THEMES
    assert measure.title
    assert measure.polarity


def test_every_id_is_unique_and_fit_for_an_address():
    ids = [measure.id for measure in MEASURES]

    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each) for each in ids)


@pytest.mark.parametrize("measure", COMPUTED, ids=lambda measure: measure.id)
def test_every_part_of_a_computation_names_a_measure_with_those_categories(measure):
    for part in (measure.computed.numerator, measure.computed.denominator):
        counted = measure_of(part.measure)

        assert counted.is_count
        assert counted.computed is None
        for dimension, categories in part.where:
            assert set(categories) <= set(counted.categories(dimension))


def test_p2_the_share_of_dash_leaves_out_not_known_and_blank():
    found = measure_of("dash-children-in-household").computed

    assert found.numerator == Part("dash-assessments", (("children-in-household", ("Yes",)),))
    assert found.denominator.where == (("children-in-household", ("Yes", "No")),)


@pytest.mark.parametrize("outcome", ["cse-high-risk-reduced", "cse-high-risk-escalated"])
def test_p17_the_outcomes_of_a_cohort_share_one_denominator_of_those_followed_up(outcome):
    found = dict(measure_of(outcome).computed.denominator.where)

    assert found["first-risk"] == ("High",)
    assert set(found["outcome"]) == {
        *("Removed", "Reduced", "Unchanged", "Increased", "Escalated to child protection")
    }


@pytest.mark.parametrize("measure", ["training-attendance-rate", "training-attendance-of-capacity"])
def test_p18_attendance_always_says_of_what(measure):
    assert "of what" in measure_of(measure).definition


def test_p5_a_rate_is_per_ten_thousand_children():
    found = measure_of("referral-rate").computed

    assert found.scale == 10_000
    assert found.denominator == Part("population-0-17")


def test_it_takes_a_measure_and_its_counts_to_show_it():
    assert ingredients(measure_of("contacts")) == ("contacts",)
    assert ingredients(measure_of("re-referral-rate")) == (
        "re-referral-rate",
        "re-referrals",
        "referrals",
    )
    assert ingredients(measure_of("contact-share")) == ("contact-share", "contacts")


def test_an_unknown_measure_is_a_key_error():
    assert not is_measure("happiness")
    with pytest.raises(KeyError):
        measure_of("happiness")


def _breakdowns(row: dict[str, str]) -> dict[str, list[str]]:
    """Of "area (where ...: Derby, Derbyshire); agency", each dimension and its categories."""
    found = {}
    for part in filter(None, row["breakdowns"].split("; ")):
        name, _, inside = part.partition(" (")
        listed = inside.removesuffix(")").rpartition(": ")[2]
        found[name] = [] if listed in {"", "as printed"} else listed.split(", ")
    return found
