"""What a receipt says: on the page, on paper, in a file and at a prompt, in the same words."""

from dataclasses import dataclass

from dashboards.words.labels import date_words, moment_words
from dashboards.words.owed import overdue_words, sheet_words
from data.findings import Finding
from data.framework.framework import Framework
from data.framework.place import PUBLISHED
from data.intake.receipt import Receipt, SheetRead
from data.intake.said import Agreed
from data.periods import parse
from data.submission import Submission

SHEET_HEADINGS = ("Sheet", "Read as", "Figures", "Nil", "[c]", "[x]", "[z]", "Empty cells")
MARKS = "[c] hidden because small, [x] not available, [z] not applicable; an empty cell is [x] too."
LEFT_OUT, ASKED = "Not read", "What was asked, and what was answered"
NAMES, NOTES = "Names agreed", "Notes beside the figures"
STILL_OWED, NEXT_DATE = "Still owed", "The next date"
NOTHING_OWED = "Nothing."
NO_RETURNS = "Nothing: this board is sent no returns any more."
OF_NO_AGENCY = "Nothing: published figures are no agency's return."
NEXT_PUBLISHED = "The next file of this kind is sent here when it is published."


@dataclass(frozen=True)
class Part:
    """One part of a receipt: its heading, and what it says, a line each."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Slip:
    """A receipt in words. facts: names with what is said of each. sheets: rows of a table."""

    title: str
    marking: str
    facts: tuple[tuple[str, str], ...]
    sheets: tuple[tuple[str, ...], ...]
    parts: tuple[Part, ...]
    made: str


def slip_of(receipt: Receipt, made: str) -> Slip:
    """The receipt in words. made: the ISO date and time of now."""
    board, submission = receipt.framework.board, receipt.submission
    agency = receipt.framework.agency_name(submission.agency) or "Agency not said"
    parts = (
        Part(LEFT_OUT, tuple(_left_out(receipt))),
        Part(ASKED, tuple(_asked(receipt))),
        Part(NAMES, tuple(_names(receipt))),
        Part(NOTES, tuple(_notes(receipt))),
        Part(STILL_OWED, tuple(_owed(receipt))),
        Part(NEXT_DATE, (_next(receipt),)),
    )
    return Slip(
        f"Receipt: {agency}, {parse(submission.period).in_words()}",
        f"{board.marking} · illustrative data" if board.illustrative else board.marking,
        tuple(_facts(receipt, agency)),
        tuple(map(_sheet_row, receipt.sheets)),
        tuple(part for part in parts if part.lines),
        f"Made on {moment_words(made)}.",
    )


def after_acceptance(slip: Slip) -> tuple[Part, ...]:
    """What its sender has still to do, of all that a receipt says."""
    return tuple(part for part in slip.parts if part.title in {STILL_OWED, NEXT_DATE})


def reference_of(submission: Submission) -> str:
    """The number of a return as its receipt gives it: "TESTBRIDGE-00012"."""
    return f"{submission.board.upper()}-{submission.id:05d}"


def agreed_words(agreed: Agreed, framework: Framework) -> str:
    """What a name means: "“Sth” (area) is another name for South"."""
    of = framework.dimension_name(agreed.dimension)
    if agreed.is_new:
        return f"“{agreed.name}” ({of}) is new"
    return f"“{agreed.name}” ({of}) is another name for {agreed.meaning}"


def sheet_line(sheet: SheetRead) -> str:
    """One sheet as a line: what it was read as, how many figures, and of these the gaps."""
    if not sheet.figures:
        return f"Sheet “{sheet.name}”: nothing was read"
    counts = (
        (sheet.nil, "nil"),
        (sheet.hidden, "[c]"),
        (sheet.not_available, "[x]"),
        (sheet.not_applicable, "[z]"),
        (sheet.empty, "empty"),
    )
    gaps = ", ".join(f"{many} {what}" for many, what in counts if many)
    of_which = f", of which {gaps}" if gaps else ""
    figures = "1 figure" if sheet.figures == 1 else f"{sheet.figures} figures"
    return f"Sheet “{sheet.name}”, read as {', '.join(sheet.themes)}: {figures}{of_which}"


def _facts(receipt: Receipt, agency: str) -> list[tuple[str, str]]:
    submission = receipt.submission
    by = f", sent by {receipt.accepted_by}" if receipt.accepted_by else ""
    sent = date_words(submission.sent) if submission.sent else "it does not say"
    facts = [
        ("Board", receipt.framework.board.name),
        ("Agency", agency),
        ("For", parse(submission.period).in_words()),
        ("Reference", reference_of(submission)),
        ("File", submission.file),
        ("Sent", sent),
        ("Accepted", f"{moment_words(receipt.accepted_at)}{by}"),
    ]
    if submission.meant:
        said = f"{parse(submission.meant).in_words()}, as its sender said when asked"
        facts.append(("Quarter meant", said))
    if receipt.replaced:
        took = "; ".join(f"{reference_of(each)} ({each.file})" for each in receipt.replaced)
        facts.append(("It replaced", took))
    if submission.revision:
        facts.append(("Sent again because", submission.revision))
    return [*facts, ("It counts", _standing(submission))]


def _standing(submission: Submission) -> str:
    if submission.withdrawn_on:
        return f"no: it was withdrawn on {date_words(submission.withdrawn_on[:10])}"
    return "yes" if submission.stands else "no: another version took its place"


def _sheet_row(sheet: SheetRead) -> tuple[str, ...]:
    themes = ", ".join(sheet.themes) or "not read"
    counts = (sheet.figures, sheet.nil, sheet.hidden, sheet.not_available)
    return (sheet.name, themes, *map(str, (*counts, sheet.not_applicable, sheet.empty)))


def _left_out(receipt: Receipt) -> list[str]:
    return [
        f"{_place(finding)}: {finding.what}"
        for sheet in receipt.sheets
        for finding in sheet.left_out
    ]


def _place(finding: Finding) -> str:
    return f"{finding.sheet}, {finding.where}"


def _asked(receipt: Receipt) -> list[str]:
    return [
        f"{_place(finding)}: {finding.what} {f'Answer: {why}' if why else 'Not answered.'}"
        for finding, why in receipt.asked
    ]


def _names(receipt: Receipt) -> list[str]:
    return [f"{agreed_words(each, receipt.framework)}." for each in receipt.names]


def _notes(receipt: Receipt) -> list[str]:
    return [f"{note.about}: {note.text}" if note.about else note.text for note in receipt.notes]


def _owed(receipt: Receipt) -> list[str]:
    said = []
    if receipt.unanswered:
        one = "1 query has no answer."
        several = f"{receipt.unanswered} queries have no answer."
        said.append(one if receipt.unanswered == 1 else several)
    this = receipt.this
    if this is None:
        is_published = receipt.submission.agency == PUBLISHED
        return said or [OF_NO_AGENCY if is_published else NO_RETURNS]
    said += [f"{sheet_words(each, receipt.framework)}." for each in this.owed]
    said += [f"{overdue_words(each, receipt.framework)}." for each in receipt.overdue]
    return said or [NOTHING_OWED]


def _next(receipt: Receipt) -> str:
    if receipt.submission.agency == PUBLISHED:
        return NEXT_PUBLISHED
    if receipt.next is None:
        return "No further return of this agency is expected."
    period, due = receipt.next
    return f"The return for {period.in_words()} is due on {date_words(due)}."
