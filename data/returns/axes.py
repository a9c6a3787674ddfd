"""Readers for the headings of a return: from the text of a label to what it means."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from data import agencies as agency_list
from data.catalogue import is_measure, measure_of
from data.months import month_in
from data.periods import is_period, parse
from data.returns.sheet import SENDER, YEAR, Key, Reader, Role
from data.returns.spelling import is_whole, loose, plain, without_footnote, without_mark

LAST_TIME = re.compile(r"[,:(\s]+(?:last quarter|last year|as sent)\)?$", re.IGNORECASE)
ALONE = "last quarter"
NOTES = "Notes"


def labels(keys: Mapping[str, Key]) -> Reader:
    """Labels that are listed one by one; loosely, also the titles of what they count."""
    known = {plain(text): key for text, key in keys.items()}
    others = _unlike(
        [
            *((loose(text), key) for text, key in keys.items()),
            *(
                (loose(measure_of(key.measure).title), key)
                for key in keys.values()
                if is_measure(key.measure)
            ),
        ]
    )
    return Reader(
        lambda text: known.get(plain(text)), lambda text: others.get(loose(text)), tuple(keys)
    )


def agencies(total: Key | None = None) -> Reader:
    """Any spelling of an agency; "Total" is the printed total over them, when one is given."""
    whole = None if total is None else replace(total, total_over="agency")

    def exactly(text: str) -> Key | None:
        if plain(text) == "total":
            return whole
        found = agency_list.recognise(text)
        return Key(agency=found) if found else None

    def loosely(text: str) -> Key | None:
        return whole if is_whole(text) else exactly(without_footnote(text))

    return Reader(exactly, loosely, ("Total",) if whole else (), "agency")


def sender(total: Key | None = None) -> Reader:
    """The agency whose return it is, in any spelling; a template prints its name."""
    return replace(agencies(total), offers=(), asks=SENDER)


def categories(dimension: str, names: tuple[str, ...], spelled: Mapping[str, str] = {}) -> Reader:
    """The categories of a dimension, and the other spellings that a return has for them.

    A letter before the name ("b 16 to 17") only puts the rows in order.
    """
    known = {plain(name): name for name in names} | {plain(k): v for k, v in spelled.items()}
    others = {loose(name): name for name in names} | {loose(k): v for k, v in spelled.items()}

    def exactly(text: str) -> Key | None:
        label = plain(text)
        found = known.get(label) or known.get(re.sub(r"^[a-z] ", "", label))
        return Key(categories=((dimension, found),)) if found else None

    def loosely(text: str) -> Key | None:
        found = others.get(loose(text))
        return Key(categories=((dimension, found),)) if found else exactly(without_footnote(text))

    return Reader(exactly, loosely, names)


def as_printed(
    dimension: str, totals: tuple[str, ...] = (), beside: tuple[str, ...] = ()
) -> Reader:
    """Any label is a category, as it is printed.

    totals: labels that are the total of the others. beside: labels outside that total.
    """

    def reader(text: str) -> Key | None:
        label = " ".join(without_mark(text).split())
        if not label:
            return None
        key = Key(categories=((dimension, label),))
        if label in totals:
            return replace(key, total_over=dimension)
        return replace(key, role=Role.BESIDE) if label in beside else key

    return Reader(reader, asks=dimension)


def periods(before: str = "") -> Reader:
    """Any text that names a period, after the words that stand before it."""

    def reader(text: str) -> Key | None:
        named = re.sub(rf"^{re.escape(before)}", "", text.strip(), flags=re.IGNORECASE)
        period = parse(named) if is_period(named) else month_in(named)
        return Key(period=period) if period else None

    return Reader(reader, asks=YEAR)


def quarters_of_the_year() -> Reader:
    """Read "Qu1" to "Qu4" as quarters of the year that the cover names."""

    def reader(text: str) -> Key | None:
        match = re.fullmatch(r"q(?:u|tr|uarter)?\.? ?([1-4])", plain(text))
        return Key(quarter=int(match[1])) if match else None

    return Reader(reader)


def measure_then_period(keys: Mapping[str, Key]) -> Reader:
    """A measure's name followed by a period: "Contacts 2011 - 2012"."""

    def reader(text: str) -> Key | None:
        for name, key in keys.items():
            rest = text.strip()[len(name) :]
            if plain(text).startswith(plain(name)) and is_period(rest):
                return replace(key, period=parse(rest))
        return None

    return Reader(reader)


def total(dimension: str, *texts: str) -> Reader:
    """Labels of a printed total over a dimension."""
    printed = texts or ("Total",)
    known, others = {plain(text) for text in printed}, {loose(text) for text in printed}
    key = Key(total_over=dimension)
    return Reader(
        lambda text: key if plain(text) in known else None,
        lambda text: key if loose(text) in others or is_whole(text) else None,
        printed[:1],
    )


def either(*readers: Reader) -> Reader:
    """The first reader that knows the text; one that knows any text comes after all others."""
    listed = [reader for reader in readers if not reader.knows_any]

    def exactly(text: str) -> Key | None:
        found = _first(reader.exactly(text) for reader in listed)
        if found or any(reader.loosely(text) for reader in listed):
            return found
        return _first(reader.exactly(text) for reader in readers)

    def loosely(text: str) -> Key | None:
        return _first(reader.loosely(text) for reader in readers)

    offers = tuple(label for reader in readers for label in reader.offers)
    return Reader(exactly, loosely, offers, next((r.asks for r in readers if r.asks), ""))


def ignored(*texts: str) -> Reader:
    """Labels of rows or columns that hold no figures of ours, and are known to."""
    return _without_figures(Role.IGNORED, texts)


def notes(*texts: str) -> Reader:
    """Labels of columns in which the sender says what a reader must know of a row."""
    return _without_figures(Role.NOTE, texts)


def _without_figures(role: Role, texts: tuple[str, ...]) -> Reader:
    known, others = {plain(text) for text in texts}, {loose(text) for text in texts}
    key = Key(role=role)
    return Reader(
        lambda text: key if plain(text) in known else None,
        lambda text: key if loose(text) in others else None,
    )


def with_last_time(columns: Reader) -> Reader:
    """The columns of a form: each may have one beside it for what was sent last time, and notes.

    Such a column is headed "Last quarter", or as its own with ", last quarter" behind it.
    """
    beside = either(columns, notes(NOTES, "Comments", "Comment", "Note"), ignored("Unit"))

    def before(text: str) -> Key | None:
        if plain(text) == ALONE:
            return Key(role=Role.BEFORE)
        if not LAST_TIME.search(text):
            return None
        named = LAST_TIME.sub("", text)
        key = columns.exactly(named) or columns.loosely(named)
        return replace(key, role=Role.BEFORE) if key else None

    last_time = Reader(before, lambda text: before(without_footnote(text)))
    return replace(either(last_time, beside), offers=columns.offers, asks=columns.asks)


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
