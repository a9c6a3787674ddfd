"""What each button does to a page that is arranged, and that it can be taken back."""

from dataclasses import replace

import pytest

from data.framework.pages import ChartOnPage
from tests.data.framework.arrange.pages import Arranging, a_board

OUTCOMES = "outcomes"
REFERRALS = "contacts-over-time", "contacts-by-source"


@pytest.fixture
def screen() -> Arranging:
    return Arranging(a_board(), "referrals")


def test_a_chart_moves_a_place_and_it_is_said_where_it_stands(screen: Arranging):
    view = screen.presses("later", REFERRALS[0])

    assert tuple(screen.charts[:2]) == REFERRALS[::-1]
    assert view.said == "“Contacts by source over time” is 2 of 4 under “Who raises concerns?”."


def test_the_first_stays_where_it_is_and_nothing_is_to_be_taken_back(screen: Arranging):
    view = screen.presses("earlier", REFERRALS[0])

    assert tuple(screen.charts[:2]) == REFERRALS
    assert "is 1 of 4" in view.said
    assert view.past == ()


def test_every_step_can_be_taken_back_in_turn(screen: Arranging):
    begun = screen.page
    screen.presses("later", REFERRALS[0])
    screen.presses("remove", REFERRALS[1])
    screen.presses("stay", typed={"page.title": "Front door"})

    for _ in range(3):
        screen.presses("undo")

    assert screen.page == begun
    assert screen.presses("undo").said == "There is nothing to take back."


def test_what_was_typed_last_is_taken_back_first(screen: Arranging):
    screen.presses("later", REFERRALS[0])

    view = screen.presses("undo", typed={"page.title": "Front door"})

    assert (view.page.title, len(view.past)) == ("Referrals", 1)
    assert tuple(screen.charts[:2]) == REFERRALS[::-1]


def test_a_chart_goes_to_the_end_of_another_section(screen: Arranging):
    screen.presses("to-section", REFERRALS[0], {f"chart.{REFERRALS[0]}.section": "2"})

    assert [each.id for each in screen.page.listed.sections[2].charts][-1] == REFERRALS[0]


def test_a_chart_is_dragged_to_a_place(screen: Arranging):
    screen.presses("move", f"{REFERRALS[0]} 1 1")

    assert screen.page.listed.sections[1].charts[1].id == REFERRALS[0]


@pytest.mark.parametrize(
    ("do", "what"),
    [
        ("move", "contacts-over-time"),
        ("move", "contacts-over-time 1 -1"),
        ("move", "contacts-over-time 1 " + 5000 * "9"),
        ("section-later", 5000 * "9"),
        ("section-later", "²"),
        ("move", "nothing 1 1"),
        ("earlier", "nothing"),
        ("remove", ""),
        ("to-section", "nothing"),
        ("to-section", "contacts-over-time"),
        ("drop-section", "99"),
        ("section-later", "x"),
        ("take-in", "contacts"),
        ("leave-out", "nothing"),
        ("choose-measure", "nothing"),
        ("choose-chart", "nothing"),
        ("delete", ""),
        ("juggle", ""),
    ],
)
def test_what_no_button_asks_for_changes_nothing(screen: Arranging, do, what):
    before = screen.page

    assert screen.presses(do, what).page == before


def test_a_measure_that_nothing_shows_any_more_is_made_no_chart_of(screen: Arranging):
    view = screen.presses("remove", "early-help")

    assert view.page.left_out == ("early-help-assessments",)
    assert "early-help" not in screen.charts
    screen.presses("remove", REFERRALS[0])
    assert "contacts" not in screen.page.left_out  # others still show it


def test_a_measure_that_was_left_out_can_be_shown_again(screen: Arranging):
    screen.presses("remove", "early-help")
    screen.presses("show-again", "early-help-assessments")

    assert screen.page.left_out == ()


def test_adding_a_chart_of_it_shows_a_measure_again(screen: Arranging):
    screen.presses("remove", "early-help")
    screen.presses("choose-measure", "early-help-assessments")
    screen.presses("add-chart")

    assert screen.page.left_out == ()


def test_after_the_last_chart_is_taken_out_the_keyboard_goes_on_at_the_list():
    screen = Arranging(a_board(), "health")
    while len(screen.charts) > 1:
        after = screen.charts[1]
        assert screen.presses("remove", screen.charts[0]).focus == f"chart.{after}.title"

    assert screen.presses("remove", screen.charts[0]).focus == "list"


def test_what_the_page_makes_by_itself_is_taken_into_the_list_or_left_out(screen: Arranging):
    made = ChartOnPage("referrals-visits", "Visits made", "over time", ("testbridge-visits",))
    screen.made = {"testbridge-visits": (made,)}

    screen.presses("take-in", "testbridge-visits")
    assert screen.charts[-1] == "referrals-visits"
    screen.presses("undo")
    screen.presses("leave-out", "testbridge-visits")
    assert screen.page.left_out == ("testbridge-visits",)


def test_a_section_is_added_asked_moved_and_taken_out(screen: Arranging):
    many = len(screen.page.listed.sections)
    view = screen.presses("add-section", typed={"section.new": "And then?"})
    assert view.focus == f"section.{many}.question"
    assert view.new_section == ""

    view = screen.presses("section-earlier", str(many), {f"section.{many}.question": "What next?"})
    assert view.page.listed.sections[many - 1].question == "What next?"
    assert view.said == f"“What next?” is section {many} of {many + 1}."

    screen.presses("drop-section", str(many - 1))
    assert len(screen.page.listed.sections) == many
    assert len(screen.charts) == len(Arranging(a_board(), "referrals").charts)


def test_a_section_without_a_question_is_not_added(screen: Arranging):
    view = screen.presses("add-section")

    assert [fault.field for fault in view.faults] == ["section.new"]


def test_a_chart_is_added_by_its_measure_then_by_its_kind(screen: Arranging):
    view = screen.presses("choose-measure", "testbridge-visits")
    assert view.added.title == "Visits made"
    by_area = "testbridge-visits-bars-by-area"
    view = screen.presses("choose-chart", by_area)
    assert view.added.title == "Visits made, by area"

    view = screen.presses("add-chart", typed={"add.section": "1"})

    chart = screen.page.listed.sections[1].charts[-1]
    assert (chart.id, chart.kind, chart.by) == (f"referrals-{by_area}", "bars", ("area",))
    assert view.focus == f"chart.referrals-{by_area}.title"
    assert not view.added.is_open


def test_a_title_that_was_typed_stays_when_another_chart_is_chosen(screen: Arranging):
    screen.presses("choose-measure", "testbridge-visits")

    view = screen.presses(
        "choose-chart", "testbridge-visits-bars-by-area", {"add.title": "Our visits"}
    )

    assert view.added.title == "Our visits"


def test_a_chart_is_added_under_a_question_of_its_own(screen: Arranging):
    screen.presses("choose-measure", "testbridge-visits")
    view = screen.presses("add-chart", typed={"add.section": "new"})
    assert [fault.field for fault in view.faults] == ["add.question"]

    screen.presses("add-chart", typed={"add.section": "new", "add.question": "Who visits?"})
    screen.presses("choose-measure", "testbridge-due")
    screen.presses("add-chart", typed={"add.section": "new", "add.question": "Who visits?"})

    assert screen.page.listed.sections[-1].question == "Who visits?"
    assert len(screen.page.listed.sections[-1].charts) == 2


def test_one_chart_added_twice_has_two_ids(screen: Arranging):
    for _ in range(2):
        screen.presses("choose-measure", "testbridge-visits")
        screen.presses("add-chart")

    assert len({*screen.charts}) == len(screen.charts)


def test_the_address_follows_the_name_until_another_is_typed():
    screen = Arranging(a_board())
    screen.presses("stay", typed={"page.title": "Neglect"})
    screen.presses("stay", typed={"page.title": "Neglect sub-group", "page.address": "neglect"})
    assert screen.page.id == "neglect-sub-group"

    screen.presses("stay", typed={"page.address": "neglect"})
    screen.presses("stay", typed={"page.title": "Neglect group", "page.address": "neglect"})
    assert screen.page.id == "neglect"


def test_a_chart_whose_title_is_emptied_is_called_by_what_it_shows(screen: Arranging):
    screen.presses("stay", typed={f"chart.{REFERRALS[1]}.title": ""})

    assert (
        screen.page.listed.chart(REFERRALS[1]).title
        == "Contacts to children's social care, by agency"
    )


def test_a_page_that_all_boards_share_is_not_removed(screen: Arranging):
    screen.presses("delete")

    assert not screen.page.is_removed


def test_a_chart_of_several_measures_has_those_that_are_ticked():
    screen = Arranging(a_board(), "training")
    screen.presses("choose-measure", "training-places-attended")
    view = screen.presses("choose-chart", f"training-places-attended-{OUTCOMES}")
    assert view.added.together == frozenset()  # nobody but the board knows what is one whole
    cancelled = "training-places-cancelled"
    screen.view = replace(view, added=replace(view.added, together=frozenset({cancelled})))
    screen.presses("add-chart")

    chart = screen.page.listed.charts[-1]
    assert (chart.kind, chart.measures) == (OUTCOMES, ("training-places-attended", cancelled))


def test_a_chart_of_several_measures_says_how_many_it_takes():
    screen = Arranging(a_board(), "training")
    screen.presses("choose-measure", "training-places-attended")
    screen.presses("choose-chart", f"training-places-attended-{OUTCOMES}")

    (fault,) = screen.presses("add-chart").faults

    assert fault.field == "add.together"
    assert "takes 2 to 6 measures" in fault.what
