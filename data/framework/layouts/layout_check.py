"""What is wrong with the tables that lay a board's sheets out, by table and cell."""

from collections import defaultdict
from collections.abc import Iterator

from data.findings import Finding
from data.framework import findings as say
from data.framework.layouts import layout_findings as say_of_layouts
from data.framework.layouts.layout_columns import LABELS, OF_LAYOUTS, TABLES
from data.framework.layouts.layout_reading import laid_out, sheets_in
from data.framework.layouts.layout_texts import pairs_of, texts_of
from data.framework.layouts.spelling import plain
from data.framework.layouts.taught_check import check_taught
from data.framework.rows import Row, Tables
from data.framework.table_form import TableForm
from data.observations import AGENCY, COMPARATOR

# What is named in other tables: what it is called, its table, and the columns that name it.
NAMED = (
    ("measure", "measures", ("measure", "at total", "share", "also")),
    ("agency", "agencies", ("agency", "agencies")),
)


def check_layouts(tables: Tables) -> list[Finding]:
    """Everything that is wrong with the rows of sheets, tables and labels."""
    _, findings = sheets_in(tables)
    unknown = [each for form in OF_LAYOUTS for each in _unknown(form, tables)]
    if findings or unknown:
        return [*findings, *unknown, *check_taught(tables)]  # what follows would stumble over it
    own = laid_out(tables)
    return [*_same_anchors(own), *_counts_nothing(own), *_not_split(own), *check_taught(tables)]


def _unknown(form: TableForm, tables: Tables) -> Iterator[Finding]:
    """Measures and agencies that the framework does not have."""
    for what, table, columns in NAMED:
        known = {row["id"]: None for row in tables.get(table, ())}
        for row in tables.get(form.name, ()):
            for column in columns:
                for text in texts_of(row[column]):
                    if text not in known:
                        yield say.unknown(form.name, row.place(column), what, text, known)


def _same_anchors(tables: Tables) -> Iterator[Finding]:
    seen = set()
    for row in tables.get(TABLES.name, ()):
        known_by = (row["sheet"], plain(row["anchor"]))
        if known_by in seen:
            place = row.place("anchor")
            yield say_of_layouts.same_anchor(TABLES.name, place, row["anchor"])
        seen.add(known_by)


def _counts_nothing(tables: Tables) -> Iterator[Finding]:
    counted = _measures_by_table(tables)
    for row in tables.get(TABLES.name, ()):
        if not counted[_table_of(row)]:
            place = row.place("anchor")
            yield say_of_layouts.counts_nothing(TABLES.name, place, row["anchor"])


def _not_split(tables: Tables) -> Iterator[Finding]:
    """What figures are broken down by where no measure of their table is."""
    splits = {row["id"]: row.several("split by") for row in tables.get("measures", ())}
    counted = _measures_by_table(tables)
    for form in (TABLES, LABELS):
        for row in tables.get(form.name, ()):
            # Figures of others may stand beside those of any measure.
            known = {
                AGENCY,
                COMPARATOR,
                *(name for each in counted[_table_of(row)] for name in splits[each]),
            }
            for column, dimension in _dimensions(row):
                if dimension not in known:
                    place = row.place(column)
                    yield say_of_layouts.not_split(form.name, place, dimension)


def _dimensions(row: Row) -> Iterator[tuple[str, str]]:
    """The columns of a row that name what figures are broken down by, and what they name."""
    yield from (("categories", name) for name, _ in pairs_of(row["categories"]))
    yield from ((column, row[column]) for column in ("total over", "dimension") if row[column])


def _measures_by_table(tables: Tables) -> dict[tuple[str, str], set[str]]:
    """The ids of what is counted in each table, by its sheet and number."""
    counted: dict[tuple[str, str], set[str]] = defaultdict(set)
    for form in (TABLES, LABELS):
        for row in tables.get(form.name, ()):
            counted[_table_of(row)].update(filter(None, (row["measure"], row["at total"])))
    return counted


def _table_of(row: Row) -> tuple[str, str]:
    return row["sheet"], row["table"]
