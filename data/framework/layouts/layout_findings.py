"""What can be wrong with the tables that lay sheets out: every sentence about it."""

from collections.abc import Iterable

from data.findings import Finding, Severity

_Cells = tuple[str, ...]


def _error(code: str, table: str, cells: _Cells, what: str, to_do: str) -> Finding:
    return Finding(Severity.ERROR, f"layout-{code}", table, cells, what, to_do)


def not_numbered(table: str, cells: _Cells, text: str) -> Finding:
    """A table of a sheet with another number than the next."""
    return _error(
        "not-numbered",
        table,
        cells,
        f"The tables of a sheet are numbered 1, 2, 3; “{text}” does not come next.",
        "Number them in the order in which they stand on the sheet.",
    )


def no_such_table(table: str, cells: _Cells, sheet: str, number: str) -> Finding:
    """A label of a table that the sheet does not have."""
    return _error(
        "no-such-table",
        table,
        cells,
        f"“{sheet}” has no table {number}.",
        "Add it to “tables”, or give the label the number of another one.",
    )


def without_labels(table: str, cells: _Cells, anchor: str, axis: str) -> Finding:
    """A table of which nobody says what its columns or rows are."""
    return _error(
        "without-labels",
        table,
        cells,
        f"The table “{anchor}” has nothing for {axis}.",
        f"Add a row to “labels” for {axis}; write no label where none is known.",
    )


def no_categories(table: str, cells: _Cells, dimension: str) -> Finding:
    """Every category of something that has none listed."""
    said = f"by “{dimension}”" if dimension else "by nothing"
    return _error(
        "no-categories",
        table,
        cells,
        f"Nothing that this table counts has categories {said} in the table “categories”.",
        "List them there, or write “as printed”, which takes any label for one.",
    )


def same_anchor(table: str, cells: _Cells, anchor: str) -> Finding:
    """Two tables of one sheet that nothing tells apart."""
    return _error(
        "same-anchor",
        table,
        cells,
        f"Two tables of the sheet are known by “{anchor}”, so that neither can be found.",
        "Name a heading that stands over one of them alone.",
    )


def counts_nothing(table: str, cells: _Cells, anchor: str) -> Finding:
    """A table of whose figures nobody says what they count."""
    return _error(
        "counts-nothing",
        table,
        cells,
        f"Nothing says what the figures of the table “{anchor}” count.",
        "Write a measure for the table, or for the labels of its rows or columns.",
    )


def not_split(table: str, cells: _Cells, dimension: str) -> Finding:
    """Categories that no measure of the table has."""
    return _error(
        "not-split",
        table,
        cells,
        f"No measure of this table is split by “{dimension}”.",
        "Add it to what the measure is split by, or take it out here.",
    )


def needs(table: str, cells: _Cells, reads: str, column: str, example: str) -> Finding:
    """A row that says what it reads, and not of what."""
    return _error(
        "needs",
        table,
        cells,
        f"A row that reads “{reads}” needs a “{column}”, and it is empty.",
        f"Write it, such as {example}.",
    )


def not_pairs(table: str, cells: _Cells, column: str, text: str, example: str) -> Finding:
    """Pairs that are none."""
    return _error(
        "not-pairs",
        table,
        cells,
        f"“{text}” can not be read as “{column}”.",
        f"Write a name, = and a text, with ; between several: {example}.",
    )


def not_a_quarter(table: str, cells: _Cells, text: str) -> Finding:
    """A quarter of no year."""
    return _error(
        "not-a-quarter",
        table,
        cells,
        f"“{text}” is no quarter of a year.",
        "Write 1, 2, 3 or 4; 1 is April to June.",
    )


def not_said(table: str, cells: _Cells, text: str, meanings: Iterable[str]) -> Finding:
    """A text that is to mean something that no cell can mean."""
    return _error(
        "not-said",
        table,
        cells,
        f"“{text}” is nothing that a cell can say.",
        f"Write one of {', '.join(meanings)} after the =.",
    )


def not_of_taught(
    table: str, cells: _Cells, column: str, text: str, known: Iterable[str]
) -> Finding:
    """A word that a row of a sheet that was taught cannot have."""
    return _error(
        "not-of-taught",
        table,
        cells,
        f"A sheet that was taught has no “{column}” that is “{text}”.",
        f"Write one of {', '.join(known)}.",
    )


def not_a_fact(table: str, cells: _Cells, about: str, text: str) -> Finding:
    """Something that cannot be said of how a sheet is laid out."""
    return _error(
        "not-a-fact",
        table,
        cells,
        f"“{text}” can not be said of a {about} of a sheet, or not of that place.",
        "Write what it is, such as heading, label, figure, before or aside, and its place as a "
        "column (D), a row (6) or an area (B4:D9).",
    )
