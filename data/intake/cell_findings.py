"""What is said to a sender of a cell that is no plain figure: what was read, or what to write."""

from datetime import date

from data.cell_words import Doubt
from data.findings import Finding, Severity
from data.periods import FULL_MONTHS

EARLIEST = 20  # two digits of a year; a return of today is not of an earlier one
MARKS = "Write a number, or [x] not available, [z] not applicable, [c] suppressed."
ALONE = "Write the number alone, and the rest in the notes."
# What is not read: what it looks like, and what to write instead.
NOT_READ: dict[Doubt | None, tuple[str, str]] = {
    None: ("“{text}” is not a figure.", MARKS),
    Doubt.DATE: (
        "“{text}” is a date or a time.",
        "Write the number itself. A spreadsheet program makes a date of what is typed as 1-5; "
        "for a figure that is hidden, write [c].",
    ),
    Doubt.RANGE: (
        "“{text}” is a range and not one figure.",
        "Write the figure, [c] if it is hidden, or a best estimate with its mark: 15 [e].",
    ),
    Doubt.BRACKETS: (
        "“{text}” is a figure in brackets, which could be last quarter's, or less than nought.",
        "Write this quarter's figure without brackets.",
    ),
    Doubt.TWO_FIGURES: (
        "“{text}” holds two figures.",
        "Write this quarter's alone. Last quarter's has a column of its own, and a share is "
        "worked out from its counts.",
    ),
    Doubt.STAR: (
        "“{text}” has a star, which may point to a note or mean that the figure is hidden.",
        f"{ALONE} Write [c] for a hidden figure, [p] for a provisional and [r] for a revised one.",
    ),
    Doubt.AT_LEAST: (
        "“{text}” says only that there were more or fewer.",
        "Write the figure, or the best estimate with its mark: 250 [e]. Write [c] for a hidden "
        "figure.",
    ),
    Doubt.COMMA: (
        "“{text}” has a comma or a point where English numbers have none.",
        "Write 12.5 for twelve and a half, and 1,250 or 1250 for one thousand two hundred and "
        "fifty.",
    ),
    Doubt.HIDDEN_NUMBER: (
        "A number stands beside the mark for a hidden figure, so that it is not hidden.",
        "Write [c] alone where the figure is hidden, or the number alone where it may be seen.",
    ),
    Doubt.MARK_FOR_NONE: (
        "“{text}” holds a number and the mark for where there is none.",
        "Write the number alone, or the mark alone.",
    ),
    Doubt.MARK_ALONE: (
        "“{text}” is a mark that stands behind a number, and there is no number.",
        "Write the number before it, as in 250 [p], or [x] where the figure is not available.",
    ),
    Doubt.FORMULA: (
        "“{text}” is what a formula gives that went wrong.",
        "Look at the cells that the formula takes, or write the number; write [x] where the "
        "figure is not available.",
    ),
    Doubt.ELSEWHERE: (
        "“{text}” sends the reader elsewhere, and the figure is wanted here.",
        "Write the figure itself, or [x] where it is not available; the rest belongs in the notes.",
    ),
    Doubt.NONE_IN_WORDS: (
        "“{text}” may mean that there were none, or that none were counted.",
        "Write 0 where there were none, or [x] where they were not counted.",
    ),
    Doubt.IN_THOUSANDS: (
        "“{text}” is shortened to thousands or millions.",
        "Write all digits, or the best estimate with its mark: 5500 [e].",
    ),
    Doubt.WORDS: (
        "“{text}” holds a number and something beside it that is no known mark.",
        f"{ALONE} The marks are [p] provisional, [r] revised, [e] estimated and [u] of low "
        "reliability.",
    ),
    Doubt.LETTER: (
        "“{text}” has a letter in it that looks like a digit.",
        "Write the digits 0 and 1, not the letters O and l.",
    ),
}


def cell_not_read(
    sheet: str, cells: tuple[str, ...], text: str, doubt: Doubt | None = None
) -> Finding:
    """A cell that should hold a figure holds something else."""
    what, to_do = NOT_READ.get(doubt, NOT_READ[None])
    return Finding(Severity.ERROR, "cell-not-read", sheet, cells, what.format(text=text), to_do)


def date_in_a_cell(sheet: str, cells: tuple[str, ...], day: date) -> Finding:
    """A date where a figure should stand: what a spreadsheet program makes of "1-5"."""
    written = f"{day.day} {FULL_MONTHS[day.month - 1]} {day.year}"
    low, high = _numbers_of(day)
    return Finding(
        Severity.ERROR,
        "cell-not-read",
        sheet,
        cells,
        f"“{written}” is a date. Did you mean {low} to {high}? A spreadsheet program makes a date "
        f"of {low}-{high}.",
        "Write [c] for a hidden figure, or the figure itself.",
    )


def read_as_hidden(sheet: str, cells: tuple[str, ...], text: str) -> Finding:
    """A small number written as "<5" or "1-5" (rule M12)."""
    meant = _in_words(text)
    return Finding(
        Severity.QUERY,
        "read-as-hidden",
        sheet,
        cells,
        f"“{text}” was read as a hidden figure{meant}: there is one, and it is too small to show.",
        "Write [c] for a hidden figure, or the figure itself if the board may see it.",
    )


def sign_with_two_senses(sheet: str, cells: tuple[str, ...], text: str, read_as: str) -> Finding:
    """A sign that one table uses for nil and another for not available."""
    return Finding(
        Severity.QUERY,
        "sign-with-two-senses",
        sheet,
        cells,
        f"“{text}” means one thing in one table and another in the next; it was read as {read_as}.",
        "Write 0 for none, [x] not available, [z] not applicable, [c] suppressed, or [low] for "
        "what rounds to nought.",
    )


def reference_beside(sheet: str, cells: tuple[str, ...], text: str, read_as: str) -> Finding:
    """A raised digit or a mark beside a figure that points to a note."""
    return Finding(
        Severity.NOTE,
        "reference-beside-a-figure",
        sheet,
        cells,
        f"“{text}” was read as {read_as}; what stands behind the number points to a note.",
        "Say in the notes column what it points to, and leave the number alone in its cell.",
    )


def _numbers_of(day: date) -> tuple[int, int]:
    """What was typed: 1-5 becomes 1 May of the year, and 10-15 the first day of October 2015."""
    if day.day == 1 and day.month < day.year % 100 < EARLIEST:
        return day.month, day.year % 100
    return day.day, day.month


def _in_words(text: str) -> str:
    """What a range says, for who typed it without meaning one: ", 1 to 5"."""
    low, _, high = text.replace("–", "-").replace("—", "-").partition("-")
    low, high = low.strip(), high.strip()
    return f", {low} to {high}" if low.isdecimal() and high.isdecimal() else ""


def not_whole(sheet: str, cells: tuple[str, ...], text: str, title: str, whole: str) -> Finding:
    """A count with a fraction (rule C20)."""
    return Finding(
        Severity.ERROR,
        "not-whole",
        sheet,
        cells,
        f"“{text}” is not a whole number, and {title} is a count. A cell formatted without "
        f"decimals shows it as {whole}.",
        "Write how many there were; where the cell holds a formula, look at what it works out.",
    )


def merged_figures(sheet: str, cells: tuple[str, ...], text: str, names: str) -> Finding:
    """One figure in a cell that is merged over several."""
    figure = f"“{text}”" if text else "An empty cell"
    return Finding(
        Severity.QUERY,
        "merged-figures",
        sheet,
        cells,
        f"{figure} stands in cells that are merged: one figure for {names} together. None of "
        "them was given a value.",
        "Unmerge the cells and write a figure in each, or [x] where it is not known by itself.",
    )


def hidden_figures(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Figures in rows or columns that nobody sees, by hand, by a group or by a filter."""
    return Finding(
        Severity.QUERY,
        "hidden-figures",
        sheet,
        cells,
        "These figures stand in hidden rows or columns (a filter hides rows, too). They were read "
        "like any other.",
        "Unhide them and check them; clear them, or say that they are meant to be sent.",
    )


def unseen_figures(sheet: str, cells: tuple[str, ...]) -> Finding:
    """Figures in the colour of their ground, too small, or in a format that shows nothing."""
    return Finding(
        Severity.QUERY,
        "unseen-figures",
        sheet,
        cells,
        "These cells hold figures and show nothing, or may show nothing: their text is too small "
        "or has the colour of the cell, or a format, or a conditional one, hides it. What they "
        "hold was read.",
        "Clear them, write [c] for a hidden figure, or say that they are meant to be sent.",
    )


def struck_through(sheet: str, cells: tuple[str, ...], read_as: str) -> Finding:
    """Cells with something struck through or raised, which is no part of a figure."""
    return Finding(
        Severity.QUERY,
        "struck-through",
        sheet,
        cells,
        f"Something in these cells is struck through or raised, and is no part of a figure: "
        f"{read_as}.",
        "Write the figure that counts, alone, and say in the notes what it was before.",
    )


def shown_otherwise(sheet: str, cells: tuple[str, ...], quoted: str) -> Finding:
    """Cells whose format shows another text than the number in them."""
    return Finding(
        Severity.QUERY,
        "shown-otherwise",
        sheet,
        cells,
        f"These cells show something else than they hold: {quoted}.",
        "Write the figure as it is, without a format that scales it or puts words in its place; "
        "widen a column that shows ####; write [c] for a hidden figure.",
    )
