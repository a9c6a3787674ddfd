"""The standard measures, held to the shared list of them, a copy of which is in tests/golden/."""

import csv
import re
from pathlib import Path

import pytest

from data.framework.measures import Measure, Part
from tests.frameworks import DERBY, NORTHBRIDGE, measure_of

CONTRACT = Path(__file__).parents[2] / "golden" / "measures.csv"
ROWS = list(csv.DictReader(CONTRACT.read_text().splitlines()))
MEASURES = NORTHBRIDGE.measures
COMPUTED = [measure for measure in MEASURES if measure.computed]
FACTS = ("id", "theme", "title", "unit", "kind", "polarity")


def test_the_measures_of_the_contract_are_here_as_they_are_there():
    ours = [{name: str(getattr(measure_of(row["id"]), name)) for name in FACTS} for row in ROWS]

    assert ours == [{name: row[name] for name in FACTS} for row in ROWS]


def test_every_measure_has_the_dimensions_of_the_contract_in_their_order():
    ours = {row["id"]: list(measure_of(row["id"]).dimensions) for row in ROWS}

    assert ours == {row["id"]: list(_breakdowns(row)) for row in ROWS}


def test_every_dimension_has_the_categories_of_the_contract_in_their_order():
    listed = {
        (row["id"], dimension): categories
        for row in ROWS
        for dimension, categories in _breakdowns(row).items()
        if categories
    }

    assert {key: list(DERBY.measure(key[0]).categories(key[1])) for key in listed} == listed


def test_every_measure_is_computed_from_what_the_contract_says():
    named = {row["id"]: re.sub(r"\[.*?\]", "", row["computed_from"]) for row in ROWS}

    assert {each: _computed_from(measure_of(each)) for each in named} == named


def test_every_definition_of_the_contract_is_kept_word_for_word():
    given = {row["id"]: row["definition"] for row in ROWS if row["definition"]}

    assert {each: measure_of(each).definition for each in given} == given


def test_every_measure_has_a_definition_that_is_a_sentence():
    assert [m.id for m in MEASURES if not re.fullmatch(r"[A-Z].+\.", m.definition)] == []


def test_every_measure_falls_under_a_theme_that_has_a_name():
    assert [measure.id for measure in MEASURES if not NORTHBRIDGE.theme(measure.theme)] == []


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
    assert NORTHBRIDGE.ingredients(measure_of("contacts")) == ("contacts",)
    assert NORTHBRIDGE.ingredients(measure_of("re-referral-rate")) == (
        "re-referral-rate",
        "re-referrals",
        "referrals",
    )
    assert NORTHBRIDGE.ingredients(measure_of("contact-share")) == ("contact-share", "contacts")


def test_an_unknown_measure_is_a_key_error():
    assert not NORTHBRIDGE.has_measure("happiness")
    with pytest.raises(KeyError):
        measure_of("happiness")


def _computed_from(measure: Measure) -> str:
    """Its two counts, as the contract writes them: "re-referrals / referrals"."""
    computed = measure.computed
    return f"{computed.numerator.measure} / {computed.denominator.measure}" if computed else ""


def _breakdowns(row: dict[str, str]) -> dict[str, list[str]]:
    """Of "area (where ...: Derby, Derbyshire); agency", each dimension and its categories."""
    found = {}
    for part in filter(None, row["breakdowns"].split("; ")):
        name, _, inside = part.partition(" (")
        listed = inside.removesuffix(")").rpartition(": ")[2]
        found[name] = [] if listed in {"", "as printed"} else listed.split(", ")
    return found
