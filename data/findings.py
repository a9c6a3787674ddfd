"""What can be wrong with a return: every sentence that is said to its sender, in one file."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

IF_RIGHT = "Nothing, if that is right."


class Severity(StrEnum):
    """An error blocks; a query asks for a reason and lets the return through; a note informs."""

    ERROR = "error"
    QUERY = "query"
    NOTE = "note"


WORST_FIRST = (Severity.ERROR, Severity.QUERY, Severity.NOTE)


@dataclass(frozen=True)
class Finding:
    """One thing about a return: where it is, what it is, and what to do.

    cells: addresses; the same fault in many cells is one finding.
    code: its name, stable for tests and links. measure: the figure it is about, if any.
    """

    severity: Severity
    code: str
    sheet: str
    cells: tuple[str, ...]
    what: str
    to_do: str
    measure: str = ""
    period: str = ""

    @property
    def identity(self) -> tuple[str, ...]:
        """What it is about, however it is worded: code, sheet, cells, measure and period.

        The same file read again, after other returns came, has the same findings under the same
        identities; an answer is kept by it, never by a position in a list.
        """
        return self.code, self.sheet, " ".join(self.cells), self.measure, self.period

    @property
    def key(self) -> str:
        """Its identity as a short text, for the fields of a form."""
        return hashlib.sha256("\n".join(self.identity).encode()).hexdigest()[:16]

    @property
    def blocks(self) -> bool:
        """Whether the return cannot be stored until it is put right."""
        return self.severity is Severity.ERROR

    @property
    def where(self) -> str:
        """Its cells as text, a long list cut short with its count."""
        if len(self.cells) > 6:
            return f"{', '.join(self.cells[:5])} and {len(self.cells) - 5} more"
        return ", ".join(self.cells)


def each_fault_once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, those that say the same of one sheet as one that names all their cells."""
    cells: dict[Finding, dict[str, None]] = {}
    for each in findings:
        cells.setdefault(replace(each, cells=()), {}).update(dict.fromkeys(each.cells))
    return [replace(each, cells=tuple(named)) for each, named in cells.items()]


def percentage_in_a_count(sheet: str, cell: str, text: str, title: str) -> Finding:
    """A percentage stands where things are counted."""
    return Finding(
        Severity.ERROR,
        "percentage-in-a-count",
        sheet,
        (cell,),
        f"“{text}” is a percentage, and {title} is a count.",
        "Write how many there were. If the cell only looks so, change its format.",
    )


def label_not_recognised(sheet: str, cell: str, text: str, cells: tuple[str, ...]) -> Finding:
    """A row or column with figures under a label that the layout does not know."""
    return Finding(
        Severity.QUERY,
        "label-not-recognised",
        sheet,
        (cell, *cells),
        f"“{text}” is not a row or column that this sheet has; its figures were not read.",
        "Use the label of last quarter's return, or tell the board what it counts.",
    )


def label_read_as(sheet: str, cells: tuple[str, ...], text: str, meaning: str) -> Finding:
    """A label in another spelling than the layout's, and what it was taken for."""
    what = f"“{text}” was read as “{meaning}”."
    return Finding(Severity.NOTE, "label-read-as", sheet, cells, what, IF_RIGHT)


def sheet_read_by_its_tables(sheet: str, title: str) -> Finding:
    """A sheet without its heading, under another name, that has the tables of a known one."""
    what = f"Neither name nor heading is as issued; by its tables it was read as “{title}”."
    return Finding(Severity.NOTE, "sheet-read-by-its-tables", sheet, ("A1",), what, IF_RIGHT)


def figures_not_read(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Figures on a known sheet that stand in none of its tables."""
    what = "These figures stand outside the tables that this sheet has; they were not read."
    to_do = "Write them in their table, or say what they count."
    return Finding(Severity.QUERY, "figures-not-read", sheet, cells, what, to_do)


def figures_beside(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Figures in the margin of a table, under words that would fit it."""
    what = "These figures stand beside the form's own table, under words that fit it."
    to_do = "Nothing of them was read. Take them out, or write what belongs to the form into it."
    return Finding(Severity.QUERY, "figures-beside", sheet, cells, what, to_do)


def sheet_not_recognised(sheet: str) -> Finding:
    """A sheet that matches no known layout."""
    return Finding(
        Severity.QUERY,
        "sheet-not-recognised",
        sheet,
        ("A1",),
        "This sheet matches no return that is known; nothing was read from it.",
        "Keep the heading of the sheet as it was issued, or leave the sheet out.",
    )


def sheet_beside_the_form(sheet: str, own: str) -> Finding:
    """A sheet with the tables of a form whose own sheet is in the workbook too."""
    return Finding(
        Severity.QUERY,
        "sheet-beside-the-form",
        sheet,
        ("A1",),
        f"This sheet has tables like those of sheet “{own}”; nothing was read from it.",
        f"Write the figures in sheet “{own}”, or say what this sheet is for.",
    )


def table_not_found(sheet: str, anchor: str) -> Finding:
    """A known sheet lacks one of its tables."""
    return Finding(
        Severity.QUERY,
        "table-not-found",
        sheet,
        ("A1",),
        f"The table headed “{anchor}” is not on this sheet.",
        "Restore its heading, or say that the table was left out.",
    )


def cover_incomplete(sheet: str, missing: str) -> Finding:
    """The cover does not say whose return this is, or for when."""
    return Finding(
        Severity.ERROR,
        "cover-incomplete",
        sheet,
        ("A1",),
        f"The cover does not give a known {missing}.",
        f"Fill in the line “{missing.capitalize()}” on the cover sheet.",
    )


def date_not_read(sheet: str, text: str) -> Finding:
    """A date on the cover that is no date."""
    return Finding(
        Severity.QUERY,
        "date-not-read",
        sheet,
        ("A1",),
        f"“{text}” on the cover is not a date; the return counts as sent on the day it came.",
        "Write the date it was sent as 2026-10-19 or 19/10/2026.",
    )


def period_from_a_day(sheet: str, text: str, period: str) -> Finding:
    """A day where the cover should name a period, as a program makes of Sep-26."""
    what = f"The cover's period is the day {text}; it was read as {period}."
    to_do = "Nothing, if that is right. Write the period as 2026-27 Q2."
    return Finding(Severity.NOTE, "period-from-a-day", sheet, ("A1",), what, to_do)


def period_by_its_end(sheet: str, text: str, period: str) -> Finding:
    """A financial year that is named by one year, as FY27 is."""
    what = f"“{text}” on the cover was read as {period}: FY27 is the year that ends in 2027."
    to_do = "Nothing, if that is right. Write the period as 2026-27 Q2."
    return Finding(Severity.QUERY, "period-by-its-end", sheet, ("A1",), what, to_do)


def words_beside(sheet: str, cell: str, words: str, kept: str) -> Finding:
    """A number with words in its cell that change its period."""
    return Finding(
        Severity.NOTE,
        "words-beside-a-figure",
        sheet,
        (cell,),
        f"“{words}” stands beside the number; it was read as {kept}.",
        "Nothing, if that is right.",
    )


def blank_is_nil(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Empty cells that the printed total proves to be nil (rule M1)."""
    return Finding(
        Severity.NOTE,
        "blank-is-nil",
        sheet,
        cells,
        "These cells are empty, and the printed total proves that they stand for nil.",
        "Write 0 next time.",
    )


def blank_is_a_gap(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Empty cells that nothing proves to be nil (rule M1)."""
    return Finding(
        Severity.NOTE,
        "blank-is-a-gap",
        sheet,
        cells,
        "These cells are empty; they were read as not available, not as nil.",
        "Write 0 where there were none, or [x] where the figure is not known.",
    )


def months_read(sheet: str, cells: tuple[str, ...], months: str) -> Finding:
    """A table of actions: its timescales were read as months, not as figures (rule T7)."""
    return Finding(
        Severity.NOTE,
        "timescales-read",
        sheet,
        cells,
        f"A table of actions, with timescales of {months}. They are months, and no figures.",
        "Nothing.",
    )


def month_not_read(sheet: str, cell: str, text: str) -> Finding:
    """A timescale that is no month."""
    return Finding(
        Severity.QUERY,
        "timescale-not-read",
        sheet,
        (cell,),
        f"“{text}” is not a timescale.",
        "Write the month and year as MM.YY, such as 07.06 for July 2006.",
    )
