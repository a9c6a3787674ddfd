"""What a sender wrote beside its figures, for whoever reads them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Note:
    """One note, as written. about: what it is said of, in words.

    rows: the rows of the sheet whose figures it is said of, as "6-11", where that is more than
    its own.
    """

    about: str
    text: str
    sheet: str
    cell: str
    rows: str = ""

    def is_beside(self, cell: str) -> bool:
        """Whether it is said of the figure in a cell of its sheet."""
        row = row_of(cell)
        if row == row_of(self.cell):
            return True
        first, _, last = self.rows.partition("-")
        return bool(last) and row.isdecimal() and int(first) <= int(row) <= int(last)


def row_of(cell: str) -> str:
    """The row of an address: "12" of "C12". What stands in one row belongs together."""
    return cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
