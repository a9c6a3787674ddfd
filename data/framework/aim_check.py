"""What is wrong with the aims of a framework: one check, one short function."""

from collections.abc import Iterator
from datetime import date

from data.findings import Finding
from data.framework import findings as say
from data.framework.aim_columns import AIMS
from data.framework.columns import MEASURES
from data.framework.goal_findings import details_of_persons, ends_first, lead_is_a_person
from data.framework.rows import Row, Tables
from data.periods import is_period, parse
from data.persons.roles import names_a_person
from data.persons.texts import persons_in

PERIODS = ("first period", "last period")
TYPED = ("aim", "lead", "source")


def check_aims(tables: Tables) -> Iterator[Finding]:
    """Everything that is wrong with the aims, by cell."""
    known = [row["id"] for row in tables[MEASURES.name]]
    sound = []
    for row in tables[AIMS.name]:
        found = [*_measures(row, known), *_when(row), *_persons(row)]
        yield from found
        if not found:
            sound.append(row)
    yield from _under_one_aim(sound)


def _measures(row: Row, known: list[str]) -> Iterator[Finding]:
    place = row.place("indicators")
    named = row.several("indicators")
    for each in dict.fromkeys(named):
        if each not in known:
            yield say.unknown(AIMS.name, place, "measure", each, known)
        elif named.count(each) > 1:
            yield say.twice(AIMS.name, place, f"“{each}”")


def _when(row: Row) -> Iterator[Finding]:
    for column in PERIODS:
        if row[column] and not is_period(row[column]):
            yield say.not_a_period(AIMS.name, row.place(column), row[column])
            return
    first, last = (row[column] for column in PERIODS)
    if first and last and parse(last).ends < parse(first).ends:
        yield ends_first(AIMS.name, row.place("last period"), "aim", first, last)


def _persons(row: Row) -> Iterator[Finding]:
    if names_a_person(row["lead"]):
        yield lead_is_a_person(AIMS.name, row.place("lead"))
    first = row["first period"]
    year = parse(first).financial_year if is_period(first) else 0
    for column in TYPED:
        if found := persons_in(row[column], year):
            yield details_of_persons(AIMS.name, row.place(column), column, found)


def _under_one_aim(rows: list[Row]) -> Iterator[Finding]:
    """A measure stands under one aim at a time: a scorecard that lists it twice counts it twice."""
    seen: dict[str, list[Row]] = {}
    for row in rows:
        for name in row.several("indicators"):
            if any(_overlap(row, other) for other in seen.setdefault(name, [])):
                what = f"“{name}” under an aim of the same time"
                yield say.twice(AIMS.name, row.place("indicators"), what)
            seen[name].append(row)


def _overlap(one: Row, other: Row) -> bool:
    """Whether two aims hold at one time."""
    (begins, ends), (began, ended) = _time(one), _time(other)
    return begins <= ended and began <= ends


def _time(row: Row) -> tuple[date, date]:
    first, last = (row[column] for column in PERIODS)
    return (
        parse(first).starts if first else date.min,
        parse(last).ends if last else date.max,
    )
