"""Which measures a sheet has a place for."""

from collections.abc import Iterator

from data.framework.layouts.sheet import Key, ReturnSheet, Table


def measures_on(sheet: ReturnSheet) -> frozenset[str]:
    """The ids of all that its tables count."""
    keys = (key for table in sheet.tables for key in _keys(table))
    return frozenset(name for key in keys for name in _named(key) if name)


def _keys(table: Table) -> Iterator[Key]:
    yield table.base
    for axis in (*table.columns, *table.rows):
        yield from (label.key for label in axis.labels)


def _named(key: Key) -> tuple[str, ...]:
    return key.measure, key.at_total, key.share, *key.also
