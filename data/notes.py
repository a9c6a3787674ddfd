"""What a sender wrote beside its figures, for whoever reads them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Note:
    """One note, as written. about: what its row counts, in words."""

    about: str
    text: str
    sheet: str
    cell: str


def row_of(cell: str) -> str:
    """The row of an address: "12" of "C12". What stands in one row belongs together."""
    return cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
