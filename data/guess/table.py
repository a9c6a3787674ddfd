"""One table as it is understood: its figures, with the labels and heads that hold for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from data.guess.block import Block
from data.guess.cells import ITEM, Cell, Grid, Kind
from data.guess.column_heads import says_when
from data.guess.columns import Column, Use, columns_of
from data.guess.facts import NO_COLUMNS_SAID, ColumnFacts
from data.guess.heads import Above, above_of, heads_over
from data.guess.labels import is_total, labels_of_rows, name_of_section
from data.guess.losses import with_losses


@dataclass(frozen=True)
class Table:
    """A block with what its rows and columns are for."""

    grid: Grid
    block: Block
    columns: tuple[Column, ...]
    above: Above
    rows: Mapping[int, tuple[Cell, ...]]
    heads: Mapping[int, tuple[Cell, ...]]
    said: ColumnFacts = NO_COLUMNS_SAID

    @cached_property
    def figures(self) -> tuple[int, ...]:
        """The columns that hold figures."""
        return tuple(column.number for column in self.columns if column.use is Use.FIGURE)

    @cached_property
    def periods(self) -> tuple[int, ...]:
        """The columns that hold periods."""
        return tuple(column.number for column in self.columns if column.use is Use.PERIOD)

    @cached_property
    def labels(self) -> tuple[int, ...]:
        """The columns that hold labels or periods."""
        used = {Use.LABEL, Use.PERIOD}
        return tuple(column.number for column in self.columns if column.use in used)

    @property
    def body(self) -> tuple[int, ...]:
        """Its rows of figures."""
        return self.block.body

    @cached_property
    def line_of_row(self) -> dict[int, int]:
        """Which of its rows of figures each row of the sheet is, counted from 0."""
        return {row: line for line, row in enumerate(self.body)}

    @cached_property
    def line_of_column(self) -> dict[int, int]:
        """Which of its columns of figures each column of the sheet is, counted from 0."""
        return {column: line for line, column in enumerate(self.figures)}

    def is_figure(self, row: int, column: int) -> bool:
        """Whether a cell in a column of figures holds one, and has a name."""
        cell = self.grid.at(row, column)
        return cell.is_value and (self.has_names or bool(self.rows[row] or self.heads[column]))

    @cached_property
    def has_names(self) -> bool:
        """Whether most rows and columns are named, so that a corner without a name is its total."""
        rows = sum(bool(self.rows[row]) for row in self.body)
        columns = sum(bool(self.heads[column]) for column in self.figures)
        return 2 * rows > len(self.body) and 2 * columns > len(self.figures)

    @cached_property
    def numbers(self) -> list[list[float | None]]:
        """Its figures by row and column, without those shown as percentages."""
        return [[self._number(row, column) for column in self.figures] for row in self.body]

    @cached_property
    def percentages(self) -> list[list[float | None]]:
        """All its figures by row and column, percentages too."""
        return [[self.grid.at(row, column).number for column in self.figures] for row in self.body]

    def _number(self, row: int, column: int) -> float | None:
        cell = self.grid.at(row, column)
        return None if cell.is_percentage or cell.kind is Kind.PERIOD else cell.number

    def places(self, *, by_row: bool) -> list[int]:
        """The most decimals of each row, or of each column."""
        lines = self.body if by_row else self.figures
        others = self.figures if by_row else self.body
        return [
            max((self._places(*((a, b) if by_row else (b, a))) for b in others), default=0)
            for a in lines
        ]

    def _places(self, row: int, column: int) -> int:
        figures = self.grid.at(row, column).figures
        return figures[0].places if figures else 0

    @cached_property
    def named_rows(self) -> list[bool]:
        """Of each row, whether its own label says that it is a total."""
        return [any(is_total(cell.text) for cell in self.rows[row]) for row in self.body]

    @cached_property
    def named_columns(self) -> list[bool]:
        """Of each column, whether a head says that it is a total."""
        return [
            any(is_total(cell.text) for cell in self.heads[column][-1:])
            or self._heads_a_total(column)
            for column in self.figures
        ]

    def _heads_a_total(self, column: int) -> bool:
        cells = self.heads[column]
        return len(cells) > 1 and is_total(cells[0].text)


def table_of(grid: Grid, block: Block, said: ColumnFacts) -> Table:
    """A block, understood."""
    columns = columns_of(grid, block, said.parts)
    figures = tuple(column.number for column in columns if column.use is Use.FIGURE)
    heads = [(column.number, column.head) for column in columns if column.use is Use.FIGURE]
    grid = with_losses(grid, block, heads)
    labels = tuple(c.number for c in columns if c.use in {Use.LABEL, Use.PERIOD})
    above = above_of(grid, block, figures)
    row = above.section
    section = None if row is None else name_of_section(grid.filled(row, block.columns))
    if section is None and above.heads:
        section = _named_by_its_heads(grid, above.heads[-1], columns)
    first = min(figures, default=block.columns.stop)
    times = {c.number for c in columns if c.use is Use.PERIOD and says_when(c.head)}
    left = tuple(c for c in labels if c < first or c in said.parts) or labels
    left = tuple(sorted({*left, *times}))
    return Table(
        grid,
        block,
        columns,
        above,
        labels_of_rows(grid, block, left, section),
        heads_over(grid, block, above, figures),
        said,
    )


def _named_by_its_heads(grid: Grid, row: int, columns: Sequence[Column]) -> Cell | None:
    """What names a part of a form whose heads have its number: "2 | Children | Q1 | Q2"."""
    over = [grid.at(row, c.number) for c in columns if c.use in {Use.CODE, Use.LABEL}]
    filled = [cell for cell in over if not cell.is_blank]
    if len(filled) < 2 or columns[0].use is not Use.CODE:  # noqa: PLR2004
        return None
    number, name = filled[:2]
    is_number = any(letter.isdigit() for letter in number.text) and ITEM.fullmatch(number.text)
    return name if is_number and name.kind is Kind.TEXT else None
