import pytest

from dashboards.charts import bars, outcomes, pair, pyramid
from data.figures.totals import total_of
from data.framework.measures import Kind
from tests.builders import a_measure, a_percentage, a_series, a_table
from tests.dashboards.charts.reading import words_of
from tests.frameworks import measure_of

TWO = {"police": [60], "housing": [30]}


def total(values, **fields):
    series = a_series(values, **fields)
    return total_of(series, series.periods[-1])


def test_the_total_is_the_sum_of_what_is_drawn():
    assert total(TWO) == 90


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        (TWO | {"legal": [None]}, {}),
        (TWO, {"measure": a_percentage()}),
        (TWO, {"measure": a_measure(kind=Kind.CUMULATIVE)}),
        (TWO, {"by": "area"}),
        ([60], {}),
    ],
)
def test_what_is_not_known_to_be_all_there_is_has_no_total(values, fields):
    assert total(values, **fields) is None


def test_p20_a_whole_is_not_added_to_its_parts():
    assert total({"Alfreton": [3], "Buxton": [4], "County Total": [7]}, by="district") == 7


def test_every_total_that_a_sentence_says_stands_above_its_chart():
    victims = a_table({("18 to 24", "Female"): 5, ("18 to 24", "Male"): 2}, by=("age", "sex"))
    contacts = a_series(TWO, measure=measure_of("contacts"))
    referrals = a_series({"police": [6], "housing": [3]}, measure=measure_of("referrals"))
    places = [
        a_series(TWO, measure=measure_of(f"training-places-{name}"))
        for name in ("attended", "cancelled", "did-not-attend")
    ]

    assert words_of(bars.figure(contacts))[0].startswith("90 contacts, ")
    assert words_of(pyramid.figure(victims))[0].startswith("7 contacts, ")
    both = words_of(pair.figure(contacts, referrals))[0]
    assert "90 contacts" in both
    assert "of which 9 became referrals" in both
    assert "Attended 90" in words_of(outcomes.figure(*places))[0]
