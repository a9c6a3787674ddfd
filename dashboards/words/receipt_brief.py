"""A receipt on one sheet of paper: what is too long for it is counted, and stands in its file."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from math import ceil

from dashboards.words.receipt import ASKED, LEFT_OUT, NAMES, NOTES, Part, Slip
from data.findings import Finding
from data.intake.receipt import Receipt

# Of a sheet of A4 as assets/91-print-slip.css sets it, with something to spare.
LINES, CHARACTERS_IN_LINE = 60, 110
AROUND = 10  # lines: the title, the facts in two columns, when it was made
SHEET_ROW = 1.4  # lines of a row of the table of sheets
IN_THE_FILE = "The text file of this receipt has all of it."


def on_one_page(slip: Slip, receipt: Receipt) -> Slip:
    """The slip where a sheet of paper holds it; else with its longest parts in brief."""
    brief = _in_brief(receipt)
    while (over := _lines_of(slip) - LINES) > 0:
        long = [each for each in slip.parts if each.title in brief]
        if not long:
            return slip
        longest = max(long, key=_lines)
        said = _shortened(longest, brief.pop(longest.title), _lines(longest) - over)
        slip = replace(slip, parts=tuple(said if p is longest else p for p in slip.parts))
    return slip


def _shortened(part: Part, summary: str, room: float) -> Part:
    """The part as it is counted, and then its first lines, as many as there is room for."""
    counted = Part(part.title, (f"{summary} {IN_THE_FILE}",))
    for line in part.lines:
        longer = Part(part.title, (*counted.lines, line))
        if _lines(longer) > room:
            break
        counted = longer
    return counted


def _lines_of(slip: Slip) -> float:
    return AROUND + SHEET_ROW * (2 + len(slip.sheets)) + sum(map(_lines, slip.parts))


def _lines(part: Part) -> int:
    return 2 + sum(ceil(len(line) / CHARACTERS_IN_LINE) for line in part.lines)


def _in_brief(receipt: Receipt) -> dict[str, str]:
    """What is said of the parts that grow with a return, by their titles."""
    left_out = (finding for sheet in receipt.sheets for finding in sheet.left_out)
    asked = [finding for finding, _ in receipt.asked]
    open_ = f"{receipt.unanswered} without an answer" if receipt.unanswered else "all answered"
    return {
        LEFT_OUT: f"Places that were not read, by sheet: {_by_sheet(left_out)}.",
        ASKED: f"{len(asked)} queries, {open_}; by sheet: {_by_sheet(asked)}.",
        NAMES: f"{len(receipt.names)} names were agreed.",
        NOTES: f"{len(receipt.notes)} notes were read.",
    }


def _by_sheet(findings: Iterable[Finding]) -> str:
    many = Counter(finding.sheet for finding in findings)
    return ", ".join(f"“{sheet}” {count}" for sheet, count in many.items())
