"""What is said of a board's targets: rule R2."""

from dataclasses import replace

import pytest

from dashboards.words.targets import target_of, target_text, targets_said
from data.framework.measures import Measure
from data.framework.targets import TargetKind as Kind
from data.periods import parse
from tests.builders import a_measure, a_percentage, a_series
from tests.builders_data import a_printed_target, a_target

COURSES = a_measure("course", title="Courses delivered")


@pytest.mark.parametrize(
    ("text", "measure", "said"),
    [
        ("75%", a_percentage(), "75%"),
        ("8.8%", a_percentage(), "8.8%"),
        ("8.75%", a_percentage(), "8.75%"),
        ("45", a_measure(), "45"),
        ("1200", a_measure(), "1,200"),
        ("42 courses", COURSES, "42"),
        ("15-18%", a_percentage(), "15% to 18%"),
        ("45", a_percentage(), "“45”"),
        ("18 per course", a_measure("place"), "“18 per course”"),
        ("To be confirmed", COURSES, "“To be confirmed”"),
        ("TBC", COURSES, "to be confirmed (“TBC”)"),
        ("N/A", COURSES, "none was set (printed “N/A”)"),
        ("None established", COURSES, "none was set (printed “None established”)"),
    ],
)
def test_r2_a_target_is_said_as_a_number_in_its_unit_or_as_printed(
    text: str, measure: Measure, said: str
):
    assert target_text(a_printed_target(text=text).read(measure), measure) == said


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.TO_BE_CONFIRMED, "to be confirmed"),
        (Kind.NONE_ESTABLISHED, "none was set"),
        (Kind.NOT_APPLICABLE, "none was set"),
    ],
)
def test_r2_a_kind_without_a_number_is_said_in_words(kind: Kind, said: str):
    assert target_text(replace(a_target(), kind=kind, values=()), COURSES) == said


def test_every_target_in_sight_is_said_with_its_period():
    targets = (a_target("2006-07", "", 17), a_target("2007-08", "", 16))
    series = replace(a_series([1], measure=a_percentage()), targets=targets)

    assert targets_said(series) == ["Targets: 17% for 2006-07; 16% for 2007-08."]


def test_a_target_that_was_set_again_is_said_once_with_both_years():
    again = (a_target("2006-07", "", 45), a_target("2007-08", "", 45), a_target("2008-09", "", 50))
    series = replace(a_series([1], measure=COURSES), targets=again)

    assert targets_said(series) == ["Targets: 45 for 2006-07 and 2007-08; 50 for 2008-09."]
    assert targets_said(replace(series, targets=again[:2])) == [
        "Target: 45 for 2006-07 and 2007-08."
    ]


def test_of_two_measures_the_one_that_has_a_target_is_named():
    held = replace(a_series([1], measure=COURSES), targets=(a_target("2012-13", "", 42),))

    assert targets_said(a_series([1]), held) == ["Target, Courses delivered: 42 for 2012-13."]


def test_a_target_that_holds_on_is_said_with_its_words_who_leads_and_until_when():
    first = a_target("2012-13 Q1", "2012-13 Q4", 80, lead="Head of visits")
    then = a_target("2013-14 Q1", None, 85, text="At least 85% each")
    series = replace(a_series([1], measure=a_percentage()), targets=(first, then))

    assert targets_said(series) == [
        "Targets: 80% from Q1 2012-13 until Q4 2012-13 (lead: Head of visits); "
        "85% from Q1 2013-14 on (“At least 85% each”)."
    ]


def test_the_target_of_one_agency_names_it():
    series = replace(a_series([1]), targets=(a_target("2012-13 Q1", None, 9, agency="police"),))

    assert targets_said(series) == ["Target: 9 for Police, from Q1 2012-13 on."]


def test_r2_a_profile_is_said_whole_and_in_a_table_as_its_quarter_s():
    profile = a_target("2012-13", "", 10, 20, 30, 40, kind=Kind.PROFILE)
    series = replace(a_series([1], measure=COURSES), targets=(profile,))

    assert targets_said(series) == ["Target: 10 in Q1, 20 in Q2, 30 in Q3, 40 in Q4 for 2012-13."]
    assert target_of(series, parse("2012-13 Q3")) == "30"
    assert target_of(series, parse("2012-13")) == ""


def test_a_figure_is_told_the_target_of_its_own_period():
    series = replace(a_series([1], measure=a_percentage()), targets=(a_target("2012-13"),))

    assert target_of(series, parse("2012-13 Q3")) == "75%"
    assert target_of(series, parse("2013-14 Q3")) == ""
