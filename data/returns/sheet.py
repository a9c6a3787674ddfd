"""How a kind of sheet is laid out, as values: what a row means, what a column means."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from data.observations import Status
from data.periods import Period

# What a reader asks for in a label, besides the name of a dimension.
AGENCY = "agency"
SENDER = "sender"  # the agency whose return it is
YEAR = "year"  # the financial year of the return


class Role(StrEnum):
    """What the cells of a row or column are."""

    FIGURE = "figure"
    BESIDE = "beside"  # a figure that is no part of the total it stands next to
    FOREIGN = "foreign"  # another measure's figure that strayed into the table
    TARGET = "target"
    CHANGE = "change"  # a change that the sender worked out
    BEFORE = "before"  # what was sent last time, printed beside to compare with
    NOTE = "note"  # what the sender says of the figures in its row
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


def nothing(_text: str) -> Key | None:
    """Know no label at all."""
    return None


@dataclass(frozen=True)
class Reader:
    """What the labels of a row or column mean.

    exactly: from a label, as the layout writes it, to its key.
    loosely: from a label in other spellings to the same; asked only where exactly knows nothing.
    offers: the labels that a template prints, in order.
    asks: what else its sender names in a label: a dimension, or what is named above.
    """

    exactly: Callable[[str], Key | None]
    loosely: Callable[[str], Key | None] = nothing
    offers: tuple[str, ...] = ()
    asks: str = ""

    @property
    def knows_any(self) -> bool:
        """Whether any label is a name to it, as a sender's own words for a category are."""
        return self.asks not in {"", AGENCY, SENDER, YEAR}

    def __call__(self, text: str) -> Key | None:
        """What a label means that is written as the layout has it."""
        return self.exactly(text)


@dataclass(frozen=True)
class Table:
    """One table of a sheet.

    anchor: the text that begins one cell of its (first) header row.
    columns: a reader for each header row, the outermost first.
    rows: a reader for each label column, the outermost first.
    base: what holds for every cell.
    in_brackets: whether "170 (217)" gives last year's figure.
    says: what a text means here, where it differs from what it usually means.
    optional: whether a sheet may do without it.
    """

    anchor: str
    columns: tuple[Reader, ...]
    rows: tuple[Reader, ...]
    base: Key = Key()
    in_brackets: bool = False
    blank: Blank = Blank.GAP
    says: tuple[tuple[str, Status], ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class ReturnSheet:
    """One kind of sheet: how to know it, who sends it, from when, and its tables.

    heading: the text that begins a cell near its top.
    dates_in: anchors of tables of actions, whose timescales are months and not figures.
    name: what its tab is called; empty where no template is made from it.
    agencies: whose return it is part of; without any, every agency's.
    in_quarters: the quarters of the year it is part of.
    notes: what stands beneath its tables.
    """

    id: str
    heading: str
    tables: tuple[Table, ...]
    boards: tuple[str, ...]
    first_period: Period | None = None
    dates_in: tuple[str, ...] = ()
    name: str = ""
    agencies: tuple[str, ...] = ()
    in_quarters: tuple[int, ...] = (1, 2, 3, 4)
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What a person calls it: its tab, and its heading where it has none."""
        return self.name or self.heading

    def is_part_of(self, board: str, agency: str, period: Period) -> bool:
        """Whether a template for that agency and quarter has it."""
        return (
            bool(self.name)
            and board in self.boards
            and (not self.agencies or agency in self.agencies)
            and period.quarter_number in self.in_quarters
            and (self.first_period is None or self.first_period <= period)
        )
