"""What is wrong with the places and published files of a framework: one check, one function."""

from collections.abc import Iterator

from data.findings import Finding
from data.framework import findings as say
from data.framework import published_findings as told
from data.framework.columns import MEASURES
from data.framework.place_columns import PLACES, PUBLISHED_FILES, Holds, Level, YearIs
from data.framework.published import conditions
from data.framework.rows import Row, Tables
from data.framework.spellings import folded

ONCE = (Holds.PERIOD, Holds.KIND_OF_PERIOD, Holds.PLACE)
CONDITIONS = ("where", "categories")


def check_published(tables: Tables) -> Iterator[Finding]:
    """Everything that is wrong with places and published files, by cell."""
    yield from _one_own_place(tables)
    yield from _each_by_its_name(tables)
    yield from _rows(tables)
    yield from _files(tables)


def _one_own_place(tables: Tables) -> Iterator[Finding]:
    own = [row for row in tables[PLACES.name] if row["level"].lower() == Level.OWN]
    for row in own[1:]:
        yield told.two_own_places(row.place("level"), own[0]["name"])


def _each_by_its_name(tables: Tables) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for row in tables[PLACES.name]:
        for column in ("code", "name", "also known as"):
            for text in row.several(column):
                known = seen.setdefault(folded(text), row["name"])
                if known != row["name"]:
                    yield told.one_name_for_two_places(row.place(column), text, known)


def _rows(tables: Tables) -> Iterator[Finding]:
    measures = [row["id"] for row in tables[MEASURES.name]]
    for row in tables[PUBLISHED_FILES.name]:
        holds = row["holds"].lower()
        if holds == Holds.FIGURE:
            yield from _figure(row, measures)
        elif holds == Holds.KEPT_WHERE and not row["says"]:
            yield told.needed_for(row.place("says"), "condition", "says")
        elif holds == Holds.PERIOD and row["says"] and row["says"].lower() not in tuple(YearIs):
            yield told.not_a_year(row.place("says"), row["says"])


def _figure(row: Row, measures: list[str]) -> Iterator[Finding]:
    if not row["measure"]:
        yield told.needed_for(row.place("measure"), "figure", "measure")
    elif row["measure"] not in measures:
        place = row.place("measure")
        yield say.unknown(PUBLISHED_FILES.name, place, "measure", row["measure"], measures)
    for column in CONDITIONS:
        try:
            found = conditions(row[column])
        except ValueError:
            yield told.not_a_condition(row.place(column), column, row[column])
            continue
        if column == "categories" and any(len(says) > 1 for _, says in found):
            yield told.one_category_each(row.place(column), row[column])


def _files(tables: Tables) -> Iterator[Finding]:
    rows: dict[str, list[Row]] = {}
    for row in tables[PUBLISHED_FILES.name]:
        rows.setdefault(row["file"], []).append(row)
    for name, of_it in rows.items():
        held = [row["holds"].lower() for row in of_it]
        if Holds.FIGURE not in held:
            yield told.no_figures_named(of_it[0].place("file"), name)
        for number, holds in enumerate(held):
            if holds in ONCE and holds in held[:number]:
                yield told.column_twice(of_it[number].place("holds"), name, holds)
