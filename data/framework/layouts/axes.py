"""Readers for the headings of a return, put together from the rows that make them."""

from collections.abc import Mapping
from dataclasses import replace

from data.framework.layouts.sheet import Key, Label, Reader, Reads, Role

NOTES = "Notes"


def labels(keys: Mapping[str, Key]) -> Reader:
    """Labels that are listed one by one; loosely, also the titles of what they count."""
    return Reader(tuple(Label(Reads.LABEL, text, key) for text, key in keys.items()))


def agencies(total: Key | None = None) -> Reader:
    """Any spelling of an agency; "Total" is the printed total over them, when one is given."""
    return _of_agencies(Reads.AGENCY, total)


def sender(total: Key | None = None) -> Reader:
    """The agency whose return it is, in any spelling; a template prints its name."""
    return _of_agencies(Reads.SENDER, total)


def categories(dimension: str, names: tuple[str, ...], spelled: Mapping[str, str] = {}) -> Reader:
    """The categories of a dimension, and the other spellings that a return has for them.

    A letter before the name ("b 16 to 17") only puts the rows in order.
    """
    meanings = [*((name, name) for name in names), *spelled.items()]
    return Reader(
        tuple(
            Label(Reads.CATEGORY, text, Key(categories=((dimension, name),)))
            for text, name in meanings
        )
    )


def as_printed(
    dimension: str, totals: tuple[str, ...] = (), beside: tuple[str, ...] = ()
) -> Reader:
    """Any label is a category, as it is printed.

    totals: labels that are the total of the others. beside: labels outside that total.
    """
    keys = {
        "": Key(),
        **dict.fromkeys(totals, Key(total_over=dimension)),
        **dict.fromkeys(beside, Key(role=Role.BESIDE)),
    }
    return Reader(
        tuple(Label(Reads.AS_PRINTED, text, key, dimension) for text, key in keys.items())
    )


def periods(before: str = "") -> Reader:
    """Any text that names a period, after the words that stand before it."""
    return Reader((Label(Reads.PERIOD, before),))


def quarters_of_the_year() -> Reader:
    """Read "Qu1" to "Qu4" as quarters of the year that the cover names."""
    return Reader((Label(Reads.QUARTER),))


def measure_then_period(keys: Mapping[str, Key]) -> Reader:
    """A measure's name followed by a period: "Contacts 2011 - 2012"."""
    return Reader(tuple(Label(Reads.MEASURE_AND_PERIOD, text, key) for text, key in keys.items()))


def total(dimension: str, *texts: str) -> Reader:
    """Labels of a printed total over a dimension."""
    key = Key(total_over=dimension)
    return Reader(tuple(Label(Reads.TOTAL, text, key) for text in texts or ("Total",)))


def either(*readers: Reader) -> Reader:
    """The first reader that knows the text; one that knows any text comes after all others."""
    return Reader(tuple(label for reader in readers for label in reader.labels))


def ignored(*texts: str) -> Reader:
    """Labels of rows or columns that hold no figures of ours, and are known to."""
    return Reader(tuple(Label(Reads.IGNORED, text) for text in texts))


def notes(*texts: str) -> Reader:
    """Labels of columns in which the sender says what a reader must know of a row."""
    return Reader(tuple(Label(Reads.NOTE, text) for text in texts))


def with_last_time(columns: Reader) -> Reader:
    """The columns of a form: each may have one beside it for what was sent last time, and notes.

    Such a column is headed "Last quarter", or as its own with ", last quarter" behind it.
    """
    return replace(columns, with_last_time=True)


def _of_agencies(reads: Reads, total: Key | None) -> Reader:
    rows = [Label(reads)]
    if total is not None:
        rows.append(Label(Reads.TOTAL, "Total", replace(total, total_over="agency")))
    return Reader(tuple(rows))
