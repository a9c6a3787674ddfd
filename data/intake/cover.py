"""The front of a return: whose it is, for which board and period, and when it was sent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from data import findings as say
from data.errors import UnknownReturnError
from data.files.workbook import Workbook
from data.findings import Finding
from data.framework.framework import Frameworks
from data.framework.layouts.spelling import plain, without_footnote
from data.intake.period_words import named_period
from data.intake.reasons import says_something
from data.periods import Period
from data.reading import text_of

DATE_FORMS = (
    *("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y"),
    *("%d/%m/%y", "%d.%m.%y", "%d-%m-%y"),
    *("%d %B %Y", "%d %b %Y", "%d %B %y", "%d %b %y", "%B %d %Y", "%b %d %Y"),
)
# What is said around a day: its name, "th", "of", commas, and dashes between words.
WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[,.\s]*", re.I
)
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b|\bof\b|,", re.I)
SEPT = re.compile(r"\bsept\b\.?", re.I)
DASHED = re.compile(r"(?<=\d)-(?=[a-z])|(?<=[a-z])-(?=\d)", re.I)
COVER_ROWS = 20
COVER_COLUMNS = 4
COVER_SHEETS = 3  # a letter or a logo may come first
COVER_LABELS = {
    **dict.fromkeys(("board", "safeguarding board", "partnership", "name of board"), "board"),
    **dict.fromkeys(("agency", "organisation", "name of agency", "agency name"), "agency"),
    **dict.fromkeys(("period", "quarter", "year", "reporting period", "return period"), "period"),
    "return": "title",
    **dict.fromkeys(("sent by", "sent by (role)", "returned by", "completed by"), "sent_by"),
    **dict.fromkeys(("revision", "reason for revision", "why it is sent again"), "revision"),
    **dict.fromkeys(("date sent", "date returned", "date of return"), "sent"),
}
PROVISIONAL = re.compile(r"\b(?:provisional|draft|interim)\b", re.IGNORECASE)  # of a title
LONGEST_WORDS = 1_000  # characters
LONGEST_PERIOD = 40  # characters of a period that is quoted
WITHOUT_FIGURES = "definitions"


@dataclass(frozen=True)
class Cover:
    """What the front of a return says. sent: as an ISO date, empty where it does not say.

    is_provisional: whether all its figures may still change.
    revision: why it is sent again, in its sender's words; empty for most. sent_by: who says so.
    meant: the period, where its sender was asked which one is meant; empty for most.
    """

    board: str
    agency: str
    period: Period
    title: str = "Return"
    sent: str = ""
    revision: str = ""
    sent_by: str = ""
    meant: str = ""
    is_provisional: bool = False

    def meaning(self, period: Period) -> "Cover":
        """The cover as its sender meant it, whatever period is written on it."""
        return replace(self, period=period, meant=str(period))


def read_cover(workbook: Workbook, frameworks: Frameworks) -> tuple[Cover, list[Finding]]:
    """Who sends the return, to which board and for when, and what is wrong with saying so.

    frameworks: of the boards that it may be for.
    Raises UnknownReturnError when it names no board, or no period.
    """
    said = _cover_lines(workbook)
    first = workbook.sheets[0].name if workbook.sheets else workbook.name
    board = frameworks.called(said.get("board", ""))
    if not board:
        raise UnknownReturnError(
            f"{workbook.name} does not say which board it is for. "
            "Its cover needs a line “Board” with the board's name."
        )
    named = named_period(said.get("period", ""))
    if named.period is None:
        written = f" (it says “{said['period'][:LONGEST_PERIOD]}”)" if said.get("period") else ""
        raise UnknownReturnError(
            f"{workbook.name} does not say which period it is for{written}. "
            "Its cover needs a line “Period”, such as 2026-27 Q2 or 2012-13."
        )
    agency = frameworks.of(board).agency_called(said.get("agency", ""))
    findings = [] if agency else [say.cover_incomplete(first, "agency")]
    title = said.get("title", "Return")
    sent = _as_date(said.get("sent", ""))
    if sent is None:
        findings.append(say.date_not_read(first, said["sent"]))
    words = {name: said.get(name, "")[:LONGEST_WORDS] for name in ("revision", "sent_by")}
    if not says_something(words["revision"]):
        words["revision"] = ""
    if named.is_from_a_day:
        findings.append(say.period_from_a_day(first, said["period"], named.period.in_words()))
    if named.is_by_its_end:
        findings.append(say.period_by_its_end(first, said["period"], named.period.in_words()))
    provisional = named.is_provisional or bool(PROVISIONAL.search(title))
    cover = Cover(
        board, agency, named.period, title, sent or "", words["revision"], words["sent_by"]
    )
    return replace(cover, is_provisional=provisional), findings


def named_board(workbook: Workbook, frameworks: Frameworks) -> str:
    """The id of the board that a cover names; empty where none does."""
    return frameworks.called(_cover_lines(workbook).get("board", ""))


def _as_date(text: str) -> str | None:
    """A date as ISO text; empty if none is given, None if it cannot be read."""
    if not text:
        return ""
    day = ORDINAL.sub(" ", SEPT.sub("Sep", DASHED.sub(" ", WEEKDAY.sub("", text))))
    for form in DATE_FORMS:
        try:
            return datetime.strptime(" ".join(day.split()), form).date().isoformat()
        except ValueError:
            continue
    return None


def day_in(content: object) -> date | None:
    """The day that a cell of a cover names; None where it names none."""
    text = _as_date(_line(content))
    return date.fromisoformat(text) if text else None


def _cover_lines(workbook: Workbook) -> dict[str, str]:
    """What stands beside each label of the cover: of the first sheet that has one."""
    for worksheet in workbook.sheets[:COVER_SHEETS]:
        said: dict[str, str] = {}
        for row in worksheet.rows[:COVER_ROWS]:
            for line, content in _said_in(row):
                said.setdefault(line, content)
        if "board" in said:
            return said
    return {}


def _said_in(row: tuple[object, ...]) -> Iterator[tuple[str, str]]:
    """The line of the cover that a row is, and what it says, wherever in the row they stand."""
    for column, content in enumerate(row[:COVER_COLUMNS]):
        line = COVER_LABELS.get(_label(content))
        answer = next((each for each in row[column + 1 :] if text_of(each)), None)
        if line and answer is not None:
            yield line, _line(answer)
            return


def _label(content: object) -> str:
    return plain(without_footnote(text_of(content)))


def _line(content: object) -> str:
    if isinstance(content, datetime):
        return content.date().isoformat()
    return content.isoformat() if isinstance(content, date) else text_of(content)


def is_cover(rows: tuple[tuple[object, ...], ...]) -> bool:
    """Whether a sheet is one that holds no figures: a cover, or a template's definitions."""
    if any(_label(row[0]) == WITHOUT_FIGURES for row in rows[:1] if row):
        return True
    return any(
        COVER_LABELS.get(_label(content)) == "board"
        for row in rows[:COVER_ROWS]
        for content in row[:COVER_COLUMNS]
    )
