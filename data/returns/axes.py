"""Readers for the headings of a return: from the text of a label to what it means."""

import re
from collections.abc import Mapping
from dataclasses import replace

from data import agencies as agency_list
from data.periods import is_period, parse
from data.returns.sheet import Key, Reader, Role


def plain(text: str) -> str:
    """A label without what does not matter: case, spacing, dashes, footnote marks."""
    joined = re.sub(r"(?<=\d)\s*[-–]\s*(?=\d)", " to ", text)
    return re.sub(r"[\s*:]+", " ", joined).strip().lower()


def labels(keys: Mapping[str, Key]) -> Reader:
    """Labels that are listed one by one."""
    known = {plain(text): key for text, key in keys.items()}
    return lambda text: known.get(plain(text))


def agencies(total: Key | None = None) -> Reader:
    """Any spelling of an agency; "Total" is the printed total over them, when one is given."""

    def reader(text: str) -> Key | None:
        if total is not None and plain(text) == "total":
            return replace(total, total_over="agency")
        found = agency_list.recognise(text)
        return Key(agency=found) if found else None

    return reader


def categories(dimension: str, names: tuple[str, ...], spelled: Mapping[str, str] = {}) -> Reader:
    """The categories of a dimension, and the other spellings that a return has for them.

    A letter before the name ("b 16 to 17") only puts the rows in order.
    """
    known = {plain(name): name for name in names} | {plain(k): v for k, v in spelled.items()}

    def reader(text: str) -> Key | None:
        label = plain(text)
        found = known.get(label) or known.get(re.sub(r"^[a-z] ", "", label))
        return Key(categories=((dimension, found),)) if found else None

    return reader


def as_printed(
    dimension: str, totals: tuple[str, ...] = (), beside: tuple[str, ...] = ()
) -> Reader:
    """Any label is a category, as it is printed.

    totals: labels that are the total of the others. beside: labels outside that total.
    """

    def reader(text: str) -> Key | None:
        label = " ".join(text.split())
        if not label:
            return None
        key = Key(categories=((dimension, label),))
        if label in totals:
            return replace(key, total_over=dimension)
        return replace(key, role=Role.BESIDE) if label in beside else key

    return reader


def periods(before: str = "") -> Reader:
    """Any text that names a period, after the words that stand before it."""

    def reader(text: str) -> Key | None:
        named = re.sub(rf"^{re.escape(before)}", "", text.strip(), flags=re.IGNORECASE)
        return Key(period=parse(named)) if is_period(named) else None

    return reader


def quarters_of_the_year() -> Reader:
    """Read "Qu1" to "Qu4" as quarters of the year that the cover names."""

    def reader(text: str) -> Key | None:
        match = re.fullmatch(r"q(?:u|tr|uarter)?\.? ?([1-4])", plain(text))
        return Key(quarter=int(match[1])) if match else None

    return reader


def measure_then_period(keys: Mapping[str, Key]) -> Reader:
    """A measure's name followed by a period: "Contacts 2011 - 2012"."""

    def reader(text: str) -> Key | None:
        for name, key in keys.items():
            rest = text.strip()[len(name) :]
            if plain(text).startswith(plain(name)) and is_period(rest):
                return replace(key, period=parse(rest))
        return None

    return reader


def total(dimension: str, *texts: str) -> Reader:
    """Labels of a printed total over a dimension."""
    known = {plain(text) for text in texts or ("Total",)}
    return lambda text: Key(total_over=dimension) if plain(text) in known else None


def either(*readers: Reader) -> Reader:
    """The first reader that knows the text."""

    def reader(text: str) -> Key | None:
        for candidate in readers:
            key = candidate(text)
            if key is not None:
                return key
        return None

    return reader


def ignored(*texts: str) -> Reader:
    """Labels of rows or columns that hold no figures of ours, and are known to."""
    known = {plain(text) for text in texts}
    return lambda text: Key(role=Role.IGNORED) if plain(text) in known else None
