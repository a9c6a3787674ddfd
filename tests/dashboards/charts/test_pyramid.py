from dashboards.charts import pyramid
from data.figures.selection import Highlight
from tests.builders import a_table
from tests.dashboards.charts.reading import words_of
from tests.frameworks import measure_of

VICTIMS = a_table(
    {
        ("18 to 24", "Female"): 420,
        ("18 to 24", "Male"): 120,
        ("25 to 34", "Female"): 512,
        ("25 to 34", "Male"): None,
        ("25 to 34", "Not known"): 8,
    },
    by=("age", "sex"),
    measure=measure_of("domestic-abuse-victims"),
)


def bars_of(drawn):
    return [trace for trace in drawn.data if trace.type == "bar"]


def test_women_are_to_the_left_and_men_to_the_right():
    female, male = bars_of(pyramid.figure(VICTIMS))

    assert list(female.x) == [-420, -512]
    assert list(male.x) == [120, None]


def test_every_figure_is_printed_and_none_is_negative():
    words = words_of(pyramid.figure(VICTIMS))

    assert {"420", "512", "120", "not available"} <= set(words)
    assert not any(text.startswith("-") for text in words)


def test_the_total_of_a_side_is_printed_only_when_it_is_whole():
    words = words_of(pyramid.figure(VICTIMS))

    assert "Female 932" in words
    assert "Male" in words


def test_m1_those_whose_sex_is_not_known_are_counted_in_words():
    assert "Not drawn: not known 8" in " ".join(words_of(pyramid.figure(VICTIMS)))


def test_the_youngest_are_at_the_foot():
    axis = pyramid.figure(VICTIMS).layout.yaxis

    assert axis.ticktext[0] == "18 to 24"
    assert axis.range[0] < axis.range[1]


def test_a_highlighted_age_dims_the_others():
    female, _ = bars_of(pyramid.figure(VICTIMS, highlight=Highlight("age", "25 to 34")))

    dimmed, full = female.marker.opacity
    assert dimmed < full == 1


def test_a_highlighted_sex_dims_the_other():
    female, male = bars_of(pyramid.figure(VICTIMS, highlight=Highlight("sex", "Male")))

    assert max(female.marker.opacity) < min(male.marker.opacity)
