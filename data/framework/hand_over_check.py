"""What is wrong with the hand-overs and ways of a framework: one check, one short function."""

from collections.abc import Iterator, Mapping

from data.findings import Finding
from data.framework import findings
from data.framework import hand_over_findings as say
from data.framework.columns import AGENCIES, MEASURES
from data.framework.conditions import where_of
from data.framework.hand_over_columns import HAND_OVERS, WAYS
from data.framework.hand_overs import EVERY, Wrong
from data.framework.measures import Kind
from data.framework.rows import Row, Tables
from data.observations import AGENCY

SIDES = (("given", "given where"), ("received", "received where"))
COUNTED = (Kind.FLOW, Kind.STOCK)


def check_hand_overs(tables: Tables) -> Iterator[Finding]:
    """Everything that is wrong with them, by cell."""
    measures = {row["id"]: row for row in tables[MEASURES.name]}
    agencies = [row["id"] for row in tables[AGENCIES.name]]
    for row in tables[HAND_OVERS.name]:
        found = [
            finding
            for measure, where in SIDES
            for finding in _side(HAND_OVERS.name, row, (measure, where), measures, agencies)
        ]
        yield from found
        if not found:
            yield from _same_figure(row)
            yield from _of_one_unit(row, measures)
    for row in tables[WAYS.name]:
        yield from _side(WAYS.name, row, ("measure", "where"), measures, agencies)
    yield from _apart(tables[WAYS.name])


def _side(
    table: str,
    row: Row,
    columns: tuple[str, str],
    measures: Mapping[str, Row],
    agencies: list[str],
) -> Iterator[Finding]:
    """A measure that is counted, and a condition that its figures can meet."""
    measure, where = columns
    known = measures.get(row[measure])
    if known is None:
        yield findings.unknown(table, row.place(measure), "measure", row[measure], measures)
        return
    if known["kind"] not in COUNTED:
        yield say.not_counted(table, row.place(measure), row[measure], known["kind"])
    try:
        conditions = where_of(row[where])
    except ValueError:
        yield findings.not_a_condition(table, row.place(where), row[where])
        return
    for dimension, wanted in conditions:
        if dimension == AGENCY:
            for each in wanted:
                if each not in agencies and wanted != (EVERY,):
                    yield findings.unknown(table, row.place(where), "agency", each, agencies)
        elif dimension not in known.several("split by"):
            yield findings.not_split_by(table, row.place(where), row[measure], dimension)


def _same_figure(row: Row) -> Iterator[Finding]:
    """Two sides that are two figures."""
    sides = {(row[measure], where_of(row[where])) for measure, where in SIDES}
    if len(sides) == 1:
        yield say.one_figure(row.place("received"), row["title"])


def _of_one_unit(row: Row, measures: Mapping[str, Row]) -> Iterator[Finding]:
    """No rule over figures of two units, which may both be right whatever they are (rule C3)."""
    given, received = (measures[row[side]] for side, _ in SIDES)
    if row["cannot be"] and not _comparable(given, received, row["cannot be"].lower()):
        yield say.of_two_units(row.place("cannot be"), given["unit"], received["unit"])


def _comparable(given: Row, received: Row, wrong: str) -> bool:
    one_unit = given["unit"] == received["unit"]
    part = given["unit"] == received["each is one"]
    return one_unit or (part and wrong == Wrong.MORE_RECEIVED)


def _apart(rows: tuple[Row, ...]) -> Iterator[Finding]:
    """The steps of one way stand together, in their order."""
    seen, last = set[str](), ""
    for row in rows:
        way = row["way"]
        if way != last and way in seen:
            yield say.way_in_two_places(row.place("way"), way)
        seen.add(way)
        last = way
