"""One action of a plan as a sheet prints it."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from data.periods import Period

KEY_LENGTH = 12


@dataclass(frozen=True)
class SheetAction:
    """A row of a table of actions, as printed, with the cell of its target.

    aim: what its sheet is for. priority and action: its own, or those of the row above that it
    goes on from. lead_cell: where its lead stands; it is not kept.
    """

    aim: str
    priority: str
    action: str
    target: str
    timescale: str
    lead: str
    status: str
    evidence: str
    sheet: str
    cell: str
    lead_cell: str = field(default="", compare=False)


def keyed(actions: Iterable[SheetAction], period: Period) -> Iterator[tuple[str, SheetAction]]:
    """Each action of a return under a key that it keeps when its sheet is sent again.

    The key goes by year, aim, action and target: not by priority, which may be worded anew, nor
    by cell, since rows move. What stands twice on one sheet is told apart by its turn.
    """
    turns: Counter[str] = Counter()
    for each in actions:
        parts = (str(period.financial_year), each.aim, each.action, each.target)
        said = "\n".join(" ".join(part.lower().split()) for part in parts)
        turns[said] += 1
        turn = f"\n{turns[said]}" if turns[said] > 1 else ""
        yield hashlib.sha256(f"{said}{turn}".encode()).hexdigest()[:KEY_LENGTH], each
