"""What is said of a measure that is other than on a day."""

import pytest

from dashboards.words.restated import restated_words
from tests.data.figures.test_page_since import (
    DUE,
    ON_TIME,
    TARGETS,
    VISITS,
    changed,
    framework,
    since,
)


@pytest.mark.parametrize(
    ("measure", "column", "value", "said"),
    [
        (VISITS, "title", "Home visits", "Visits made is called “Home visits” now."),
        (
            VISITS,
            "definition",
            "Each visit and call",
            "Visits made is defined otherwise now: Each visit and call. It was: Each visit once.",
        ),
        (VISITS, "plural", "calls", "Visits made is told in calls now; it was in visits."),
        (
            VISITS,
            "better",
            "higher",
            "Visits made is held to this now: more is better; it was: neither more nor less is "
            "better in itself.",
        ),
        (
            ON_TIME,
            "counts",
            DUE,
            "Visits on time is worked out from Visits due, of Visits due now; it was from "
            "Visits made, of Visits due.",
        ),
    ],
)
def test_each_other_word_is_told_with_what_it_was(measure, column, value, said):
    then, now = framework(), changed(measure, column, value)

    (found,) = since(now, measure).restated

    assert restated_words(found, then, now)[0] == said


def test_a_target_is_told_beside_the_one_before():
    row = (ON_TIME, "2026-27", "percentage")
    then, now = (framework(targets=(TARGETS, (*row, value))) for value in ("80", "85"))

    (found,) = since(now, ON_TIME, then=then).restated

    assert restated_words(found, then, now) == (
        "Visits on time has other targets now: 85% for 2026-27; it had: 80% for 2026-27.",
    )
