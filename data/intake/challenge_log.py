"""A log of challenges, or a list of assurance reports, that a board kept in a spreadsheet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data.errors import UnknownReturnError
from data.files.workbook import Workbook, Worksheet, address
from data.findings import Finding, Severity
from data.follow_up.due import read_timescale
from data.follow_up.written import Kind
from data.framework.layouts.spelling import loose
from data.reading import text_of

HEADING_ROWS = 20  # a log has its title and its cover above the headings
# The headings of the product's own export come first; the others are how boards call them.
OF_A_CHALLENGE = {
    "question": ("question", "challenge", "issue", "challenge raised", "question asked"),
    "whom": ("to whom", "challenge to", "agency challenged", "agency", "directed to", "to"),
    "due": ("answer by", "by when", "due", "due date", "response due", "deadline"),
    "raised": ("raised on", "date raised", "date", "meeting", "when", "year"),
    "raised_by": ("raised by", "challenge by", "challenged by", "by whom", "who", "from"),
    "answer": ("answer", "response", "action taken", "progress"),
    "outcome": ("outcome", "impact", "result", "resolution"),
    "minute": ("minute reference", "minute", "minutes", "minute ref"),
    "figure": ("figure", "data", "evidence"),
    "measure": ("measure", "indicator"),
    "period": ("period", "quarter"),
    "source": ("source", "page", "printed in"),
}
OF_A_REPORT = {
    "title": ("report", "assurance report", "title", "name of report"),
    "whom": ("from", "agency", "author", "to whom", "whose"),
    "received": ("received", "date", "date received", "when", "meeting"),
    "minute": OF_A_CHALLENGE["minute"],
    "source": OF_A_CHALLENGE["source"],
}
KINDS = {
    Kind.CHALLENGE: ("question", OF_A_CHALLENGE),
    Kind.REPORT: ("title", OF_A_REPORT),
}
NO_LOG = (
    "No sheet of {name} is a log of challenges or a list of assurance reports. Give a row of "
    "headings with “Question”, or with “Report”, as the downloads of the page Challenges have it."
)


@dataclass(frozen=True)
class Log:
    """What a file holds of one kind: the fields of each row with its cell."""

    kind: Kind
    rows: tuple[tuple[str, Mapping[str, str]], ...]
    findings: tuple[Finding, ...]


def logs_in(workbook: Workbook) -> tuple[Log, ...]:
    """Every log of a workbook. Raises UnknownReturnError when no sheet of it is one."""
    found = tuple(log for sheet in workbook.sheets for log in _log_on(sheet))
    if not found:
        raise UnknownReturnError(NO_LOG.format(name=workbook.name))
    return found


def _log_on(worksheet: Worksheet) -> Iterator[Log]:
    for header, contents in enumerate(worksheet.rows[:HEADING_ROWS]):
        labels = [loose(text_of(content)) for content in contents]
        for kind, (needed, names) in KINDS.items():
            columns = _columns(labels, names)
            if needed in columns and len(columns) > 1:
                yield _read(worksheet, header, kind, columns)
                return


def _columns(labels: list[str], names: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """The column of each field; of several names for one, the first in the list counts."""
    found: dict[str, int] = {}
    for field, called in names.items():
        known = (labels.index(name) for name in called if name in labels)
        column = next((each for each in known if each not in found.values()), None)
        if column is not None:
            found[field] = column
    return found


def _read(worksheet: Worksheet, header: int, kind: Kind, columns: Mapping[str, int]) -> Log:
    needed, rows, findings = KINDS[kind][0], [], []
    for number, content in enumerate(worksheet.rows[header]):
        if text_of(content) and number not in columns.values():
            findings.append(_column_not_read(worksheet, header, number))
    for row in range(header + 1, len(worksheet.rows)):
        said = {field: text_of(worksheet.at(row, column)) for field, column in columns.items()}
        if not any(said.values()):
            continue
        cell = address(row, columns[needed])
        if not said[needed]:
            findings.append(_row_not_read(worksheet, cell, needed))
            continue
        rows.append((cell, _with_day(said)))
    return Log(kind, tuple(rows), tuple(findings))


def _with_day(said: Mapping[str, str]) -> dict[str, str]:
    """By when an answer is due as a day; words that name none go with who is asked."""
    due = said.get("due", "")
    when = read_timescale(due)
    if not due:
        return dict(said)
    if when.last:
        return {**said, "due": when.last.isoformat()}
    return {**said, "due": "", "whom": "; ".join(filter(None, (said.get("whom", ""), due)))}


def _column_not_read(worksheet: Worksheet, header: int, number: int) -> Finding:
    heading = text_of(worksheet.at(header, number))
    return Finding(
        Severity.NOTE,
        "log-column-not-read",
        worksheet.name,
        (address(header, number),),
        f"“{heading}” is no column that a log is known to have, so it was not read.",
        "Nothing, if it is not needed. Else call it as the downloads of the page Challenges do.",
    )


def _row_not_read(worksheet: Worksheet, cell: str, needed: str) -> Finding:
    return Finding(
        Severity.QUERY,
        "log-row-not-read",
        worksheet.name,
        (cell,),
        f"The row has no {needed}, so it was not read.",
        f"Write the {needed} into the cell, and load the file again.",
    )
