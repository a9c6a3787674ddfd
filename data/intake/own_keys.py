"""What a workbook itself says of the signs in its cells: "- = nil", "* suppressed" (rule M12)."""

import re
from collections.abc import Iterator, Mapping

from data.cell_words import DASHES, DOUBTFUL
from data.files.workbook import Workbook, Worksheet
from data.observations import Status
from data.reading import text_of

SIGNS = {*DOUBTFUL, *("*", ".", "..", "...", ":", "x", "z", "c", "k", "u", "n/a", "na", "n.a")}
EDGE = 60  # rows at the top and at the foot of a sheet, where a key stands
FEW = 3  # filled cells in a row of a key
LONGEST_SAYING = 120  # characters
_PARTS = re.compile(r"[;\n•]|,\s(?=\S{1,3}\s*[=:])")
_SAYS = re.compile(
    r"(?:key|notes?|symbols?)?\s*:?\s*[“\"'‘\[(]?(?P<sign>\S{1,4}?)[”\"'’\])]?"
    r"\s*(?:=|:|means|denotes|stands for|indicates|represents)\s*(?P<saying>.+)",
    re.IGNORECASE,
)
_MEANINGS = (
    (Status.LOW, r"round(?:s|ed|ing)? to (?:zero|nought|0)|negligible|less than half"),
    (
        Status.SUPPRESSED,
        r"suppress|disclos|confiden|hidden|fewer than|less than|small number|too small|under \d",
    ),
    (Status.NOT_APPLICABLE, r"not applicable|cannot apply"),
    (
        Status.NOT_AVAILABLE,
        r"not (?:yet )?(?:available|known|collected|recorded|supplied|reported)|no data|missing"
        r"|unavailable|awaited|to follow",
    ),
    (Status.NIL, r"^\W*(?:a |true |real )?(?:nil|zero|none|nought|no cases)\b"),
)


def own_key(workbook: Workbook) -> Mapping[str, Status]:
    """The signs that the workbook explains, each with what it says they mean.

    A sign that it explains in two ways is left out.
    """
    found: dict[str, Status] = {}
    doubtful: set[str] = set()
    for worksheet in workbook.sheets:
        for sign, status in _said_on(worksheet):
            if found.setdefault(sign, status) is not status:
                doubtful.add(sign)
    return {sign: status for sign, status in found.items() if sign not in doubtful}


def _said_on(worksheet: Worksheet) -> Iterator[tuple[str, Status]]:
    rows = worksheet.rows
    for row in rows if len(rows) <= 2 * EDGE else (*rows[:EDGE], *rows[-EDGE:]):
        texts = [text for text in map(text_of, row) if text]
        if len(texts) > FEW:
            continue
        if len(texts) > 1:
            yield from _meaning(texts[0].strip("[]()“”\"'"), texts[1])
        for text in texts:
            for part in _PARTS.split(text):
                if match := _SAYS.fullmatch(part.strip()):
                    yield from _meaning(match["sign"], match["saying"])


def _meaning(sign: str, saying: str) -> Iterator[tuple[str, Status]]:
    sign = "-" if sign in DASHES else sign.lower()
    if sign not in SIGNS or len(saying) > LONGEST_SAYING:
        return
    for status, words in _MEANINGS:
        if re.search(words, saying, re.IGNORECASE):
            yield from ((each, status) for each in (DASHES if sign == "-" else {sign}))
            return
