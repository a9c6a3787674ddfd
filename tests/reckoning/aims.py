"""What a board aims at, read from the rows of its framework and of its returns alone (R2)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.periods import Period, parse
from data.storage.store import Store


@dataclass(frozen=True)
class Aim:
    """The numbers of one target, whose they are, and the days on which it holds."""

    measure: str
    agency: str
    begins: date
    ends: date
    numbers: tuple[float, ...]

    def is_for(self, measures: Iterable[str], agencies: tuple[str, ...], days: Period) -> bool:
        """Whether it may be said of these measures, agencies and days.

        What a choice of agencies does not reach is shown whole, with the targets of all.
        """
        meets = self.begins <= days.ends and days.starts <= self.ends
        return self.measure in measures and self.agency in {"", *agencies} and meets


def aims_of(store: Store, board: str) -> list[Aim]:
    """Every target of a board."""
    printed = [
        Aim(each.measure, "", *_days(each.period), (each.value,))
        for each in store.targets(board)
        if each.value is not None
    ]
    own = store.kept_frameworks.own_tables(board)
    rows = [dict(row.cells) for row in own["targets"]] if own else []
    return [*printed, *(_aim(row, rows) for row in rows)]


def _aim(row: dict[str, str], rows: list[dict[str, str]]) -> Aim:
    said = f"{row.get('value', '')} {row.get('text', '')}"
    numbers = re.findall(r"\d+(?:\.\d+)?", said.replace(",", ""))
    begins, ends = _days(_when(row))
    if "period" not in row:
        ends = _days(row["last period"])[1] if "last period" in row else _until(row, rows)
    return Aim(
        row["measure"], row.get("agency", ""), begins, ends, tuple(float(each) for each in numbers)
    )


def _until(row: dict[str, str], rows: list[dict[str, str]]) -> date:
    """The day before the next target of the same measure and agency begins."""
    begins = _days(_when(row))[0]
    next_ones = [
        _days(_when(other))[0]
        for other in rows
        if (other["measure"], other.get("agency")) == (row["measure"], row.get("agency"))
    ]
    later = [day for day in next_ones if day > begins]
    return date.fromordinal(min(later).toordinal() - 1) if later else date.max


def _when(row: dict[str, str]) -> str:
    return row.get("period") or row["first period"]


def _days(period: str) -> tuple[date, date]:
    found = parse(period)
    return found.starts, found.ends
