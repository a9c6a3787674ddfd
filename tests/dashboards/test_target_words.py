"""What is said of a board's targets: rule R2."""

from dataclasses import replace

import pytest

from dashboards.target_words import level_of, target_of, target_text, targets_said
from data.measures import Measure
from data.periods import parse
from tests.builders import a_measure, a_percentage, a_series
from tests.builders_data import a_target

COURSES = a_measure("course", title="Courses delivered")


@pytest.mark.parametrize(
    ("text", "measure", "level", "said"),
    [
        ("75%", a_percentage(), 75, "75%"),
        ("8.8%", a_percentage(), 8.8, "8.8%"),
        ("45", a_measure(), 45, "45"),
        ("42 courses", COURSES, 42, "42"),
        ("45", a_percentage(), None, "“45”"),
        ("18 per course", a_measure("place"), None, "“18 per course”"),
        ("To be confirmed", COURSES, None, "“To be confirmed”"),
        ("N/A", COURSES, None, "none was set (printed “N/A”)"),
        ("None established", COURSES, None, "none was set (printed “None established”)"),
    ],
)
def test_r2_only_one_plain_number_is_a_level(text: str, measure: Measure, level, said: str):
    target = a_target(text=text)

    assert level_of(target, measure) == level
    assert target_text(target, measure) == said


def test_every_target_in_sight_is_said_with_its_period():
    targets = (a_target(period="2006-07", text="17%"), a_target(period="2007-08", text="16%"))
    series = replace(a_series([1], measure=a_percentage()), targets=targets)

    assert targets_said(series) == ["Targets: 17% for 2006-07; 16% for 2007-08."]


def test_of_two_measures_the_one_that_has_a_target_is_named():
    held = replace(a_series([1], measure=COURSES), targets=(a_target(text="42 courses"),))

    assert targets_said(a_series([1]), held) == ["Target, Courses delivered: 42 for 2012-13."]


def test_a_figure_is_told_the_target_of_its_own_period():
    series = replace(a_series([1], measure=a_percentage()), targets=(a_target(period="2012-13"),))

    assert target_of(series, parse("2012-13 Q3")) == "75%"
    assert target_of(series, parse("2013-14 Q3")) == ""
