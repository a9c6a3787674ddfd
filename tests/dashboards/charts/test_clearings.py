from dashboards.charts.clearings import PLOT_HEIGHT, Room
from data.figures.lines import lines_of
from tests.builders import a_series


def room(values, **fields):
    return Room(lines_of(a_series(values)), (0, PLOT_HEIGHT), **fields)


def test_words_stand_at_the_foot_while_it_is_clear():
    assert room([200] * 9).lowest(4, 36) < 30


def test_words_stand_above_a_line_that_runs_along_the_foot():
    assert room([20] * 9).lowest(4, 36) > 20


def test_words_stand_above_columns_and_never_within_them():
    assert room([150] * 9, filled=True).lowest(4, 36) > 150


def test_words_stand_clear_of_what_is_highlighted_inside_the_lines():
    values = [[None, None, None, None, 30, 30, 30, 30, 30]]

    assert room([200] * 9, inside=values).lowest(4, 36) > 30
    assert room([None] * 4 + [200] * 5, filled=True, inside=values).lowest(4, 36) > 200


def test_words_stand_above_the_counts_of_dots_too():
    plain, counted = (room([20] * 9, clear=clear).lowest(4, 36) for clear in (6, 24))

    assert counted == plain + 18


def test_without_a_clearing_there_are_no_words():
    assert room([250] * 9, filled=True).lowest(4, 36) is None


def test_a_mark_stands_just_above_the_axis():
    assert 0 < room([5] * 3).foot < 20


def test_words_near_the_last_quarter_are_at_the_end():
    assert room([5] * 9).is_at_end(8)
    assert not room([5] * 9).is_at_end(4)
