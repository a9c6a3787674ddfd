"""From the rows of a framework's tables to the layouts that they describe."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from data.findings import Finding
from data.framework import findings as say
from data.framework.layouts import layout_findings as say_of_layouts
from data.framework.layouts.layout_cells import Cells
from data.framework.layouts.layout_columns import (
    EVERY_CATEGORY,
    HEADER_ROWS,
    LABEL_COLUMNS,
    LABELS,
    LAST_TIME,
    NO_LABEL,
    SHEETS,
    TABLES,
)
from data.framework.layouts.layout_texts import texts_of
from data.framework.layouts.sheet import (
    EVERY_QUARTER,
    Blank,
    Key,
    Label,
    Reader,
    Reads,
    ReturnSheet,
    Table,
)
from data.framework.rows import Row, Tables

# What a row must say besides what it reads, with an example.
NEEDED = {
    Reads.LABEL: (("text", "Contacts"),),
    Reads.CATEGORY: (("text", "16 - 17"), ("categories", "age=16 to 17")),
    Reads.MEASURE_AND_PERIOD: (("text", "Contacts"), ("measure", "contacts")),
    Reads.AS_PRINTED: (("dimension", "area"),),
    Reads.TOTAL: (("text", "Total"), ("total over", "agency")),
    Reads.IGNORED: (("text", "Average per month"),),
    Reads.NOTE: (("text", "Notes"),),
}
CATEGORIES, EVERY = "categories", "*"  # the table of them, and all measures in it
_Axes = dict[str, list[Row]]


def sheets_in(tables: Tables) -> tuple[tuple[ReturnSheet, ...], list[Finding]]:
    """The layouts that the three tables describe, and what is wrong with their rows.

    A row that cannot be read is left out, and a cell that cannot be read counts as empty.
    """
    reading = _Reading(laid_out(tables))
    sheets = tuple(
        reading.sheet(row) for row in tables.get(SHEETS.name, ()) if not row.says("taught")
    )
    return sheets, reading.findings


def laid_out(tables: Tables) -> Tables:
    """The tables without the rows of sheets that were taught, which are read otherwise."""
    taught = {row["id"] for row in tables.get(SHEETS.name, ()) if row.says("taught")}
    return {
        name: tuple(row for row in rows if row["sheet"] not in taught)
        for name, rows in tables.items()
    }


class _Reading:
    """One reading of the three tables."""

    def __init__(self, tables: Tables) -> None:
        self._of_sheets, self._of_tables = Cells(SHEETS.name), Cells(TABLES.name)
        self._of_labels = Cells(LABELS.name)
        sheets = [row["id"] for row in tables.get(SHEETS.name, ())]
        self._tables: dict[str, list[Row]] = defaultdict(list)
        for row in tables.get(TABLES.name, ()):
            if self._is_known(self._of_tables, row, sheets):
                self._tables[row["sheet"]].append(row)
        self._labels: dict[tuple[str, str], _Axes] = defaultdict(lambda: defaultdict(list))
        self._categories: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in tables.get(CATEGORIES, ()):
            self._categories[row["measure"], row["split by"]].append(row["category"])
        numbers = {(row["sheet"], row["table"]) for row in tables.get(TABLES.name, ())}
        for row in tables.get(LABELS.name, ()):
            if not self._is_known(self._of_labels, row, sheets):
                continue
            if (row["sheet"], row["table"]) not in numbers:
                place = row.place("table")
                fault = say_of_layouts.no_such_table(LABELS.name, place, row["sheet"], row["table"])
                self._of_labels.findings.append(fault)
            elif self._of_labels.is_one_of(row, "axis", (*HEADER_ROWS, *LABEL_COLUMNS)):
                self._labels[row["sheet"], row["table"]][row["axis"].lower()].append(row)

    @property
    def findings(self) -> list[Finding]:
        """What is wrong, table by table."""
        cells = (self._of_sheets, self._of_tables, self._of_labels)
        return [finding for each in cells for finding in each.findings]

    def sheet(self, row: Row) -> ReturnSheet:
        """The sheet that a row describes, with its tables."""
        return ReturnSheet(
            row["id"],
            row["heading"],
            tuple(self._table(each) for each in self._in_order(self._tables[row["id"]])),
            self._of_sheets.period(row, "first period"),
            texts_of(row["dates in"]),
            row["name"],
            texts_of(row["agencies"]),
            self._of_sheets.quarters(row, "quarters") or EVERY_QUARTER,
            texts_of(row["notes"]),
        )

    def _is_known(self, cells: Cells, row: Row, sheets: Sequence[str]) -> bool:
        if row["sheet"] in sheets:
            return True
        place = row.place("sheet")
        cells.findings.append(say.unknown(cells.table, place, "sheet", row["sheet"], sheets))
        return False

    def _in_order(self, rows: Sequence[Row]) -> list[Row]:
        """The tables of a sheet by their numbers."""
        numbered = sorted(rows, key=lambda row: _number(row["table"]))
        for number, row in enumerate(numbered, start=1):
            if row["table"] != str(number):
                place = row.place("table")
                fault = say_of_layouts.not_numbered(TABLES.name, place, row["table"])
                self._of_tables.findings.append(fault)
        return numbered

    def _table(self, row: Row) -> Table:
        axes = self._labels[row["sheet"], row["table"]]
        counted = _counted((row, *(label for labels in axes.values() for label in labels)))
        return Table(
            row["anchor"],
            self._readers(row, axes, HEADER_ROWS, counted),
            self._readers(row, axes, LABEL_COLUMNS, counted),
            self._of_tables.key(row),
            row.says("in brackets"),
            self._of_tables.choice(row, "blank", Blank.GAP),
            self._of_tables.said(row, "says"),
            row.says("optional"),
        )

    def _readers(
        self, row: Row, axes: _Axes, names: Sequence[str], counted: Sequence[str]
    ) -> tuple[Reader, ...]:
        """A reader for each header row or label column, the outermost first."""
        filled = [number for number, name in enumerate(names) if name in axes]
        wanted = names[: max(filled, default=0) + 1]
        for name in wanted:
            if name not in axes:
                place = row.place("anchor")
                fault = say_of_layouts.without_labels(TABLES.name, place, row["anchor"], name)
                self._of_tables.findings.append(fault)
        return tuple(self._reader(axes.get(name, ()), counted) for name in wanted)

    def _reader(self, rows: Sequence[Row], counted: Sequence[str]) -> Reader:
        """counted: the ids of what the table counts."""
        reads = [row["reads"].lower() for row in rows]
        known = [row for row in rows if self._is_label(row)]
        labels = (label for row in known for label in self._labels_in(row, counted))
        return Reader(tuple(labels), LAST_TIME in reads)

    def _is_label(self, row: Row) -> bool:
        reads = row["reads"].lower()
        return reads not in {LAST_TIME, NO_LABEL} and self._of_labels.is_one_of(
            row, "reads", (*Reads, EVERY_CATEGORY, LAST_TIME, NO_LABEL)
        )

    def _labels_in(self, row: Row, counted: Sequence[str]) -> Sequence[Label]:
        """The label of a row; of every category, one for each that what is counted has."""
        if row["reads"].lower() != EVERY_CATEGORY:
            return (self._label(row),)
        dimension, key = row["dimension"], self._of_labels.key(row)
        listed = (self._categories.get((each, dimension)) for each in (*counted, EVERY))
        names = next(filter(None, listed), ())
        if not names:
            fault = say_of_layouts.no_categories(LABELS.name, row.place("dimension"), dimension)
            self._of_labels.findings.append(fault)
        return tuple(
            Label(Reads.CATEGORY, name, key.merged(Key(categories=((dimension, name),))))
            for name in names
        )

    def _label(self, row: Row) -> Label:
        reads = self._of_labels.choice(row, "reads", Reads.LABEL)
        for column, example in NEEDED.get(reads, ()):
            if not row[column]:
                place = row.place(column)
                fault = say_of_layouts.needs(LABELS.name, place, reads, column, example)
                self._of_labels.findings.append(fault)
        return Label(reads, row["text"], self._of_labels.key(row), row["dimension"])


def _counted(rows: Iterable[Row]) -> tuple[str, ...]:
    """The ids of what a table counts: of all of it first, then of its labels."""
    return tuple(dict.fromkeys(filter(None, (row["measure"] for row in rows))))


def _number(text: str) -> tuple[int, str]:
    """What rows are put in order by; what is no number comes first, and is found to be none."""
    return (int(text), text) if text.isdecimal() else (0, text)
