"""Every fault of a target is found at its cell (rule R2); a sound one has none."""

import pytest

from data.framework.check import check_tables
from data.framework.shipped import shipped, standard
from tests.data.framework.tables_of import own, whole

HEADINGS = (
    *("measure", "agency", "period", "first period", "last period"),
    *("kind", "value", "text", "lead", "source", "tolerance"),
)
SHARE, COUNT = "testbridge-on-time", "testbridge-visits"


def a_row(measure: str = SHARE, **cells: str) -> tuple[str, ...]:
    named = {"period": "2026-27", "kind": "percentage", "value": "85%"} | {
        name.replace("_", " "): text for name, text in cells.items()
    }
    return tuple({"measure": measure, **named}.get(name, "") for name in HEADINGS)


def faults(*rows: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    found = check_tables(whole(own(targets=(HEADINGS, *rows))), standard())
    assert {each.sheet for each in found} <= {"targets"}
    return [(each.code.removeprefix("framework-"), each.cells) for each in found]


@pytest.mark.parametrize(
    "row",
    [
        a_row(),
        a_row(value="85"),
        a_row(kind="Percentage"),
        a_row(value="0.5%"),
        a_row(value="0"),
        a_row(agency="police"),
        a_row(period="", first_period="2026-27 Q1"),
        a_row(period="", first_period="2026-27 Q1", last_period="2027-28 Q4"),
        a_row(kind="band", value="18%; 22%"),
        a_row(kind="profile by quarter", value="70; 75; 80; 85"),
        a_row(kind="profile by quarter", value="70; 75; 80; 85", period="", first_period="2026-27"),
        a_row(COUNT, kind="number", value="1,200"),
        a_row(COUNT, kind="band", value="40; 60.5"),
        a_row(kind="none established", value=""),
        a_row(kind="to be confirmed", value="", text="The board decides in June"),
        a_row(kind="not applicable", value="", text="N/A"),
        a_row(COUNT, kind="in words", value="", text="18 per course"),
        a_row(lead="Head of safeguarding", text="At least 85% each", source="Plan, page 4"),
        a_row(tolerance="2%"),
        a_row(kind="band", value="18%; 22%", tolerance="1"),
    ],
    ids=" ".join,
)
def test_r2_a_sound_target_of_any_kind_has_no_finding(row):
    assert faults(row) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (a_row("testbridge-on-tyme"), ("unknown", ("A2",))),
        (a_row(agency="polise"), ("unknown", ("B2",))),
        (a_row(kind="at least"), ("not-a-choice", ("F2",))),
        (a_row(period=""), ("target-never", ("C2",))),
        (a_row(period="next year"), ("not-a-period", ("C2",))),
        (a_row(first_period="2026-27 Q1"), ("target-twice-when", ("D2",))),
        (a_row(last_period="2027-28"), ("target-twice-when", ("E2",))),
        (
            a_row(period="", first_period="2026-27 Q3", last_period="2026-27 Q2"),
            ("target-ends-first", ("E2",)),
        ),
        (a_row(value=""), ("not-a-target", ("G2",))),
        (a_row(value="most of them"), ("not-a-target", ("G2",))),
        (a_row(value="-5%"), ("not-a-target", ("G2",))),
        (a_row(value="80%; 85%"), ("not-a-target", ("G2",))),
        (a_row(value="0.85"), ("fraction-of-a-share", ("G2",))),
        (a_row(value="101%"), ("more-than-all", ("G2",))),
        (a_row(kind="band", value="90; 110"), ("more-than-all", ("G2",))),
        (a_row(kind="number", value="85"), ("number-of-a-share", ("F2",))),
        (a_row(COUNT), ("percentage-of-no-share", ("G2",))),
        (a_row(COUNT, kind="number", value="85%"), ("percentage-of-no-share", ("G2",))),
        (a_row(COUNT, kind="band", value="40%; 60%"), ("percentage-of-no-share", ("G2",))),
        (a_row(kind="band", value="22%; 18%"), ("band-upside-down", ("G2",))),
        (a_row(kind="band", value="22%; 22%"), ("band-upside-down", ("G2",))),
        (a_row(kind="band", value="22%"), ("not-a-target", ("G2",))),
        (a_row(kind="profile by quarter", value="70; 75; 80"), ("not-a-target", ("G2",))),
        (
            a_row(kind="profile by quarter", value="1; 2; 3; 4", period="2026-27 Q1"),
            ("profile-of-no-year", ("C2",)),
        ),
        (a_row(kind="to be confirmed"), ("value-of-no-target", ("G2",))),
        (a_row(kind="in words", value=""), ("not-a-target", ("H2",))),
        (a_row(tolerance="a little"), ("not-a-tolerance", ("K2",))),
        (
            a_row(kind="to be confirmed", value="", tolerance="2"),
            ("tolerance-of-no-target", ("K2",)),
        ),
        (a_row(lead="Jane Smith"), ("lead-is-a-person", ("I2",))),
        (a_row(lead="Mrs Patel"), ("lead-is-a-person", ("I2",))),
        (a_row(lead="KH/EC"), ("lead-is-a-person", ("I2",))),
        (a_row(text="As for Jane Smith, born 4.5.2015"), ("details-of-persons", ("H2",))),
    ],
    ids=lambda value: " ".join(value) if isinstance(value[0], str) and len(value) > 2 else "",
)
def test_r2_a_fault_of_a_target_is_found_at_its_cell(row, fault):
    assert faults(row) == [fault]


OPEN = {"period": "", "first_period": "2026-27 Q1"}


@pytest.mark.parametrize(
    ("first", "second", "place"),
    [
        (a_row(), a_row(value="80%"), "C3"),
        (a_row(period="2026/27"), a_row(), "C3"),
        (a_row(), a_row(period="2026-27 Q2"), "C3"),
        (a_row(**OPEN, last_period="2027-28 Q4"), a_row(period="2027-28"), "C3"),
        (a_row(**OPEN), a_row(**OPEN, last_period="2026-27 Q4"), "D3"),
        (a_row(), a_row(kind="profile by quarter", value="70; 75; 80; 85"), "C3"),
        (a_row(kind="to be confirmed", value=""), a_row(), "C3"),
        (a_row(agency="police"), a_row(agency="police", value="80%"), "C3"),
    ],
)
def test_two_targets_that_hold_at_once_are_found(first, second, place):
    found = faults(first, second)

    assert [cells for code, cells in found if code in {"two-targets", "twice"}] == [(place,)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (a_row(), a_row(period="2027-28")),
        (a_row(), a_row(agency="police")),
        (a_row(agency="housing"), a_row(agency="police")),
        (a_row(**OPEN), a_row(period="", first_period="2027-28 Q1")),
        (a_row(**OPEN), a_row(period="2027-28")),
        (
            a_row(COUNT, kind="number", value="400"),
            a_row(COUNT, kind="profile by quarter", value="100; 90; 100; 110"),
        ),
    ],
)
def test_one_target_after_another_or_for_another_figure_is_no_fault(first, second):
    assert faults(first, second) == []


def test_the_other_target_is_named():
    found = check_tables(
        whole(own(targets=(HEADINGS, a_row(), a_row(period="2026-27 Q2")))), standard()
    )

    assert [each.what for each in found] == [
        "Another target of “Visits on time” holds at the same time: the one for 2026-27."
    ]


def test_the_illustrative_board_shows_every_kind_of_target():
    kinds = {each.kind for each in shipped().of("northbridge").targets}

    assert len(kinds) == 8
