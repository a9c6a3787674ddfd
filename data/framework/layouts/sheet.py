"""How a kind of sheet is laid out, as values: what a row means, what a column means."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Generic, TypeVar

from data.observations import AGENCY, Status
from data.periods import Period

# What a reader asks for in a label, besides the name of a dimension.
SENDER = "sender"  # the agency whose return it is
YEAR = "year"  # the financial year of the return
EVERY_QUARTER = (1, 2, 3, 4)


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

    quarter, month: 1 to 4 and 1 to 12, of the financial year that the return's cover names.
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
    month: int = 0

    def merged(self, other: "Key") -> "Key":
        """Both together; where both speak, the other one wins."""
        return replace(
            self,
            measure=other.measure or self.measure,
            period=other.period or self.period,
            quarter=other.quarter or self.quarter,
            month=other.month or self.month,
            agency=other.agency or self.agency,
            categories=tuple({**dict(self.categories), **dict(other.categories)}.items()),
            total_over=other.total_over or self.total_over,
            at_total=other.at_total or self.at_total,
            share=other.share or self.share,
            also=other.also or self.also,
            role=other.role if other.role is not Role.FIGURE else self.role,
        )


class Reads(StrEnum):
    """What a row of a layout says of the labels of one header row or label column."""

    LABEL = "label"  # this label means that
    CATEGORY = "category"  # this label is a category
    AGENCY = "agency"  # any spelling of any agency is one
    SENDER = "sender"  # the same; a form prints the name of the agency whose return it is
    PERIOD = "period"  # any text that names a period, after these words
    QUARTER = "quarter of the year"  # "Qu1" to "Qu4", of the year that the cover names
    MEASURE_AND_PERIOD = "measure and period"  # this label and a period after it
    AS_PRINTED = "as printed"  # any label is a category, and this one is none like the others
    TOTAL = "total"  # this label is a printed total
    IGNORED = "ignored"  # what stands under this label is none of ours
    NOTE = "note"  # what stands under this label is said of the figures


@dataclass(frozen=True)
class Label:
    """One row of a layout: what a label means, or what any label of a sort means.

    text: the label as the sheet prints it; of PERIOD, the words before the period; of
        AS_PRINTED, a label that is told apart from the others, or empty for all others.
    key: what is known of a cell by it.
    dimension: of AS_PRINTED, what its labels are categories of.
    """

    reads: Reads
    text: str = ""
    key: Key = Key()
    dimension: str = ""

    @property
    def is_printed(self) -> bool:
        """Whether a form may print it: no other spelling of a category, and no rule."""
        if self.reads is Reads.CATEGORY:
            return self.text in dict(self.key.categories).values()
        return self.reads in {Reads.LABEL, Reads.TOTAL}

    def is_same_total(self, other: "Label") -> bool:
        """Whether both are words for one total."""
        return self.reads is other.reads is Reads.TOTAL and self.key == other.key


@dataclass(frozen=True)
class Reader:
    """What the labels of one header row or label column mean: rows that speak in order.

    with_last_time: whether a column may have one beside it for what was sent last time, and
        one for notes, as those of a form have.
    """

    labels: tuple[Label, ...] = ()
    with_last_time: bool = False

    @cached_property
    def offers(self) -> tuple[str, ...]:
        """The labels that a form prints, in order; of several words for one total, the first.

        One sender's own form has no total over agencies.
        """
        before = (None, *self.labels)
        return tuple(
            label.text
            for label, last in zip(self.labels, before, strict=False)
            if label.is_printed
            and not (last and label.is_same_total(last))
            and not (self.asks == SENDER and label.key.total_over == AGENCY)
        )

    @cached_property
    def asks(self) -> str:
        """What else its sender names in a label: a dimension, or what is named at the top."""
        asked = (label.dimension or _ASKED.get(label.reads, "") for label in self.labels)
        return next(filter(None, asked), "")

    @cached_property
    def knows_any(self) -> bool:
        """Whether any label is a name to it, as a sender's own words for a category are."""
        return self.asks not in {"", AGENCY, SENDER, YEAR}


_ASKED = {Reads.AGENCY: AGENCY, Reads.SENDER: SENDER, Reads.PERIOD: YEAR}

Axis = TypeVar("Axis")


@dataclass(frozen=True)
class TableOf(Generic[Axis]):
    """One table of a sheet.

    anchor: the text that begins one cell of its (first) header row.
    columns: what each header row holds, the outermost first.
    rows: what each label column holds, the outermost first.
    base: what holds for every cell.
    in_brackets: whether "170 (217)" gives last year's figure.
    says: what a text means here, where it differs from what it usually means.
    optional: whether a sheet may do without it.
    """

    anchor: str
    columns: tuple[Axis, ...]
    rows: tuple[Axis, ...]
    base: Key = Key()
    in_brackets: bool = False
    blank: Blank = Blank.GAP
    says: tuple[tuple[str, Status], ...] = ()
    optional: bool = False


Table = TableOf[Reader]


@dataclass(frozen=True)
class ReturnSheet:
    """One kind of sheet: how to know it, who sends it, from when, and its tables.

    heading: the text that begins a cell near its top.
    dates_in: anchors of tables of actions, whose timescales are months and not figures.
    name: what its tab is called; empty where no template is made from it.
    agencies: whose return it is part of; without any, every agency's.
    in_quarters: the quarters of the year it is part of.
    notes: what stands beneath its tables.
    for_the_rest: whether a form has on it only what it has on no other sheet.
    """

    id: str
    heading: str
    tables: tuple[Table, ...]
    first_period: Period | None = None
    dates_in: tuple[str, ...] = ()
    name: str = ""
    agencies: tuple[str, ...] = ()
    in_quarters: tuple[int, ...] = EVERY_QUARTER
    notes: tuple[str, ...] = ()
    for_the_rest: bool = False

    def __hash__(self) -> int:
        """By its id alone: the whole of it takes long to hash, and it is often looked up."""
        return hash(self.id)

    @property
    def title(self) -> str:
        """What a person calls it: its tab, and its heading where it has none."""
        return self.name or self.heading

    def is_part_of(self, agency: str, period: Period) -> bool:
        """Whether a template for that agency and quarter has it."""
        return (
            bool(self.name)
            and (not self.agencies or agency in self.agencies)
            and period.quarter_number in self.in_quarters
            and (self.first_period is None or self.first_period <= period)
        )
