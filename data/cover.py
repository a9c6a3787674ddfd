"""The front of a return: whose it is, for which board and period, and when it was sent."""

from dataclasses import dataclass
from datetime import date, datetime

from data import agencies, boards
from data import findings as say
from data.errors import UnknownReturnError
from data.findings import Finding
from data.periods import Period, is_period, parse
from data.reading import text_of
from data.workbook import Workbook

DATE_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y", "%d/%m/%y")
COVER_ROWS = 12
COVER_LABELS = {
    "board": "board",
    "agency": "agency",
    "period": "period",
    "quarter": "period",
    "year": "period",
    "return": "title",
    "date sent": "sent",
}


@dataclass(frozen=True)
class Cover:
    """What the front of a return says. sent: as an ISO date, empty where it does not say."""

    board: str
    agency: str
    period: Period
    title: str = "Return"
    sent: str = ""


def read_cover(workbook: Workbook) -> tuple[Cover, list[Finding]]:
    """Who sends the return, to which board and for when, and what is wrong with saying so.

    Raises UnknownReturnError when it names no board, or no period.
    """
    said = _cover_lines(workbook)
    first = workbook.sheets[0].name if workbook.sheets else workbook.name
    board = boards.recognise(said.get("board", ""))
    if not board:
        raise UnknownReturnError(
            f"{workbook.name} does not say which board it is for. "
            "Its cover needs a line “Board” with the board's name."
        )
    period = said.get("period", "")
    if not is_period(period):
        raise UnknownReturnError(
            f"{workbook.name} does not say which period it is for. "
            "Its cover needs a line “Period”, such as 2026-27 Q2 or 2012-13."
        )
    agency = agencies.recognise(said.get("agency", ""))
    findings = [] if agency else [say.cover_incomplete(first, "agency")]
    title = said.get("title", "Return")
    sent = _as_date(said.get("sent", ""))
    if sent is None:
        findings.append(say.date_not_read(first, said["sent"]))
    return Cover(board, agency, parse(period), title, sent or ""), findings


def _as_date(text: str) -> str | None:
    """A date as ISO text; empty if none is given, None if it cannot be read."""
    if not text:
        return ""
    for form in DATE_FORMS:
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    return None


def _cover_lines(workbook: Workbook) -> dict[str, str]:
    said: dict[str, str] = {}
    for worksheet in workbook.sheets[:1]:
        for row in worksheet.rows[:COVER_ROWS]:
            if len(row) < 2:
                continue
            label = text_of(row[0]).lower().rstrip(":")
            if label in COVER_LABELS and text_of(row[1]):
                said.setdefault(COVER_LABELS[label], _line(row[1]))
    return said


def _line(content: object) -> str:
    if isinstance(content, datetime):
        return content.date().isoformat()
    return content.isoformat() if isinstance(content, date) else text_of(content)


def is_cover(rows: tuple[tuple[object, ...], ...]) -> bool:
    """Whether a sheet holds the lines of a cover."""
    return any(text_of(row[0]).lower().rstrip(":") == "board" for row in rows[:COVER_ROWS] if row)
