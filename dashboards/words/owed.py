"""What is owed of a return, in words: which sheets, since when, until when."""

from collections.abc import Iterable, Sequence

from dashboards.words.labels import date_words
from data.framework.framework import Framework
from data.intake.ledger import Entry, State
from data.intake.sheets_due import SheetDue, SheetState

_IS = {
    SheetState.MISSING: ("is missing", "are missing"),
    SheetState.EMPTY: ("is empty", "are empty"),
}
NOT_YET = ("is not due yet", "are not due yet")


def owed_words(sheets: Iterable[SheetDue], framework: Framework) -> str:
    """Such as "Training is missing; Health and Referrals are empty"."""
    said = []
    listed = tuple(sheets)
    for state in (SheetState.MISSING, SheetState.EMPTY, SheetState.NOT_DUE):
        names = [framework.theme(each.theme) for each in listed if each.state is state]
        if names:
            one, several = _IS.get(state, NOT_YET)
            said.append(f"{in_a_row(names)} {one if len(names) == 1 else several}")
    return "; ".join(said)


def in_a_row(names: Sequence[str]) -> str:
    """Names as a sentence has them: "Health, Referrals and Training"."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def days_words(days: int) -> str:
    """So many days: "1 day", "12 days"."""
    return "1 day" if days == 1 else f"{days} days"


def sheet_words(sheet: SheetDue, framework: Framework) -> str:
    """How it stands with one sheet: "Training: missing, was due on 30 October 2026"."""
    name, day = framework.theme(sheet.theme), date_words(sheet.due)
    if sheet.state is SheetState.LATE:
        return f"{name}: received {days_words(sheet.days_late)} late"
    if sheet.state is SheetState.MISSING:
        return f"{name}: missing, was due on {day}"
    if sheet.state is SheetState.EMPTY:
        return f"{name}: came with every cell empty"
    return f"{name}: due on {day}" if sheet.state is SheetState.NOT_DUE else f"{name}: received"


def overdue_words(entry: Entry, framework: Framework) -> str:
    """What is overdue of another quarter: "Q1 2026-27: not returned"."""
    period = entry.period.short()
    if entry.state is State.IN_PART:
        return f"{period}: {owed_words(entry.overdue, framework)}"
    came = "a file with errors came" if entry.state is State.REFUSED else "not returned"
    return f"{period}: {came}, was due on {date_words(entry.due)}"


def to_ask(entry: Entry, framework: Framework) -> str:
    """What an agency is to be asked for: that nothing of it came, or a part, or errors."""
    agency, period = framework.agency_name(entry.agency), entry.period.in_words()
    if entry.returns and entry.state is State.MISSING:
        return f"{agency} has no return for {period} that counts: what came was withdrawn."
    if entry.state is State.MISSING:
        return f"{agency} has not returned {period}."
    if entry.state is State.IN_PART:
        return f"{agency} returned {period} in part: {owed_words(entry.overdue, framework)}."
    last = entry.refused[0]
    return f"{agency} sent {last.file} for {period} on {date_words(last.at[:10])}; it has errors."
