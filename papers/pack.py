"""A board pack as values: all that its papers say, before any of them is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import TypeVar

from papers.shown import Shown

T = TypeVar("T")
SCORECARD, MISSING, CHALLENGES = "scorecard", "missing", "challenges"  # sections with a place
REVISED, ACTIONS = "revised", "actions"
TOLD_TO_THE_BOARD = frozenset({MISSING, CHALLENGES})
REFERENCE = "Reference"  # the heading of the column that leads back to the figures
NOTHING = {  # what a section says that has nothing to tell
    REVISED: "No figure was given anew since the board met last.",
    ACTIONS: "No action of the plan is open.",
    CHALLENGES: "No challenge waits for an outcome.",
    MISSING: "Every return has come that was expected.",
    "compared": "No figure differs from the earlier pack.",
}
KEPT = "\t\n"  # the control characters that a text may hold


@dataclass(frozen=True)
class Cell:
    """One cell of a table, as the page shows it.

    number: the same as a number, rounded as it is shown; None of words and of what is missing.
    mark: the shorthand that it ends with, such as "[r]".
    """

    text: str
    number: float | None = None
    mark: str = ""


@dataclass(frozen=True)
class Table:
    """A table. The first cell of a row heads it.

    references: to each row the short references of its figures; empty where none has any.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    references: tuple[str, ...] = ()

    @property
    def referred(self) -> "Table":
        """The same with its references as a last column, where it has some."""
        if not any(self.references):
            return replace(self, references=())
        rows = zip(self.rows, self.references, strict=True)
        return Table(
            self.caption,
            (*self.headings, REFERENCE),
            tuple((*row, Cell(reference)) for row, reference in rows),
        )


@dataclass(frozen=True)
class Cover:
    """Whose pack it is, of what, and how it came about.

    board_id: as a file's name has it. quarter, selection: in words. version: of the data, in
    words. made_by: empty where nobody said. address: the view as its address on the dashboard,
    without the machine. data_version: the version alone, for programs.
    """

    board_id: str
    board: str
    title: str
    quarter: str
    selection: str
    marking: str
    version: str
    made_by: str
    made_on: date
    address: str
    data_version: str = ""

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What and how, in the order in which every paper lists them."""
        pairs = (
            ("Board", self.board),
            ("Quarter" if self.quarter.startswith("Q") else "Year", self.quarter),
            ("Shown", self.selection),
            ("Marking", self.marking),
            ("Data", self.version),
            ("Made by", self.made_by),
            ("Made on", f"{self.made_on.day} {self.made_on:%B %Y}"),
            ("View", self.address),
        )
        return tuple(pair for pair in pairs if pair[1])


@dataclass(frozen=True)
class Said:
    """A sentence, and why it is said."""

    sentence: str
    because: str = ""


@dataclass(frozen=True)
class Definition:
    """What a term means, with its source."""

    term: str
    meaning: str


@dataclass(frozen=True)
class Page:
    """A measure on a page of its own.

    id: of its chart; number: its place in the pack, from 1. finding: what the figures say, its
    title. subject: what is counted, and how to read it. sentences: at most three, what the
    figures say. notes: the rest of what is to be known of them. commentary: what was written of
    it. completeness: for how many of its periods everything came. reference: that of its latest
    figure.
    """

    id: str
    number: int
    finding: str
    subject: str
    shown: Shown
    sentences: tuple[str, ...]
    table: Table
    source: str
    about: str = ""
    notes: tuple[str, ...] = ()
    commentary: tuple[str, ...] = ()
    completeness: str = ""
    reference: str = ""


@dataclass(frozen=True)
class Figure:
    """One figure of a pack, named as the store names it, so that another pack can be compared.

    title: of its measure. period: its key. agencies: those that it is restricted to, with commas.
    text: as it is printed; number: the same as a number, None where none is.
    """

    reference: str
    measure: str
    title: str
    period: str
    agency: str
    breakdown: str
    agencies: str
    text: str
    number: float | None


@dataclass(frozen=True)
class Chapter:
    """What an annual report has besides: a table under a heading, and what is said above it."""

    title: str
    said: str
    table: Table


@dataclass(frozen=True)
class Pack:
    """A board's papers for one meeting, in their order.

    summary: how the scorecard's indicators stand, in a sentence. missing: what has not come.
    revised: the figures that changed since the board met last. compared: what changed since an
    earlier pack, where there is one. passages: headings of the agenda with their texts.
    placed: sections that the agenda has a place for, each with the number of the page before which
    it stands; the others stand where they usually do.
    figures: all that the pages show, each once. chapters: those of an annual report. is_public:
    nothing is told of what came, was revised or is done. Tables may have no rows: then nothing is
    told.
    """

    cover: Cover
    headlines: tuple[Said, ...]
    summary: str
    scorecard: Table
    pages: tuple[Page, ...]
    missing: tuple[str, ...]
    revised: Table
    actions: Table
    challenges: Table
    definitions: tuple[Definition, ...]
    compared: Table | None = None
    passages: tuple[Said, ...] = ()
    figures: tuple[Figure, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    placed: tuple[tuple[str, int], ...] = ()
    is_public: bool = False

    def has_placed(self, section: str) -> bool:
        """Whether the agenda has a place for a section."""
        return any(name == section for name, _ in self.placed)

    def tells(self, section: str) -> bool:
        """Whether a section stands where it usually does.

        The public is not told of it; an agenda may have a place for it; an annual report has
        chapters of its own on actions and challenges.
        """
        if self.is_public or self.has_placed(section):
            return False
        return not (self.chapters and section in {ACTIONS, CHALLENGES})

    def in_turn(self) -> "Iterator[Page | str]":
        """The pages in their order, and between them the names of the sections placed there."""
        placed = [
            (name, before)
            for name, before in self.placed
            if not (self.is_public and name in TOLD_TO_THE_BOARD)
        ]
        for page in self.pages:
            yield from (name for name, before in placed if before == page.number)
            yield page
        yield from (name for name, before in placed if before > len(self.pages))


def cleaned(value: T) -> T:
    """The same pack, its texts without the control characters that no paper can hold."""
    if isinstance(value, Enum):  # a word of ours
        return value
    if isinstance(value, str):
        return _without_controls(value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(map(cleaned, value))  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: cleaned(getattr(value, f.name)) for f in fields(value)})
    return value


def _without_controls(text: str) -> str:
    """What XML 1.0 cannot hold is left out: control characters, halves of a pair, non-characters.

    Source: Extensible Markup Language (XML) 1.0, W3C, section 2.2, "Char".
    """
    return "".join(each for each in text if _is_writable(each))


def _is_writable(character: str) -> bool:
    code = ord(character)
    if code < 0x20:
        return character in KEPT
    return not (0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF))


def texts_of(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """The rows of a table as they are read."""
    return [[cell.text for cell in row] for row in rows]
