from base64 import b64decode
from dataclasses import replace

from dashboards.components.sparkline import sparkline, sparkline_of
from data.framework.measures import Kind
from data.observations import Status
from tests.builders import a_measure, a_percentage, a_point, a_series


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


def test_p4_where_the_latest_is_too_few_for_a_percentage_there_is_no_line():
    shares = a_series([50, 60, 70, 80], measure=a_percentage())
    few = a_point(None, "2013-14 Q1", status=Status.NOT_APPLICABLE, numerator=3, denominator=7)
    later = replace(shares, points=(*shares.points, few), periods=(*shares.periods, few.period))

    assert sparkline_of(shares) is not None
    assert sparkline_of(later) is None
