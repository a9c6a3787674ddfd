"""One board's observations as rows that a series is made of, fetched a measure at a time."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from data.observations import Status, breakdown_parts
from data.periods import Period, parse
from data.series import AGENCY, Source
from data.targets import Target

COMPARATOR = "comparator"


@dataclass(frozen=True, slots=True)
class Row:
    """One observation. dimensions: its breakdown, and its agency where it has one."""

    period: Period
    dimensions: dict[str, str]
    value: float | None
    status: Status
    source: Source

    @property
    def shape(self) -> frozenset[str]:
        """The names of the dimensions it is split by."""
        return frozenset(self.dimensions)


class Figures:
    """What one board has reported, and the targets that its returns print.

    fetch: from a measure's id to its observations.
    """

    def __init__(
        self, board: str, fetch: Callable[[str], pd.DataFrame], targets: tuple[Target, ...] = ()
    ) -> None:
        self.board = board
        self.targets = targets
        self._fetch = fetch
        self._rows: dict[str, tuple[Row, ...]] = {}

    def of(self, measure: str) -> tuple[Row, ...]:
        """Every observation of a measure, in the order it was loaded."""
        if measure not in self._rows:
            self._rows[measure] = rows_of(self._fetch(measure))
        return self._rows[measure]


def rows_of(frame: pd.DataFrame) -> tuple[Row, ...]:
    """Rows from a frame with the columns of data.observations."""
    about = ("period", "agency", "breakdown", "value", "status")
    place = ("file", "sheet", "cell", "text", "submission")
    sources = (
        Source(file, sheet, cell, text, 0 if pd.isna(submission) else int(submission))
        for file, sheet, cell, text, submission in zip(
            *(frame[column] for column in place), strict=True
        )
    )
    return tuple(
        Row(
            parse(period),
            {AGENCY: agency} | breakdown_parts(breakdown) if agency else breakdown_parts(breakdown),
            None if pd.isna(value) else float(value),
            Status(status),
            source,
        )
        for period, agency, breakdown, value, status, source in zip(
            *(frame[column] for column in about), sources, strict=True
        )
    )
