from base64 import b64decode

from dashboards.components.sparkline import sparkline, sparkline_of
from data.framework.measures import Kind
from tests.builders import a_measure, a_series


def pieces(picture) -> int:
    """In how many pieces its line is drawn."""
    return b64decode(picture.src.partition(",")[2]).decode().count("M")


def test_a_gap_breaks_the_line():
    assert pieces(sparkline([1, 2, 3])) == 1
    assert pieces(sparkline([1, 2, None, 3])) == 2


def test_too_few_are_not_drawn():
    assert sparkline([1, None, 3]) is None


def test_t4_a_running_total_begins_anew_in_april():
    running = a_series([1, 3, 5, 9, 2, 4], measure=a_measure(kind=Kind.CUMULATIVE))

    assert pieces(sparkline_of(running)) == 2
    assert pieces(sparkline_of(a_series([1, 3, 5, 9, 2, 4]))) == 1


def test_of_many_figures_the_last_are_drawn():
    running = a_series([1, 2, 3, 4] * 4, measure=a_measure(kind=Kind.CUMULATIVE))

    assert pieces(sparkline_of(running)) == 3
