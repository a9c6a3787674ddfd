"""How the targets of a measure over time are drawn: rule R2."""

from dataclasses import replace

from dashboards.charts import trend
from dashboards.charts.targets import levels_of
from data.figures.series import Series
from data.framework.targets import Target, TargetKind
from tests.builders import a_measure, a_percentage, a_series
from tests.builders_data import a_target
from tests.dashboards.charts.reading import words_of


def held_to(values, *targets: Target, measure=None) -> Series:
    series = a_series(values, measure=measure or a_percentage())
    return replace(series, targets=targets)


def dashed(figure) -> list[tuple[float, float, float]]:
    """From where to where each dashed line runs, and at what value."""
    lines = [each for each in figure.layout.shapes if each.line.dash == "dash"]
    return [(each.x0, each.x1, each.y0) for each in lines]


def labels_of(figure) -> list:
    return [each for each in figure.layout.annotations if each.text.startswith("target")]


def test_r2_a_target_that_is_one_number_is_drawn():
    figure = trend.figure(held_to([70, 80], a_target()))

    assert "target 75%" in words_of(figure)
    assert {value for _, _, value in dashed(figure)} == {75}


def test_r2_a_target_in_words_is_not_drawn():
    in_words = a_target(kind=TargetKind.TO_BE_CONFIRMED, values=(), text="To be confirmed")

    figure = trend.figure(held_to([70, 80], in_words))

    assert not figure.layout.shapes
    assert "target" not in words_of(figure)


def test_r2_a_band_is_drawn_as_two_lines_with_its_words():
    figure = trend.figure(held_to([17, 24], a_target("2012-13", "", 18, 22, kind=TargetKind.BAND)))

    (between,) = [shape for shape in figure.layout.shapes if shape.type == "rect"]
    assert {value for _, _, value in dashed(figure)} == {18, 22}
    assert (between.y0, between.y1) == (18, 22)
    assert [label.text for label in labels_of(figure)] == ["target<br>18% to 22%"]


def test_r2_a_profile_is_drawn_as_the_value_of_each_quarter():
    profile = a_target("2012-13", None, 10, 20, 30, 40, kind=TargetKind.PROFILE)

    figure = trend.figure(held_to([11, 21, 29, 38], profile, measure=a_measure()))

    assert [value for _, _, value in dashed(figure)] == [10, 20, 30, 40]
    assert [label.text for label in labels_of(figure)] == ["target 40"]


def test_a_target_is_drawn_over_its_own_periods_only():
    figure = trend.figure(held_to([70] * 8, a_target("2012-13")))

    ((begins, ends, _),) = dashed(figure)
    assert (begins < 0, ends) == (True, 3.5)
    assert "target 75%" in words_of(figure)


def test_a_target_that_took_the_place_of_another_is_a_level_of_its_own():
    before, after = a_target("2012-13 Q1", "2012-13 Q4", 80), a_target("2013-14 Q1", None, 85)

    levels = levels_of(held_to([70] * 8, before, after))

    assert [(each.ends, each.first, each.last) for each in levels] == [
        ((80, 80), 0, 3),
        ((85, 85), 4, 7),
    ]


def test_the_target_is_always_in_sight():
    figure = trend.figure(held_to([20, 30], a_target()))

    assert figure.layout.yaxis.range[1] > 75


def test_the_label_of_an_earlier_target_stands_clear_of_the_line():
    above = held_to([82] * 6 + [70] * 6, a_target("2012-13", "", 80), a_target("2013-14", "", 72))

    (label,) = [each for each in labels_of(trend.figure(above)) if each.y == 80]

    assert (label.text, label.yanchor) == ("target 80%", "top")


def test_an_earlier_target_amid_its_figures_has_no_label():
    amid = held_to([79, 81, 78, 82] * 3, a_target("2012-13", "", 80))

    figure = trend.figure(amid)

    assert {value for _, _, value in dashed(figure)} == {80}
    assert labels_of(figure) == []
