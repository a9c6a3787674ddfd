"""What is wrong with what became of measures, in one framework and from one version to the next."""

import difflib
from collections import Counter
from collections.abc import Collection, Iterator

from data.findings import Finding
from data.framework import break_findings as say
from data.framework import findings
from data.framework.break_columns import BREAKS
from data.framework.breaks import PARTING, Change
from data.framework.columns import AGENCIES, MEASURES
from data.framework.rows import Row, Tables
from data.periods import is_period

# What says which things are counted; its words, its theme and its order do not.
DEFINING = (
    *("unit", "kind", "definition", "counts", "counts where"),
    *("out of", "out of where", "out of all agencies", "times"),
)


def check_breaks(tables: Tables) -> list[Finding]:
    """Everything that is wrong with the rows of one framework."""
    rows = tables[BREAKS.name]
    return [
        *_measures(rows, {row["id"] for row in tables[MEASURES.name]}),
        *_agencies(rows, [row["id"] for row in tables[AGENCIES.name]]),
        *_parted_once(rows),
        *_numbers(rows),
        *_circles(rows),
    ]


def check_change(before: Tables, after: Tables, counted: Collection[str]) -> list[Finding]:
    """What became of measures that no row tells, from one version of a framework to the next.

    before, after: merged tables. counted: the ids of the measures that there are figures of.
    """
    told = {_key(row) for row in before[BREAKS.name]}
    new = [row for row in after[BREAKS.name] if _key(row) not in told]
    old = {row["id"]: row for row in before[MEASURES.name]}
    now = {row["id"]: row for row in after[MEASURES.name]}
    known = {*old, *now, *counted, *(row["measure"] for row in before[BREAKS.name])}
    return [
        *_unknown_formers(new, known),
        *_left_out(old, now, new, counted),
        *_redefined(old, now, new, counted),
    ]


def change_of(row: Row) -> Change:
    """What a row says became of its measure."""
    return Change(row["change"].lower() or Change.REDEFINED)


def _key(row: Row) -> tuple[str, ...]:
    return row["measure"], row["agency"], row["first period"], change_of(row)


def _agencies(rows: tuple[Row, ...], agencies: list[str]) -> Iterator[Finding]:
    """Agencies that there are."""
    for row in rows:
        if row["agency"] and row["agency"] not in agencies:
            place = row.place("agency")
            yield findings.unknown(BREAKS.name, place, "agency", row["agency"], agencies)


def _parted_once(rows: tuple[Row, ...]) -> Iterator[Finding]:
    """No measure that counts something else twice from one period on."""
    seen = set()
    for row in rows:
        if change_of(row) in PARTING:
            key = row["measure"], row["agency"], row["first period"]
            if key in seen:
                place = row.place("first period")
                yield say.parted_twice(place, row["measure"], row["first period"])
            seen.add(key)


def _measures(rows: tuple[Row, ...], measures: set[str]) -> Iterator[Finding]:
    """Measures that there are, or were; periods that are some; and none that ends and goes on."""
    were = {former for row in rows for former in row.several("from")}
    went_on = Counter(
        former for row in rows if change_of(row) is Change.RENAMED for former in row.several("from")
    )
    for row in rows:
        measure, change = row["measure"], change_of(row)
        place = row.place("measure")
        if change is Change.ENDED and measure in measures:
            yield say.not_ended(place, measure)
        elif change is not Change.ENDED and measure not in measures | were:
            yield findings.unknown(BREAKS.name, place, "measure", measure, measures)
        if not is_period(row["first period"]):
            period = row["first period"]
            yield findings.not_a_period(BREAKS.name, row.place("first period"), period)
        for former in row.several("from") if change is Change.RENAMED else ():
            if former in measures and former != measure:
                yield say.still_counted(row.place("from"), former)
            elif went_on[former] > 1:
                yield say.went_twice(row.place("from"), former)


def _numbers(rows: tuple[Row, ...]) -> Iterator[Finding]:
    """As many measures of before as a change takes."""
    for row in rows:
        change, many = change_of(row), len(row.several("from"))
        fits = {
            Change.SPLIT: many == 1,
            Change.MERGED: many > 1,
            Change.ENDED: many == 0,
            Change.NOTED: many == 0,
        }.get(change, many <= 1)
        if not fits:
            yield say.wrong_number_from(row.place("from"), row["measure"], change)


def _circles(rows: tuple[Row, ...]) -> Iterator[Finding]:
    """No measure was what it is now, in some turns."""
    before: dict[str, set[str]] = {}
    for row in rows:
        before.setdefault(row["measure"], set()).update(row.several("from"))
    for row in rows:
        for former in row.several("from"):
            way = _way(former, row["measure"], before)
            if way:
                yield say.from_itself(row.place("from"), (row["measure"], *way))
                break


def _way(start: str, end: str, before: dict[str, set[str]]) -> tuple[str, ...]:
    """The ids from what a measure was back to itself; empty where it is not reached."""
    waiting: list[tuple[str, ...]] = [(start,)]
    seen = {start}
    while waiting:
        way = waiting.pop()
        if way[-1] == end:
            return way
        for former in sorted(before.get(way[-1], set()) - seen):
            seen.add(former)
            waiting.append((*way, former))
    return ()


def _unknown_formers(new: list[Row], known: Collection[str]) -> Iterator[Finding]:
    for row in new:
        for former in row.several("from"):
            if former not in known:
                near = difflib.get_close_matches(former, sorted(known), n=1)
                yield say.unknown_former(row.place("from"), former, next(iter(near), ""))


def _left_out(
    old: dict[str, Row], now: dict[str, Row], new: list[Row], counted: Collection[str]
) -> Iterator[Finding]:
    """Measures with figures that are counted no more, and no row says what became of them."""
    told = {row["measure"] for row in new if change_of(row) is Change.ENDED}
    told |= {former for row in new for former in row.several("from")}
    for measure, row in old.items():
        if measure not in now and measure in counted and measure not in told:
            yield say.left_out(measure, row["title"])


def _redefined(
    old: dict[str, Row], now: dict[str, Row], new: list[Row], counted: Collection[str]
) -> Iterator[Finding]:
    """Measures with figures that count something else, and no row says from when on, and why."""
    told = {row["measure"] for row in new if tells_of_all(row)}
    for measure, row in now.items():
        before = old.get(measure)
        if before is None or measure in told or not _has_figures(before, counted):
            continue
        columns = [name for name in DEFINING if _plain(before[name]) != _plain(row[name])]
        if columns:
            yield say.changed(row.place(columns[0]), measure, row["title"], columns)


def tells_of_all(row: Row) -> bool:
    """Whether a row says that something else is counted by everyone, and is more than a note."""
    return not row["agency"] and change_of(row) is not Change.NOTED


def _has_figures(row: Row, counted: Collection[str]) -> bool:
    """Whether there are figures of it, or of both that it is computed from."""
    parts = {row["counts"], row["out of"]} - {""}
    return row["id"] in counted or (bool(parts) and parts <= set(counted))


def _plain(text: str) -> str:
    return " ".join(text.split())
