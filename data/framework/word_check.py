"""What is wrong with the words of a framework: its terms, splits and categories, by cell."""

from collections.abc import Iterator
from datetime import date

from data.findings import Finding
from data.framework import findings as say
from data.framework.columns import CATEGORIES, EVERY, MEASURES, SPLITS
from data.framework.conditions import where_of
from data.framework.rows import Tables
from data.framework.spellings import folded
from data.framework.word_columns import TERMS


def check_words(tables: Tables, standard: Tables) -> list[Finding]:
    """Everything that is wrong with them. standard: the tables of the standard framework."""
    return [*_terms(tables), *_splits(tables, standard), *_categories(tables)]


def _terms(tables: Tables) -> Iterator[Finding]:
    """What is said today holds from a day, and is no other name of itself."""
    for row in tables[TERMS.name]:
        if row["first day"] and not _is_day(row["first day"]):
            place = row.place("first day")
            yield say.not_a_day(TERMS.name, place, row["first day"])
        if folded(row["term"]) == folded(row["other name"]):
            place = row.place("other name")
            yield say.own_other_name(TERMS.name, place, row["term"])


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _splits(tables: Tables, standard: Tables) -> Iterator[Finding]:
    """What is split by is something that a measure is, and no sum is asked of what overlaps."""
    measures = tables[MEASURES.name]
    used = {name for row in measures for name in row.several("split by")}
    shared = {row["split by"] for row in standard.get(SPLITS.name, ())}
    for row in tables[SPLITS.name]:
        name, place = row["split by"], row.place("split by")
        if name not in used | shared:
            yield say.unknown(SPLITS.name, place, "breakdown", name, used)
    overlapping = {row["split by"] for row in tables[SPLITS.name] if row.says("overlap")}
    for row in measures:
        for column in ("counts where", "out of where"):
            for name in _added_in(row[column]) & overlapping:
                place = row.place(column)
                yield say.added_though_overlapping(MEASURES.name, place, row["title"], name)


def _added_in(condition: str) -> set[str]:
    """By what a condition names several categories; nothing where it is none."""
    try:
        return {name for name, categories in where_of(condition) if len(categories) > 1}
    except ValueError:
        return set()


def _categories(tables: Tables) -> Iterator[Finding]:
    measures = {row["id"]: row for row in tables[MEASURES.name]}
    splits = {name for row in measures.values() for name in row.several("split by")}
    for row in tables[CATEGORIES.name]:
        measure = measures.get(row["measure"])
        if row["measure"] == EVERY:
            if row["split by"] not in splits:
                place = row.place("split by")
                yield say.unknown(CATEGORIES.name, place, "breakdown", row["split by"], splits)
        elif measure is None:
            place = row.place("measure")
            yield say.unknown(CATEGORIES.name, place, "measure", row["measure"], measures)
        elif row["split by"] not in measure.several("split by"):
            place = row.place("split by")
            yield say.not_split_by(CATEGORIES.name, place, measure["title"], row["split by"])
