"""A framework as a folder of csv files, one a table: to read, to compare, to keep in versions."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from data.framework.columns import EXPLAINED, OF_A_FRAMEWORK
from data.framework.rows import Tables
from data.framework.table_form import TableForm
from data.framework.written_from import WrittenFrom

Grid = Sequence[Sequence[str]]


def grids_in(folder: Path) -> dict[str, Grid]:
    """The tables of a folder as grids of texts, each with its heading row, by name.

    Raises OSError when a file cannot be read, and UnicodeDecodeError when one is no UTF-8.
    """
    return {
        path.stem: list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
        for path in sorted(folder.glob("*.csv"))
    }


def as_files(tables: Tables, origin: WrittenFrom | None = None) -> Mapping[str, str]:
    """The text of each csv file that tables make, by name; a table without rows makes none.

    origin: the version that they are, which a file of its own tells.
    """
    forms = [form for form in OF_A_FRAMEWORK if tables.get(form.name)]
    told = {f"{EXPLAINED}.csv": _as_csv([origin.row])} if origin else {}
    return {f"{form.name}.csv": _as_csv(_grid(form, tables)) for form in forms} | told


def _grid(form: TableForm, tables: Tables) -> Grid:
    rows = tables[form.name]
    used = [name for name in form.headings if any(row[name] for row in rows)]
    return [used, *([row[name] for name in used] for row in rows)]


def _as_csv(grid: Grid) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(grid)
    return text.getvalue()
