"""What a person has said of one sheet, ready for each step of the guess."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.guess.answers import Answer
from data.guess.parts import Part
from data.guess.when import When, Year

Place = tuple[int, int]
Area = tuple[Place, Place]


@dataclass(frozen=True)
class Facts:
    """The fixed facts of a sheet.

    rows, cells: what they are. tables: areas that are tables of their own. columns: answers about
    columns, which a table is asked for. is_carried: whether a label given once holds for the rows
    beneath. brackets: what second numbers are. period: what stands around the tables says; an
    empty one where the period is always asked. year: what a year alone is. has_figures: whether
    the sheet is read.
    """

    rows: Mapping[int, Part] = field(default_factory=dict)
    cells: Mapping[Place, Part] = field(default_factory=dict)
    tables: tuple[Area, ...] = ()
    columns: tuple[Answer, ...] = ()
    row_periods: Mapping[int, When] = field(default_factory=dict)
    is_carried: bool | None = None
    brackets: Part | None = None
    period: When | None = None
    year: Year | None = None
    has_figures: bool | None = None


@dataclass(frozen=True)
class ColumnFacts:
    """The fixed facts of the columns of one table."""

    parts: Mapping[int, Part] = field(default_factory=dict)
    brackets: Mapping[int, Part] = field(default_factory=dict)
    periods: Mapping[int, When] = field(default_factory=dict)


NOTHING_SAID = Facts()
NO_COLUMNS_SAID = ColumnFacts()
