"""What an agency is written whose return is late: courteous, with what is missing by sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from dashboards.words.labels import date_words
from dashboards.words.owed import overdue_words
from data.forms.template import template_id
from data.framework.framework import Framework
from data.framework.meetings import Meeting
from data.intake.ledger import Entry, Ledger, State
from data.intake.sheets_due import SheetDue, SheetState
from data.periods import Period

LONGEST_LINK = 1900  # characters of a link that every mail program takes
LINE = "\r\n"
MOST_EARLIER = 2  # quarters that are told one by one
HOW = (
    "Where there were none, write 0; where a figure is not known, write [x]. A part of it now "
    "helps more than all of it later."
)
THANKS = (
    "If it is on its way, thank you, and please disregard this. If something stands in the way, "
    "tell us and we will help."
)


@dataclass(frozen=True)
class Reminder:
    """A message, ready to be sent. workbook: the name of the file that goes with it."""

    agency: str
    period: Period
    subject: str
    paragraphs: tuple[str, ...]
    workbook: str

    @property
    def text(self) -> str:
        """The whole message, as it is copied."""
        return "\n\n".join(self.paragraphs)

    @property
    def link(self) -> str:
        """What opens it in the mail program of this machine; empty where it is too long for one.

        It has no address: whom to write to at an agency, the board's own address book says.
        """
        body = self.text.replace("\n", LINE)
        made = f"mailto:?subject={quote(self.subject)}&body={quote(body)}"
        return made if len(made) <= LONGEST_LINK else ""


def reminders(
    ledger: Ledger, period: Period, framework: Framework, today: date
) -> tuple[Reminder, ...]:
    """One for each agency that owes something of a quarter, whose day is over."""
    if period not in ledger.periods:
        return ()
    others = [e for each in ledger.periods if each < period for e in ledger.of(each)]
    late = [each for each in others if is_late(each, today)]
    return tuple(
        _reminder(entry, framework, today, [e for e in late if e.agency == entry.agency])
        for entry in ledger.of(period)
        if is_late(entry, today)
    )


def is_late(entry: Entry, today: date) -> bool:
    """Whether some of a return should be there by now and is not."""
    return bool(_late_sheets(entry, today)) or (
        not entry.sheets and entry.state in {State.MISSING, State.REFUSED} and today > entry.due
    )


def _reminder(entry: Entry, framework: Framework, today: date, others: Sequence[Entry]) -> Reminder:
    board, period = framework.board, entry.period
    workbook = f"{template_id(board.id, entry.agency, period)}.xlsx"
    return Reminder(
        entry.agency,
        period,
        f"{board.name}: figures for {period.in_words()}",
        (
            "Dear colleague,",
            _asks(entry, framework),
            "\n".join(f"- {line}" for line in _missing(entry, framework, today)),
            *_refused(entry),
            *_also(others, framework),
            *_why(_meeting_for(framework, entry.period, today)),
            f"The workbook to fill in goes with this message: {workbook}. {HOW}",
            THANKS,
            f"With kind regards,\n{board.name}",
        ),
        workbook,
    )


def _asks(entry: Entry, framework: Framework) -> str:
    name, period = framework.agency_name(entry.agency), entry.period.in_words()
    if entry.current:
        return (
            f"Thank you for the figures of {name} for {period}. Some of them have not reached us "
            "yet:"
        )
    return f"The figures of {name} for {period} have not reached us yet. We are missing:"


def _missing(entry: Entry, framework: Framework, today: date) -> Iterator[str]:
    """What is missing by sheet, each with since when it is due."""
    for sheet in _late_sheets(entry, today):
        name, day = framework.theme(sheet.theme), date_words(sheet.due)
        came = ", which came with every cell empty" if sheet.state is SheetState.EMPTY else ""
        yield f"{name}{came}: was due on {day}"
    if not entry.sheets:
        yield f"the whole return: was due on {date_words(entry.due)}"


def _refused(entry: Entry) -> Iterator[str]:
    if not entry.current and entry.refused:
        came = date_words(entry.refused[0].at[:10])
        yield (
            f"The file that came on {came} had errors, so that none of it could be counted. What "
            "to put right was told when it was sent."
        )


def _also(others: Sequence[Entry], framework: Framework) -> Iterator[str]:
    if not others:
        return
    newest = sorted(others, key=lambda each: each.period, reverse=True)
    lines = [f"- {overdue_words(each, framework)}" for each in newest[:MOST_EARLIER]]
    if more := len(newest[MOST_EARLIER:]):
        lines.append(f"- {more} earlier {'quarter' if more == 1 else 'quarters'}")
    yield "\n".join(["Of earlier quarters this is still outstanding:", *lines])


def _why(meeting: Meeting | None) -> Iterator[str]:
    if meeting is None:
        yield "Please send them as soon as you can."
        return
    yield (
        f"They are for the {_called(meeting)} on {date_words(meeting.day)}. To be in its papers "
        f"they have to be here by {date_words(meeting.papers_due)}."
    )


def _called(meeting: Meeting) -> str:
    """A name inside a sentence: "board meeting"; one of capitals stays as it is: "QA group"."""
    first, *_ = meeting.name.split()
    return meeting.name if first[1:] != first[1:].lower() else _lowered(meeting.name)


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:]


def _meeting_for(framework: Framework, period: Period, today: date) -> Meeting | None:
    """The next meeting that still can have the figures of a quarter in its papers."""
    seeing = (each for each in framework.meetings if each.may_see(period))
    return next((each for each in seeing if each.papers_due >= today), None)


def _late_sheets(entry: Entry, today: date) -> list[SheetDue]:
    """The sheets that are overdue; one that came empty is so only after its day."""
    return [each for each in entry.overdue if today > each.due]
