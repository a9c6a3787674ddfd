"""A return after a measure was renamed, redefined or dropped: what is asked, and what is not."""

from dataclasses import replace

import pytest

from data.framework.build import framework_of
from data.framework.framework import Frameworks
from data.framework.layouts.axes import labels, periods
from data.framework.layouts.sheet import Key, ReturnSheet, Table
from data.intake.checks.past import Past
from data.intake.ingest import read_return
from data.intake.past_findings import FIGURES_LOST, GONE_QUIET, LITTLE_READ
from data.periods import quarter
from tests.builders_data import a_return, an_observation
from tests.data.framework.tables_of import OWN_MEASURES, own, whole
from tests.data.intake.test_ingest import a_book

CALLS, VISITS, DUE = "testbridge-calls", "testbridge-visits", "testbridge-due"
BREAKS = ("measure", "first period", "change", "from", "reason")
BOARD = {"board": "testbridge"}


def a_framework(*became, measures=OWN_MEASURES) -> Frameworks:
    """Testbridge, which is sent visits made and visits due."""
    keys = {"Visits made": Key(VISITS), "Visits due": Key(DUE)}
    counted = {row[0] for row in measures}
    known = {label: key for label, key in keys.items() if key.measure in counted}
    table = Table("In the quarter", (periods(),), (labels(known),))
    made = framework_of(whole(own(measures=measures, breaks=(BREAKS, *became))))
    board = replace(made.board, first_quarter=quarter(2025, 1))
    sheet = ReturnSheet("a-form", "Visits", (table,), name="Visits")
    return Frameworks((replace(made, board=board, sheets=(sheet,)),))


def a_past(*quarters: tuple[str, dict[str, float]]) -> Past:
    """What the board was sent in some quarters: figures by their measure."""
    past = Past()
    for period, figures in quarters:
        rows = [an_observation(name, value, period, **BOARD) for name, value in figures.items()]
        rows = [{**row, "sheet": "Visits"} for row in rows]
        named = {"period": period, "title": "Visits", "sent": "2026-01-10", "file": f"{period}.x"}
        past.learn(a_return(*rows, **BOARD, **named))
    return past


def codes(frameworks: Frameworks, past: Past, period: str, **values: float) -> set[str]:
    """What is said of a return with these figures."""
    cover = [["Board", "Testbridge"], ["Agency", "Police"], ["Period", period]]
    cover += [["Return", "Visits"], ["Date sent", "2026-10-12"]]
    rows = [["Visits"], [], ["In the quarter", period]]
    rows += [[name.replace("_", " "), value] for name, value in values.items()]
    content = a_book(("Cover", cover), ("Visits", rows))
    found = read_return("return.xlsx", content, frameworks, history=past)
    return {finding.code for finding in found.findings}


EARLIER = ("2025-26 Q3", {CALLS: 20.0, DUE: 30.0}), ("2025-26 Q4", {CALLS: 21.0, DUE: 31.0})


def test_v8_what_came_under_its_earlier_name_is_not_gone():
    renamed = a_framework((VISITS, "2026-27 Q1", "renamed", CALLS, "Other words."))

    said = codes(renamed, a_past(*EARLIER), "2026-27 Q1", Visits_made=22, Visits_due=32)

    assert not said & {*GONE_QUIET}


def test_v8_what_is_gone_is_called_by_its_name_of_today():
    renamed = a_framework((VISITS, "2026-27 Q1", "renamed", CALLS, "Other words."))

    assert codes(renamed, a_past(*EARLIER), "2026-27 Q1", Visits_due=32) & {*GONE_QUIET}


def test_v8_what_is_counted_no_more_is_not_expected_again():
    dropped = a_framework(
        (CALLS, "2026-27 Q1", "counted no more", "", "It was of no use."),
    )

    said = codes(dropped, a_past(*EARLIER), "2026-27 Q1", Visits_made=22, Visits_due=32)

    assert not said & {*GONE_QUIET}


def test_v10_figures_of_what_is_counted_no_more_are_still_listed_before_they_go():
    dropped = a_framework((CALLS, "2026-27 Q1", "counted no more", "", "It was of no use."))

    said = codes(dropped, a_past(EARLIER[1]), "2025-26 Q4", Visits_due=31)

    assert said & {FIGURES_LOST, LITTLE_READ}


def test_v10_figures_that_come_under_another_name_are_not_lost():
    renamed = a_framework((VISITS, "2025-26 Q4", "renamed", CALLS, "Other words."))

    said = codes(renamed, a_past(EARLIER[1]), "2025-26 Q4", Visits_made=21, Visits_due=31)

    assert not said & {FIGURES_LOST, LITTLE_READ}


@pytest.mark.parametrize(("change", "is_asked"), [("renamed", True), ("redefined", False)])
def test_t6_a_jump_is_asked_about_under_one_definition_alone(change, is_asked):
    framework = a_framework((VISITS, "2026-27 Q1", change, "", "Why."))
    steady = [(f"2025-26 Q{n}", {VISITS: 100.0 + n, DUE: 30.0}) for n in range(1, 5)]

    said = codes(framework, a_past(*steady), "2026-27 Q1", Visits_made=900, Visits_due=31)

    assert ("jump" in said) is is_asked
