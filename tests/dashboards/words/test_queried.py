"""A warning that concerns a card stands on that card."""

from dataclasses import replace

from dashboards.charts import trend
from dashboards.drawing import draw
from dashboards.panels import Panel
from data.figures.selection import Selection
from tests.builders_data import a_finding, a_return, a_store, in_quarters

CONTACTS = Panel("contacts", "Contacts", trend.figure, ("contacts",))


def caveats(*findings):
    received = a_return(*in_quarters("contacts", 10.0, 11.0, 12.0, 13.0))
    dataset = a_store(replace(received, findings=findings)).dataset("derby")
    return draw(CONTACTS, dataset, Selection("derby")).caveats


def test_a_query_about_a_figure_that_is_shown_is_named_on_its_card():
    asked = [a_finding(measure="contacts", period=f"2012-13 Q{n}") for n in (1, 3)]

    assert "Queried: Q3 2012-13 and Q1 2012-13; see beneath the charts." in caveats(*asked)


def test_queries_of_other_measures_or_periods_are_not():
    others = [
        a_finding(measure="referrals", period="2012-13 Q1"),
        a_finding(measure="contacts", period="2009-10 Q1"),
    ]

    assert not [each for each in caveats(*others) if each.startswith("Queried")]
