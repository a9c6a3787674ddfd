"""What a return has beside what came before it: every sentence about that, in one file."""

from functools import partial

from data.findings import Finding, Severity

WRONG_QUARTER = "wrong-quarter"
WHY_SENT_AGAIN = "why-sent-again"
NOTHING_READ = "nothing-read"
LITTLE_READ = "little-read"
NEW_NAME = "name-not-seen"
FIGURES_LOST = "figures-lost"
GONE_QUIET = frozenset({"sheet-gone", "table-gone", "row-gone"})
# What a sender settles before a return is accepted, by what was held then.
BEFORE_ACCEPTING = frozenset({WRONG_QUARTER, NOTHING_READ, LITTLE_READ})
# A return with one of these came in part.
IN_PART = GONE_QUIET | {FIGURES_LOST}
Cells = tuple[str, ...]
_error = partial(Finding, Severity.ERROR)
_query = partial(Finding, Severity.QUERY)
_note = partial(Finding, Severity.NOTE)


def wrong_quarter(sheet: str, cell: str, period: str, other: str, evidence: str) -> Finding:
    """A cover that names one quarter over what is plainly another's (rule T11)."""
    what = f"The cover says {period}, and much speaks for {other}: {evidence}."
    to_do = (
        "Say which quarter is meant: choose it here, or correct the line “Period” on the cover "
        f"and send it again. At a prompt, add --quarter “{other}” or --quarter “{period}”."
    )
    return _error(WRONG_QUARTER, sheet, (cell,), what, to_do)


def another_quarter_named(sheet: str, cell: str, period: str, other: str, evidence: str) -> Finding:
    """A form that names another quarter than its cover, with nothing else to say so (rule T11)."""
    what = f"The cover says {period}, and something on the form says {other}: {evidence}."
    to_do = "Say that the cover is right, as where an older form was filled in, or correct it."
    return _query("another-quarter-named", sheet, (cell,), what, to_do)


def other_months_named(sheet: str, cell: str, period: str, other: str) -> Finding:
    """A title that names other months than the quarter of the return (rule T11)."""
    what = f"The cover says {period}, and this title says {other}; its figures count for {period}."
    to_do = f"Write the figures of {period}, or say what the title means."
    return _query("other-months-named", sheet, (cell,), what, to_do)


def quarter_as_meant(sheet: str, cell: str, period: str) -> Finding:
    """The quarter that a sender was asked about, and named."""
    what = f"Its figures count for {period}, as its sender said when asked."
    return _note("quarter-as-meant", sheet, (cell,), what, "Nothing, if that is right.")


def nothing_read(sheet: str, cell: str, period: str) -> Finding:
    """A file of which no figure was read."""
    what = f"No figure for {period} was read from this file: every cell that takes one is empty."
    to_do = "Fill in the form as the board issued it, and send it again."
    return _error(NOTHING_READ, sheet, (cell,), what, to_do)


def little_read(sheet: str, cell: str, period: str, many: str, lost: str) -> Finding:
    """A file that would put next to nothing in the place of a full return (rule V10)."""
    what = f"This file has no figure for {many} that are held for {period}: {lost}."
    to_do = (
        "Send the whole return; the one that is held still counts. To take that one away, "
        "withdraw it on its own page."
    )
    return _error(LITTLE_READ, sheet, (cell,), what, to_do)


def figures_lost(sheet: str, cell: str, period: str, many: str, lost: str) -> Finding:
    """Held figures that a new version of the return does not have (rule V10)."""
    what = f"Accepting this takes away {many} figures that are held for {period}: {lost}."
    to_do = "Send them too, or say why they are taken away."
    return _query(FIGURES_LOST, sheet, (cell,), what, to_do)


def figures_marked(sheet: str, cell: str, period: str, many: str, lost: str) -> Finding:
    """A few held figures for which a mark stands now."""
    what = f"A mark stands now for {many} figures that are held for {period}: {lost}."
    return _note("figures-marked", sheet, (cell,), what, "Nothing, if that is right.")


def sheet_gone(sheet: str, cell: str, name: str, returns: str, figures: str) -> Finding:
    """A sheet that every earlier return of the agency had (rule V8)."""
    what = f"The sheet “{name}” is not in this return; {returns} had it, {figures} figures."
    return _query("sheet-gone", sheet, (cell,), what, "Send it too, or say why there is none.")


def table_gone(sheet: str, cell: str, names: str, returns: str) -> Finding:
    """A table that every earlier return of the agency had (rule V8)."""
    what = f"Nothing is said of {names}; {returns} had it."
    return _query("table-gone", sheet, (cell,), what, "Send it too, or say why there is none.")


def row_gone(sheet: str, cell: str, names: str, returns: str) -> Finding:
    """Rows that every earlier return of the agency had (rule V8)."""
    what = f"There is no row or column of figures for {names}; {returns} had one."
    to_do = "Write it, with 0 where there were none, or say why it is not there."
    return _query("row-gone", sheet, (cell,), what, to_do)


def why_sent_again(sheet: str, cell: str, period: str, changes: str) -> Finding:
    """A return that changes held figures and does not say why (rule V9)."""
    what = f"Figures held for {period} are changed, and “Why it is sent again” is empty: {changes}."
    to_do = "Say why; the reason stands beside every figure that was changed."
    return _query(WHY_SENT_AGAIN, sheet, (cell,), what, to_do)


def row_without_figures(sheet: str, cells: Cells, name: str) -> Finding:
    """A row under a name that no earlier return had, in which there is no figure."""
    what = f"“{name}” stands in no earlier return, and its cells are empty: it was not read."
    to_do = "Nothing, if it is no row of figures; otherwise write its figures, or [x]."
    return Finding(Severity.NOTE, "row-without-figures", sheet, cells, what, to_do)


def name_new_or_other(sheet: str, cells: Cells, name: str, known: str) -> Finding:
    """A name that no earlier return had: a new one, or another for one that is known."""
    what = f"“{name}” stands in no earlier return: it is new, or another name for {known}."
    to_do = (
        "Choose which; the answer is remembered. "
        f"At a prompt, add --new “{name}”, or --same “{name}=the known name”."
    )
    return _query(NEW_NAME, sheet, cells, what, to_do)


def name_is_new(sheet: str, cells: Cells, name: str) -> Finding:
    """A name that its sender said is new."""
    what = f"“{name}” is new, as its sender said when asked."
    return _note("name-is-new", sheet, cells, what, "Nothing, if that is right.")


def name_as_agreed(sheet: str, cells: Cells, name: str, meaning: str) -> Finding:
    """A name that was agreed to be another for a known one."""
    what = f"“{name}” was read as “{meaning}”, as was agreed."
    return _note("name-as-agreed", sheet, cells, what, "Nothing, if that is right.")
