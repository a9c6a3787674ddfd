"""Every fault of the pages of a framework is found at its cell, with what to do."""

import pytest

from data.framework.chart_kinds import CHART_KINDS, PAIR, PYRAMID, SHARES, TREND
from data.framework.check import check_tables
from data.framework.page_check import check_pages
from data.framework.shipped import standard
from tests.data.framework.tables_of import own, whole

PAGES = (("id", "title"), ("visits", "Visits"))
HEADINGS = ("page", "id", "chart", "measures", "split by")
CHART = ("visits", "visits-made", "over time", "testbridge-visits", "area")


def with_page(*charts, pages=PAGES, headings=HEADINGS, **tables):
    """A page of the board's own with these charts, or with a sound one."""
    return own(pages=pages, charts=(headings, *(charts or (CHART,))), **tables)


def with_chart(*cells):
    """A page with one chart that is sound, and these cells as a second one."""
    return with_page(CHART, cells)


def faults(grids):
    """The code, table and cells of everything that is found, without the prefix of the codes."""
    found = check_tables(whole(grids), standard())
    return [(f.code.removeprefix("framework-"), f.sheet, f.cells) for f in found]


def test_a_page_of_the_boards_own_has_no_finding():
    assert faults(with_page()) == []


def test_the_pages_of_the_standard_framework_have_no_finding_themselves():
    assert check_pages(standard(), {}) == []


@pytest.mark.parametrize(
    ("grids", "fault"),
    [
        (
            with_page(pages=(*PAGES, ("empty", "Empty"))),
            ("page-without-chart", "pages", ("A3",)),
        ),
        (
            with_page(("returns", *CHART[1:]), pages=(PAGES[0], ("returns", "Ours"))),
            ("taken-address", "pages", ("A2",)),
        ),
        (
            with_page(pages=((*PAGES[0], "themes"), (*PAGES[1], "referals"))),
            ("unknown", "pages", ("C2",)),
        ),
        (
            with_page(pages=((*PAGES[0], "leaves out"), (*PAGES[1], "contacts; contact"))),
            ("unknown", "pages", ("C2",)),
        ),
        (
            with_page(pages=((*PAGES[0], "order"), (*PAGES[1], "first"))),
            ("not-a-number", "pages", ("C2",)),
        ),
        (
            with_page(pages=((*PAGES[0], "at most"), (*PAGES[1], "0"))),
            ("not-a-number", "pages", ("C2",)),
        ),
        (
            with_page(pages=((*PAGES[0], "used"), (*PAGES[1], ""), ("overview", "", "no"))),
            ("no-overview", "pages", ()),
        ),
        (
            with_page(cards=(("page", "measure"), ("visit", "testbridge-visits"))),
            ("unknown", "cards", ("A2",)),
        ),
        (
            with_page(cards=(("page", "measure"), ("visits", "testbridge-visit"))),
            ("unknown", "cards", ("B2",)),
        ),
        (with_chart("visit", "b", *CHART[2:]), ("unknown", "charts", ("A3",))),
        (with_chart(*CHART), ("twice", "charts", ("B3",))),
        (
            with_chart("visits", "contacts-by-source", *CHART[2:]),
            ("twice", "charts", ("B3",)),
        ),
        (with_chart("visits", "all-visits", *CHART[2:]), ("made-id", "charts", ("B3",))),
        (
            with_chart("visits", "b", "a pie", *CHART[3:]),
            ("not-a-choice", "charts", ("C3",)),
        ),
        (
            with_chart("visits", "b", "over time", "testbridge-visit", "area"),
            ("unknown", "charts", ("D3",)),
        ),
        (
            with_chart("visits", "b", "over time", "testbridge-visits", "agency"),
            ("cannot-be-split", "charts", ("E3",)),
        ),
        (
            with_chart("visits", "b", "bars", "testbridge-visits"),
            ("not-taken", "charts", ("E3",)),
        ),
        (
            with_chart("visits", "b", "part of whole", "testbridge-visits", ""),
            ("not-taken", "charts", ("D3",)),
        ),
        (
            with_chart("visits", "b", "beside comparators", "testbridge-visits", "area"),
            ("not-taken", "charts", ("E3",)),
        ),
        (
            with_chart("visits", "b", "part of whole", "contacts; testbridge-visits", ""),
            ("no-part", "charts", ("D3",)),
        ),
        (
            with_chart("visits", "b", "percentages", "testbridge-visits", ""),
            ("wrong-unit", "charts", ("D3",)),
        ),
        (
            with_chart("visits", "b", "outcomes", "testbridge-due; testbridge-on-time", ""),
            ("wrong-unit", "charts", ("D3",)),
        ),
    ],
    ids=lambda value: "" if isinstance(value, dict) else "-".join(map(str, value[:2])),
)
def test_every_fault_is_found_once_at_its_cell(grids, fault):
    code, table, cells = fault

    assert faults(grids) == [(code, table, cells)]


def test_a_board_may_do_without_a_measure_that_the_usual_pages_show():
    measures = (("id", "used"), ("cse-at-risk", "no"), ("contacts", "no"))

    found = faults(own(measures=measures))

    assert [each for each in found if each[1] in {"pages", "cards", "charts"}] == []


def test_what_a_kind_of_chart_takes_is_said_in_words():
    assert TREND.takes == "1 measure, and 0 to 2 to split by"
    assert PAIR.takes == "2 measures, and 0 or 1 to split by"
    assert PYRAMID.takes == "1 measure, and age and sex to split by"
    assert SHARES.takes == "1 to 12 measures, and nothing to split by"


def test_every_kind_of_chart_has_a_name_and_a_sentence_of_its_own():
    assert len({kind.name for kind in CHART_KINDS}) == len(CHART_KINDS)
    assert all(kind.shows.endswith(".") for kind in CHART_KINDS)
