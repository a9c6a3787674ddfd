"""What is wrong with a framework, by table and cell: one check, one short function."""

import re
from collections.abc import Iterator

from data.findings import Finding
from data.framework import findings as say
from data.framework.aim_check import check_aims
from data.framework.asked_findings import one_id_for_two
from data.framework.board_columns import BOARD
from data.framework.break_check import check_breaks
from data.framework.columns import (
    AGENCIES,
    MEASURES,
    OF_A_FRAMEWORK,
    RETURNS,
    THEMES,
    UNITS,
)
from data.framework.conditions import where_of
from data.framework.expected import reported
from data.framework.hand_over_check import check_hand_overs
from data.framework.layouts.layout_check import check_layouts
from data.framework.measures import Kind
from data.framework.meeting_check import check_meetings
from data.framework.page_check import check_pages
from data.framework.published_check import check_published
from data.framework.rows import Row, Tables
from data.framework.spellings import folded
from data.framework.table_form import TableForm
from data.framework.target_check import check_targets
from data.framework.title_check import check_titles
from data.framework.word_check import check_words
from data.observations import COMPARATOR
from data.periods import is_period

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 60
LONGEST_NAME = 120
LARGEST_FEW = 1000  # of more than these nobody means that they are few
SIGNS = re.compile(r"[<>{}]")  # which a chart would take for its own
# What stands in charts as it is, unlike categories, which may be called "<5".
SHOWN = frozenset(
    {"name", "short name", "marking", "title", "short title", "unit", "plural", "written"}
)
COMPUTED = (Kind.RATIO, Kind.RATE)


def check_tables(tables: Tables, standard: Tables) -> list[Finding]:
    """Everything that is wrong with merged tables. standard: those of the standard framework."""
    cells = [*_cells(tables), *_board(tables)]
    twice = [*_agencies(tables), *_once(tables)]
    if any(finding.blocks for finding in cells):
        return [*cells, *twice]  # what follows would stumble over it
    told = {(finding.sheet, finding.cells) for finding in twice}
    related = _between_rows(tables, standard)
    return [*cells, *twice, *(each for each in related if (each.sheet, each.cells) not in told)]


def _between_rows(tables: Tables, standard: Tables) -> Iterator[Finding]:
    """What is wrong between rows of which each is sound by itself."""
    known = {row["id"] for row in standard.get(MEASURES.name, ())}
    yield from _prefixes(tables, known)
    yield from _themes(tables)
    yield from _recorded_by(tables)
    yield from check_titles(tables)
    yield from _plurals(tables)
    yield from _counts(tables)
    yield from _circles(tables)
    yield from check_words(tables, standard)
    yield from _returns(tables)
    yield from check_breaks(tables)
    yield from check_pages(tables, standard)
    yield from check_targets(tables)
    yield from check_aims(tables)
    yield from check_meetings(tables)
    yield from check_published(tables)
    yield from check_hand_overs(tables)
    yield from check_layouts(tables)


def _cells(tables: Tables) -> Iterator[Finding]:
    """Each cell for itself: what is needed, what may stand there, ids."""
    for form in OF_A_FRAMEWORK:
        for row in tables[form.name]:
            yield from _cells_of(form, row)


def _cells_of(form: TableForm, row: Row) -> Iterator[Finding]:
    for column in form.columns:
        text, place = row[column.name], row.place(column.name)
        if column.needed and not text:
            yield say.needed(form.name, place, column.name)
        elif text and column.choices and text.lower() not in column.choices:
            yield say.not_a_choice(form.name, place, column.name, text, column.choices)
        elif text and column.name == "id" and not _is_id(text):
            yield say.not_an_id(form.name, place, text)
        elif column.name in SHOWN and (SIGNS.search(text) or len(text) > LONGEST_NAME):
            yield say.not_a_name(form.name, place, column.name, LONGEST_NAME)


def _is_id(text: str) -> bool:
    return len(text) <= LONGEST_ID and bool(ID.fullmatch(text))


def _board(tables: Tables) -> Iterator[Finding]:
    rows = tables[BOARD.name]
    if not rows:
        yield say.no_row(BOARD.name)
    for row in rows[1:]:
        yield say.one_row_only(BOARD.name, row.place("id"))
    for row in rows:
        first, due = row["first quarter"], row["due after"]
        if first and not is_period(first):
            yield say.not_a_period(BOARD.name, row.place("first quarter"), first)
        if due and not (due.isdecimal() and int(due) > 0):
            yield say.not_a_number(BOARD.name, row.place("due after"), due)
        for column in ("smallest denominator", "counts first below", "small below"):
            yield from _few(BOARD.name, row, column)


def _few(table: str, row: Row, column: str) -> Iterator[Finding]:
    """A number of few things, where one is given."""
    few = row[column]
    if few and not (few.isdecimal() and 0 < int(few) <= LARGEST_FEW):
        yield say.not_a_small_number(table, row.place(column), column, few, LARGEST_FEW)


def _agencies(tables: Tables) -> Iterator[Finding]:
    """No agency twice, and no name by which a return could mean two of them."""
    names: dict[str, tuple[str, str]] = {}
    for row in tables[AGENCIES.name]:
        for column, texts in (
            ("name", (row["name"],)),
            ("also written as", row.several("also written as")),
        ):
            for text in texts:
                known = names.setdefault(folded(text), (row["id"], row["name"]))
                if known[0] != row["id"]:
                    place = row.place(column)
                    yield say.one_name_for_two(AGENCIES.name, place, text, known[1])


def _once(tables: Tables) -> Iterator[Finding]:
    """No thing in two rows."""
    for form in OF_A_FRAMEWORK:
        seen: dict[tuple[str, ...], tuple[str, ...]] = {}
        for row in tables[form.name]:
            key = tuple(row[name] for name in form.key)
            spelled = key if form.to_the_letter else tuple(folded(text) for text in key)
            if spelled not in seen:
                seen[spelled] = key
            elif seen[spelled] == key:
                filled = [name for name in form.key if row[name]] or form.key
                said = f"“{', '.join(filter(None, key))}”"
                yield say.twice(form.name, row.place(filled[-1]), said)
            else:
                first, place = seen[spelled][-1], row.place(form.key[-1])
                yield say.two_spellings(form.name, place, first, key[-1])


def _prefixes(tables: Tables, known: set[str]) -> Iterator[Finding]:
    prefix = tables[BOARD.name][0]["id"]
    for row in tables[MEASURES.name]:
        if row["id"] not in known and not row["id"].startswith(f"{prefix}-"):
            yield say.without_prefix(MEASURES.name, row.place("id"), row["id"], prefix)


def _recorded_by(tables: Tables) -> Iterator[Finding]:
    agencies = [row["id"] for row in tables[AGENCIES.name]]
    for row in tables[MEASURES.name]:
        yield from _few(MEASURES.name, row, "small below")
        if row["recorded by"] and row["recorded by"] not in agencies:
            place = row.place("recorded by")
            yield say.unknown(MEASURES.name, place, "agency", row["recorded by"], agencies)


def _themes(tables: Tables) -> Iterator[Finding]:
    themes = [row["id"] for row in tables[THEMES.name]]
    for row in tables[MEASURES.name]:
        if row["theme"] not in themes:
            place = row.place("theme")
            yield say.unknown(MEASURES.name, place, "theme", row["theme"], themes)
        if row["id"] in themes and row["id"] != row["theme"]:
            yield one_id_for_two(MEASURES.name, row.place("id"), row["id"])


def _plurals(tables: Tables) -> Iterator[Finding]:
    """What is counted has a word for two of it, and another unit another word."""
    units = {row["id"] for row in tables[UNITS.name]}
    for row in tables[MEASURES.name]:
        unit, plural = row["unit"], row["plural"]
        another = row.standard.get("unit", unit) != unit
        of_the_other = another and row.standard.get("plural") == plural
        if unit not in units and (of_the_other or not plural):
            yield say.no_plural(MEASURES.name, row.place("plural"), row["title"], unit)


def _counts(tables: Tables) -> Iterator[Finding]:
    """What is computed names two counts that there are; what is counted names none."""
    measures = {row["id"]: row for row in tables[MEASURES.name]}
    for row in measures.values():
        parts = (row["counts"], row["out of"])
        if row["kind"] not in COMPUTED:
            if any(parts):
                place = row.place("counts")
                yield say.computed_and_counted(MEASURES.name, place, row["title"], row["kind"])
            continue
        for column, part in zip(("counts", "out of"), parts, strict=True):
            if not part:
                yield say.not_computed(MEASURES.name, row.place(column), row["title"])
            elif part not in measures:
                yield say.unknown(MEASURES.name, row.place(column), "measure", part, measures)
        yield from _conditions(row)
        if row["times"] and not (row["times"].isdecimal() and int(row["times"]) > 0):
            yield say.not_a_number(MEASURES.name, row.place("times"), row["times"])


def _conditions(row: Row) -> Iterator[Finding]:
    for column in ("counts where", "out of where"):
        try:
            where_of(row[column])
        except ValueError:
            yield say.not_a_condition(MEASURES.name, row.place(column), row[column])


def _circles(tables: Tables) -> Iterator[Finding]:
    """No measure is computed from itself, nor from what is computed."""
    measures = {row["id"]: row for row in tables[MEASURES.name]}
    for row in measures.values():
        for column in ("counts", "out of"):
            part = measures.get(row[column])
            if part is None or part["kind"] not in COMPUTED:
                continue
            circle = _circle_from(row["id"], measures)
            titles = [measures[each]["title"] for each in circle]
            place = row.place(column)
            if circle:
                yield say.in_a_circle(MEASURES.name, place, titles)
            else:
                yield say.computed_of_computed(MEASURES.name, place, row["title"], part["title"])


def _circle_from(start: str, measures: dict[str, Row]) -> tuple[str, ...]:
    """The ids on the way from a measure back to itself; empty where there is none."""
    waiting: list[tuple[str, ...]] = [(start,)]
    seen = set()
    while waiting:
        way = waiting.pop()
        row = measures.get(way[-1])
        for part in filter(None, (row["counts"], row["out of"])) if row else ():
            if part == start:
                return way
            if part not in seen:
                seen.add(part)
                waiting.append((*way, part))
    return ()


def _returns(tables: Tables) -> Iterator[Finding]:
    """Who is asked for what: agencies and measures that there are, and none that is computed."""
    agencies = [row["id"] for row in tables[AGENCIES.name]]
    themes = [row["id"] for row in tables[THEMES.name]]
    measures = {row["id"]: row for row in tables[MEASURES.name]}
    for row in tables[RETURNS.name]:
        agency, (reports, alone) = row["agency"], reported(row["reports"])
        if agency not in agencies:
            place = row.place("agency")
            yield say.unknown(RETURNS.name, place, "agency", agency, agencies)
        whole = [] if alone else themes
        if reports in measures and _is_never_sent(measures[reports]):
            title = measures[reports]["title"]
            yield say.asked_though_computed(RETURNS.name, row.place("reports"), title)
        elif reports not in measures and reports not in whole:
            place, known = row.place("reports"), [*whole, *measures]
            yield say.unknown(RETURNS.name, place, "theme or measure", reports, known)
        yield from _period_and_number(row)


def _is_never_sent(measure: Row) -> bool:
    """Whether it follows from counts, and no figure of others is sent to compare it with."""
    return measure["kind"] in COMPUTED and COMPARATOR not in measure.several("split by")


def _period_and_number(row: Row) -> Iterator[Finding]:
    for column in ("first period", "last period"):
        if row[column] and not is_period(row[column]):
            yield say.not_a_period(RETURNS.name, row.place(column), row[column])
    due = row["due after"]
    if due and not (due.isdecimal() and int(due) > 0):
        yield say.not_a_number(RETURNS.name, row.place("due after"), due)
