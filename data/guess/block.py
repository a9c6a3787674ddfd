"""One table of a sheet as its rows tell it: where its figures are, and what stands around."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """One table: its columns, the rows above it that may be heads, its rows of figures.

    sections: texts that stand between its rows, by the row beneath which they hold.
    above: rows from the end of the table before, as they stand. below: notes beneath.
    is_own: whether a person said which cells it has.
    """

    columns: range
    above: tuple[int, ...]
    body: tuple[int, ...]
    sections: tuple[tuple[int, int], ...] = ()
    below: tuple[int, ...] = ()
    is_own: bool = False
