"""What is wrong with the tables that lay a board's sheets out, by table and cell."""

from collections.abc import Iterator

from data.findings import Finding
from data.framework import findings as say
from data.framework.rows import Tables
from data.framework.table_form import TableForm
from data.returns.layout_columns import LABELS, SHEETS, TABLES
from data.returns.layout_reading import sheets_in
from data.returns.layout_texts import texts_of

# What is named in other tables: what it is called, its table, and the columns that name it.
NAMED = (
    ("measure", "measures", ("measure", "at total", "share", "also")),
    ("agency", "agencies", ("agency", "agencies")),
)


def check_layouts(tables: Tables) -> list[Finding]:
    """Everything that is wrong with the rows of sheets, tables and labels."""
    _, findings = sheets_in(tables)
    unknown = (each for form in (SHEETS, TABLES, LABELS) for each in _unknown(form, tables))
    return [*findings, *unknown]


def _unknown(form: TableForm, tables: Tables) -> Iterator[Finding]:
    """Measures and agencies that the framework does not have."""
    for what, table, columns in NAMED:
        known = {row["id"]: None for row in tables.get(table, ())}
        for row in tables.get(form.name, ()):
            for column in columns:
                for text in texts_of(row[column]):
                    if text not in known:
                        yield say.unknown(form.name, row.place(column), what, text, known)
