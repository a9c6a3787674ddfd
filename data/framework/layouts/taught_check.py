"""What is wrong with the rows of sheets that were taught, by table and cell."""

from collections.abc import Iterator

from data.findings import Finding
from data.framework.layouts import layout_findings as say
from data.framework.layouts.layout_columns import BY_WORDS, LABELS, LAID_OUT, SHEETS
from data.framework.layouts.layout_texts import pairs_of
from data.framework.layouts.taught import Takes
from data.framework.layouts.taught_rows import taught_ids, taught_in
from data.framework.rows import Row, Tables
from data.guess.answers import About
from data.observations import AGENCY, COMPARATOR


def check_taught(tables: Tables) -> list[Finding]:
    """Everything that is wrong with them, apart from what is named and not there."""
    _, findings = taught_in(tables)
    own = [*_whose(tables), *_takes(tables)]
    return [*findings, *own] or [*_counts_nothing(tables), *_not_split(tables)]


def _whose(tables: Tables) -> Iterator[Finding]:
    for row in tables.get(SHEETS.name, ()):
        if row.says("taught") and not row["agencies"]:
            place = row.place("agencies")
            yield say.needs(SHEETS.name, place, "taught", "agencies", "police")


def _takes(tables: Tables) -> Iterator[Finding]:
    """Each row says what it takes its label for, in a way that a taught sheet can."""
    for row in _labels(tables):
        reads, axis = row["reads"].lower(), row["axis"].lower()
        known = (*Takes, LAID_OUT)
        if reads not in known:
            yield say.not_of_taught(LABELS.name, row.place("reads"), "reads", row["reads"], known)
        elif axis not in (tuple(About) if reads == LAID_OUT else BY_WORDS):
            places = tuple(About) if reads == LAID_OUT else BY_WORDS
            yield say.not_of_taught(LABELS.name, row.place("axis"), "axis", row["axis"], places)
        elif reads != LAID_OUT and not row["text"]:
            yield say.needs(LABELS.name, row.place("text"), reads, "text", "Contacts")


def _counts_nothing(tables: Tables) -> Iterator[Finding]:
    counting = {row["sheet"] for row in _labels(tables) if row["measure"]}
    for row in tables.get(SHEETS.name, ()):
        if row.says("taught") and row["id"] not in counting:
            yield say.counts_nothing(SHEETS.name, row.place("heading"), row["heading"])


def _not_split(tables: Tables) -> Iterator[Finding]:
    """Categories of which no measure of the sheet has any."""
    splits = {row["id"]: row.several("split by") for row in tables.get("measures", ())}
    known: dict[str, set[str]] = {}
    for row in _labels(tables):
        of_sheet = known.setdefault(row["sheet"], {AGENCY, COMPARATOR})
        of_sheet |= set(splits.get(row["measure"], ()))
    for row in _labels(tables):
        for dimension, _ in pairs_of(row["categories"]):
            if dimension not in known[row["sheet"]]:
                yield say.not_split(LABELS.name, row.place("categories"), dimension)


def _labels(tables: Tables) -> list[Row]:
    taught = taught_ids(tables)
    return [row for row in tables.get(LABELS.name, ()) if row["sheet"] in taught]
