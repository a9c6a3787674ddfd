"""Rows of a form in which words answer a question: they are no heads of the rows beneath."""

import re

from data.guess.cells import ITEM, Cell, Grid, Kind

REPLY = re.compile(
    r"yes|no|y|n|true|false|partly|partially|in part|not yet|in progress|ongoing|don'?t know"
    r"|unsure|met|not met|part(?:ly|ially) met|fully met|compliant|non-?compliant"
    r"|(?:yes|no|partly|partially)\b[ ,;:(–-].*",
    re.IGNORECASE,
)
NEAR = 6  # rows above, among which the head of the answers stands


def is_reply(grid: Grid, row: int, cells: tuple[Cell, ...]) -> bool:
    """Whether a row without a number is a question with its answer in words.

    "Is supervision recorded? | No" is one, "Question | Yes | No" are heads.
    """
    numbered = len(cells) > 1 and bool(ITEM.fullmatch(cells[0].text))
    names = cells[1:] if numbered else cells
    if len(names) < 2 or names[0].kind is not Kind.TEXT or any(c.is_value for c in names):  # noqa: PLR2004
        return False
    said = [cell.text.lower() for cell in names[1:] if REPLY.fullmatch(cell.text)]
    if REPLY.fullmatch(names[1].text) and len(set(said)) == 1:
        return names[0].text.endswith("?") or _is_headed(grid, row, names[0], names[1])
    return numbered and _goes_on_counting(grid, row, cells[0])


def _is_headed(grid: Grid, row: int, question: Cell, reply: Cell) -> bool:
    """Whether words stand above the question and above its answer, in one row."""
    rows = grid.rows[max(0, row - NEAR) : row]
    return any(not (each[question.column].is_blank or each[reply.column].is_blank) for each in rows)


def _goes_on_counting(grid: Grid, row: int, item: Cell) -> bool:
    """Whether the rows right above and beneath are items as well, in one count: 1.3, 1.4, 1.5."""
    if not 0 < row < len(grid.rows) - 1:
        return False
    around = (grid.rows[at][item.column].text for at in (row - 1, row + 1))
    return all(_shape(text) == _shape(item.text) for text in around) and _shape(item.text) != ""


def _shape(text: str) -> str:
    """How an item is written: "1.4" is "0.0", "10" is "0"."""
    return re.sub(r"\d+", "0", text) if ITEM.fullmatch(text) and text[-1:].isdigit() else ""
