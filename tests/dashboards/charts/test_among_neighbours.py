"""The board among its neighbours: one year of all of them, with intervals and without a ranking."""

from dataclasses import replace

from dashboards.charts import among_neighbours
from dashboards.words.among import among_sentence
from data.figures.among import among
from data.figures.compared import MEDIAN
from data.observations import Status
from tests.builders import a_point, a_series
from tests.frameworks import measure_of

RATE = measure_of("re-referral-rate")
YEAR = "2024-25"


def of(name, value, period=YEAR, **fields):
    return a_point(value, period, categories={"comparator": name}, **fields)


def quarter(number, part, whole):
    value, period = 100 * part / whole, f"{YEAR} Q{number}"
    return a_point(value, period, categories={"comparator": ""}, numerator=part, denominator=whole)


OWN = [quarter(1, 10, 50), quarter(2, 12, 50), quarter(3, 8, 50), quarter(4, 10, 50)]
NEIGHBOURS = (of("Carby", 30.0), of("Alton", 15.0), of("Belford", 22.0))
BESIDE = (of("England", 21.0), of(MEDIAN, 22.0, note="median of 3 of 3 neighbours"))


def placed(own=OWN, neighbours=NEIGHBOURS, beside=BESIDE):
    periods = tuple(point.period for point in own)
    found = a_series({"": [1.0]}, by="comparator", measure=RATE)
    return replace(found, points=tuple(own), periods=periods, beside=beside, neighbours=neighbours)


def test_the_board_s_own_year_is_made_of_the_counts_of_its_quarters():
    found = among(placed())

    assert (found.own.value, found.own.numerator, found.own.denominator) == (20.0, 40, 200)


def test_a_year_of_which_a_quarter_is_missing_has_no_figure_of_the_board():
    found = among(placed(own=OWN[:3]))

    assert found.own.value is None
    assert "3 of 4 quarters" in among_sentence(placed(own=OWN[:3]))


def test_neighbours_are_listed_by_name_and_never_by_size():
    assert [p.categories["comparator"] for p in among(placed()).neighbours] == [
        "Alton",
        "Belford",
        "Carby",
    ]


def test_fewer_than_three_neighbours_are_no_place_among_them():
    hidden = (*NEIGHBOURS[:2], of("Belford", None, status=Status.SUPPRESSED))

    assert among(placed(neighbours=hidden)) is None
    assert among_neighbours.TOO_FEW[:20] in str(
        among_neighbours.figure(placed(neighbours=hidden)).layout.annotations
    ).replace("<br>", " ")


def test_the_latest_year_that_enough_have_is_shown_of_all():
    later = (of("Alton", 9.0, "2025-26"),)

    assert str(among(placed(neighbours=(*NEIGHBOURS, *later))).year) == YEAR


def test_every_neighbour_has_a_dot_on_one_row_and_the_others_rows_of_their_own():
    chart = among_neighbours.figure(placed())

    dots = {trace.name: (list(trace.x), set(trace.y)) for trace in chart.data}
    assert dots["Neighbours"] == ([15.0, 22.0, 30.0], {2})
    assert dots["This board"] == ([20.0], {0})
    assert dots["England"] == ([21.0], {1})
    assert [t.replace("<br>", " ") for t in chart.layout.yaxis.ticktext] == [
        "This board",
        "England",
        "Neighbours, 3 of 3 shown",
    ]


def test_an_interval_is_drawn_where_the_counts_are_known_and_nowhere_else():
    shapes = among_neighbours.figure(placed()).layout.shapes

    (own,) = [each for each in shapes if each.y0 == each.y1]
    assert own.y0 == 0
    assert own.x0 < 20 < own.x1


def test_the_sentence_says_the_year_the_interval_and_of_how_many_the_median_is():
    assert among_sentence(placed()) == (
        "Re-referred within 12 months, 2024-25: 20.0% (95% interval 15.0% to 26.1%, which holds "
        "the median of neighbours); neighbours lie from 15.0% to 30.0%, their median is 22% "
        "(3 of 3 neighbours)."
    )
