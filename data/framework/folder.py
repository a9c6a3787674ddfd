"""A framework as a folder of csv files, one a table: to read, to compare, to keep in versions."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from data.framework.columns import OF_A_FRAMEWORK
from data.framework.rows import Tables
from data.framework.table_form import TableForm

Grid = Sequence[Sequence[str]]


def grids_in(folder: Path) -> dict[str, Grid]:
    """The tables of a folder as grids of texts, each with its heading row, by name.

    Raises OSError when a file cannot be read, and UnicodeDecodeError when one is no UTF-8.
    """
    return {
        path.stem: list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
        for path in sorted(folder.glob("*.csv"))
    }


def as_files(tables: Tables) -> Mapping[str, str]:
    """The text of each csv file that tables make, by name; a table without rows makes none."""
    forms = [form for form in OF_A_FRAMEWORK if tables.get(form.name)]
    return {f"{form.name}.csv": _as_csv(form, tables) for form in forms}


def _as_csv(form: TableForm, tables: Tables) -> str:
    rows = tables[form.name]
    used = [name for name in form.headings if any(row[name] for row in rows)]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(used)
    writer.writerows([row[name] for name in used] for row in rows)
    return text.getvalue()
