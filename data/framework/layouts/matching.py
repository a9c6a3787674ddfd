"""From the text of a label to what it means: a layout made ready to read a board's sheets."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import groupby

from data.framework.framework import Framework
from data.framework.layouts.axes import NOTES, ignored, notes
from data.framework.layouts.sheet import (
    Key,
    Label,
    Reader,
    Reads,
    ReturnSheet,
    Role,
    TableOf,
)
from data.framework.layouts.spelling import is_whole, loose, plain, without_footnote, without_mark
from data.framework.measures import Measure
from data.months import month_alone, month_in, year_by_its_word
from data.periods import is_period, parse

LAST_TIME = re.compile(r"[,:(\s]+(?:last quarter|last year|as sent)\)?$", re.IGNORECASE)
ALONE = "last quarter"
THIS_QUARTER = "This quarter"
MOST_KEPT = 1024  # sheets; those of some fifty boards
_IN_ORDER = re.compile(r"^[a-z] ")  # a letter that only puts rows in order: "b 16 to 17"
_QUARTER = re.compile(r"q(?:u|tr|uarter)?\.? ?([1-4])")

Meaning = Callable[[str], Key | None]
Rows = Sequence[Label]


def nothing(_text: str) -> Key | None:
    """Know no label at all."""
    return None


@dataclass(frozen=True, eq=False)
class Matcher:
    """What the labels of one header row or label column mean to a board.

    exactly: from a label, as the layout writes it, to its key.
    loosely: from a label in other spellings to the same; asked only where exactly knows nothing.
    """

    reader: Reader
    exactly: Meaning
    loosely: Meaning = nothing

    @property
    def knows_any(self) -> bool:
        """Whether any label is a name to it, as a sender's own words for a category are."""
        return self.reader.knows_any

    def means(self, text: str) -> Key | None:
        """What a label means, as the layout writes it or in another spelling."""
        return self.exactly(text) or self.loosely(text)


TableMatcher = TableOf[Matcher]


# Making a sheet ready costs more than reading it; every return asks for every sheet.
@lru_cache(maxsize=MOST_KEPT)
def tables_of(sheet: ReturnSheet, framework: Framework) -> tuple[TableMatcher, ...]:
    """The tables of a sheet, ready to read."""
    return tuple(
        TableMatcher(
            table.anchor,
            tuple(matcher_of(reader, framework, table.anchor) for reader in table.columns),
            tuple(matcher_of(reader, framework, table.anchor) for reader in table.rows),
            table.base,
            table.in_brackets,
            table.blank,
            table.says,
            table.optional,
        )
        for table in sheet.tables
    )


def matcher_of(reader: Reader, framework: Framework, word: str = "") -> Matcher:
    """What a reader's labels mean to a board: the first of its rows that knows a text has it.

    Rows that know any text come after all others.
    """
    runs = groupby(reader.labels, key=lambda label: (label.reads, label.dimension))
    columns = _either([_matcher_of_run(tuple(rows), framework, word) for _, rows in runs])
    known = _with_last_time(columns) if reader.with_last_time else columns
    return replace(known, reader=reader)


def _matcher_of_run(rows: Rows, framework: Framework, word: str) -> Matcher:
    """What rows of one sort mean together. word: what its table is headed by."""
    match rows[0].reads:
        case Reads.LABEL:
            exactly, loosely = _labels(rows, framework)
        case Reads.CATEGORY:
            exactly, loosely = _categories(rows, framework)
        case Reads.AGENCY | Reads.SENDER:
            exactly, loosely = _agencies(rows, framework)
        case Reads.TOTAL:
            exactly, loosely = _totals(rows, framework)
        case Reads.IGNORED:
            exactly, loosely = _without_figures(rows, Role.IGNORED, framework.terms.label)
        case Reads.NOTE:
            exactly, loosely = _without_figures(rows, Role.NOTE, framework.terms.label)
        case Reads.PERIOD:
            exactly, loosely = _first_of(rows, partial(_period, word=word)), nothing
        case Reads.QUARTER:
            exactly, loosely = _first_of(rows, _quarter), nothing
        case Reads.MEASURE_AND_PERIOD:
            exactly, loosely = _first_of(rows, _measure_and_period), nothing
        case Reads.AS_PRINTED:
            exactly, loosely = _as_printed(rows), nothing
    return Matcher(Reader(tuple(rows)), exactly, loosely)


def _labels(rows: Rows, framework: Framework) -> tuple[Meaning, Meaning]:
    known = _keys(rows, plain)
    spelled = framework.terms.label
    spellings = [(spelled(row.text), row.key) for row in rows]
    titles = [
        (spelled(title), row.key)
        for row in rows
        if framework.has_measure(row.key.measure)
        for title in _titles(framework.measure(row.key.measure))
    ]
    others = _unlike([*spellings, *titles])
    return _in(known, plain), _in(others, spelled)


def _titles(measure: Measure) -> Iterable[str]:
    """What a measure is called: by the board, and by others where the board calls it otherwise."""
    return filter(None, (measure.title, measure.usual_title, *measure.also_called))


def _categories(rows: Rows, framework: Framework) -> tuple[Meaning, Meaning]:
    spelled = framework.terms.label
    known = _keys(rows, plain)
    others = _keys(rows, spelled)

    def exactly(text: str) -> Key | None:
        label = plain(text)
        return known.get(label) or known.get(_IN_ORDER.sub("", label))

    return exactly, lambda text: others.get(spelled(text)) or exactly(without_footnote(text))


def _agencies(rows: Rows, framework: Framework) -> tuple[Meaning, Meaning]:
    def exactly(text: str) -> Key | None:
        found = framework.agency_called(text)
        return replace(rows[0].key, agency=found) if found else None

    return exactly, lambda text: exactly(without_footnote(text))


def _totals(rows: Rows, framework: Framework) -> tuple[Meaning, Meaning]:
    spelled = framework.terms.label
    known = _keys(rows, plain)
    others = _keys(rows, spelled)

    def loosely(text: str) -> Key | None:
        return others.get(spelled(text)) or (rows[0].key if is_whole(text) else None)

    return _in(known, plain), loosely


def _without_figures(
    rows: Rows, role: Role, spelled: Callable[[str], str] = loose
) -> tuple[Meaning, Meaning]:
    key = Key(role=role)
    known, others = {plain(row.text) for row in rows}, {spelled(row.text) for row in rows}
    return (
        lambda text: key if plain(text) in known else None,
        lambda text: key if spelled(text) in others else None,
    )


def _period(row: Label, text: str, word: str = "") -> Key | None:
    named = re.sub(rf"^{re.escape(row.text)}", "", text.strip(), flags=re.IGNORECASE)
    period = year_by_its_word(named, f"{word} {row.text}")
    period = period or (parse(named) if is_period(named) else month_in(named))
    if period:
        return replace(row.key, period=period)
    month = month_alone(named)
    return replace(row.key, month=month) if month else _quarter(row, named)


def _quarter(row: Label, text: str) -> Key | None:
    found = _QUARTER.fullmatch(plain(text))
    return replace(row.key, quarter=int(found[1])) if found else None


def _measure_and_period(row: Label, text: str) -> Key | None:
    rest = text.strip()[len(row.text) :]
    if plain(text).startswith(plain(row.text)) and is_period(rest):
        return replace(row.key, period=parse(rest))
    return None


def _as_printed(rows: Rows) -> Meaning:
    told_apart = {row.text: row.key for row in rows}

    def exactly(text: str) -> Key | None:
        label = " ".join(without_mark(text).split())
        if not label:
            return None
        named = Key(categories=((rows[0].dimension, label),))
        return named.merged(told_apart.get(label) or told_apart.get("") or Key())

    return exactly


def _either(parts: Sequence[Matcher]) -> Matcher:
    """The first part that knows a text; one that knows any text comes after all others."""
    if len(parts) == 1:
        return parts[0]
    listed = [part for part in parts if not part.knows_any]

    def exactly(text: str) -> Key | None:
        found = _first(part.exactly(text) for part in listed)
        if found or any(part.loosely(text) for part in listed):
            return found
        return _first(part.exactly(text) for part in parts)

    def loosely(text: str) -> Key | None:
        return _first(part.loosely(text) for part in parts)

    rows = (row for part in parts for row in part.reader.labels)
    return Matcher(Reader(tuple(rows)), exactly, loosely)


def _with_last_time(columns: Matcher) -> Matcher:
    """The columns of a form, and those that may stand beside each of them."""

    def before(text: str) -> Key | None:
        if plain(text) == ALONE:
            return Key(role=Role.BEFORE)
        if not LAST_TIME.search(text):
            return None
        own = LAST_TIME.sub("", text)
        key = columns.means(own) or of_period(own)
        return replace(key, role=Role.BEFORE) if key else None

    def of_period(text: str) -> Key | None:
        """A column for a month or half year: its own heading, or the one it stands in place of."""
        head, comma, period = text.rpartition(", ")
        if not is_period(period if comma else text):
            return None
        key = columns.means(head if comma else THIS_QUARTER)
        return replace(key, period=parse(period if comma else text)) if key else None

    last_time = Matcher(Reader(), before, lambda text: before(without_footnote(text)))
    periods = Matcher(Reader(), of_period, lambda text: of_period(without_footnote(text)))
    return _either([last_time, _either([columns, periods, *_BESIDE])])


def _keys(rows: Rows, spelled: Callable[[str], str]) -> dict[str, Key]:
    """From each text to its key; of two rows with one text, the first has it."""
    return {spelled(row.text): row.key for row in reversed(rows)}


def _in(known: Mapping[str, Key], spelled: Callable[[str], str]) -> Meaning:
    return lambda text: known.get(spelled(text))


def _first_of(rows: Rows, meaning: Callable[[Label, str], Key | None]) -> Meaning:
    return lambda text: _first(meaning(row, text) for row in rows)


def _first(keys: Iterable[Key | None]) -> Key | None:
    return next((key for key in keys if key is not None), None)


def _unlike(pairs: Iterable[tuple[str, Key]]) -> dict[str, Key]:
    """The spellings that can mean only one thing."""
    found: dict[str, Key] = {}
    doubtful = set()
    for spelling, key in pairs:
        if found.setdefault(spelling, key) != key:
            doubtful.add(spelling)
    return {spelling: key for spelling, key in found.items() if spelling not in doubtful}


def _always(reader: Reader, role: Role) -> Matcher:
    return Matcher(reader, *_without_figures(reader.labels, role))


_BESIDE = (
    _always(notes(NOTES, "Comments", "Comment", "Note"), Role.NOTE),
    _always(ignored("Unit"), Role.IGNORED),
)
