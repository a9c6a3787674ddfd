"""The scorecard: each indicator beside its target, told by sign and word (rule R6)."""

from dataclasses import replace

import pytest
from dash import dcc, html

from dashboards.components.scorecard_page import OF_ALL, SIGNS, scorecard_content
from data.figures.selection import Selection
from data.figures.status import Against
from data.periods import parse
from tests.builders_data import a_printed_target, a_return, a_store, in_quarters
from tests.dashboards.components.test_header import inside, words

SATISFIED = "training-satisfaction"


@pytest.fixture
def dataset():
    figures = (*in_quarters(SATISFIED, 70, 74, 76, 80), *in_quarters("contacts", 20, 30, 25, 31))
    received = replace(a_return(*figures), targets=(a_printed_target(),))
    return a_store(received).dataset("derby")


def shown(dataset, **chosen):
    return html.Div(scorecard_content(dataset, Selection("derby", **chosen)))


def rows(page) -> list[list[str]]:
    return [[words(cell) for cell in row.children] for row in inside(page, html.Tr)]


def test_how_the_indicators_stand_is_said_in_one_sentence(dataset):
    assert words(inside(shown(dataset, last=parse("2012-13 Q3")), html.P)[0]) == (
        "2 indicators: 1 meets its target, 0 miss it, 0 not assessed, 1 without a target. "
        "0 vary by more than usual."
    )


def test_each_indicator_stands_under_its_aim_with_its_quarters_its_target_and_its_status(dataset):
    found = rows(shown(dataset, last=parse("2012-13 Q3")))

    assert found[0] == [
        *("Indicator", "Target", "Q1 2012-13", "Q2 2012-13", "Q3 2012-13", "2012-13"),
        *("Against target", "Variation", "Last 12"),
    ]
    training = next(row for row in found if row[0].startswith("Participants satisfied"))
    assert training[1:8] == ["75%", "70%", "74%", "76%", "–", "● meets", "too few figures yet"]


def test_the_last_period_of_the_range_is_the_one_that_is_told(dataset):
    earlier = rows(shown(dataset, last=parse("2012-13 Q2")))

    satisfied = next(row for row in earlier if row[0].startswith("Participants satisfied"))
    assert satisfied[1:7] == ["75%", "70%", "74%", "–", "▲ misses", "too few figures yet"]


def test_a_figure_leads_to_its_chart(dataset):
    links = [link.href for link in inside(shown(dataset), dcc.Link)]

    assert links
    assert all(link.startswith("/all-measures/") and "&open=" in link for link in links)


def test_where_there_is_nothing_it_is_said_why():
    page = shown(a_store(a_return(*in_quarters("cse-self-referrals", 1))).dataset("derby"))

    assert "has a figure in this choice" in words(page)
    assert inside(page, html.Table) == []


def test_r6_what_is_met_and_what_is_missed_differ_in_their_signs():
    assert SIGNS[Against.MEETS] != SIGNS[Against.MISSES] != SIGNS[Against.NEAR]


def test_p19_a_figure_of_all_agencies_says_so_where_one_was_chosen(dataset):
    named = [row[0] for row in rows(shown(dataset, agencies=("police",)))]

    assert any(each.endswith(OF_ALL) for each in named)
    assert not any(OF_ALL in row[0] for row in rows(shown(dataset)))
