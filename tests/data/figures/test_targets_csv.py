"""Targets as csv: one list, each with its source."""

import csv
import io

import pytest

from data.figures.export import Asked
from data.figures.target_list import all_targets
from data.figures.targets_csv import COLUMNS, restricted, targets_csv
from data.periods import parse
from tests.builders_data import a_printed_target, a_target
from tests.data.framework.tables_of import a_framework
from tests.frameworks import DERBY


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_r2_targets_stand_as_their_returns_word_them_each_with_its_return_and_cell():
    printed = (
        a_printed_target(file="lado.xlsx"),
        a_printed_target(measure="child-road-deaths", text="N/A", value=None, file="road.xlsx"),
        a_printed_target(measure="training-places-capacity", text="18 per course", value=18.0),
    )

    rows = rows_of(targets_csv({"derby": all_targets(DERBY, printed), "dudley": []}))

    first, second, third = (dict(zip(COLUMNS, row, strict=True)) for row in rows[1:])
    assert rows[1][:7] == ["derby", "training-satisfaction", "2012-13", "75%", "75", "Sheet", "C2"]
    assert (first["kind"], first["values"], first["source"]) == ("percentage", "75", "lado.xlsx")
    assert (second["target"], second["value"], second["kind"]) == ("N/A", "", "not applicable")
    assert (third["value"], third["values"], third["kind"]) == ("18", "", "in words")


def test_a_target_of_the_framework_names_its_version_and_where_it_was_decided():
    framework = a_framework(
        ("measure", "first period", "kind", "value", "lead", "source"),
        ("testbridge-on-time", "2025-26 Q1", "percentage", "80%", "Head of visits", "Plan, page 4"),
        ("testbridge-on-time", "2026-27 Q1", "percentage", "85", "", ""),
        version=3,
    )

    found = rows_of(targets_csv({"testbridge": all_targets(framework, ())}))[1:]

    first, second = (dict(zip(COLUMNS, row, strict=True)) for row in found)
    assert (first["period"], first["last period"]) == ("2025-26 Q1", "2025-26 Q4")
    assert (first["target"], first["value"], first["lead"]) == ("80%", "80", "Head of visits")
    assert first["source"] == "framework, version 3: Plan, page 4"
    assert (second["last period"], second["source"]) == ("", "framework, version 3")


def test_a_printed_target_of_what_the_board_counts_no_more_is_still_listed():
    (left,) = all_targets(DERBY, (a_printed_target(measure="gone"),))

    assert (left.measure, left.text, left.values) == ("gone", "75%", ())


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ({}, 3),
        ({"agency": "police"}, 1),
        ({"measure": "contacts"}, 0),
        ({"last": parse("2011-12")}, 1),
        ({"first": parse("2014-15")}, 1),
    ],
    ids=str,
)
def test_what_is_asked_for_alone_is_listed(asked: dict, left: int):
    targets = (a_target(), a_target("2013-14", None), a_target("2010-11", agency="police"))

    assert len(restricted(targets, Asked(**asked))) == left
