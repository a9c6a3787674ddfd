"""What can be wrong with the places and published files of a framework: every sentence of it."""

from data.findings import Finding, Severity
from data.framework.place_columns import PLACES, PUBLISHED_FILES, YearIs

Cells = tuple[str, ...]


def _error(code: str, table: str, cells: Cells, what: str, to_do: str) -> Finding:
    return Finding(Severity.ERROR, f"framework-{code}", table, cells, what, to_do)


def two_own_places(cells: Cells, first: str) -> Finding:
    """A second place that would be the board's."""
    what = f"“{first}” is the board's own place already."
    to_do = "Give one place the level own; of another area write neighbour or other."
    return _error("two-own-places", PLACES.name, cells, what, to_do)


def one_name_for_two_places(cells: Cells, text: str, other: str) -> Finding:
    """A code or name by which a file could mean two places."""
    what = f"“{text}” is also a code or name of “{other}”."
    return _error("two-places", PLACES.name, cells, what, "Take it out of one of the two.")


def no_figures_named(cells: Cells, file: str) -> Finding:
    """A kind of file of which nothing would be read."""
    what = f"No row of “{file}” holds a figure, so that nothing of such a file would be read."
    to_do = "Add a row that holds a figure, with its column and its measure."
    return _error("no-published-figures", PUBLISHED_FILES.name, cells, what, to_do)


def not_a_condition(cells: Cells, column: str, text: str) -> Finding:
    """A condition that says nothing."""
    what = f"“{text}” is no condition."
    to_do = f"Write “{column}” as column=what it says, such as age=0 to 17; sex=Female|Male."
    return _error("not-a-condition", PUBLISHED_FILES.name, cells, what, to_do)


def one_category_each(cells: Cells, text: str) -> Finding:
    """A figure that would be of two categories of one kind."""
    what = f"“{text}” names several categories; a figure is kept under one of each kind."
    to_do = "Name one. Where several rows of the file make one figure, say so in “where”."
    return _error("several-categories", PUBLISHED_FILES.name, cells, what, to_do)


def needed_for(cells: Cells, holds: str, column: str) -> Finding:
    """A row without what its kind needs."""
    what = f"A row that holds a {holds} needs “{column}”."
    return _error("needed", PUBLISHED_FILES.name, cells, what, "Fill it in.")


def column_twice(cells: Cells, file: str, holds: str) -> Finding:
    """Two columns for what a file can say in one alone."""
    what = f"“{file}” has a column that holds the {holds} already."
    return _error("two-columns", PUBLISHED_FILES.name, cells, what, "Take one of the two out.")


def not_a_year(cells: Cells, text: str) -> Finding:
    """What a bare year is, in words that are not known."""
    what = f"“{text}” does not say what a year in one number is."
    to_do = f"Write one of: {', '.join(YearIs)}."
    return _error("not-a-year", PUBLISHED_FILES.name, cells, what, to_do)
