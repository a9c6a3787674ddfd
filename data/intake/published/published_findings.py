"""What can be said of a file of published figures: every sentence about one, in one file."""

from collections.abc import Sequence

from data.findings import IF_RIGHT, Finding, Severity

MOST_NAMED = 8


def cut_down(sheet: str, rows: int, kept: int, others: int, columns: tuple[int, int]) -> Finding:
    """How much of a long file was left out. columns: how many there are, and how many were read."""
    every, read = columns
    left = f"{rows - kept:,} left out"
    if others:
        left += f", those of {others:,} other {'place' if others == 1 else 'places'} among them"
    what = (
        f"Rows: {rows:,} in the file, {kept:,} of places that the framework names, {left}. "
        f"Columns: {every:,} in the file, {every - read:,} left out. Only the rows of those places "
        "are kept."
    )
    to_do = f"{IF_RIGHT} Other places and columns are named in the framework."
    return Finding(Severity.NOTE, "cut-down", sheet, ("A1",), what, to_do)


def no_rows(sheet: str, places: Sequence[str]) -> Finding:
    """A file of which no row is of a place that is wanted."""
    what = f"No row of this file is of a place that the framework names: {_listed(places)}."
    to_do = (
        "Check the codes in the framework's table “places” against those in the file, and what "
        "its table “published” says under “kept where” and “where”."
    )
    return Finding(Severity.ERROR, "no-rows-of-places", sheet, ("A1",), what, to_do)


def places_without_rows(sheet: str, places: Sequence[str]) -> Finding:
    """Places that the framework names and the file has not."""
    what = f"The file has no figure of {_listed(places)}."
    return Finding(Severity.QUERY, "places-without-rows", sheet, ("A1",), what, IF_RIGHT)


def period_not_read(sheet: str, cells: tuple[str, ...], said: str) -> Finding:
    """A period that is none, or not for certain."""
    what = f"“{said}” was not read as a period."
    to_do = (
        "Write it as 202425, or say in the framework's table “published”, in the row that holds "
        "the period, what a year in one number is."
    )
    return Finding(Severity.ERROR, "published-period-not-read", sheet, cells, what, to_do)


def two_figures(sheet: str, cells: tuple[str, ...], what_of: str) -> Finding:
    """Two rows that say different figures of one thing."""
    what = f"These cells give different figures for {what_of}."
    to_do = (
        "Say in the framework's table “published”, under “where” or “kept where”, which rows are "
        "meant, or under “added up” that they are added."
    )
    return Finding(Severity.ERROR, "published-twice", sheet, cells, what, to_do)


def part_missing(sheet: str, cells: tuple[str, ...], what_of: str) -> Finding:
    """A sum of which other places have more parts."""
    what = f"For {what_of} the file lacks rows that it has for others: there is no sum."
    to_do = "Look for the rows that are missing. Nothing, if they are not published."
    return Finding(Severity.QUERY, "published-part-missing", sheet, cells, what, to_do)


def not_a_figure(sheet: str, cells: tuple[str, ...], texts: Sequence[str]) -> Finding:
    """Cells of a column of figures that hold something else."""
    what = f"{_listed([f'“{each}”' for each in texts])} in a column of figures: not available."
    to_do = "Say what it stands for, or correct the column in the framework."
    return Finding(Severity.QUERY, "published-not-a-figure", sheet, cells, what, to_do)


def not_whole(sheet: str, cells: tuple[str, ...], title: str) -> Finding:
    """Parts of things in a column of counts (rule C20)."""
    what = f"{title} are counted, and these cells are no whole numbers."
    to_do = "Check which measure the column is of: a rate or percentage has a measure of its own."
    return Finding(Severity.ERROR, "published-not-whole", sheet, cells, what, to_do)


def below_nought(sheet: str, cells: tuple[str, ...], title: str) -> Finding:
    """Fewer than none."""
    what = f"{title} cannot be below nought."
    to_do = "Check the file; many publishers write a mark such as -1 for what is not published."
    return Finding(Severity.ERROR, "published-below-nought", sheet, cells, what, to_do)


def over_a_hundred(sheet: str, cells: tuple[str, ...], title: str) -> Finding:
    """More than all of them."""
    what = f"{title}: a percentage of more than 100."
    to_do = "Check which measure the column is of."
    return Finding(Severity.ERROR, "published-over-a-hundred", sheet, cells, what, to_do)


def unreliable(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Figures that their publisher holds back since they are not reliable."""
    what = "“u”: too unreliable to be published. These were read as not available."
    return Finding(Severity.NOTE, "published-unreliable", sheet, cells, what, IF_RIGHT)


def own_beside(sheet: str, own: str, cells: tuple[str, ...]) -> Finding:
    """The board's own figures, as they were published."""
    what = (
        f"The figures of {own} stand beside what its agencies return, as “{own} as published”. "
        "They take the place of no return."
    )
    return Finding(Severity.NOTE, "own-place-published", sheet, cells, what, IF_RIGHT)


def figures_gone(sheet: str, many: int, named: Sequence[str]) -> Finding:
    """Figures that the file before had, and this one has not (rule V10)."""
    what = (
        f"The file before, whose place this one takes, had {many:,} figures that are not in it: "
        f"{_listed(named)}."
    )
    to_do = "Say why they are gone. They count no more once this file is stored."
    return Finding(Severity.QUERY, "published-figures-gone", sheet, ("A1",), what, to_do)


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more
