"""What a spreadsheet program lets into a cell of a form, and what it says to the rest."""

from dataclasses import dataclass, field

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data.forms.form import Cell, Kind
from data.framework.measures import Measure
from data.observations import AGENCY

LONGEST_NOTE = 250
MARKS = "Where there is none, keep [x] not available, [z] not applicable or [c] suppressed."


@dataclass
class Rules:
    """The validations of one sheet, each made once and given its cells one by one.

    lists: for each dimension that a sender names, the range with its names.
    """

    page: Worksheet
    lists: dict[str, str]
    _made: dict[str, DataValidation] = field(default_factory=dict)

    def govern(self, address: str, cell: Cell) -> None:
        """Let only what belongs there into a cell."""
        if cell.kind is Kind.ENTRY and cell.measure:
            self._rule(_unit(cell.measure)).add(address)
        elif cell.kind is Kind.NOTE:
            self._rule("note").add(address)
        elif cell.kind is Kind.NAME and cell.choices in self.lists:
            self._rule(cell.choices).add(address)

    def _rule(self, name: str) -> DataValidation:
        if name not in self._made:
            self._made[name] = _MAKERS[name]() if name in _MAKERS else self._names(name)
            self.page.add_data_validation(self._made[name])
        return self._made[name]

    def _names(self, dimension: str) -> DataValidation:
        """A drop-down: of agencies no other name is taken, of other names a new one may be."""
        closed = dimension == AGENCY
        return DataValidation(
            type="list",
            formula1=self.lists[dimension],
            allow_blank=True,
            showErrorMessage=True,
            errorStyle="stop" if closed else "information",
            errorTitle="Choose a name",
            error="Choose from the list."
            if closed
            else f"This {dimension} is not in the list. Keep it if it is new.",
        )


def _unit(measure: Measure) -> str:
    if measure.is_percentage:
        return "percent"
    return "whole" if measure.is_count else "rate"


# A warning and no stop: the marks for a figure that is missing are text, and must get in.
def _whole() -> DataValidation:
    return DataValidation(
        type="whole",
        operator="greaterThanOrEqual",
        formula1="0",
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle="A whole number",
        error=f"Write a whole number, 0 or more. {MARKS}",
    )


def _percent() -> DataValidation:
    return DataValidation(
        type="decimal",
        operator="between",
        formula1="0",
        formula2="100",
        allow_blank=True,
        showErrorMessage=True,
        showInputMessage=True,
        errorStyle="warning",
        errorTitle="A percentage",
        error=f"Write a number from 0 to 100, without the % sign. {MARKS}",
        promptTitle="A percentage",
        prompt="From 0 to 100, without the % sign: 74 or 74.5.",
    )


def _rate() -> DataValidation:
    return DataValidation(
        type="decimal",
        operator="greaterThanOrEqual",
        formula1="0",
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle="A rate",
        error=f"Write a number, 0 or more. {MARKS}",
    )


def _note() -> DataValidation:
    return DataValidation(
        type="textLength",
        operator="lessThanOrEqual",
        formula1=str(LONGEST_NOTE),
        allow_blank=True,
        showErrorMessage=True,
        showInputMessage=True,
        errorStyle="stop",
        errorTitle="A short note",
        error=f"Write at most {LONGEST_NOTE} letters.",
        promptTitle="A note on this line",
        prompt="What the reader should know of these figures. No names, nothing about one person.",
    )


_MAKERS = {"whole": _whole, "percent": _percent, "rate": _rate, "note": _note}
