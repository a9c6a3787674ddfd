"""What is said of a sheet of an agency's own while it is read: every sentence about it."""

from functools import partial

from data.findings import Finding, Severity
from data.intake.returned import Return

Cells = tuple[str, ...]
_error = partial(Finding, Severity.ERROR)
_query = partial(Finding, Severity.QUERY)
_note = partial(Finding, Severity.NOTE)
DRIFTED = frozenset({"taught-label-new", "taught-label-renamed", "taught-label-gone"})
TEACH = "Say what it is under “How is this sheet laid out?”, or why its figures are left out."


def has_drifted(received: Return) -> bool:
    """Whether something of a sheet was not there when it was taught, or is no more."""
    return any(each.code in DRIFTED for each in received.findings)


def read_as_taught(sheet: str, heading: str, agency: str) -> Finding:
    """A sheet that was known by its words."""
    what = f"This sheet was read as “{heading}” of {agency}, as the board was taught."
    return _note("read-as-taught", sheet, ("A1",), what, "Nothing, if that is right.")


def label_is_new(sheet: str, cells: Cells, text: str) -> Finding:
    """A label of which a layout says nothing: it is new, or nobody answered; its figures wait."""
    what = (
        f"Nobody has said what “{text}” counts: it is new, or was left open when this sheet was "
        "taught. Its figures were not read."
    )
    return _query("taught-label-new", sheet, cells, what, TEACH)


def label_is_renamed(sheet: str, cells: Cells, text: str, before: str) -> Finding:
    """A label that may be another one renamed; its figures wait."""
    what = f"“{text}” stands where “{before}” was. Nobody said they are one: it was not read."
    return _query("taught-label-renamed", sheet, cells, what, TEACH)


def label_is_gone(sheet: str, axis: str, text: str) -> Finding:
    """A label that was there when the sheet was taught, and is no more."""
    what = f"The {axis} “{text}” was there when this sheet was taught, and is not now."
    to_do = "Send its figures too, or say why they are counted no more."
    return _query("taught-label-gone", sheet, ("A1",), what, to_do)


def labels_moved(sheet: str, cells: Cells, count: int) -> Finding:
    """Labels that stand elsewhere than they did; they are known by their words."""
    what = f"{count} rows or columns stand elsewhere than when this sheet was taught."
    return _note(
        "taught-labels-moved", sheet, cells, what, "Nothing: they are read by their words."
    )


def figures_wait(sheet: str, cells: Cells, text: str, why: str) -> Finding:
    """Figures of a label about which there is a doubt."""
    said = f" ({why})" if why else ""
    what = f"It is not sure what “{text}” counts{said}; its figures were not read."
    return _query("taught-figures-wait", sheet, cells, what, TEACH)


def question_open(sheet: str, cells: Cells, asks: str) -> Finding:
    """A question about how the sheet is laid out that nobody has answered."""
    what = f"{asks} Until somebody says what is meant, these figures are not read."
    return _query("taught-question-open", sheet, cells, what, TEACH)


def line_not_used(sheet: str, cells: Cells, text: str) -> Finding:
    """A row or column with numbers that nothing uses and nobody set aside."""
    what = f"Nothing uses the numbers under “{text}”; they were not read."
    return _query("taught-line-not-used", sheet, cells, what, TEACH)


def figures_differ(sheet: str, cells: Cells, name: str, values: str) -> Finding:
    """Two figures of one thing that differ: neither can be believed."""
    what = f"{name}: the sheet says {values} of the same."
    to_do = "Correct one of them, or say under “How is this sheet laid out?” which is meant."
    return _error("taught-figures-differ", sheet, cells, what, to_do)


def total_does_not_add_up(sheet: str, cells: Cells) -> Finding:
    """A printed total that its parts do not reproduce."""
    what = f"The total in {cells[0]} is not the sum of the cells that it adds up."
    to_do = "Check whether a row or column slipped in or out, and correct the total or say why."
    return _query("taught-total-disagrees", sheet, cells, what, to_do)


def total_proves_no_more(sheet: str, cells: Cells, text: str) -> Finding:
    """A total that was the sum of others when the sheet was taught, and is not now."""
    what = f"“{text}” was the sum of others when this sheet was taught, and is not now."
    to_do = "Check whether a row or column slipped in or out, and correct the total or say why."
    return _query("taught-total-lost", sheet, cells, what, to_do)


def would_be_read(sheet: str, figures: int, waiting: int, heading: str) -> Finding:
    """How many figures of a sheet would be stored."""
    known = f" by the layout “{heading}”" if heading else ""
    wait = f"; {waiting} wait for an answer" if waiting else ""
    what = f"{figures} figures would be read{known}{wait}."
    return _note("taught-would-be-read", sheet, (), what, "")


def label_taken_for(sheet: str, cells: Cells, text: str, meaning: str) -> Finding:
    """A label in other words than the board's."""
    what = f"“{text}” is taken for: {meaning}."
    return _note("taught-label-taken-for", sheet, cells, what, "")


def asked(sheet: str, cells: Cells, asks: str, figures: int) -> Finding:
    """A question that holds figures back."""
    what = f"{asks} It settles {figures} figures."
    to_do = "Answer with one of the lines that follow, put into a file for --answers."
    return _query("taught-asked", sheet, cells, what, to_do)


def answer(sheet: str, cells: Cells, says: str, line: str) -> Finding:
    """One answer to the question above it, and the line that gives it."""
    return _note("taught-answer", sheet, cells, f"Answer: {says}.", line)


def to_be_set_aside(sheet: str, cells: Cells, text: str, line: str) -> Finding:
    """A row or column with numbers that nothing uses."""
    what = f"Nothing uses the numbers under “{text}”."
    return _query("taught-set-aside", sheet, cells, f"{what} Set them aside with this line.", line)
