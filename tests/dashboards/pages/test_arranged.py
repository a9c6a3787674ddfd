"""What storing an arranged page would change is said from what readers would see."""

import pytest

from dashboards.pages.arranged import what_changes
from dashboards.pages.shown import ShownPage, shown_pages
from data.figures.dataset import Dataset
from data.framework.arrange.page_rows import framework_with, own_tables
from data.framework.rows import Row
from data.framework.shipped import shipped_tables
from tests.builders_data import a_return, a_store, in_quarters
from tests.data.framework.arrange.pages import Arranging, page, standing_on, stored

BOARD = "northbridge"
KNOWN = {"contacts", "missing-episodes", "early-help-assessments"}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    figures = [each for name in KNOWN for each in in_quarters(name, 4, 6, board=BOARD)]
    return a_store(a_return(*figures, board=BOARD)).dataset(BOARD)


@pytest.fixture
def standing():
    return standing_on(shipped_tables(BOARD))


def changes(screen: Arranging, dataset: Dataset) -> list[str]:
    standing, arranged = screen.standing, screen.page
    before = shown_pages(standing.framework, dataset)
    after = shown_pages(framework_with(own_tables(arranged, standing), standing), dataset)
    begun = None if arranged.is_new else page(arranged.id, standing)
    return what_changes(arranged, begun, before, after, KNOWN)


def an_own_page(standing, measure="contacts") -> Arranging:
    screen = Arranging(standing)
    screen.presses("choose-measure", measure, {"page.title": "Neglect sub-group"})
    screen.presses("add-chart")
    return screen


@pytest.mark.parametrize("name", ["overview", "referrals", "missing", "health"])
def test_of_a_page_that_nobody_touched_nothing_is_changed(name, standing, dataset):
    assert changes(Arranging(standing, name), dataset) == ["Nothing is changed yet."]


def test_a_new_page_is_told_with_its_address_its_place_and_its_charts(standing, dataset):
    screen = an_own_page(standing, "missing-episodes")
    screen.presses("stay", typed={"page.after": "referrals"})

    assert changes(screen, dataset) == [
        "“Neglect sub-group” is a new page at /neglect-sub-group, after Referrals, with 1 chart."
    ]


def test_what_it_counts_leaves_the_page_of_its_theme_where_nobody_drew_it(standing, dataset):
    said = changes(an_own_page(standing), dataset)

    assert said[1:] == [
        "1 chart leaves Referrals: “Contacts to children's social care”; what it counts stands on "
        "Neglect sub-group now."
    ]


def test_charts_that_come_and_go_are_told_by_their_titles(standing, dataset):
    screen = Arranging(standing, "missing")
    screen.presses("remove", "missing-over-time")
    screen.presses("remove", "missing-by-setting")
    screen.presses("choose-measure", "missing-episodes")
    screen.presses("add-chart", typed={"add.title": "Who goes missing"})

    assert changes(screen, dataset) == [
        "Missing gets 1 chart: “Who goes missing”.",
        "2 charts leave Missing: “Episodes of children missing” and “Episodes by where the child "
        "lives”; what they show stays under All measures.",
    ]


def test_of_many_charts_the_first_are_named(standing, dataset):
    screen = Arranging(standing, "referrals")
    for chart in screen.charts[:5]:
        screen.presses("remove", chart)

    (said, *_) = changes(screen, dataset)

    assert said.startswith("5 charts leave Referrals: “Contacts by source over time”, “Contacts")
    assert "and 3 more" in said


def test_names_order_questions_and_place_are_told(standing, dataset):
    screen = Arranging(standing, "missing")
    screen.presses(
        "later",
        "missing-over-time",
        {
            "page.title": "Missing children",
            "page.about": "",
            "page.after": "overview",
            "chart.missing-over-time.title": "Episodes",
            "section.0.question": "How many?",
        },
    )

    assert changes(screen, dataset) == [
        "“Missing” is called “Missing children”.",
        "Beneath its title it says: nothing",
        "It stands after Overview in the navigation.",
        "“Episodes of children missing” is called “Episodes”.",
        "The charts of Missing children stand in another order.",
        "Its charts stand under these questions: How many?",
    ]


def test_a_chart_that_goes_to_another_question_is_told_with_it(standing, dataset):
    screen = Arranging(standing, "referrals")
    question = screen.page.listed.sections[1].question
    for chart in ("contacts-by-source", "contacts-over-time"):
        screen.presses("move", f"{chart} 1 0")

    assert changes(screen, dataset)[1:] == [
        f"“Contacts by source over time” stands under “{question}” now.",
        f"“Contacts by source” stands under “{question}” now.",
    ]


def test_what_has_no_figures_yet_is_told(standing, dataset):
    said = changes(an_own_page(standing, "referrals"), dataset)

    assert "There are no figures yet for" in said[1]
    assert "it is shown once they come." in said[1]


def test_a_chart_that_comes_too_late_on_a_page_of_few_is_not_shown_yet(dataset):
    few = {"pages": (Row({"id": "missing", "at most": "1"}),)}
    screen = Arranging(standing_on({**shipped_tables(BOARD), **few}), "missing")
    screen.presses("choose-measure", "missing-episodes")
    screen.presses("add-chart", typed={"add.title": "Who goes missing"})

    late = changes(screen, dataset)
    added = screen.charts[-1]
    screen.presses("move", f"{added} 0 0")

    not_shown = (
        "“Who goes missing” is not among the first 1 that there are figures for, and is not shown "
        "there yet."
    )
    assert not_shown in late
    assert not_shown not in changes(screen, dataset)


def test_a_page_that_makes_a_chart_by_itself_in_the_place_of_another_says_so(standing, dataset):
    screen = Arranging(standing, "missing")
    screen.presses("remove", "missing-over-time")
    screen.presses("remove", "missing-by-setting")
    screen.presses("show-again", "missing-episodes")

    assert "Missing makes 1 chart by itself: “Episodes of children missing”." in changes(
        screen, dataset
    )


def test_a_page_that_is_removed_says_what_becomes_of_its_charts(standing, dataset):
    screen = Arranging(stored(an_own_page(standing).page, standing), "neglect-sub-group")
    screen.presses("delete")

    assert changes(screen, dataset)[0] == (
        "“Neglect sub-group” is removed, with its 1 chart; what it shows stays under All measures."
    )


def test_a_page_shows_those_of_its_charts_that_there_are_figures_for(standing, dataset):
    shown = shown_pages(standing.framework, dataset)["missing"]

    assert isinstance(shown, ShownPage)
    assert "missing-over-time" in {panel.id for panel in shown.panels}
    assert "missing-from-home" not in {panel.id for panel in shown.panels}
