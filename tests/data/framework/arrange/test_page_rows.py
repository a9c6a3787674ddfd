"""What is stored of an arranged page: the rows that differ from the standard ones, no others."""

import csv
import io
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.forms.framework_book import as_workbook
from data.framework.arrange.page_rows import own_tables, usual_page
from data.framework.chart_list import Place
from data.framework.check import check_tables
from data.framework.differences import differences
from data.framework.folder import as_files
from data.framework.grids import tables_in
from data.framework.rows import merged
from data.framework.sent import read_workbook_of
from data.framework.shipped import shipped, shipped_tables, standard
from tests.data.framework.arrange.pages import TODAY, Arranging, a_board, page, standing_on, stored

PAGES = [each.id for each in a_board().framework.pages]


def rows(tables, table):
    return [row.cells for row in tables.get(table, ())]


def an_own_page(standing):
    """The page "Neglect sub-group" with one chart."""
    screen = Arranging(standing)
    screen.presses("choose-measure", "contacts", {"page.title": "Neglect sub-group"})
    screen.presses("add-chart")
    return screen


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_nobody_changed_has_no_row(name):
    standing = a_board()

    own = own_tables(page(name, standing), standing)

    assert (rows(own, "pages"), rows(own, "charts")) == ([], [])


@pytest.mark.parametrize("board", shipped().boards)
def test_a_page_of_any_board_is_stored_as_it_was_read(board):
    standing = standing_on(shipped_tables(board))
    for each in standing.framework.pages:
        own = own_tables(page(each.id, standing), standing)

        assert differences(standing.own, own) == ()


def test_a_page_with_another_name_has_one_row_that_says_so():
    standing = a_board()
    screen = Arranging(standing, "referrals")
    screen.presses("stay", typed={"page.title": "Front door"})

    own = own_tables(screen.page, standing)

    assert rows(own, "pages") == [{"id": "referrals", "title": "Front door"}]
    assert rows(own, "charts") == []


def test_a_line_that_is_emptied_is_empty_afterwards():
    standing = a_board()
    screen = Arranging(standing, "referrals")
    screen.presses("stay", typed={"page.about": ""})

    assert page("referrals", stored(screen.page, standing)).about == ""


def test_once_a_chart_is_moved_all_of_the_page_is_the_boards_own_and_keeps_its_words():
    standing = a_board()
    screen = Arranging(standing, "health")
    before = [chart.id for chart in page("health", standing).listed.charts]
    screen.presses("later", before[0])

    own = own_tables(screen.page, standing)

    assert [row["id"] for row in own["charts"]] == screen.charts != before
    usual = {row["id"]: row.cells for row in standard()["charts"] if row["page"] == "health"}
    assert {row["id"]: row.cells for row in own["charts"]} == usual


def test_moved_there_and_back_it_is_the_usual_page_again():
    standing = a_board()
    screen = Arranging(standing, "health")
    first = screen.charts[0]
    screen.presses("later", first)
    screen.presses("earlier", first)

    assert rows(own_tables(screen.page, standing), "charts") == []


def test_a_page_of_its_own_has_an_address_a_place_and_a_chart():
    standing = a_board()
    screen = an_own_page(standing)
    screen.presses("stay", typed={"page.after": "referrals", "page.about": "What they watch."})

    own = own_tables(screen.page, standing)

    assert rows(own, "pages") == [
        {
            "id": "neglect-sub-group",
            "title": "Neglect sub-group",
            "about": "What they watch.",
            "order": "25",
        }
    ]
    (chart,) = rows(own, "charts")
    assert (chart["page"], chart["measures"]) == ("neglect-sub-group", "contacts")
    assert check_tables(merged(standard(), own), standard()) == []
    after = stored(screen.page, standing)
    assert [each.id for each in after.framework.pages][1:3] == ["referrals", "neglect-sub-group"]


def test_where_no_number_is_left_between_two_pages_they_are_numbered_anew():
    standing = a_board()
    for number in range(6):
        screen = Arranging(standing)
        screen.presses("choose-measure", "contacts", {"page.title": f"Group {number}"})
        screen.presses("add-chart", typed={"page.after": "referrals"})
        standing = stored(screen.page, standing)

        ids = [each.id for each in standing.framework.pages]
        assert ids.index(f"group-{number}") == ids.index("referrals") + 1
    assert [each for each in ids if not each.startswith("group")] == PAGES


def test_a_page_can_be_put_in_front_of_another():
    standing = a_board()
    screen = Arranging(standing, "training")
    screen.presses("stay", typed={"page.after": "overview"})

    after = [each.id for each in stored(screen.page, standing).framework.pages]

    assert after[:3] == ["overview", "training", "referrals"]
    assert sorted(after) == sorted(PAGES)


def test_a_page_that_is_removed_leaves_no_row():
    standing = stored(an_own_page(a_board()).page, a_board())
    screen = Arranging(standing, "neglect-sub-group")
    screen.presses("delete")

    own = own_tables(screen.page, standing)

    assert [rows(own, name) for name in ("pages", "charts", "cards")] == [[], [], []]


def test_the_usual_page_comes_back_with_nothing_of_the_boards_own():
    standing = a_board()
    screen = Arranging(standing, "health")
    screen.presses("later", screen.charts[0], {"page.title": "Hospital", "page.after": "overview"})
    standing = stored(screen.page, standing)
    again = Arranging(standing, "health")
    again.presses("standard")

    own = own_tables(again.page, standing)

    assert again.page.title == "Health"
    assert rows(own, "charts") == []
    after = stored(again.page, standing)
    assert [each.id for each in after.framework.pages] == PAGES
    assert usual_page("nowhere", standing) is None


def test_other_rows_of_the_board_are_left_alone():
    standing = a_board(cards=(("page", "measure"), ("health", "contacts")))
    screen = Arranging(standing, "health")
    screen.presses("remove", screen.charts[0])

    own = own_tables(screen.page, standing)

    assert {each.table for each in differences(standing.own, own)} == {"charts", "pages"}
    assert own["measures"] == standing.own["measures"]
    assert own["cards"] == standing.own["cards"]


@given(st.sampled_from(PAGES), st.integers(), st.integers(1, 6))
@settings(max_examples=40, deadline=None)
def test_whatever_is_arranged_comes_back_as_it_was_stored(name, seed, steps):
    standing, chance = a_board(), random.Random(seed)
    screen = Arranging(standing, name)
    for _ in range(steps):
        chart = chance.choice(screen.charts)
        do = chance.choice(["earlier", "later", "remove", "stay", "move"])
        if do == "remove" and len(screen.charts) == 1:
            continue
        to = Place(chance.randrange(4), chance.randrange(5))
        what = f"{chart} {to.section} {to.number}" if do == "move" else chart
        screen.presses(do, what, {f"chart.{chart}.title": f"Title {chance.randrange(100)}"})

    again = page(name, stored(screen.page, standing))

    kept = tuple(each for each in screen.page.listed.sections if each.charts)
    assert again == replace(
        screen.page, listed=replace(screen.page.listed, sections=kept), version=2
    )


def test_what_is_arranged_is_the_same_once_it_is_written_and_read_again():
    standing = a_board()
    screen = an_own_page(standing)
    screen.presses("stay", typed={"page.after": "overview", "section.0.question": "How many?"})
    standing = stored(screen.page, standing)
    health = Arranging(standing, "health")
    health.presses("remove", health.charts[0], {"page.title": "Hospital"})
    own = own_tables(health.page, standing)

    files = {
        name.removesuffix(".csv"): list(csv.reader(io.StringIO(text, newline="")))
        for name, text in as_files(own).items()
    }
    workbook = read_workbook_of("own.xlsx", as_workbook(own, TODAY), standard())

    assert differences(own, tables_in(files)[0]) == ()
    assert workbook.findings == ()
    assert differences(own, workbook.own) == ()
