from dataclasses import replace

import pytest

from dashboards.charts import pair
from dashboards.theme import FOCUS, MUTED_DARK, WHITE
from data.figures.judged import stretches_of
from data.figures.selection import Highlight
from data.figures.usual import UsualRange
from tests.builders import a_series
from tests.dashboards.charts.reading import words_of
from tests.frameworks import measure_of


def drawn(contacts, referrals, highlight=None):
    return pair.figure(
        a_series(contacts, measure=measure_of("contacts")),
        a_series(referrals, measure=measure_of("referrals")),
        highlight=highlight,
    )


EIGHT = ([100] * 8, [18] * 8)


def test_many_periods_are_columns_from_zero():
    chart = drawn(*EIGHT)

    outer, inner = chart.data
    assert (outer.orientation, len(outer.y), inner.y[0]) == (None, 8, 18)
    assert chart.layout.yaxis.range[0] == 0


def test_the_latest_pair_is_labelled():
    assert {"100", "18 18.0% became referrals"} <= set(words_of(drawn(*EIGHT)))


@pytest.mark.parametrize("count", [7, 8, 18])
def test_the_labels_begin_beyond_the_last_column(count):
    chart = drawn([100] * count, [18] * count)

    edge = count - 1 + (1 - chart.layout.bargap) / 2
    labels = [note for note in chart.layout.annotations if note.text.startswith("<b>1")]
    assert len(labels) == 2
    assert all(note.x >= edge and note.xshift > 0 for note in labels)


def test_a_latest_pair_that_is_not_of_the_last_quarter_says_so():
    words = words_of(drawn([100] * 7 + [None], [18] * 8))

    assert "100 in Q3 2013-14" in words


def test_a_quarter_that_lacks_either_count_is_marked():
    chart = drawn([100] * 8, [18] * 6 + [None, 18])

    assert list(chart.data[-1].x) == ["2013-14Q3"]


def test_the_words_of_a_gap_are_clear_of_the_lines_of_the_usual_range():
    chart = drawn([100] * 8, [18] * 6 + [None, 18])

    (words,) = [note for note in chart.layout.annotations if "available" in note.text]
    assert words.bgcolor == WHITE


def test_a_highlighted_quarter_keeps_its_colour():
    chart = drawn(*EIGHT, highlight=Highlight("period", "2012-13Q2"))

    assert list(chart.data[1].marker.color[:2]) == [MUTED_DARK.mark, FOCUS.mark]


def test_measures_that_never_meet_have_no_share():
    chart = drawn([100] * 7 + [None], [None] * 7 + [18])

    assert not any("%" in text for text in words_of(chart))


def test_t6_a_change_of_definition_is_marked():
    referrals = a_series([18] * 8, measure=measure_of("referrals"))
    points = (*referrals.points[:4], *(replace(p, definition=1) for p in referrals.points[4:]))

    chart = pair.figure(
        a_series([100] * 8, measure=measure_of("contacts")), replace(referrals, points=points)
    )

    assert [shape.x0 for shape in chart.layout.shapes] == [3.5]
    assert "definition changed" in words_of(chart)


def test_over_columns_the_usual_range_of_the_first_is_lines_above_them():
    contacts = a_series([80, 120] * 7, measure=measure_of("contacts"))
    referrals = a_series([18] * 14, measure=measure_of("referrals"))
    usual = UsualRange("", stretches_of(contacts))
    limits = usual.latest.variation.limits

    chart = pair.figure(contacts, referrals, usual=usual)

    above = [shape for shape in chart.layout.shapes if shape.layer == "above"]
    assert [shape.y0 for shape in above] == [max(limits.lower, 0), limits.upper, limits.mean]
    assert not [shape for shape in chart.layout.shapes if shape.type == "rect"]
