from dataclasses import replace

import pytest

from dashboards.charts import gaps, pair_columns, trend
from dashboards.charts.canvas import lines_in, widest
from dashboards.charts.end_labels import LINE_HEIGHT, PLOT_HEIGHT
from dashboards.charts.marks import Mark
from data.figures.series import Series, Within
from data.observations import Status
from tests.builders import a_measure, a_point, a_series, periods_from
from tests.dashboards.charts.reading import words_of
from tests.frameworks import measure_of

BOOKED = measure_of("training-places-booked")
ATTENDED = measure_of("training-places-attended")


def gaps_of(drawn):
    return [t for t in drawn.data if t.type == "scatter" and t.mode == "markers"]


def height_of_words(drawn) -> float:
    (note,) = [n for n in drawn.layout.annotations if "available" in (n.text or "")]
    return note.y


def lit_at(value: float, *, periods: int) -> tuple[Within, ...]:
    points = tuple(a_point(value, str(period)) for period in periods_from("2012-13 Q1", periods))
    return (Within("agency", "police", points),)


def test_words_for_a_gap_are_clear_of_what_is_highlighted_inside_the_line():
    plain = a_series([50, 50, None, 50, 50, 50])
    lit = replace(plain, within=lit_at(8, periods=6))

    assert height_of_words(trend.figure(plain)) < 8
    assert height_of_words(trend.figure(lit)) > 8


def test_words_for_a_gap_are_clear_of_the_columns_of_what_is_highlighted():
    pair = [a_series([50, None, None, None, None, 50], measure=each) for each in (BOOKED, ATTENDED)]
    lit = [replace(each, within=lit_at(40, periods=6)) for each in pair]

    assert height_of_words(pair_columns.figure(*lit)) > 40


def test_a_column_inside_another_keeps_its_colour_on_a_telephone():
    pair = [a_series([50] * 18, measure=each) for each in (BOOKED, ATTENDED)]
    lit = [replace(each, within=lit_at(40, periods=18)) for each in pair]

    (column,) = [t for t in pair_columns.figure(*lit).data if t.name == "Police"]

    slot = 170 / 18  # px, of a card that is as wide as a telephone
    assert column.width * slot - column.marker.line.width > 3


def test_several_columns_inside_another_stand_side_by_side():
    (police,) = lit_at(40, periods=4)
    both = (police, replace(police, category="housing"))
    lit = [replace(a_series([50] * 4, measure=each), within=both) for each in (BOOKED, ATTENDED)]

    one, other = [t for t in pair_columns.figure(*lit).data if t.meta == Mark.WITHIN]

    assert one.offset + one.width <= other.offset + 1e-9
    assert one.offset == -(other.offset + other.width)  # in the middle of its column


def test_neighbouring_gaps_share_their_words():
    words = words_of(trend.figure(a_series([4, None, None, None, 5])))

    assert words.count("not available") == 1


def test_gaps_too_close_for_words_keep_their_marks():
    drawn = trend.figure(a_series([5, None, 5, None, *[5] * 14]))

    assert len(gaps_of(drawn)[0].x) == 2
    assert words_of(drawn).count("not available") == 1


def test_words_further_apart_stand_in_a_card_that_is_wide_enough_for_both():
    drawn = trend.figure(a_series([5, None, *[5] * 7, None, *[5] * 8]))

    first, second = (
        note.text for note in drawn.layout.annotations if "available" in (note.text or "")
    )
    assert "cqw" not in first  # the width of the card decides nothing for the first
    assert "cqw" in second
    assert words_of(drawn).count("not available") == 2


def test_words_near_the_start_stay_clear_of_the_labels_of_the_axis_on_a_telephone():
    drawn = trend.figure(a_series([5, None, *[5] * 16]))
    amid = trend.figure(a_series([*[5] * 9, None, *[5] * 8]))

    (first,) = (note for note in drawn.layout.annotations if "available" in (note.text or ""))
    (later,) = (note for note in amid.layout.annotations if "available" in (note.text or ""))
    half = widest([first.text]) * gaps.CHARACTER_WIDTH / 2
    assert gaps.NARROWEST * 1.5 / 18 + first.xshift >= half - 0.1
    assert not later.xshift


def test_a_quarter_that_no_agency_returned_sets_the_quarter():
    drawn = trend.figure(a_series({"police": [4, None, 6], "housing": [1, None, 2]}))

    (mark,) = gaps_of(drawn)[0].customdata
    assert mark[:2] == ["period", "2012-13Q2"]
    assert "Police" in mark[2]
    assert "Housing" in mark[2]


def test_a_single_agency_that_did_not_return_is_named_and_in_its_colour():
    drawn = trend.figure(a_series({"police": [40, None, 60], "housing": [1, 2, 2]}))

    (mark,) = gaps_of(drawn)
    police = next(t for t in drawn.data if t.customdata[0][1] == "police")
    assert mark.customdata[0][:2] == ["agency", "police"]
    assert mark.marker.color[0] == police.line.color
    assert "Police not available" in words_of(drawn)


def test_two_agencies_that_did_not_return_are_counted():
    drawn = trend.figure(
        a_series({"police": [40, None, 60], "housing": [1, None, 2], "legal": [9, 8, 7]})
    )

    assert "2 not available" in words_of(drawn)


@pytest.mark.parametrize("last", [0, 1, 20, 40])
def test_words_at_the_last_quarter_and_the_label_of_the_line_never_meet(last):
    drawn = trend.figure(a_series([40, last, None]))

    bottom, top = drawn.layout.yaxis.range
    (gap,) = [n for n in drawn.layout.annotations if "available" in n.text]
    (label,) = [n for n in drawn.layout.annotations if "in Q2" in n.text]
    lines = (lines_in(gap.text) + lines_in(label.text)) / 2
    assert (gap.x, gap.xanchor, gap.xshift) == (label.x, label.xanchor, label.xshift)
    pixel = (top - bottom) / PLOT_HEIGHT
    apart = (gap.y - label.y) / pixel + gap.yshift - label.yshift
    assert abs(apart) >= 0.99 * lines * LINE_HEIGHT


def test_the_label_of_a_gap_is_led_back_to_its_mark():
    drawn = trend.figure(a_series([40, 0, None]))

    assert gaps_of(drawn)[0].y[0] in [leader.yanchor for leader in drawn.layout.shapes]


def test_an_agency_that_did_not_return_for_the_last_quarter_is_named_there():
    drawn = trend.figure(a_series({"police": [40, None], "housing": [1, 2]}))

    assert "Police not available" in words_of(drawn)


def test_gaps_up_to_the_last_quarter_are_said_once():
    assert words_of(trend.figure(a_series([4, 5, None, None]))).count("not available") == 1


def test_where_lines_leave_no_room_only_the_mark_stands():
    ladder = {f"kind {n}": [*[n * 10] * 4, None, *[n * 10] * 4] for n in range(1, 13)}

    drawn = trend.figure(a_series(ladder, by="kind"))

    assert len(gaps_of(drawn)) == 1


def test_a_suppressed_and_a_missing_quarter_have_different_marks():
    periods = periods_from("2012-13 Q1", 4)
    states = (None, None, Status.SUPPRESSED, Status.NOT_AVAILABLE)
    points = tuple(
        a_point(5, str(period)) if status is None else a_point(None, str(period), status=status)
        for period, status in zip(periods, states, strict=True)
    )

    drawn = trend.figure(Series(a_measure(), (), points, periods))

    assert list(gaps_of(drawn)[0].marker.symbol) == ["circle-open", "x-thin-open"]


@pytest.mark.parametrize("others", [[30, 33, 28, 36], [100, 20, 90, 30]])
def test_words_above_what_is_drawn_are_led_down_to_their_mark(others):
    counts = [others[0], others[1], None, *others[2:]]
    series = [a_series(counts, measure=measure) for measure in (BOOKED, ATTENDED)]

    drawn = pair_columns.figure(*series, highlight=None)

    (words,) = [n for n in drawn.layout.annotations if "not" in n.text]
    (mark,) = gaps_of(drawn)
    (leader,) = [s for s in drawn.layout.shapes if s.line.dash == "dot"]
    assert (leader.x0, leader.x1) == (words.x, words.x) == (2, 2)
    assert mark.y[0] < leader.y0 < leader.y1 == words.y


def test_words_right_above_their_mark_need_no_line_to_it():
    drawn = trend.figure(a_series([40, 44, None, 41, 45]))

    assert [n.y for n in drawn.layout.annotations if "not" in n.text]
    assert not [s for s in drawn.layout.shapes if s.line.dash == "dot"]
