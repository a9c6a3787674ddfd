"""How far a challenge is, and what is told of it."""

from datetime import date

import pytest

from data.follow_up.beside import Beside
from data.follow_up.challenge import Stage, challenges_of
from data.follow_up.commentary import commentaries_of, item_of
from data.follow_up.written import Kind
from data.periods import parse
from tests.data.follow_up.builders import a_version


def a_challenge(item: str = "1", version: int = 1, **fields):
    named = {"question": "Why?", "whom": "Police", "due": "2026-06-30", "measure": "contacts"}
    return a_version(item, version, Kind.CHALLENGE, **(named | fields))


def a_commentary(measure: str, period: str, version: int = 1, **parts):
    item = item_of(measure, parse(period), "police")
    return a_version(item, version, Kind.COMMENTARY, **parts)


@pytest.mark.parametrize(
    ("fields", "stage"),
    [
        ({}, Stage.OPEN),
        ({"answer": "A campaign"}, Stage.ANSWERED),
        ({"answer": "A campaign", "outcome": "Training"}, Stage.CLOSED),
        ({"outcome": "Training"}, Stage.CLOSED),
    ],
)
def test_only_an_outcome_closes_a_challenge(fields, stage):
    (found,) = challenges_of([a_challenge(**fields)])

    assert (found.stage, found.is_open) == (stage, stage is not Stage.CLOSED)


def test_an_answer_is_overdue_after_its_day_until_there_is_one():
    (asked,) = challenges_of([a_challenge()])
    (answered,) = challenges_of([a_challenge(answer="A campaign")])

    assert not asked.is_overdue(date(2026, 6, 30))
    assert asked.is_overdue(date(2026, 7, 1))
    assert not answered.is_overdue(date(2026, 7, 1))


def test_the_newest_is_told_first_by_its_number():
    found = challenges_of([a_challenge("9"), a_challenge("10"), a_challenge("1")])

    assert [each.item for each in found] == ["10", "9", "1"]


def test_who_asked_is_who_wrote_unless_a_report_prints_it():
    own, printed, named = challenges_of(
        [
            a_challenge("3"),
            a_challenge("2", source="A report"),
            a_challenge("1", source="A report", raised_by="SYP"),
        ]
    )

    assert (own.asked_by, printed.asked_by, named.asked_by) == ("Bo Day", "", "SYP")


def test_a_chart_is_beside_what_is_about_one_of_its_measures():
    closed = a_challenge("2", outcome="Training")
    both = a_challenge("3", measure="referrals;contacts")
    everything = Beside(
        challenges_of([a_challenge(), closed, both, a_challenge("4", measure="cp-plans")]),
        commentaries_of(
            [
                a_commentary("contacts", "2012-13 Q1", issue="A"),
                a_commentary("contacts", "2012-13 Q3", issue="B"),
                a_commentary("referrals", "2012-13 Q2", issue="C"),
            ]
        ),
    )

    found = everything.of(("contacts",))

    assert [each.item for each in found.challenges] == ["3", "1"]
    assert [each.issue for each in found.commentaries] == ["B", "A"]


def test_a_commentary_is_as_its_newest_version_says_and_signed_by_it():
    first = a_commentary("contacts", "2012-13 Q1", issue="Thresholds")
    second = a_commentary("contacts", "2012-13 Q1", 2, issue="Thresholds", action="Training")

    (found,) = commentaries_of([second, first])

    assert found.parts == (("What was found", "Thresholds"), ("What is done", "Training"))
    assert (found.agency, found.signed.version) == ("police", 2)


def test_a_commentary_of_which_nothing_is_left_is_not_told():
    first = a_commentary("contacts", "2012-13 Q1", issue="Thresholds")

    assert commentaries_of([first, a_commentary("contacts", "2012-13 Q1", 2, issue="")]) == ()
