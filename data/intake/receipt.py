"""The receipt of one return: what was read, asked, answered, and is still owed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data.files.workbook import name_to_quote
from data.findings import Finding, Severity
from data.framework.framework import Framework
from data.intake.ledger import Entry, Ledger, State
from data.intake.said import Agreed
from data.intake.sheets_due import first_due
from data.notes import Note
from data.observations import MEASURE, SHEET, STATUS, TEXT, VALUE, Status
from data.periods import Period, parse
from data.persons.quoted import quoted
from data.submission import Submission

# The findings that say of something that it was not read.
LEFT_OUT = frozenset(
    {
        "label-not-recognised",
        "figures-not-read",
        "figures-beside",
        "sheet-not-recognised",
        "sheet-beside-the-form",
        "sheet-of-another-board",
        "sheet-hidden",
        "table-not-found",
        "row-without-figures",
        "timescale-not-read",
    }
)
QUARTERS_AHEAD = 8  # in which the next return is looked for: some are asked for once a year


@dataclass(frozen=True)
class SheetRead:
    """What was read from one sheet.

    themes: what its figures are about, by name. figures: how many cells were read, of which
    nil says none, hidden is [c], not_available [x], not_applicable [z], and empty were blank.
    left_out: what was found there and not read.
    """

    name: str
    themes: tuple[str, ...] = ()
    figures: int = 0
    nil: int = 0
    hidden: int = 0
    not_available: int = 0
    not_applicable: int = 0
    empty: int = 0
    left_out: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Receipt:
    """All that a receipt says; what it quotes of people's words has passed the rule for persons.

    accepted_at, accepted_by: when its return was taken in, and who sent it so.
    replaced: the versions whose place it took. asked: its queries, each with the reason given,
    empty where none was. names: what was agreed with it that names mean.
    this: its place in the ledger; None where its board is sent no returns. overdue: other
    quarters of its agency of which something is owed. next: the return that is due next.
    """

    framework: Framework
    submission: Submission
    accepted_at: str
    accepted_by: str
    replaced: tuple[Submission, ...]
    sheets: tuple[SheetRead, ...]
    asked: tuple[tuple[Finding, str], ...]
    notes: tuple[Note, ...] = ()
    names: tuple[Agreed, ...] = ()
    this: Entry | None = None
    overdue: tuple[Entry, ...] = ()
    next: tuple[Period, date] | None = None

    @property
    def unanswered(self) -> int:
        """How many queries nobody has answered."""
        return sum(not reason for _, reason in self.asked)


def sheets_read(
    brought: pd.DataFrame, findings: Iterable[Finding], framework: Framework
) -> tuple[SheetRead, ...]:
    """Each sheet of a return, in the order in which they were read; those left out come last.

    brought: its figures, with the columns of data.observations.
    """
    left: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.code in LEFT_OUT:
            left.setdefault(finding.sheet, []).append(finding)
    read = {str(name): rows for name, rows in brought.groupby(SHEET, sort=False)}
    return tuple(
        replace(
            _sheet(name, read[name], framework) if name in read else SheetRead(name),
            left_out=tuple(left.get(name, ())),
        )
        for name in dict.fromkeys([*read, *left])
    )


def _sheet(name: str, rows: pd.DataFrame, framework: Framework) -> SheetRead:
    themes = {framework.measure_as_known(each).theme for each in rows[MEASURE]}
    named = (each.name for each in framework.themes if each.id in themes)
    absent, blank = rows[STATUS] == Status.NOT_AVAILABLE, rows[TEXT] == ""
    return SheetRead(
        name,
        tuple(named),
        len(rows),
        nil=int(((rows[VALUE] == 0) & (rows[STATUS] != Status.LOW)).sum()),
        hidden=int((rows[STATUS] == Status.SUPPRESSED).sum()),
        not_available=int((absent & ~blank).sum()),
        not_applicable=int((rows[STATUS] == Status.NOT_APPLICABLE).sum()),
        empty=int((absent & blank).sum()),
    )


def with_what_is_owed(receipt: Receipt, ledger: Ledger, today: date) -> Receipt:
    """The receipt with what its agency owes, by the ledger of its board."""
    agency, period = receipt.submission.agency, parse(receipt.submission.period)
    of_agency = [
        ledger.entries[agency, each] for each in ledger.periods if (agency, each) in ledger.entries
    ]
    return replace(
        receipt,
        this=next((each for each in of_agency if each.period == period), None),
        overdue=tuple(
            each for each in of_agency if each.period != period and _is_overdue(each, today)
        ),
        next=_next_due(receipt.framework, of_agency, agency, today),
    )


def _is_overdue(entry: Entry, today: date) -> bool:
    absent = entry.state in {State.MISSING, State.REFUSED} and today > entry.due
    return absent or bool(entry.state is State.IN_PART and entry.overdue)


def _next_due(
    framework: Framework, of_agency: list[Entry], agency: str, today: date
) -> tuple[Period, date] | None:
    """The next quarter for which a return of an agency is expected, and the day it is due."""
    if not of_agency or not framework.board.expects_returns:
        return None
    came = {each.period for each in of_agency if each.state.has_come}
    period = of_agency[-1].period
    latest = of_agency[0].period
    ahead = 0
    while ahead < QUARTERS_AHEAD:
        due = first_due(framework, agency, period)
        if due >= today and period not in came and framework.expects(agency, period):
            return period, due
        ahead += period > latest
        period = period.following()
    return None


def passed(receipt: Receipt, year: int) -> Receipt:
    """The receipt with what people wrote held to the rule for persons once more. year: this one."""
    submission = receipt.submission
    return replace(
        receipt,
        submission=replace(
            submission,
            file=_file(submission.file),
            sent_by=quoted(submission.sent_by, year, may_name_an_officer=True),
            revision=quoted(submission.revision, year),
        ),
        accepted_by=quoted(receipt.accepted_by, year, may_name_an_officer=True),
        replaced=tuple(replace(each, file=_file(each.file)) for each in receipt.replaced),
        sheets=tuple(
            replace(
                each,
                name=quoted(each.name, year),
                left_out=tuple(_passed(finding, year) for finding in each.left_out),
            )
            for each in receipt.sheets
        ),
        asked=tuple((_passed(each, year), quoted(why, year)) for each, why in receipt.asked),
        notes=tuple(
            replace(each, text=quoted(each.text, year), about=quoted(each.about, year))
            for each in receipt.notes
        ),
        names=tuple(
            replace(each, name=quoted(each.name, year), meaning=quoted(each.meaning, year))
            for each in receipt.names
        ),
    )


def _file(name: str) -> str:
    return name_to_quote("".join(filter(str.isprintable, name)))


def _passed(finding: Finding, year: int) -> Finding:
    return replace(finding, what=quoted(finding.what, year), sheet=quoted(finding.sheet, year))


def queries_of(
    answered: Iterable[tuple[Finding, str]],
) -> tuple[tuple[Finding, str], ...]:
    """What was asked of a return, each with the reason that was given."""
    return tuple((each, why) for each, why in answered if why or each.severity is Severity.QUERY)
