"""Tables of actions: each row an action, whose months are no figures of a measure (rule T7)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data import findings as say
from data.files.addresses import bounds_of
from data.files.workbook import Worksheet, address
from data.findings import Finding
from data.follow_up.due import read_timescale
from data.follow_up.plan_status import read_status
from data.follow_up.sheet_action import SheetAction
from data.framework.framework import Framework
from data.framework.layouts.sheet import ReturnSheet
from data.framework.layouts.spelling import plain
from data.framework.terms import Terms
from data.intake import action_findings
from data.intake.anchors import is_blank, rows_headed
from data.periods import FULL_MONTHS
from data.reading import text_of


class Column(StrEnum):
    """What a column of a table of actions holds."""

    PRIORITY = "priority"
    ACTION = "action"
    TARGET = "target"
    TIMESCALE = "timescale"
    LEAD = "lead"
    STATUS = "status"
    EVIDENCE = "evidence"


# The words of the field, as labels are compared; a board's own words for them are its terms.
HEADINGS = {
    **dict.fromkeys(("priority", "priorities", "objective", "theme"), Column.PRIORITY),
    **dict.fromkeys(
        ("action", "actions", "action required", "what will we do", "what we will do", "task"),
        Column.ACTION,
    ),
    **dict.fromkeys(
        (
            *("specific and measurable targets", "specific and measurable target"),
            *("specific target", "specific targets", "target", "targets", "milestone"),
            *("milestones", "success measure", "success measures", "measure of success"),
            *("success criteria", "intended outcome", "outcome", "outcomes"),
        ),
        Column.TARGET,
    ),
    **dict.fromkeys(
        (
            *("t scale", "timescale", "timescales", "time scale", "by when", "when", "due"),
            *("due date", "due by", "deadline", "target date", "completion date", "date due"),
        ),
        Column.TIMESCALE,
    ),
    **dict.fromkeys(
        (
            *("lp", "lead", "leads", "lead person", "lead persons", "lead officer", "lead agency"),
            *("by whom", "who", "owner", "action owner", "responsible", "responsible person"),
            *("responsible officer", "lead professional"),
        ),
        Column.LEAD,
    ),
    **dict.fromkeys(("status", "rag", "rag rating", "rag status", "brag"), Column.STATUS),
    **dict.fromkeys(
        (
            *("evidence", "evidence of progress", "evidence of impact", "evidence and impact"),
            *("progress", "progress update", "update", "impact", "comments", "comment"),
        ),
        Column.EVIDENCE,
    ),
}
ENDINGS = {" priority": Column.PRIORITY, " objective": Column.PRIORITY}
CARRIED = (Column.PRIORITY, Column.ACTION)


@dataclass(frozen=True)
class ActionsRead:
    """The actions of a sheet, what is to say of them, and the rows that they stand in."""

    actions: tuple[SheetAction, ...]
    findings: tuple[Finding, ...]
    rows: frozenset[int]


def actions_in(worksheet: Worksheet, sheet: ReturnSheet, framework: Framework) -> ActionsRead:
    """All that the tables of actions of a sheet hold."""
    actions: list[SheetAction] = []
    findings: list[Finding] = []
    rows: set[int] = set()
    for anchor in sheet.dates_in:
        headers = rows_headed(worksheet, anchor, framework.terms)
        found = [_Table(worksheet, header, headers, framework.terms) for header in headers]
        rows |= {row for table in found for row in (table.header, *table.rows)}
        actions += [each for table in found for each in table.actions(_aim_of(worksheet, sheet))]
        findings += _said_of(worksheet, found)
    return ActionsRead(tuple(actions), tuple(findings), frozenset(rows))


class _Table:
    """One table: from its headings to an empty row or the next table."""

    def __init__(
        self, worksheet: Worksheet, header: int, headers: Sequence[int], terms: Terms
    ) -> None:
        self._worksheet, self.header = worksheet, header
        self.columns: dict[Column, int] = {}
        self.not_read: list[int] = []
        for number, content in enumerate(worksheet.rows[header]):
            if not (label := terms.label(text_of(content))):
                continue
            column = _column_of(label)
            if column is None or column in self.columns:
                self.not_read.append(number)
            else:
                self.columns[column] = number
        self._merged = _texts_merged(worksheet)
        self.rows = tuple(self._body({*headers} - {header}))

    def text(self, row: int, column: Column) -> str:
        """What a cell says, or the merged cell that it is part of."""
        if column not in self.columns:
            return ""
        place = (row, self.columns[column])
        shown = self._worksheet.shown.get(address(*place), "")
        return (
            " ".join(shown.split()) or text_of(self._worksheet.at(*place)) or self._of_merge(place)
        )

    def cell(self, row: int, column: Column) -> str:
        """The address of a cell."""
        return address(row, self.columns[column])

    def actions(self, aim: str) -> Iterator[SheetAction]:
        """Its actions, from the top; a priority and an action go on until the next one."""
        carried = dict.fromkeys(CARRIED, "")
        for row in self.rows:
            if own := self.text(row, Column.PRIORITY):
                is_new = own != carried[Column.PRIORITY]
                carried[Column.PRIORITY] = own
                carried[Column.ACTION] = "" if is_new else carried[Column.ACTION]
            carried[Column.ACTION] = self.text(row, Column.ACTION) or carried[Column.ACTION]
            if self._is_action(row):
                yield self._action(row, aim, carried)

    def filled(self, column: Column) -> Iterator[tuple[str, str]]:
        """The address and the text of each cell of a column of actions that says something."""
        for row in self.rows:
            if self._is_action(row) and (text := self.text(row, column)):
                yield self.cell(row, column), text

    def _action(self, row: int, aim: str, carried: Mapping[Column, str]) -> SheetAction:
        said = {each: self.text(row, each) for each in Column} | dict(carried)
        own = next(each for each in (Column.TARGET, *CARRIED[::-1]) if self._own(row, each))
        return SheetAction(
            aim,
            said[Column.PRIORITY],
            said[Column.ACTION],
            said[Column.TARGET],
            said[Column.TIMESCALE],
            said[Column.LEAD],
            said[Column.STATUS],
            said[Column.EVIDENCE],
            self._worksheet.name,
            self.cell(row, own),
            self.cell(row, Column.LEAD) if said[Column.LEAD] else "",
        )

    def _is_action(self, row: int) -> bool:
        """Whether a row holds an action; where it has a priority alone, a timescale says so."""
        is_timed = bool(self._own(row, Column.PRIORITY) and self._own(row, Column.TIMESCALE))
        return is_timed or any(self._own(row, each) for each in (Column.ACTION, Column.TARGET))

    def _own(self, row: int, column: Column) -> str:
        number = self.columns.get(column)
        return "" if number is None else text_of(self._worksheet.at(row, number))

    def _body(self, other_headers: set[int]) -> Iterator[int]:
        """Its rows. Beneath an empty one it goes on with an action that has a timescale."""
        rows, parted = self._worksheet.rows, False
        for row in range(self.header + 1, len(rows)):
            if row in other_headers:
                return
            if is_blank(self._worksheet, row):
                parted = True
            elif not parted or self._goes_on(row):
                parted = False
                yield row
            else:
                return

    def _goes_on(self, row: int) -> bool:
        when = read_timescale(self.text(row, Column.TIMESCALE))
        return self._is_action(row) and when.last is not None

    def _of_merge(self, place: tuple[int, int]) -> str:
        return self._merged.get(place, "")


def _column_of(label: str) -> Column | None:
    ending = (column for end, column in ENDINGS.items() if label.endswith(end))
    return HEADINGS.get(label) or next(ending, None)


def _texts_merged(worksheet: Worksheet) -> dict[tuple[int, int], str]:
    """What the cells of merged areas say that have no text of their own."""
    found: dict[tuple[int, int], str] = {}
    for area in worksheet.merged:
        first, last = bounds_of(area)
        if first[1] == last[1] and (text := text_of(worksheet.at(*first))):
            inside = range(first[0] + 1, min(last[0], len(worksheet.rows) - 1) + 1)
            found |= {(row, first[1]): text for row in inside}
    return found


def _aim_of(worksheet: Worksheet, sheet: ReturnSheet) -> str:
    """What a sheet is for, as it says near its top."""
    wanted = plain(sheet.heading)
    texts = (text_of(content) for row in worksheet.rows for content in row)
    return next((text for text in texts if plain(text).startswith(wanted)), sheet.heading)


def _said_of(worksheet: Worksheet, tables: Sequence[_Table]) -> Iterator[Finding]:
    """What is to say of the tables of one heading: what was read as what, and what was not."""
    name, days, cells = worksheet.name, list[date](), list[str]()
    for table in tables:
        for cell, text in table.filled(Column.TIMESCALE):
            when = read_timescale(text)
            if not when.is_understood:
                yield say.month_not_read(name, cell, text)
            elif when.days:
                days += when.days
                cells.append(cell)
        for cell, text in table.filled(Column.STATUS):
            if not read_status(text).is_understood:
                yield action_findings.status_not_read(name, cell, text)
        for number in table.not_read:
            heading = text_of(worksheet.at(table.header, number))
            yield action_findings.column_not_read(name, address(table.header, number), heading)
    if days:
        span = dict.fromkeys(map(_month, (min(days), max(days))))
        yield say.months_read(name, tuple(cells), " to ".join(span))


def _month(day: date) -> str:
    return f"{FULL_MONTHS[day.month - 1]} {day.year}"
