"""Rule V1: a figure that was revised is marked wherever it is drawn."""

from dataclasses import replace

import pytest

from dashboards.charts import bars, pair, trend
from dashboards.charts.usual_drawn import COUNT_HEIGHT
from data.figures.judged import stretches_of
from data.figures.selection import Highlight
from data.figures.usual import UsualRange
from data.observations import Status
from tests.builders import a_series
from tests.dashboards.charts.reading import words_of
from tests.frameworks import measure_of


def revised(series, *positions):
    """The series with the points at those positions revised."""
    points = tuple(
        replace(point, status=Status.REVISED) if n in positions else point
        for n, point in enumerate(series.points)
    )
    return replace(series, points=points)


def marks_above(chart) -> list[tuple[float, float]]:
    """Where a mark alone stands in a chart over time."""
    return [(note.x, note.y) for note in chart.layout.annotations if note.text == "[r]"]


def test_v1_a_revised_figure_in_the_middle_of_a_line_has_its_mark_above():
    assert marks_above(trend.figure(revised(a_series([10, 20, 30, 40]), 1))) == [(1, 20)]


def test_v1_the_mark_of_a_dot_stands_above_its_count():
    small = a_series([1, 2, 0, 3, 1, 2, 0, 1, 2, 1, 0, 2, 1, 3])
    usual = UsualRange("", stretches_of(small))
    dots, line = (trend.figure(revised(small, 1), usual=each) for each in (usual, None))

    (over_count,) = (note for note in dots.layout.annotations if note.text == "[r]")
    (over_point,) = (note for note in line.layout.annotations if note.text == "[r]")
    assert over_count.yshift == over_point.yshift + COUNT_HEIGHT


def test_v1_a_line_without_a_revised_figure_has_no_mark():
    assert marks_above(trend.figure(a_series([10, 20, 30, 40]))) == []


def test_v1_the_last_figure_says_it_beside_the_figure_and_not_twice():
    chart = trend.figure(revised(a_series([10, 20, 30, 40]), 3))

    assert marks_above(chart) == []
    assert any("40" in text and "[r]" in text for text in words_of(chart))


def test_v1_a_highlighted_figure_says_it_beside_the_figure_and_not_twice():
    chart = trend.figure(
        revised(a_series([10, 20, 30, 40]), 1), highlight=Highlight("period", "2012-13Q2")
    )

    assert marks_above(chart) == []
    assert "20 [r]" in words_of(chart)


def test_v1_a_weak_line_is_marked_too():
    lines = {f"agency-{n}": [n, n + 1, n + 2] for n in range(1, 8)}
    weakest = revised(a_series(lines), 7)  # the first agency's second figure

    assert marks_above(trend.figure(weakest)) == [(1, 2)]


@pytest.mark.parametrize("measure", ["contacts", "referrals"])
def test_v1_a_column_is_marked_when_either_of_its_counts_was_revised(measure):
    both = {
        "contacts": a_series([100] * 8, measure=measure_of("contacts")),
        "referrals": a_series([18] * 8, measure=measure_of("referrals")),
    }
    both[measure] = revised(both[measure], 2)

    assert marks_above(pair.figure(both["contacts"], both["referrals"])) == [(2, 100)]


def test_v1_a_bar_says_it_beside_its_figure():
    assert any(
        "[r]" in text for text in words_of(bars.figure(revised(a_series({"police": [7]}), 0)))
    )


def test_v1_a_bar_inside_a_bar_says_it_beside_its_figure():
    contacts = a_series({"police": [100], "legal": [9]}, measure=measure_of("contacts"))
    referrals = a_series({"police": [18], "legal": [1]}, measure=measure_of("referrals"))

    assert "18 [r]" in words_of(pair.figure(contacts, revised(referrals, 0)))
    assert any(
        "of 100 [r]" in text for text in words_of(pair.figure(revised(contacts, 0), referrals))
    )


def test_v1_of_many_pale_lines_one_mark_a_period_stands_at_the_highest():
    many = {f"area {n}": [10 * n, 10 * n, 10 * n] for n in range(1, 9)}
    series = a_series(many, by="area")
    everything = range(len(series.points))

    marks = marks_above(trend.figure(revised(series, *everything)))

    pale = [(x, y) for x, y in marks if y <= 40]  # four lines at most are strong
    assert pale == [(0, 40), (1, 40), (2, 40)]
