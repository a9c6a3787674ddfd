from dataclasses import replace

from dashboards.charts import comparators, single
from dashboards.theme import FOCUS
from data.figures.selection import Highlight
from tests.builders import a_series
from tests.dashboards.charts.reading import trace_of, words_of
from tests.frameworks import measure_of

RATE = measure_of("referral-rate")


def a_comparison(values):
    return a_series(values, by="comparator", first="2010-11", measure=RATE)


LONG = a_comparison({"England": [537, 544, 545], "": [551, 566, 572]})
SHORT = a_comparison({"England": [520.7, None], "": [None, 436.8], "Neighbours": [None, None]})


def test_three_years_or_more_are_lines():
    drawn = comparators.figure(LONG)

    assert all(trace.mode == "lines+markers" for trace in drawn.data)
    assert {"This board 572.0", "England 545.0"} <= set(words_of(drawn))


def test_the_boards_own_line_is_solid_on_top_and_sets_the_year():
    own = comparators.figure(LONG).data[-1]

    assert (own.line.color, own.line.dash) == (FOCUS.mark, "solid")
    assert own.customdata[0][:2] == ["period", "2010-11"]


def test_each_comparator_has_a_dash_and_a_shape_for_grey_print():
    england = trace_of(comparators.figure(LONG), "England")

    assert england.line.dash != "solid"
    assert england.marker.symbol != "circle"


def test_a_highlighted_comparator_dims_the_others_but_never_the_board():
    three = a_comparison({"": [5, 6, 7], "England": [5, 5, 5], "Neighbours": [6, 6, 6]})

    drawn = comparators.figure(three, highlight=Highlight("comparator", "England"))

    assert trace_of(drawn, "England").opacity == 1
    assert trace_of(drawn, "Neighbours").opacity < 1
    assert drawn.data[-1].opacity == 1


def test_fewer_years_are_bars_from_zero_and_the_boards_own_is_first():
    drawn = comparators.figure(SHORT)

    assert drawn.data[0].type == "bar"
    assert drawn.layout.xaxis.range[0] == 0
    assert drawn.layout.yaxis.ticktext[0] == "This board"


def test_a_bar_as_long_as_one_beside_it_means_as_much():
    other = a_comparison({"England": [650.0, None], "": [None, 240.0]})

    alone, together = comparators.figure(SHORT), comparators.figure(SHORT, alongside=(other,))

    assert alone.layout.xaxis.range[1] == 520.7
    assert (
        together.layout.xaxis.range
        == comparators.figure(other, alongside=(SHORT,)).layout.xaxis.range
    )


def test_p10_every_bar_says_its_year():
    words = words_of(comparators.figure(SHORT))

    assert {"436.8 in 2011-12", "520.7 in 2010-11"} <= set(words)


def test_a_comparator_without_a_figure_says_so():
    assert "not available" in words_of(comparators.figure(SHORT))


def test_p10_the_year_of_the_boards_own_is_compared_where_it_is_there():
    drawn = comparators.figure(a_comparison({"": [400, None], "England": [520, 530]}))

    assert "520.0 in 2010-11" in words_of(drawn)


def test_a_highlighted_bar_stands_out():
    drawn = comparators.figure(SHORT, highlight=Highlight("comparator", "England"))

    own, england, _ = drawn.data[0].marker.color
    assert england == FOCUS.mark != own


def test_a_comparator_of_before_the_range_has_a_bar_with_its_year():
    (england,) = a_series([533.5], by="comparator", first="2011-12", measure=RATE).points
    older = replace(england, categories={"comparator": "England"})
    now = replace(a_comparison({"": [436.8]}), beside=(older,))

    drawn = comparators.figure(now)

    assert list(drawn.layout.yaxis.ticktext) == ["This board", "England"]
    assert list(drawn.data[0].x) == [436.8, 533.5]
    assert any("533.5</b> in 2011-12" in text for text in drawn.data[1].text)


def test_beside_nothing_the_figure_is_printed_and_no_bar_is_drawn():
    drawn = comparators.figure(a_comparison({"": [3706]}))

    assert single.is_one(drawn)
