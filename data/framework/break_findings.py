"""What can be wrong with a change of a framework: every sentence that is said of it."""

from collections.abc import Sequence
from dataclasses import replace

from data.findings import Finding, Severity
from data.framework.breaks import Change

TABLE, MEASURES = "breaks", "measures"
CHANGED = "changed-without-reason"
NEEDED_FROM = {
    Change.REDEFINED: "at most one measure",
    Change.RENAMED: "at most one measure",
    Change.SPLIT: "one measure",
    Change.MERGED: "two measures or more",
    Change.ENDED: "no measure",
    Change.NOTED: "no measure",
}


def _error(code: str, table: str, cells: tuple[str, ...], what: str, to_do: str) -> Finding:
    return Finding(Severity.ERROR, f"framework-{code}", table, cells, what, to_do)


def wrong_number_from(cells: tuple[str, ...], measure: str, change: Change) -> Finding:
    """A split of nothing, a merger of one."""
    return _error(
        "wrong-number-from",
        TABLE,
        cells,
        f"“{measure}” is {change}, which takes {NEEDED_FROM[change]} under “from”.",
        "Name as many, with ; between, or choose what else became of it.",
    )


def parted_twice(cells: tuple[str, ...], measure: str, period: str) -> Finding:
    """Two changes of what one measure counts, from one period on."""
    return _error(
        "parted-twice",
        TABLE,
        cells,
        f"“{measure}” counts something else from {period} on in two rows.",
        "Say it in one row, or let the other one be noted.",
    )


def from_itself(cells: tuple[str, ...], ids: Sequence[str]) -> Finding:
    """Measures that were each other before."""
    return _error(
        "from-itself",
        TABLE,
        cells,
        f"These were each other before, in a circle: {', '.join(ids)}.",
        "Name under “from” what was counted before, under its own id.",
    )


def still_counted(cells: tuple[str, ...], former: str) -> Finding:
    """A measure that goes on under another id and is counted under its own too."""
    return _error(
        "still-counted",
        TABLE,
        cells,
        f"“{former}” is said to be called otherwise now, and is still counted.",
        "Take its own row out of “measures”, or write no under “used”; or let the change be a "
        "split.",
    )


def went_twice(cells: tuple[str, ...], former: str) -> Finding:
    """One measure that became two, without being split."""
    return _error(
        "went-twice",
        TABLE,
        cells,
        f"“{former}” goes on as two measures.",
        "Let the change of both be split, or name it under one of them alone.",
    )


def not_ended(cells: tuple[str, ...], measure: str) -> Finding:
    """A measure that is said to end and does not."""
    return _error(
        "not-ended",
        TABLE,
        cells,
        f"“{measure}” is said to be counted no more, and is one of the measures.",
        "Write no under “used” in its row of “measures”, or take this row out.",
    )


def unknown_former(cells: tuple[str, ...], former: str, near: str) -> Finding:
    """A measure of before that never was."""
    return _error(
        "unknown-former",
        TABLE,
        cells,
        f"No measure was called “{former}” before, and there are no figures of it.",
        f"Did you mean “{near}”?" if near else "Write the id under which it was counted.",
    )


def left_out(measure: str, title: str) -> Finding:
    """A measure with figures that is counted no more, without a word."""
    return _error(
        "left-out-without-reason",
        MEASURES,
        (),
        f"“{title}” ({measure}) has figures, and this framework does not count it any more.",
        "Say in the table “breaks” what became of it, from which period on and why: counted no "
        "more; or, in the row of another measure, renamed, split or merged from it.",
    )


def changed(cells: tuple[str, ...], measure: str, title: str, columns: Sequence[str]) -> Finding:
    """A measure with figures that counts something else, without a word."""
    what = " and ".join(f"“{each}”" for each in columns)
    found = _error(
        CHANGED,
        MEASURES,
        cells,
        f"“{title}” has figures, and its {what} changed.",
        "Add a row for it to the table “breaks”: from which period on, and why. Write redefined, "
        "so that nothing is compared across it; or renamed, if other words mean the same.",
    )
    return replace(found, measure=measure)


def takes_back(table: str, cells: tuple[str, ...], difference: str) -> Finding:
    """A row or cell as it was before somebody changed it, in a file that was written before."""
    what = f"This was changed since the file was written, which takes it back: {difference}."
    to_do = (
        "Write the framework anew (framework write) and put your changes into it; or load this "
        "one with --take-back, if that is meant."
    )
    return _error("takes-back", table, cells, what, to_do)
