"""The rows of a framework's tables: texts that remember their cells."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from data.framework.columns import EMPTIED, OF_A_FRAMEWORK
from data.framework.table_form import TableForm


@dataclass(frozen=True)
class Row:
    """One row. cells: from the name of a column to its text, without what is empty.

    places: from the name of a column to its address, such as "C5", where the row was read.
    standard: what the standard framework's row says, where this is a board's that changes it.
    """

    cells: Mapping[str, str]
    places: Mapping[str, str] = field(default_factory=dict, compare=False)
    standard: Mapping[str, str] = field(default_factory=dict, compare=False)

    def __getitem__(self, column: str) -> str:
        """The text of a column; empty where it has none."""
        return self.cells.get(column, "")

    def several(self, column: str) -> tuple[str, ...]:
        """The texts of a column that holds several, with ; between."""
        return tuple(filter(None, (each.strip() for each in self[column].split(";"))))

    def says(self, column: str) -> bool:
        """Whether a column says yes."""
        return self[column].lower() == "yes"

    def place(self, column: str) -> tuple[str, ...]:
        """The address of a column, as a finding names it."""
        return tuple(filter(None, [self.places.get(column, self.places.get("", ""))]))


Tables = Mapping[str, tuple[Row, ...]]


def merged(
    standard: Tables, own: Tables, forms: Iterable[TableForm] = OF_A_FRAMEWORK
) -> dict[str, tuple[Row, ...]]:
    """The standard framework as a board changes it. forms: the tables that are wanted.

    A row of the board's changes the one with its key cell by cell, or is added; rows that a
    table replaces together take the place of the standard ones.
    """
    return {
        form.name: _merged(form, standard.get(form.name, ()), own.get(form.name, ()))
        for form in forms
    }


def _merged(form: TableForm, standard: tuple[Row, ...], own: tuple[Row, ...]) -> tuple[Row, ...]:
    if form.replaces:
        replaced = {_key(row, form.replaces) for row in own}
        kept = tuple(row for row in standard if _key(row, form.replaces) not in replaced)
        return (*kept, *own)
    found = {_key(row, form.key): row for row in standard}
    seen: set[tuple[str, ...]] = set()
    for number, row in enumerate(own):
        key = _key(row, form.key)
        known = found.get(key)
        # Two rows of one thing both stay, so that it is found that they are two.
        place = (*key, str(number)) if key in seen else key
        found[place] = _changed(form, known, row) if known else row
        seen.add(key)
    return tuple(row for row in found.values() if row["used"].lower() != "no")


def _changed(form: TableForm, standard: Row, own: Row) -> Row:
    cells = {**standard.cells, **own.cells}
    for column in form.columns:
        if column.adds and own[column.name] and standard[column.name]:
            cells[column.name] = f"{standard[column.name]}; {own[column.name]}"
    left = {name: text for name, text in cells.items() if text != EMPTIED}
    return Row(left, own.places, standard.cells)


def _key(row: Row, columns: Iterable[str]) -> tuple[str, ...]:
    return tuple(row[name] for name in columns)
