"""Printed cells beside what the store has for them: which agree, which do not, and why."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from data.csv_text import as_rows
from data.figures.figures import Figures
from data.printed.printed_cell import PrintedCell
from data.printed.worked_out import worked_out
from data.rounding import half_up

NUMBER = re.compile(r"([+-]?)\s*(\d[\d ,]*(?:\.\d+)?)\s*(%?)")
HEADINGS = ("table", "row", "column", "printed", "store", "agrees", "reason")


class Agreement(StrEnum):
    """Whether a printed figure is what the store has."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NOT_KNOWN = "not in the store"


@dataclass(frozen=True)
class Compared:
    """A printed cell, and what the store has for it, rounded as the report printed it."""

    cell: PrintedCell
    stored: str
    agreement: Agreement

    @property
    def is_explained(self) -> bool:
        """Whether it agrees, or it is said why it does not."""
        return self.agreement is Agreement.AGREES or bool(self.cell.reason)


def compare(cells: Iterable[PrintedCell], figures: Figures) -> tuple[Compared, ...]:
    """Each cell beside the figure of the store.

    A blank, or words in place of a figure, agree with a figure that was not sent, and a blank with
    none at all.
    """
    return tuple(_compared(cell, figures) for cell in cells)


def _compared(cell: PrintedCell, figures: Figures) -> Compared:
    value, printed = worked_out(cell, figures), NUMBER.fullmatch(cell.printed)
    if printed is None:
        is_blank = value is None or (not cell.printed and value == 0)
        stored = "" if value is None else f"{value:g}"
        return Compared(cell, stored, Agreement.AGREES if is_blank else Agreement.DIFFERS)
    if value is None:
        return Compared(cell, "", Agreement.NOT_KNOWN)
    sign, digits, suffix = printed.groups()
    number = float(digits.replace(" ", "").replace(",", ""))
    decimals = len(digits.partition(".")[2])
    rounded = half_up(value, decimals)
    is_alike = rounded == (-number if sign == "-" else number)
    shown = f"{rounded:,.{decimals}f}{suffix}"
    return Compared(cell, shown, Agreement.AGREES if is_alike else Agreement.DIFFERS)


def comparison_csv(compared: Iterable[Compared]) -> str:
    """One line to each cell, with the headings above."""
    rows = (
        (
            each.cell.table,
            each.cell.row,
            each.cell.column,
            each.cell.printed,
            each.stored,
            str(each.agreement),
            each.cell.reason,
        )
        for each in compared
    )
    return as_rows([HEADINGS, *rows])
