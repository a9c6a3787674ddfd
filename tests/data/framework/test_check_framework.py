"""Every fault of a framework is found at its cell, and a sound one has none."""

import pytest

from data.framework.check import check_tables
from data.framework.grids import tables_in
from data.framework.shipped import standard
from tests.data.framework.tables_of import BOARD, OWN_MEASURES, own, whole


def faults(grids):
    """The code, table and cells of everything that is found, without the prefix of the codes."""
    read, findings = tables_in(grids)
    found = [*findings, *check_tables(whole(grids), standard())]
    assert read
    return [(f.code.removeprefix("framework-"), f.sheet, f.cells) for f in found]


def with_measure(*cells):
    """The own measures and one more."""
    return own(measures=(*OWN_MEASURES, cells))


def test_a_sound_framework_has_no_finding():
    assert faults(own()) == []


def test_measures_of_two_themes_may_have_one_title():
    assert (
        faults(
            with_measure(
                "testbridge-a", "training", "Visits due", "visit", "flow", "", "", "", "visits"
            )
        )
        == []
    )


@pytest.mark.parametrize(
    ("grids", "fault"),
    [
        (own(board=(BOARD[0],)), ("no-row", "board", ())),
        (own(board=(*BOARD, ("other", "Other", "Other"))), ("two-boards", "board", ("A3",))),
        (own(board=(BOARD[0], ("Test Bridge", "T", "T"))), ("not-an-id", "board", ("A2",))),
        (own(board=(BOARD[0], ("testbridge", "", "T"))), ("needed", "board", ("B2",))),
        (
            own(board=((*BOARD[0], "due after"), (*BOARD[1], "a month"))),
            ("not-a-number", "board", ("D2",)),
        ),
        (
            own(board=((*BOARD[0], "smallest denominator"), (*BOARD[1], "0"))),
            ("not-a-small-number", "board", ("D2",)),
        ),
        (
            own(board=((*BOARD[0], "counts first below"), (*BOARD[1], "1001"))),
            ("not-a-small-number", "board", ("D2",)),
        ),
        (
            own(board=((*BOARD[0], "signals by"), (*BOARD[1], "my own"))),
            ("not-a-choice", "board", ("D2",)),
        ),
        (
            own(board=((*BOARD[0], "first quarter"), (*BOARD[1], "soon"))),
            ("not-a-period", "board", ("D2",)),
        ),
        (
            own(board=((*BOARD[0], "colour"), (*BOARD[1], "blue"))),
            ("unknown-column", "board", ("D1",)),
        ),
        (own(agencies=(("Board", "Nothing"),)), ("no-headings", "agencies", ())),
        (
            own(agencies=(("id", "name"), ("tb-fire", "Fire service"), ("tb-fire", "Fire"))),
            ("twice", "agencies", ("A3",)),
        ),
        (
            own(
                agencies=(
                    ("id", "name", "also written as"),
                    ("fire", "Fire service", "Fire; Constables; Police"),
                )
            ),
            ("one-name-for-two", "agencies", ("C2",)),
        ),
        (
            with_measure("testbridge-a", "referals", "A", "visit", "flow"),
            ("unknown", "measures", ("B5",)),
        ),
        (
            with_measure("testbridge-a", "referrals", "A", "visit", "flows"),
            ("not-a-choice", "measures", ("E5",)),
        ),
        (
            with_measure("testbridge-a", "referrals", "Visits  DUE", "visit", "flow"),
            ("one-name-for-two", "measures", ("C5",)),
        ),
        (
            with_measure(
                "testbridge-a",
                "training",
                "Visits made",
                "percent",
                "ratio",
                "testbridge-visits",
                "testbridge-due",
            ),
            ("one-name-for-two", "measures", ("C5",)),
        ),
        (
            with_measure("visits-a", "referrals", "A", "visit", "flow"),
            ("without-prefix", "measures", ("A5",)),
        ),
        (
            with_measure("testbridge-a", "referrals", "A", "percent", "ratio", "contacts", ""),
            ("not-computed", "measures", ("G5",)),
        ),
        (
            with_measure("testbridge-a", "referrals", "A", "percent", "ratio", "contacts", "gone"),
            ("unknown", "measures", ("G5",)),
        ),
        (
            with_measure("testbridge-a", "referrals", "A", "visit", "flow", "contacts", ""),
            ("computed-and-counted", "measures", ("F5",)),
        ),
        (
            with_measure(
                "testbridge-a", "referrals", "A", "percent", "ratio", "testbridge-a", "contacts"
            ),
            ("in-a-circle", "measures", ("F5",)),
        ),
        (
            with_measure(
                "testbridge-a",
                "referrals",
                "A",
                "percent",
                "ratio",
                "testbridge-on-time",
                "contacts",
            ),
            ("computed-of-computed", "measures", ("F5",)),
        ),
        (
            with_measure("testbridge-a", "referrals", "A", "visit", "flow"),
            ("no-plural", "measures", ("I5",)),
        ),
        (
            own(measures=(("id", "unit"), ("section-47-enquiries", "child"))),
            ("no-plural", "measures", ("A2",)),
        ),
        (
            own(
                categories=(
                    ("measure", "split by", "category"),
                    ("testbridge-visits", "area", "North"),
                    ("testbridge-visits", "area", "north"),
                )
            ),
            ("two-spellings", "categories", ("C3",)),
        ),
        (
            own(
                categories=(
                    ("measure", "split by", "category"),
                    ("testbridge-due", "area", "North"),
                )
            ),
            ("not-split-by", "categories", ("B2",)),
        ),
        (
            own(categories=(("measure", "split by", "category"), ("*", "arae", "North"))),
            ("unknown", "categories", ("B2",)),
        ),
        (
            own(board=(BOARD[0], ("testbridge", "<b>T</b>", "T"))),
            ("not-a-name", "board", ("B2",)),
        ),
        (
            with_measure("testbridge-a", "referrals", "A %{x}", "visit", "flow"),
            ("not-a-name", "measures", ("C5",)),
        ),
        (
            with_measure("testbridge-a", "referrals", "A" * 121, "visit", "flow"),
            ("not-a-name", "measures", ("C5",)),
        ),
        (
            own(returns=(("agency", "reports"), ("polise", "referrals"))),
            ("unknown", "returns", ("A2",)),
        ),
        (
            own(returns=(("agency", "reports"), ("police", "domestic abuse"))),
            ("unknown", "returns", ("B2",)),
        ),
        (
            own(returns=(("agency", "reports"), ("police", "testbridge-on-time"))),
            ("asked-though-computed", "returns", ("B2",)),
        ),
        (
            own(returns=(("agency", "reports", "how often"), ("police", "contacts", "monthly"))),
            ("not-a-choice", "returns", ("C2",)),
        ),
        (
            own(returns=(("agency", "reports", "last period"), ("police", "contacts", "June"))),
            ("not-a-period", "returns", ("C2",)),
        ),
        (
            own(
                breaks=(
                    ("measure", "first period", "reason"),
                    ("testbridge-visit", "2026-27 Q1", "It changed."),
                )
            ),
            ("unknown", "breaks", ("A2",)),
        ),
        (
            own(
                breaks=(
                    ("measure", "first period", "reason"),
                    ("testbridge-due", "last year", "It changed."),
                )
            ),
            ("not-a-period", "breaks", ("B2",)),
        ),
    ],
    ids=lambda value: f"{value[0]} {' '.join(value[2])}" if isinstance(value, tuple) else "",
)
def test_a_fault_is_found_at_its_cell(grids, fault):
    assert fault in faults(grids)


def test_measures_that_are_computed_from_each_other_are_named():
    grids = own(
        measures=(
            OWN_MEASURES[0],
            ("testbridge-a", "referrals", "A", "percent", "ratio", "testbridge-b", "contacts"),
            ("testbridge-b", "referrals", "B", "percent", "ratio", "testbridge-a", "contacts"),
        )
    )

    (first, second) = [
        f for f in check_tables(whole(grids), standard()) if f.code == "framework-in-a-circle"
    ]

    assert first.what.endswith("in a circle: A, B.")
    assert (first.cells, second.cells) == (("F2",), ("F3",))


def test_a_sheet_of_explanations_is_passed_over_with_a_note():
    assert faults(own(read_me=(("How to fill this in",),))) == [("not-a-table", "read_me", ())]


def test_a_heading_below_a_title_is_found():
    grids = own(board=(("The board",), ("Who it is",), *BOARD))

    assert faults(grids) == []
    assert tables_in(grids)[0]["board"][0].place("name") == ("B4",)


def test_an_agency_that_stands_twice_hides_no_other_fault():
    measures = (*OWN_MEASURES, ("testbridge-a", "referals", "A", "visit", "flow", "", "", "", "as"))
    agencies = (("id", "name"), ("tb-fire", "Fire service"), ("tb-fire", "Fire"))

    found = faults(own(agencies=agencies, measures=measures))

    assert found == [("twice", "agencies", ("A3",)), ("unknown", "measures", ("B5",))]
