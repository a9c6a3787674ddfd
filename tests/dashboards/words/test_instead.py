"""What is said where a choice of agencies reaches no figure: rule P19."""

from dataclasses import replace

from dashboards.words.empty import reason
from dashboards.words.instead import can_be_had, instead_text
from dashboards.words.sentences import sentence
from data.figures.series import Point, Series
from data.figures.withheld import not_available, withheld
from data.periods import parse
from tests.builders import a_measure, a_series
from tests.frameworks import measure_of

Q1 = parse("2012-13 Q1")
REPEATS = Point(Q1, value=27.731, numerator=33, denominator=119)
WHY = "“MARAC repeat cases” is not split by agency"


def held_back(*points: Point, measure=None, by: tuple[str, ...] = ()) -> Series:
    kept = tuple(withheld(point, WHY) for point in points)
    found = measure or measure_of("marac-repeat-rate")
    return Series(found, by, kept, (Q1,), (not_available(("Housing",), WHY),))


def test_the_figure_of_all_is_named_as_such_with_its_counts():
    series = held_back(REPEATS)

    assert can_be_had(series) == "All agencies: 27.7% (33 of 119) in Q1 2012-13."
    assert instead_text(series.points[0], series.measure) == "all agencies: 27.7% (33 of 119)"


def test_the_figures_of_a_split_are_named_each():
    points = [
        Point(Q1, {"area": area}, value)
        for area, value in (("North", 47.0), ("South", 48.0), ("East", 4.0), ("West", 3.0),
                            ("Centre", 2.0))
    ]  # fmt: skip

    said = can_be_had(held_back(*points, measure=a_measure(), by=("area",)))

    assert said == (
        "All agencies in Q1 2012-13: North 47; South 48; East 4; West 3; 1 more in the table."
    )


def test_both_figures_of_a_pair_are_named():
    pair = (
        held_back(Point(Q1, value=100.0), measure=a_measure(title="Contacts")),
        held_back(Point(Q1, value=50.0), measure=a_measure(title="Referrals")),
    )

    assert can_be_had(*pair) == "All agencies in Q1 2012-13: Contacts 100; Referrals 50."


def test_nothing_is_offered_where_nothing_was_held_back():
    series = a_series([5, None])

    assert can_be_had(series) == ""
    assert instead_text(series.points[1], series.measure) == ""


def test_the_chart_and_the_sentence_say_why_and_what_can_be_had():
    series = held_back(REPEATS)

    said = (
        "Not available for Housing: “MARAC repeat cases” is not split by agency."
        " All agencies: 27.7% (33 of 119) in Q1 2012-13."
    )
    assert reason(series) == said
    assert sentence(series) == said


def test_a_board_held_back_beside_its_comparators_is_not_left_out_of_the_sentence():
    own = withheld(Point(Q1, {"comparator": ""}, 534.6), WHY)
    england = Point(Q1, {"comparator": "England"}, 528.4)
    series = replace(held_back(), by=("comparator",), points=(own, england))

    assert sentence(series).startswith(f"{series.notes[0]} All agencies: 534.6% in Q1 2012-13. ")
