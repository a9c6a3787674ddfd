"""The key to lead persons that a workbook holds, and the initials that it does not explain."""

import re
from collections.abc import Iterator, Sequence

from data.files.workbook import Workbook, Worksheet, address
from data.findings import Finding
from data.follow_up.leads import Key, Lead
from data.follow_up.sheet_action import SheetAction
from data.intake.action_findings import leads_not_in_key
from data.reading import text_of

_HEADS = re.compile(r"key\s+to\s+(?:lp\b|lead|initials|action owners?|owners?)", re.IGNORECASE)
_LINE = re.compile(r"([A-Z][A-Za-z'’. ]{0,7}?)\s*(?:[–—:=]|\s-\s|-\s)\s*(\S.*)")
_INITIALS = re.compile(r"[A-Z][A-Z'’. ]{0,7}")
MOST_BLANK = 1  # rows inside a key


def leads_in(workbook: Workbook) -> tuple[Lead, ...]:
    """Whose initials are whose, as any sheet of a workbook says."""
    return tuple(each for worksheet in workbook.sheets for each in _leads_on(worksheet))


def initials_not_known(actions: Sequence[SheetAction], leads: Sequence[Lead]) -> Iterator[Finding]:
    """A note for each sheet with initials that the workbook's own key does not have."""
    key = Key(tuple(leads))
    for sheet in dict.fromkeys(each.sheet for each in actions):
        unknown: dict[str, dict[str, None]] = {}
        for each in actions:
            if each.sheet == sheet:
                for lead in key.named_in(each.lead):
                    if _is_initials(lead) and not key.knows(lead):
                        unknown.setdefault(lead, {})[each.lead_cell] = None
        if unknown:
            cells = dict.fromkeys(cell for found in unknown.values() for cell in found)
            yield leads_not_in_key(sheet, tuple(cells), ", ".join(unknown), has_key=bool(leads))


def _leads_on(worksheet: Worksheet) -> Iterator[Lead]:
    for row, contents in enumerate(worksheet.rows):
        for column, content in enumerate(contents):
            if isinstance(content, str) and _HEADS.match(content.strip()):
                yield from _lines_below(worksheet, row, column)


def _lines_below(worksheet: Worksheet, header: int, column: int) -> Iterator[Lead]:
    blank = 0
    for row in range(header + 1, len(worksheet.rows)):
        text = text_of(worksheet.at(row, column))
        if not text:
            blank += 1
            if blank > MOST_BLANK:
                return
            continue
        blank, beside = 0, text_of(worksheet.at(row, column + 1))
        match = _LINE.fullmatch(text)
        if match:
            yield Lead(match[1].strip(), match[2].strip(), worksheet.name, address(row, column))
        elif beside and _is_initials(text):
            yield Lead(text, beside, worksheet.name, address(row, column))
        else:
            return


def _is_initials(text: str) -> bool:
    """Whether a lead is written as initials, and not as a name or a post."""
    return bool(_INITIALS.fullmatch(text)) and len(text.replace(" ", "")) <= len("ABCDE")
