"""Every fault of an aim is found at its cell; a sound one has none."""

import pytest

from data.framework.aims import Aim
from data.framework.check import check_tables
from data.framework.shipped import standard
from data.periods import parse
from tests.data.framework.tables_of import own, whole

HEADINGS = ("aim", "indicators", "lead", "first period", "last period", "source")
VISITS, DUE = "testbridge-visits", "testbridge-due"


def faults(*rows: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    found = check_tables(whole(own(aims=(HEADINGS, *rows))), standard())
    assert {each.sheet for each in found} <= {"aims"}
    return [(each.code.removeprefix("framework-"), each.cells) for each in found]


@pytest.mark.parametrize(
    "rows",
    [
        [("Help comes early", f"{VISITS}; {DUE}", "Head of early help", "2026-27", "", "Plan")],
        [("None yet", "", "", "", "", "")],
        [("A", VISITS, "", "", "2025-26", ""), ("B", VISITS, "", "2026-27", "", "")],
        [("A", VISITS, "", "2025-26", "2025-26", ""), ("A", VISITS, "", "2026-27", "", "")],
    ],
)
def test_a_sound_aim_has_no_fault(rows):
    assert faults(*rows) == []


@pytest.mark.parametrize(
    ("rows", "code", "cell"),
    [
        ([("", VISITS, "", "", "", "")], "needed", "A2"),
        ([("A", "testbridge-vists", "", "", "", "")], "unknown", "B2"),
        ([("A", f"{VISITS}; {VISITS}", "", "", "", "")], "twice", "B2"),
        ([("A", VISITS, "Sarah Jones", "", "", "")], "lead-is-a-person", "C2"),
        ([("A", VISITS, "", "last spring", "", "")], "not-a-period", "D2"),
        ([("A", VISITS, "", "2026-27", "2025-26", "")], "aim-ends-first", "E2"),
        ([("A", VISITS, "", "", "", ""), ("B", VISITS, "", "2026-27", "", "")], "twice", "B3"),
        ([("A", VISITS, "", "", "2026-27", ""), ("B", VISITS, "", "2026-27", "", "")],
         "twice", "B3"),
        ([("A", "", "", "", "", "Told by 07700 900123")], "details-of-persons", "F2"),
    ],
)  # fmt: skip
def test_each_fault_is_found_at_its_cell(rows, code, cell):
    assert (code, (cell,)) in faults(*rows)


def test_an_aim_holds_in_what_lies_between_its_periods():
    aim = Aim("A", first=parse("2026-27 Q2"), last=parse("2027-28"))

    held = [aim.holds_in(parse(e)) for e in ("2026-27 Q1", "2026-27 Q2", "2027-28 Q4", "2028-29")]
    assert held == [False, True, True, False]
