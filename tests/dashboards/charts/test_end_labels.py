from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboards.charts.caption import Said, caption
from dashboards.charts.end_labels import (
    PLOT_HEIGHT,
    EndLabel,
    apart,
    end_labels,
    fits,
    placed,
    tall_enough,
)
from dashboards.charts.rows import CARD_HEIGHT
from dashboards.theme import FOCUS

BENEATH = 50  # px that the names of the quarters and of the years take


def test_labels_with_room_stay_at_their_values():
    assert placed([10, 50, 90], [8, 8, 8], (0, 100), [1, 1, 1]) == [10, 50, 90]


def test_labels_that_would_touch_share_the_way():
    assert placed([50, 52], [8, 8], (0, 100), [1, 1]) == [47, 55]


def test_the_heavier_label_moves_less():
    light, heavy = placed([50, 52], [8, 8], (0, 100), [1, 9])

    assert abs(heavy - 52) < abs(light - 50)


def test_labels_stay_inside_the_plot():
    low, high = placed([0, 100], [8, 8], (0, 100), [1, 1])

    assert (low, high) == (4, 96)


def test_without_labels_there_is_nothing_to_place():
    assert placed([], [], (0, 100), []) == []


@given(st.lists(st.floats(0, 100), min_size=1, max_size=12).map(sorted))
def test_no_label_ever_covers_another(values):
    heights = [7.0] * len(values)

    places = placed(values, heights, (0, 100), [1.0] * len(values))

    assert all(above - below >= 6.999 for below, above in pairwise(places))


def test_a_label_moved_far_is_led_back_to_its_line():
    crowd = [EndLabel(f"Agency {n}", 50, "black") for n in range(3)]

    found = end_labels(crowd, (0, 100), 3, (-0.5, 3.5))

    assert len(found.annotations) == 3
    assert [leader["yanchor"] for leader in found.shapes] == [50, 50]


def test_the_way_back_to_a_line_is_drawn_beyond_the_plot_where_the_label_stands():
    crowd = [EndLabel(f"Agency {n}", 50, "black") for n in range(3)]

    [leader, _] = end_labels(crowd, (0, 100), 3, (-0.5, 3.5)).shapes

    assert leader["xref"] == "paper"  # by slots, plotly.js draws nothing beyond the last
    assert leader["xanchor"] == 3.5 / 4


def a_layout(texts, margin=90):
    """Of a chart with one label to each text, all of them at 5 of 10."""
    found = end_labels([EndLabel(text, 5, "black") for text in texts], (0, 10), 3, (-0.5, 3.5))
    return {
        "annotations": [{"text": "Q1", "x": 0, "y": 0}, *found.annotations],
        "shapes": found.shapes,
        "margin": {"l": 40, "r": margin},
        "xaxis": {"range": (-0.5, 3.5)},
        "yaxis": {"range": (0, 10)},
    }


def test_labels_that_are_too_many_lines_for_a_lower_plot_have_longer_ones():
    name = "Children's<br>social care<br><b>97.5%</b>"
    page = a_layout([name] * 4)

    found = apart(page, 150)

    first, *labels = found["annotations"]
    assert first == page["annotations"][0]
    assert {each["text"] for each in labels} == {"Children's social<br>care <b>97.5%</b>"}
    assert found["margin"]["l"] == 40
    assert found["margin"]["r"] > page["margin"]["r"]
    reach = 4 * 2 * 18 / 2  # px from the middle to the ends of all of them
    assert max(each["yshift"] for each in labels) + 18 == reach <= 150 / 2


def test_labels_that_fit_a_lower_plot_keep_their_lines_and_their_room():
    page = a_layout(["Police <b>12</b>", "Schools and<br>education <b>9</b>"])

    found = apart(page, 150)

    assert [each["text"] for each in found["annotations"]] == [
        each["text"] for each in page["annotations"]
    ]
    assert found["margin"] == page["margin"]


def test_a_label_keeps_its_distance_in_pixels_however_tall_the_card():
    crowd = [EndLabel(f"Agency {n}", 50, "black") for n in range(3)]

    found = end_labels(crowd, (0, 100), 3, (-0.5, 3.5))

    assert [note["y"] for note in found.annotations] == [50, 50, 50]
    assert [round(note["yshift"]) for note in found.annotations] == [-18, 0, 18]


def test_the_margin_fits_the_longest_line_of_a_label():
    short = end_labels([EndLabel("<b>12</b>", 1, "black")], (0, 10), 3, (0, 3)).margin["r"]
    long = end_labels(
        [EndLabel("Schools and<br>education", 1, "black")], (0, 10), 3, (0, 3)
    ).margin["r"]

    assert 30 < short < long < 130


def test_labels_that_fill_the_height_do_not_fit():
    assert fits(["one line"] * 5)
    assert not fits(["two<br>lines"] * 9)


def test_words_above_a_chart_never_press_its_plot_lower_than_its_labels_are_placed_for():
    many = caption("%", *(Said(f"of these, the agency number {n}", FOCUS) for n in range(4)))
    two = caption("%, axis begins at 10%", Said("of these, Schools and education", FOCUS))

    taken = tall_enough(many)["height"] - many["margin"]["t"]

    assert taken == CARD_HEIGHT - two["margin"]["t"]
    assert taken - BENEATH >= PLOT_HEIGHT
    assert tall_enough(two) == {}
