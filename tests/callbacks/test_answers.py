"""What was typed about a file that waits finds its finding again, whatever came meanwhile."""

import pytest

from callbacks.answers import Staged, answers_to, reasons_in, staged_in, unanswered
from dashboards.components.new_names import NEW, SAME
from data.intake.returned import Return
from data.periods import quarter
from tests.builders_data import a_finding, a_return

JUMP = a_finding(code="jump", cells=("B6",), measure="contacts", period="2012-13 Q1")
TOTAL = a_finding(measure="referrals", period="2012-13 Q1")


def a_return_with(*findings) -> Return:
    received = a_return()
    return Return(*(vars(received) | {"findings": findings}).values())


def typed(token, **reasons):
    return [
        {"id": {"token": token, "finding": key}, "value": reason} for key, reason in reasons.items()
    ]


def test_a_reason_stays_with_its_finding_when_another_comes_before_it():
    reasons = reasons_in(typed("a", **{TOTAL.key: " As printed "}), "a")

    answers = answers_to(a_return_with(JUMP, TOTAL), reasons)

    assert answers == {TOTAL: "As printed"}
    assert unanswered(a_return_with(JUMP, TOTAL), reasons) == [JUMP]


@pytest.mark.parametrize("typed_there", [".", "-", "n/a", "ok", "12"])
def test_what_says_nothing_is_no_reason(typed_there: str):
    reasons = reasons_in(typed("a", **{TOTAL.key: typed_there}), "a")

    assert unanswered(a_return_with(TOTAL), reasons) == [TOTAL]


def test_what_was_chosen_for_a_new_name_is_an_answer():
    for choice in (NEW, f"{SAME}1"):
        assert unanswered(a_return_with(TOTAL), {TOTAL.key: choice}) == []


def test_a_finding_that_is_worded_otherwise_now_is_still_the_same():
    now = a_finding(measure="referrals", period="2012-13 Q1", what="The total is 3, not 4.")

    assert now.key == TOTAL.key


def test_findings_of_other_cells_measures_or_periods_are_others():
    others = [
        a_finding(measure="referrals", period="2012-13 Q2"),
        a_finding(measure="contacts", period="2012-13 Q1"),
        a_finding(cells=("B2", "B4"), measure="referrals", period="2012-13 Q1"),
        a_finding(sheet="Another", measure="referrals", period="2012-13 Q1"),
        a_finding(code="jump", measure="referrals", period="2012-13 Q1"),
    ]

    assert len({each.key for each in (TOTAL, *others)}) == 6


def test_the_reasons_of_another_file_are_left_alone():
    assert reasons_in(typed("another", **{TOTAL.key: "As printed"}), "a") == {}


def test_what_the_browser_keeps_becomes_the_files_that_wait():
    told = [{"token": "a", "name": "police.csv", "quarter": "2026-27 Q2", "nonsense": 1}]

    (staged,) = staged_in(told)

    assert staged == Staged("a", "police.csv", "2026-27 Q2")
    assert staged.said.period == quarter(2026, 2)


def test_a_quarter_that_is_none_says_nothing():
    assert Staged("a", quarter="the last").said.period is None
