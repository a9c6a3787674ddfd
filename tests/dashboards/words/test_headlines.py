"""Sentences on what to look at: never better or worse of a neutral measure (rule P12)."""

import csv
import io
from dataclasses import replace

from dashboards.headlines import COLUMNS, headlines_csv, headlines_of
from data.figures.figures import Figures
from data.framework.breaks import Break
from data.framework.signal_rule import SignalRule
from data.periods import parse
from tests.builders_data import a_printed_target, a_return, a_store, in_quarters
from tests.data.figures.test_signals import LAST, a_dataset, sixteen


def rows_of(dataset, period=LAST) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(headlines_csv(dataset, period))))


def test_a_change_is_told_with_its_usual_range_and_with_why_it_is_shown():
    (row,) = rows_of(a_dataset(*sixteen("section-47-enquiries", 11, 12, 30, 31)))

    assert tuple(row) == COLUMNS
    assert (row["rank"], row["kind"], row["measure"]) == ("1", "changed", "section-47-enquiries")
    assert row["sentence"] == (
        "Section 47 enquiries: 31 in Q4 2015-16, usually 10 to 18: unusually high for 2 figures "
        "in a row."
    )
    assert row["because"] == "outside the limits of 16 figures"


def test_p12_no_sentence_says_that_a_neutral_measure_improved():
    (row,) = rows_of(a_dataset(*sixteen("section-47-enquiries", 11, 12, 11, 30)))

    assert not {"improv", "worse", "better"} & {*row["sentence"].lower().split()}


def test_a_quiet_quarter_says_so():
    (row,) = rows_of(a_dataset(*sixteen("section-47-enquiries", 11, 12, 11, 12)))

    assert (row["kind"], row["sentence"]) == (
        "quiet",
        "Nothing changed by more than usual in Q4 2015-16.",
    )


def test_what_ended_says_that_it_is_as_usual_again():
    quiet, ended = rows_of(a_dataset(*sixteen("section-47-enquiries", 11, 12, 30, 12)))

    assert quiet["kind"] == "quiet"
    assert ended["kind"] == "ended"
    assert ended["sentence"].endswith("as usual again.")
    assert ended["because"] == "the figure before was outside the limits of 16 figures"


def test_a_missed_target_is_told_with_the_figure_and_the_target():
    figures = in_quarters("training-satisfaction", 70, 74)
    received = replace(a_return(*figures), targets=(a_printed_target(),))
    dataset = a_store(received).dataset("derby")

    (missed,) = [
        each
        for each in rows_of(dataset, dataset.everything.last)
        if each["kind"] == "misses target"
    ]

    assert missed["kind"] == "misses target"
    assert missed["sentence"].endswith("74% in Q2 2012-13, target 75%.")


def test_t6_what_is_counted_otherwise_for_a_year_or_less_is_not_compared_with_before():
    quarters = {"2015-16 Q1": 1, "2014-15 Q4": 0, "2016-17 Q1": 0}
    for first, told in quarters.items():
        dataset = a_dataset(*sixteen("section-47-enquiries", 11, 12, 11, 12))
        change = Break("derby", "section-47-enquiries", parse(first), "Counted by child")
        framework = replace(dataset.framework, breaks=(change,))

        found = [each for each in headlines_of(replace(dataset, framework=framework), LAST)
                 if each.sort == "definition changed"]  # fmt: skip

        assert len(found) == told, first
        assert not found or found[0].sentence == (
            "Section 47 enquiries: not compared with before Q1 2015-16. Counted by child."
        )


def test_s9_a_board_that_chose_cusum_is_told_by_it_and_why():
    dataset = a_dataset(*sixteen("section-47-enquiries", 11, 18, 18, 18))

    (row,) = rows_of(by_cusum(dataset))

    assert (row["kind"], row["measure"]) == ("changed", "section-47-enquiries")
    assert row["because"] == (
        "above the mean of the first 13 figures, differences added up (CUSUM)"
    )


def test_a_quarter_for_which_nothing_came_is_told_as_that_and_not_as_quiet():
    dataset = a_dataset(*sixteen("section-47-enquiries", 11, 12, 11, 12))

    (row,) = rows_of(dataset, parse("2020-21 Q1"))

    assert (row["kind"], row["sentence"]) == ("quiet", "There is no figure of Q1 2020-21.")
    assert row["because"] == "nothing was returned for it"


def by_cusum(dataset):
    """The same figures, of a board that chose that rule."""
    measures = tuple(
        replace(each, signal_rule=SignalRule.CUSUM) for each in dataset.framework.measures
    )
    framework = replace(dataset.framework, measures=measures)
    figures = Figures(framework, dataset.figures._fetch)
    return replace(dataset, framework=framework, figures=figures)
