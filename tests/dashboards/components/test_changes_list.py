"""What has changed in a board's figures since a day, as the Returns page lists it."""

from collections.abc import Iterator
from datetime import date

import pytest
from dash import dcc
from dash.development.base_component import Component

from dashboards.components.changes_list import MOST_ROWS, Changes, changes_line, changes_list
from data.figures.history import Change
from data.submission import Submission
from tests.callbacks.test_routing import words_of
from tests.frameworks import DERBY, NORTHBRIDGE

DAY, TODAY = date(2026, 11, 3), date(2026, 11, 20)
QUERY = "board=northbridge"


def a_submission(number: int, file: str) -> Submission:
    period = "2026-27 Q1"
    return Submission(
        number, "northbridge", "police", period, "T", file, "", "2026-10-01", "2026-10-01", None
    )


BEFORE, NOW = a_submission(3, "first.xlsx"), a_submission(7, "second.xlsx")


def a_change(old: float | None = 16, new: float | None = 13, **fields) -> Change:
    """A figure of the police that a second return gives otherwise than the first."""
    named = {
        "measure": "contacts",
        "period": "2026-27 Q1",
        "agency": "police",
        "breakdown": "age=16 to 17",
        "old_status": "reported" if old is not None else "not available",
        "new_status": "reported" if new is not None else "not available",
        "submission": NOW,
        "superseded": BEFORE,
    }
    return Change(old=old, new=new, **(named | fields))


def the_list(*changes: Change):
    return changes_list(Changes(NORTHBRIDGE, DAY, TODAY, changes), QUERY)


def cells(*changes: Change) -> list[list[str]]:
    """The text of every cell of the table, row by row, without its headings."""
    rows = [each for each in parts_of(the_list(*changes)) if _is(each, "Tr")]
    return [[words_of(cell) for cell in row.children] for row in rows[1:]]


@pytest.mark.parametrize(
    ("many", "words"),
    [
        (0, "Since 3 November 2026: no figure changed"),
        (1, "Since 3 November 2026: 1 figure changed"),
        (3, "Since 3 November 2026: 3 figures changed"),
        (1200, "Since 3 November 2026: 1,200 figures changed"),
    ],
)
def test_the_heading_says_since_when_and_how_many(many: int, words: str):
    heading = next(each for each in parts_of(the_list(*[a_change()] * many)) if _is(each, "H2"))

    assert heading.children == words


def test_without_a_change_there_is_no_table():
    assert not [each for each in parts_of(the_list()) if _is(each, "Table")]


def test_a_change_is_told_in_full():
    why = "Three were counted twice"

    (row,) = cells(a_change(why=why, breakdown="age=16 to 17"))

    place = ["Q1 2026-27", "Contacts to children's social care", "Police", "age: 16 to 17"]
    assert row[:6] == [*place, "16", "13"]
    assert row[6].startswith("-3")
    assert row[7:] == [why, "second.xlsx"]


def test_a_percentage_changes_by_percentage_points():
    (row,) = cells(a_change(17.1, 17.3, measure="contacts-to-referral"))

    assert row[6] == "+0.2 percentage points"


@pytest.mark.parametrize(
    ("old", "new", "was", "is_now"), [(16, None, "16", "no figure"), (None, 0, "no figure", "0")]
)
def test_what_is_not_known_is_no_zero_and_no_difference(old, new, was: str, is_now: str):
    (row,) = cells(a_change(old, new))

    assert row[4].startswith(was)
    assert row[5].startswith(is_now)
    assert row[6] == "no figure"


def test_the_list_leads_to_the_dashboards_of_its_day():
    (link,) = (each for each in parts_of(the_list()) if isinstance(each, dcc.Link))

    assert link.href == f"/?board=northbridge&as-at={DAY.isoformat()}"


def test_where_nobody_gave_a_reason_that_is_said():
    (row,) = cells(a_change())

    assert row[7] == "no reason given"


def test_a_change_leads_to_the_return_that_says_so_now():
    assert links(a_change()) == [("second.xlsx", "/returns/7?board=northbridge")]


def test_a_figure_that_no_return_gives_any_more_leads_to_the_one_that_gave_it():
    ((words, address),) = links(a_change(16, None, new_status="", submission=None))

    assert "first.xlsx" in words
    assert words != "first.xlsx"
    assert address == "/returns/3?board=northbridge"


def test_the_newest_periods_come_first():
    rows = cells(a_change(), a_change(period="2026-27 Q2"), a_change(period="2025-26"))

    assert [row[0] for row in rows] == ["Q2 2026-27", "Q1 2026-27", "2025-26"]


@pytest.mark.parametrize(("more", "words"), [(1, "1 figure more"), (12, "12 figures more")])
def test_of_a_long_list_the_rest_is_counted_and_said_how_to_see(more: int, words: str):
    changes = [a_change()] * (MOST_ROWS + more)

    assert len(cells(*changes)) == MOST_ROWS
    assert words in words_of(the_list(*changes))
    assert "later day" in words_of(the_list(*changes))


def test_a_list_that_is_shown_whole_speaks_of_no_rest():
    assert "more changed" not in words_of(the_list(*[a_change()] * MOST_ROWS))


def test_the_form_asks_for_a_day_until_today_of_the_same_board():
    (form,) = (each for each in parts_of(the_list()) if _is(each, "Form"))
    board, day = (each for each in parts_of(form) if _is(each, "Input"))

    assert (form.method, form.action) == ("GET", "/returns")
    assert (board.type, board.name, board.value) == ("hidden", "board", "northbridge")
    assert (day.type, day.name, day.value) == ("date", "since", "2026-11-03")
    assert day.max == "2026-11-20"
    (label,) = (each for each in parts_of(form) if _is(each, "Label"))
    assert (label.html_for, label.children) == (day.id, "Changed since the end of")


@pytest.mark.parametrize(
    ("many", "words"),
    [
        (0, "No figure has changed since 3 November 2026."),
        (1, "1 figure has changed since 3 November 2026."),
        (3, "3 figures have changed since 3 November 2026."),
    ],
)
def test_a_page_as_at_a_day_says_how_many_and_leads_to_the_list(many: int, words: str):
    line = changes_line(Changes(NORTHBRIDGE, DAY, TODAY, (a_change(),) * many))

    link = next(each for each in parts_of(line) if isinstance(each, dcc.Link))
    assert link.children == words
    assert link.href == "/returns?board=northbridge&since=2026-11-03"


def links(*changes: Change) -> list[tuple[str, str]]:
    """The words and the address of every link in the table."""
    cells = (each for each in parts_of(the_list(*changes)) if _is(each, "Td"))
    found = (each for cell in cells for each in parts_of(cell) if isinstance(each, dcc.Link))
    return [(each.children, each.href) for each in found]


def parts_of(layout: object) -> Iterator[Component]:
    """Every component of a layout, the outer before the inner."""
    if isinstance(layout, Component):
        yield layout
        yield from parts_of(getattr(layout, "children", None))
    elif isinstance(layout, list | tuple):
        for each in layout:
            yield from parts_of(each)


def _is(part: object, kind: str) -> bool:
    return type(part).__name__ == kind


def test_the_dashboards_of_a_day_without_figures_are_not_offered():
    shown = changes_list(Changes(DERBY, DAY, TODAY, (), had_figures=False), QUERY)

    assert "The board had no figures yet on 3 November 2026." in words_of(shown)
    assert not [each for each in parts_of(shown) if getattr(each, "href", None)]


def test_a_column_in_which_no_row_says_anything_is_left_out():
    whole, split = a_change(breakdown=""), a_change()
    plain, both = (
        [words_of(each) for each in parts_of(the_list(*changes)) if _is(each, "Th")]
        for changes in ((whole,), (whole, split))
    )

    assert "Breakdown" not in plain
    assert "Agency" in plain
    assert "Breakdown" in both
