"""What is wrong with an arranged page is said at the place where it was typed."""

import pytest

from data.framework.arrange.page_faults import faults_in
from tests.data.framework.arrange.pages import TODAY, Arranging, a_board, page, stored


def an_own_page(**typed):
    """A new page with a chart, and with these places typed besides."""
    screen = Arranging(a_board())
    screen.presses("choose-measure", "contacts", {"page.title": "Neglect sub-group"})
    screen.presses("add-chart")
    said = {name.replace("__", "."): text for name, text in typed.items()}
    return screen.presses("store", typed=said)


def test_a_sound_page_has_no_fault():
    assert an_own_page().faults == ()


def test_no_page_that_is_shipped_has_one():
    standing = a_board()
    for each in standing.framework.pages:
        assert faults_in(page(each.id, standing), standing, TODAY) == ()


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({"page__title": "", "page__address": "x"}, "page.title", "has no name"),
        ({"page__title": "?", "page__address": ""}, "page.address", "address is empty"),
        ({"page__address": "returns"}, "page.address", "something else stands"),
        ({"page__address": "arrange"}, "page.address", "something else stands"),
        ({"page__address": "referrals"}, "page.address", "another page: Referrals"),
        ({"page__address": "Neglect Group"}, "page.address", "small letters"),
        ({"page__address": "a" * 70}, "page.address", "too long"),
        ({"page__title": "a" * 130, "page__address": "a"}, "page.title", "too long"),
        ({"page__title": "Neglect <b>"}, "page.title", "<"),
        ({"page__about": "a" * 301}, "page.about", "too long"),
        ({"page__about": "NHS number 943 476 5919"}, "page.about", "details of any person"),
    ],
)
def test_every_fault_stands_at_its_place(typed, field, said):
    found = an_own_page(**typed).faults

    assert [fault.field for fault in found] == [field]
    assert said in found[0].what


def test_a_page_without_a_chart_is_not_stored():
    screen = Arranging(a_board())
    (fault,) = screen.presses("store", typed={"page.title": "Neglect"}).faults

    assert (fault.field, fault.what) == ("list", "The page has no chart. Add at least one.")


def test_the_seventh_chart_asks_for_questions():
    screen = Arranging(a_board(), "health")
    while len(screen.charts) < 7:
        screen.presses("choose-measure", "testbridge-visits")
        screen.presses("add-chart", typed={"section.0.question": ""})
    (fault,) = screen.presses("store").faults

    assert fault.field == "section.0.question"
    assert "The page has 7 charts" in fault.what
    assert screen.presses("store", typed={"section.0.question": "How many?"}).faults == ()


def test_a_question_is_asked_once():
    screen = Arranging(a_board(), "referrals")
    first = screen.page.listed.sections[0].question

    found = screen.presses("store", typed={"section.1.question": first.upper()}).faults

    assert {fault.field for fault in found} == {"section.0.question", "section.1.question"}


def test_the_title_of_a_chart_is_held_to_the_rules_of_names():
    screen = Arranging(a_board(), "health")
    chart = screen.charts[0]

    (fault,) = screen.presses("store", typed={f"chart.{chart}.title": "A <5"}).faults

    assert fault.field == f"chart.{chart}.title"


def test_a_page_has_no_more_charts_than_anybody_reads():
    screen = Arranging(a_board(), "health")
    screen.presses("stay", typed={"section.0.question": "How many?"})
    for _ in range(61):
        screen.presses("choose-measure", "testbridge-visits")
        screen.presses("add-chart")

    (fault,) = screen.presses("store").faults

    assert (fault.field, "at most 60" in fault.what) == ("list", True)


def test_a_page_that_is_removed_has_no_fault_whatever_is_typed():
    standing = stored(an_own_page().page, a_board())
    screen = Arranging(standing, "neglect-sub-group")
    screen.presses("delete")

    assert screen.presses("store", typed={"page.title": ""}).faults == ()
