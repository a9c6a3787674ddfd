from dashboards.charts import single
from dashboards.charts.emptiness import empty, is_empty
from dashboards.words.empty import reason
from data.figures.series import Series
from tests.builders import a_measure, a_series
from tests.dashboards.charts.reading import words_of


def test_the_reason_is_the_first_note_as_a_sentence_of_its_own():
    series = a_series([None], notes=["Derby reports whole years."])

    assert reason(series) == "No figures for this choice. Derby reports whole years."


def test_without_a_note_the_reason_is_that_of_the_latest_gap():
    assert reason(a_series([None, None])) == (
        "No figures for this choice: not available in Q2 2012-13."
    )


def test_without_any_period_the_reason_is_plain():
    assert reason(Series(a_measure())) == "No figures for this choice."


def test_several_series_are_empty_only_together():
    assert is_empty(a_series([None]), a_series([None]))
    assert not is_empty(a_series([None]), a_series([0]))


def test_where_there_is_no_chart_no_whole_card_is_taken():
    chart = empty()

    assert single.is_one(chart)
    assert "words beside it" in " ".join(words_of(chart)).replace("<br>", " ")
    assert chart.layout.height < 200
