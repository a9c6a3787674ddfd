"""What can be wrong with a framework: every sentence that is said to whoever wrote it."""

import difflib
from collections.abc import Iterable

from data.findings import Finding, Severity
from data.framework.proposed import plural_of

MOST_NAMED = 8


def _finding(
    severity: Severity, code: str, table: str, cells: tuple[str, ...], what: str, to_do: str
) -> Finding:
    return Finding(severity, f"framework-{code}", table, cells, what, to_do)


def _error(code: str, table: str, cells: tuple[str, ...], what: str, to_do: str) -> Finding:
    return _finding(Severity.ERROR, code, table, cells, what, to_do)


def not_a_table(name: str) -> Finding:
    """A sheet or file that is none of the tables."""
    what = f"“{name}” is none of the tables of a framework, and was not read."
    return _finding(Severity.NOTE, "not-a-table", name, (), what, "Nothing, if that is right.")


def no_headings(table: str, headings: Iterable[str]) -> Finding:
    """A table without its heading row."""
    return _error(
        "no-headings",
        table,
        (),
        "No row holds the headings of this table.",
        f"Give it a row with the headings {_listed(headings)}.",
    )


def unknown_column(table: str, cell: str, name: str, headings: Iterable[str]) -> Finding:
    """A heading that the table does not have."""
    near = _near(name.lower(), headings)
    return _error(
        "unknown-column",
        table,
        (cell,),
        f"“{name}” is no column of this table.",
        f"Call it {near}, or take it out." if near else f"Its columns are {_listed(headings)}.",
    )


def needed(table: str, cells: tuple[str, ...], column: str) -> Finding:
    """An empty cell that has to be filled."""
    what = f"“{column}” is empty."
    return _error("needed", table, cells, what, "Fill it in, or take the row out.")


def no_plural(table: str, cells: tuple[str, ...], title: str, unit: str) -> Finding:
    """A measure that nothing is said of two of."""
    return _error(
        "no-plural",
        table,
        cells,
        f"“{title}” counts in “{unit}”, and no plural says what two of them are called.",
        f"Write it into “plural”, such as “{plural_of(unit)}”.",
    )


def no_row(table: str) -> Finding:
    """A table that needs a row and has none."""
    return _error(
        "no-row", table, (), "The table has no row.", "Fill in one row: a board's id and its names."
    )


def one_row_only(table: str, cells: tuple[str, ...]) -> Finding:
    """A second board."""
    what = "A framework is of one board; here is another one."
    return _error("two-boards", table, cells, what, "Write one file for each board.")


def not_a_choice(
    table: str, cells: tuple[str, ...], column: str, text: str, choices: Iterable[str]
) -> Finding:
    """A word that the column does not know."""
    near = _near(text, choices)
    ask = f"Did you mean {near}? " if near else ""
    return _error(
        "not-a-choice",
        table,
        cells,
        f"“{text}” can not stand in “{column}”.",
        f"{ask}Write one of {_listed(choices)}.",
    )


def not_an_id(table: str, cells: tuple[str, ...], text: str) -> Finding:
    """An id with other signs than an address may hold."""
    return _error(
        "not-an-id",
        table,
        cells,
        f"“{text}” is no id: it stands in addresses and commands.",
        "Write small letters and digits with dashes between, such as early-help; at most 60.",
    )


def not_a_name(table: str, cells: tuple[str, ...], column: str, longest: int) -> Finding:
    """A name that does not fit into a chart, or that a chart would read as something else."""
    return _error(
        "not-a-name",
        table,
        cells,
        f"This cannot stand in “{column}”: it is shown as it is, in charts and on pages.",
        f"Write at most {longest} letters, without < > {{ }}.",
    )


def without_prefix(table: str, cells: tuple[str, ...], text: str, prefix: str) -> Finding:
    """A measure of the board's own whose id could be another board's."""
    return _error(
        "without-prefix",
        table,
        cells,
        f"“{text}” is no measure of the standard framework, so that it is this board's own.",
        f"Let its id begin with “{prefix}-”, or write the id of a standard measure.",
    )


def twice(table: str, cells: tuple[str, ...], what: str) -> Finding:
    """The same thing in two rows."""
    return _error("twice", table, cells, f"{what} stands here twice.", "Take one of the rows out.")


def two_spellings(table: str, cells: tuple[str, ...], first: str, second: str) -> Finding:
    """One name, written in two ways."""
    return _error(
        "two-spellings",
        table,
        cells,
        f"“{first}” and “{second}” are one name in two spellings.",
        "Write it in one way; what returns may call it else stands in “also written as”.",
    )


def one_name_for_two(table: str, cells: tuple[str, ...], text: str, first: str) -> Finding:
    """A name by which a return could mean either of two."""
    return _error(
        "one-name-for-two",
        table,
        cells,
        f"“{text}” is also what {first} is called.",
        "Leave it with the one that returns mean by it.",
    )


def unknown(
    table: str, cells: tuple[str, ...], column: str, text: str, known: Iterable[str]
) -> Finding:
    """A reference to something that no table has."""
    near = _near(text, known)
    return _error(
        "unknown",
        table,
        cells,
        f"No {column} is called “{text}”.",
        f"Did you mean {near}?" if near else f"Add a row for it, or name another {column}.",
    )


def not_computed(table: str, cells: tuple[str, ...], title: str) -> Finding:
    """A ratio or rate that lacks one of its counts."""
    return _error(
        "not-computed",
        table,
        cells,
        f"“{title}” is computed, and one of its two counts is not named.",
        "Name the measure that is counted and the one it is taken of, or let its kind be "
        "published: then it is shown as it is sent, and never combined.",
    )


def computed_and_counted(table: str, cells: tuple[str, ...], title: str, kind: str) -> Finding:
    """A count with a formula."""
    return _error(
        "computed-and-counted",
        table,
        cells,
        f"“{title}” is a {kind}, which is counted, and names counts that it is computed from.",
        "Let its kind be ratio or rate, or empty “counts” and “out of”.",
    )


def in_a_circle(table: str, cells: tuple[str, ...], titles: Iterable[str]) -> Finding:
    """Measures that are computed from each other."""
    return _error(
        "in-a-circle",
        table,
        cells,
        f"These are computed from each other, in a circle: {_listed(titles)}.",
        "Let one of them be counted.",
    )


def computed_of_computed(table: str, cells: tuple[str, ...], title: str, part: str) -> Finding:
    """A ratio of a percentage."""
    return _error(
        "computed-of-computed",
        table,
        cells,
        f"“{title}” is computed from “{part}”, which is computed itself.",
        "Compute it from the counts: a share of percentages has lost how many there were.",
    )


def not_split_by(table: str, cells: tuple[str, ...], measure: str, dimension: str) -> Finding:
    """Categories of something that a measure is not split by."""
    return _error(
        "not-split-by",
        table,
        cells,
        f"“{measure}” is not split by “{dimension}”.",
        "Name it among what the measure is split by, or take the category out.",
    )


def added_though_overlapping(
    table: str, cells: tuple[str, ...], title: str, dimension: str
) -> Finding:
    """A count over several categories of which one child may be in more than one."""
    return _error(
        "added-though-overlapping",
        table,
        cells,
        f"“{title}” adds up categories of “{dimension}”, which overlap: who is in two of them "
        "would be counted twice.",
        "Name one category, or count all of them once, without a condition.",
    )


def asked_though_computed(table: str, cells: tuple[str, ...], title: str) -> Finding:
    """A measure that nobody can be asked for."""
    return _error(
        "asked-though-computed",
        table,
        cells,
        f"“{title}” is computed from counts, so that nobody is asked for it.",
        "Ask for the two counts instead.",
    )


def not_a_condition(table: str, cells: tuple[str, ...], text: str) -> Finding:
    """A condition that cannot be read."""
    what = f"“{text}” is no condition."
    return _error(
        "not-a-condition", table, cells, what, "Write it as risk=High|Medium; sex=Female."
    )


def not_a_period(table: str, cells: tuple[str, ...], text: str) -> Finding:
    """A period that cannot be read."""
    what = f"“{text}” is no period."
    return _error("not-a-period", table, cells, what, "Write 2026-27 Q1 or 2026-27.")


def not_a_day(table: str, cells: tuple[str, ...], text: str) -> Finding:
    """A day that cannot be read."""
    what = f"“{text}” is no day."
    return _error("not-a-day", table, cells, what, "Write year, month and day: 2021-10-01.")


def own_other_name(table: str, cells: tuple[str, ...], text: str) -> Finding:
    """A term that is called by itself."""
    what = f"“{text}” is given as another name of itself."
    return _error("own-other-name", table, cells, what, "Write what else it is called.")


def not_a_number(table: str, cells: tuple[str, ...], text: str) -> Finding:
    """Words where a whole number has to stand."""
    what = f"“{text}” is no whole number above 0."
    return _error("not-a-number", table, cells, what, "Write it in digits.")


def not_a_small_number(
    table: str, cells: tuple[str, ...], column: str, text: str, most: int
) -> Finding:
    """What is called few, and is no number or a very large one."""
    what = f"“{column}” is “{text}”, which is no whole number from 1 to {most:,}."
    return _error("not-a-small-number", table, cells, what, "Write one, or leave it empty.")


def _near(text: str, names: Iterable[str]) -> str:
    """The name that a text was probably meant to be, in quotes; empty where none is like it."""
    near = difflib.get_close_matches(text, list(names), n=1)
    return f"“{near[0]}”" if near else ""


def _listed(names: Iterable[str]) -> str:
    listed = list(names)
    more = f" and {len(listed) - MOST_NAMED} more" if len(listed) > MOST_NAMED else ""
    return ", ".join(listed[:MOST_NAMED]) + more
