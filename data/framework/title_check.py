"""Whether the measures of a framework are told apart by their titles."""

from collections.abc import Iterator

from data.findings import Finding
from data.framework import findings as say
from data.framework.columns import MEASURES
from data.framework.rows import Row, Tables
from data.framework.spellings import folded


def check_titles(tables: Tables) -> Iterator[Finding]:
    """No title of two measures of one theme, nor of a share and of what it counts.

    A form tells the measures of a theme apart by their titles, and so does a reader; a page would
    say of a share that it lacks itself.
    """
    titles: dict[tuple[str, str], str] = {}
    by_id = {row["id"]: row for row in tables[MEASURES.name]}
    for row in tables[MEASURES.name]:
        first = titles.setdefault((row["theme"], folded(row["title"])), row["id"])
        other = _part_called_the_same(row, by_id) if first == row["id"] else first
        if other:
            place = row.place("title")
            yield say.one_name_for_two(MEASURES.name, place, row["title"], other)


def _part_called_the_same(row: Row, by_id: dict[str, Row]) -> str:
    """The id of the count of a share that has its title; empty where none has."""
    parts = (by_id.get(row[column]) for column in ("counts", "out of"))
    alike = (
        part["id"]
        for part in parts
        if part and part["id"] != row["id"] and folded(part["title"]) == folded(row["title"])
    )
    return next(alike, "")
