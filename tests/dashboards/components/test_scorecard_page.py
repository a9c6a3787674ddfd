"""The scorecard: each indicator beside its target, told by sign and word (rule R6)."""

from dataclasses import replace
from pathlib import Path

import pytest
from dash import dcc, html

from dashboards.components.judged_chips import SIGNS
from dashboards.components.scorecard_page import scorecard_content
from dashboards.components.scorecard_table import EARLIER, OF_ALL, scorecard_table
from dashboards.scorecard_order import (
    AGAINST,
    INDICATOR,
    LEAD,
    VARIATION,
    YEAR,
    Order,
    in_order,
    order_of,
)
from data.figures.scorecard import scorecard_of
from data.figures.selection import Selection
from data.figures.status import Against
from data.framework.aims import Aim
from data.periods import parse
from tests.builders_data import (
    a_printed_target,
    a_return,
    a_store,
    an_observation,
    in_quarters,
)
from tests.dashboards.components.test_header import inside, words

SATISFIED = "training-satisfaction"
SATISFACTION, COURSES = "Participants satisfied with the course", "Courses delivered"
CONTACTS = "Contacts to children's social care"
TITLES = (SATISFACTION, COURSES, CONTACTS)


@pytest.fixture
def dataset():
    figures = (*in_quarters(SATISFIED, 70, 74, 76, 80), *in_quarters("contacts", 20, 30, 25, 31))
    received = replace(a_return(*figures), targets=(a_printed_target(),))
    return a_store(received).dataset("derby")


def shown(dataset, **chosen):
    return html.Div(scorecard_content(dataset, Selection("derby", **chosen)))


def rows(page) -> list[list[str]]:
    return [[words(cell) for cell in row.children] for row in inside(page, html.Tr)]


def headings(page) -> list[str]:
    """Each heading once: on paper it stands beside its button."""
    found = inside(inside(page, html.Thead)[0], html.Th)
    return [words(inside(each, html.Button)[0] if inside(each, html.Button) else each).strip()
            for each in found]  # fmt: skip


def test_how_the_indicators_stand_is_said_in_one_sentence(dataset):
    assert words(inside(shown(dataset, last=parse("2012-13 Q3")), html.P)[0]) == (
        "2 indicators: 1 meets its target, none misses it, 1 without a target. "
        "Whether they vary by more than usual cannot be judged: too few figures yet."
    )


def test_of_indicators_that_no_target_was_set_for_none_is_said_to_miss_one():
    figures = in_quarters("contacts", 20, 30, 25, 31)
    dataset = a_store(a_return(*figures)).dataset("derby")

    said = words(inside(shown(dataset), html.P)[0])

    assert said.startswith("1 indicator: none has a target. ")


def test_that_none_varies_by_more_than_usual_is_said_only_where_one_can_be_judged():
    years = [f"{year}-{year + 1 - 2000}" for year in range(2009, 2013)]
    figures = [
        row for year in years for row in in_quarters("contacts", 80, 120, 90, 110, year=year)
    ]
    dataset = a_store(a_return(*figures)).dataset("derby")

    said = words(inside(shown(dataset), html.P)[0])

    assert said.endswith(". None varies by more than usual.")


def test_a_board_without_a_run_of_figures_has_no_column_for_its_line():
    first = a_store(a_return(*in_quarters("contacts", 20))).dataset("derby")

    assert "Last 12" not in headings(shown(first))
    assert {len(row) for row in rows(shown(first))[2:]} == {len(headings(shown(first)))}


def test_where_none_has_a_target_no_column_says_so_of_each():
    figures = in_quarters("contacts", 20, 30, 25, 31)
    page = shown(a_store(a_return(*figures)).dataset("derby"))

    assert not {"Target", "Against target"} & set(headings(page))
    assert {len(row) for row in rows(page)[2:]} == {len(headings(page))}


def test_why_each_is_not_judged_has_a_column_where_the_reasons_differ():
    figures = *in_quarters("contacts", 20, 30), *in_quarters(SATISFIED, 70, 74, 76, 80)
    page = shown(a_store(a_return(*figures)).dataset("derby"))

    assert "Variation" in headings(page)


@pytest.mark.parametrize(
    ("measure", "when", "is_shown"),
    [
        ("section-47-enquiries", "2012-13", False),
        ("cp-reviews-in-timescale", "2012-13", True),  # as published: of no year
        ("cp-reviews-in-timescale", "2011-12", False),  # of which nothing came in the year
    ],
)
def test_a_year_stands_without_quarters_where_each_has_a_figure_of_it(measure, when, is_shown):
    counted = in_quarters("contacts", 20, 30, 25, 31)
    other = in_quarters(measure, 14, 15, 15, 16, year=when)
    year, dataset = parse("2012-13"), a_store(a_return(*counted, *other)).dataset("derby")

    page = html.Div(scorecard_table(scorecard_of(dataset, year), year, Selection("derby"), Order()))

    assert ("Q1 2012-13" in headings(page)) is is_shown


def test_each_indicator_stands_under_its_aim_with_its_quarters_its_target_and_its_status(dataset):
    found = rows(shown(dataset, last=parse("2012-13 Q3")))

    assert headings(shown(dataset, last=parse("2012-13 Q3"))) == [
        *("Indicator", "Target", "Q1 2012-13", "Q2 2012-13", "Q3 2012-13", "2012-13"),
        *("Against target", "Last 12"),
    ]
    training = next(row for row in found if row[0].startswith("Participants satisfied"))
    assert training[1:7] == ["75%", "70%", "74%", "76%", "–", "● meets"]


def test_what_is_not_available_is_a_dash_in_every_cell_and_says_why():
    figures = [*in_quarters("contacts", 20, 30, None, 31)]
    dataset = a_store(a_return(*figures)).dataset("derby")

    page = shown(dataset, last=parse("2012-13 Q4"))

    assert "[x]" not in words(page)
    (told,) = [
        e for e in inside(page, html.Td) if "not available" in (getattr(e, "title", "") or "")
    ]
    assert words(told) == "–"


def test_a_telephone_leaves_out_what_comes_before_the_last_quarter_which_would_be_cut(dataset):
    page = shown(dataset, last=parse("2012-13 Q3"))

    for row in inside(page, html.Tr)[:1] + inside(page, html.Tr)[2:3]:
        classes = [getattr(each, "className", None) or "" for each in row.children]
        numbers = [each for each in classes if "number" in each]
        assert [EARLIER in each for each in numbers] == [True, True, False, False]
    css = Path("assets/41-scorecard.css").read_text(encoding="utf-8")
    assert f".{EARLIER} {{\n    display: none" in css.split("@media (max-width: 40rem)")[1]


def test_the_last_period_of_the_range_is_the_one_that_is_told(dataset):
    earlier = rows(shown(dataset, last=parse("2012-13 Q2")))

    satisfied = next(row for row in earlier if row[0].startswith("Participants satisfied"))
    assert satisfied[1:6] == ["75%", "70%", "74%", "–", "▲ misses"]


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


def test_p19_what_the_two_words_mean_is_said_once_above_them(dataset):
    said = words(shown(dataset, agencies=("police",)))

    assert said.count("is not split by agency") == 1
    assert "is not split by agency" not in words(shown(dataset))


AIMS = (
    Aim("Training helps", (SATISFIED, "training-courses-delivered"), "Training lead"),
    Aim("Streets are safe", first=parse("2012-13"), last=parse("2012-13")),
    Aim("Help comes early", ("contacts",)),
)


@pytest.fixture
def aimed(dataset):
    return replace(dataset, framework=replace(dataset.framework, aims=AIMS))


def names(page) -> list[str]:
    """The first cell of each row of the table beneath its headings."""
    return [row[0] for row in rows(page)[1:]]


def test_aims_of_the_boards_own_list_what_they_say_in_their_order(aimed):
    page = shown(aimed, last=parse("2012-13 Q3"))

    assert names(page) == [
        *("Training helps · Training lead", "Participants satisfied with the course"),
        *("Courses delivered", "Streets are safe", "None established"),
        *("Help comes early", "Contacts to children's social care"),
    ]
    (none,) = [row for row in rows(page) if row[0] == "Courses delivered"]
    assert set(none[1:6]) == {"–"}


def test_a_lead_who_stands_with_the_aim_has_no_empty_column(aimed):
    period = parse("2012-13 Q3")
    ordered = html.Div(
        scorecard_content(aimed, Selection("derby", last=period), Order().after(INDICATOR))
    )

    assert "Lead" not in headings(shown(aimed, last=period))
    assert any("Lead" in each for each in headings(ordered))


def test_an_aim_that_has_ended_is_listed_no_more(aimed):
    found = scorecard_of(aimed, parse("2013-14"))

    assert [each.aim for each in found] == ["Training helps", "Help comes early"]


def test_a_heading_puts_figures_in_order_then_backwards_then_by_aim_again(aimed):
    period = parse("2012-13 Q2")
    order = Order().after(period.slug)

    def listed(order: Order) -> list[str]:
        page = html.Div(scorecard_content(aimed, Selection("derby", last=period), order))
        return [each.children for each in inside(page, dcc.Link)
                if each.children in TITLES]  # fmt: skip

    assert listed(order) == [SATISFACTION, CONTACTS, COURSES]
    assert listed(order.after(period.slug)) == [CONTACTS, SATISFACTION, COURSES]
    assert order.after(period.slug).after(period.slug) == Order()
    assert listed(Order()) == [SATISFACTION, COURSES, CONTACTS]


def test_the_heading_that_orders_says_so_and_each_row_names_its_aim(aimed):
    order = Order(INDICATOR)

    page = html.Div(scorecard_content(aimed, Selection("derby", last=parse("2012-13 Q2")), order))

    sorts = {words(each): getattr(each, "aria-sort", None) for each in inside(page, html.Th)}
    assert [told for told in sorts.values() if told] == ["ascending"]
    assert "Help comes early" in next(row[0] for row in rows(page) if CONTACTS in row[0])


@pytest.mark.parametrize("column", [INDICATOR, AGAINST, VARIATION, LEAD, YEAR])
def test_every_order_keeps_every_indicator(aimed, column):
    found = [e for each in scorecard_of(aimed, parse("2012-13 Q4")) for e in each.indicators]

    for order in (Order(column), Order(column, backwards=True), order_of(f"-{column}")):
        assert sorted(e.measure.id for e in in_order(found, order)) == sorted(
            e.measure.id for e in found
        )
        assert order_of(str(order)) == order


def test_a_figure_says_the_cell_that_it_came_from(dataset):
    titles = [each.title for each in inside(shown(dataset, last=parse("2012-13 Q2")), html.Td)
              if getattr(each, "title", None)]  # fmt: skip

    assert any(each.startswith("return.xlsx, sheet “") for each in titles)


def test_p10_an_indicator_tells_what_england_has_with_its_year():
    rate = [
        an_observation(SATISFIED, 80, "2012-13 Q4"),
        an_observation(SATISFIED, 77, "2011-12", comparator="England"),
    ]
    received = replace(a_return(*rate), targets=(a_printed_target(),))

    found = rows(shown(a_store(received).dataset("derby")))

    assert any("England 77% (2011-12, older)" in row[0] for row in found)
