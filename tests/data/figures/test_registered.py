"""Which figures a registered change touches, and what then stands beside them (rules T6, C9)."""

import pytest

from data.figures.assemble import series_of
from data.figures.change import on_previous
from data.figures.combine import over_time
from data.figures.figures import Figures
from data.figures.registered import slot_of
from data.framework.breaks import Break, Change
from data.framework.build import framework_of
from data.observations import frame_of
from data.periods import parse
from tests.builders import periods_from
from tests.builders_data import a_view, in_quarters
from tests.data.framework.tables_of import own, whole

HEADINGS = ("measure", "agency", "first period", "change", "from", "reason", "why it matters")
THIRD = "2026-27 Q3"
WHY = "Calls count too."
OF_POLICE = ("contacts", "police", THIRD, "redefined", "", WHY, "Read no rise into it")
NOTE = ("contacts", "police", THIRD, "noted", "", "A new case system", "Expect late returns.")


def figures_of(*rows) -> Figures:
    """Contacts of two agencies in a year, with these rows in the register."""
    framework = framework_of(whole(own(breaks=(HEADINGS, *rows))))
    observations = [
        each
        for agency in ("police", "housing")
        for each in in_quarters(
            "contacts", 10, 20, 30, 40, year="2026-27", board="testbridge", agency=agency
        )
    ]
    return Figures(
        framework, lambda ids: frame_of([e for e in observations if e["measure"] in ids])
    )


def series(*rows, by=(), agencies=()):
    return series_of(
        figures_of(*rows), "contacts", by, a_view(board="testbridge", agencies=agencies)
    )


def definitions(found, **categories) -> list[int]:
    return [point.definition for point in (found.of(**categories) if categories else found.points)]


@pytest.mark.parametrize(
    ("agencies", "parted"),
    [((), True), (("police",), True), (("housing",), False), (("housing", "police"), True)],
)
def test_t6_a_change_of_one_agency_parts_its_figures_and_each_sum_that_holds_them(agencies, parted):
    found = series(OF_POLICE, agencies=agencies)

    assert definitions(found) == ([0, 0, 1, 1] if parted else [0, 0, 0, 0])
    assert any(WHY in note for note in found.notes) is parted
    assert bool(found.changes) is parted


def test_t6_split_by_agency_only_the_one_that_changed_is_parted():
    found = series(OF_POLICE, by=("agency",))

    assert definitions(found, agency="police") == [0, 0, 1, 1]
    assert definitions(found, agency="housing") == [0, 0, 0, 0]


def test_t6_no_comparison_across_a_break_and_the_reason_is_what_was_registered():
    found = series(OF_POLICE, agencies=("police",))

    change = on_previous(found.points, parse(THIRD), found.measure)

    assert (change.amount, change.is_parted) == (None, True)
    assert change.reason == "the definition changed in between (Calls count too)"
    assert on_previous(found.points, parse("2026-27 Q4"), found.measure).is_available


def test_t6_no_year_is_made_of_two_definitions():
    found = series(OF_POLICE)

    year = over_time(found.measure, found.points, parse("2026-27"))

    assert (year.value, year.note) == (None, "the definition changed within 2026-27")
    assert over_time(found.measure, series(NOTE).points, parse("2026-27")).value == 200


def test_a_note_parts_nothing_and_is_told():
    found = series(NOTE)

    assert definitions(found) == [0, 0, 0, 0]
    assert "Noted for Police in Q3 2026-27: A new case system. Expect late returns." in found.notes
    assert on_previous(found.points, parse(THIRD), found.measure).is_available


def test_a_note_of_another_agency_is_not_told():
    assert series(NOTE, agencies=("housing",)).changes == ()


def test_why_a_break_matters_is_told_after_what_changed():
    note = "Definition changed for Police. Calls count too. Read no rise into it."
    assert note in series(OF_POLICE).notes


@pytest.mark.parametrize(("first", "slot"), [("2026-27 Q2", 1), ("2026-27", 0)])
def test_a_change_stands_at_its_period_or_at_the_first_of_its_year(first, slot):
    change = Break("testbridge", "contacts", parse(first), WHY, Change.NOTED)

    assert slot_of(change, periods_from("2026-27 Q1", 4)) == slot


def test_a_change_within_a_year_stands_at_that_year():
    change = Break("testbridge", "contacts", parse("2026-27 Q2"), WHY, Change.NOTED)

    assert slot_of(change, periods_from("2025-26", 3)) == 1
