"""How a kind of sheet is laid out, as values: what a row means, what a column means."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from data.observations import Status
from data.periods import Period


class Role(StrEnum):
    """What the cells of a row or column are."""

    FIGURE = "figure"
    BESIDE = "beside"  # a figure that is no part of the total it stands next to
    FOREIGN = "foreign"  # another measure's figure that strayed into the table
    TARGET = "target"
    CHANGE = "change"  # a change that the sender worked out
    IGNORED = "ignored"


class Blank(StrEnum):
    """What an empty cell means in a table."""

    GAP = "gap"  # not available, unless the row's or column's total proves it nil (rule M1)
    NOTHING = "nothing"  # the table is not expected to be full


@dataclass(frozen=True)
class Key:
    """What is known of a cell from its row, its column or its table.

    quarter: 1 to 4, of the financial year that the return's cover names.
    total_over: it is a printed total over this dimension.
    at_total: the measure that a column counts in its total row, where that differs.
    share: the measure of a percentage in brackets beside a count.
    """

    measure: str = ""
    period: Period | None = None
    quarter: int = 0
    agency: str = ""
    categories: tuple[tuple[str, str], ...] = ()
    total_over: str = ""
    at_total: str = ""
    share: str = ""
    also: tuple[str, ...] = ()
    role: Role = Role.FIGURE

    def merged(self, other: "Key") -> "Key":
        """Both together; where both speak, the other one wins."""
        return replace(
            self,
            measure=other.measure or self.measure,
            period=other.period or self.period,
            quarter=other.quarter or self.quarter,
            agency=other.agency or self.agency,
            categories=tuple({**dict(self.categories), **dict(other.categories)}.items()),
            total_over=other.total_over or self.total_over,
            at_total=other.at_total or self.at_total,
            share=other.share or self.share,
            also=other.also or self.also,
            role=other.role if other.role is not Role.FIGURE else self.role,
        )


Reader = Callable[[str], Key | None]


@dataclass(frozen=True)
class Table:
    """One table of a sheet.

    anchor: the text that begins one cell of its (first) header row.
    columns: a reader for each header row, the outermost first.
    rows: a reader for each label column, the outermost first.
    base: what holds for every cell.
    in_brackets: whether "170 (217)" gives last year's figure.
    says: what a text means here, where it differs from what it usually means.
    """

    anchor: str
    columns: tuple[Reader, ...]
    rows: tuple[Reader, ...]
    base: Key = Key()
    in_brackets: bool = False
    blank: Blank = Blank.GAP
    says: tuple[tuple[str, Status], ...] = ()


@dataclass(frozen=True)
class ReturnSheet:
    """One kind of sheet: how to know it, who sends it, from when, and its tables.

    heading: the text that begins a cell near its top.
    dates_in: anchors of tables of actions, whose timescales are months and not figures.
    """

    id: str
    heading: str
    tables: tuple[Table, ...]
    boards: tuple[str, ...]
    first_period: Period | None = None
    dates_in: tuple[str, ...] = ()
