"""The same sheet in another place, or with what changes no figure, is read the same."""

from collections.abc import Callable

import pytest

from data.files.addresses import place_of
from data.files.workbook import Worksheet, address
from tests.data.guess.sheets import both, sheet

DOWN, RIGHT = 3, 2
SHEETS = {
    "cross": """
Contacts to the front door, 2024-25
 | Q1 | Q2 | Q3 | Q4 | Total
Police | 10 | 12 | 11 | 9 | 42
Health1 | 5 | [c] | 6 | 7 | 20
Schools | 3 | 4 | 5* | 6 | 18
Total | 18 | 18 | 22 | 22 | 80

Key: [c] = fewer than 5
1. Includes the hospital trusts of the whole area
""",
    "two heads": """
Training
Agency | Course | 2023-24 | | 2024-25 |
 | | Booked | Attended | Booked | Attended
Police | Level 1 | 20 | 15 | 30 | 24
 | Level 2 | 10 | 9 | 12 | 11
Health | Level 1 | 40 | 35 | 44 | 40
""",
    "sections": """
Return for Quarter 2 2025-26
Measure | This quarter | Same quarter last year | Change
Front door
Contacts | 10 | 20 | -10
Referrals | 5 | 6 | -1
Plans
Started | 3 | 4 | -1
Ended | 2 | 1 | 1
""",
    "long": """
Quarter | Agency | Contacts | Referrals
2024-25 Q1 | Police | 10 | 3
2024-25 Q1 | Health | 5 | 1
2024-25 Q2 | Police | 12 | 5
2024-25 Q2 | Health | 6 | 2
""",
    "units": """
Scorecard 2024-25
Ref | Measure | Q1 | Q2 | Target | RAG
1.1 | Wait | 12 days | 9 days | 10 days | A
1.2 | Seen in time | 75% | 80% | 90% | G
1.3 | Pairs | 170 (217) | 20 (19) | | G
""",
}


def moved(text: str) -> Worksheet:
    rows = sheet(text).rows
    return Worksheet("Sheet1", ((),) * DOWN + tuple(("",) * RIGHT + row for row in rows))


def with_a_note(text: str) -> Worksheet:
    return sheet(f"{text}\n\nPlease ask the performance team about anything in these tables.")


def with_doubled_spaces(text: str) -> Worksheet:
    rows = sheet(text).rows
    return Worksheet("Sheet1", tuple(tuple(_wide(cell) for cell in row) for row in rows))


def with_a_blank_row(text: str) -> Worksheet:
    rows = sheet(text).rows
    last = max(n for n, row in enumerate(rows) if len(row) > 2)
    return Worksheet("Sheet1", (*rows[:last], (), *rows[last:]))


def with_numbers_as_text(text: str) -> Worksheet:
    rows = sheet(text).rows
    return Worksheet("Sheet1", tuple(tuple(str(cell) for cell in row) for row in rows))


def _wide(cell: object) -> object:
    return f" {cell.replace(' ', '  ')} " if isinstance(cell, str) else cell


def read(worksheet: Worksheet, down: int = 0, right: int = 0) -> list[tuple[object, ...]]:
    """What is read, each figure where it would stand if it had not been moved."""
    found = []
    for each in both(worksheet):
        row, column = place_of(each.cell)
        cell = address(row - down, column - right)
        found.append((cell, each.figure, each.role, each.period, each.labels))
    return found


@pytest.mark.parametrize("text", SHEETS.values(), ids=SHEETS)
def test_a_moved_sheet_is_read_the_same(text):
    assert read(moved(text), DOWN, RIGHT) == read(sheet(text))


@pytest.mark.parametrize("twin", [with_a_note, with_doubled_spaces, with_numbers_as_text])
@pytest.mark.parametrize("text", SHEETS.values(), ids=SHEETS)
def test_what_changes_no_figure_changes_no_reading(text, twin: Callable[[str], Worksheet]):
    assert read(twin(text)) == read(sheet(text))


@pytest.mark.parametrize("text", SHEETS.values(), ids=SHEETS)
def test_a_blank_row_inside_a_table_changes_only_the_addresses(text):
    plain, parted = read(sheet(text)), read(with_a_blank_row(text))

    assert [each[1:] for each in parted] == [each[1:] for each in plain]


def test_merged_heads_are_read_as_those_that_are_not():
    text = SHEETS["two heads"]
    merged = sheet(text, merged=("A2:A3", "B2:B3", "C2:D2", "E2:F2", "A4:A5"))

    assert read(merged) == read(sheet(text))
