from dashboards.charts.emptiness import is_empty, reason
from tests.builders import a_series


def test_the_reason_is_the_first_note():
    series = a_series([None], notes=["Derby reports whole years."])

    assert reason(series) == "No figures for this choice: Derby reports whole years."


def test_without_a_note_the_reason_is_plain():
    assert reason(a_series([None])) == "No figures for this choice."


def test_several_series_are_empty_only_together():
    assert is_empty(a_series([None]), a_series([None]))
    assert not is_empty(a_series([None]), a_series([0]))
