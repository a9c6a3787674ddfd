"""The rows of figures as the public may read them: one mark for all that is hidden, no trace."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data import observations as obs
from data.csv_text import plain_number
from data.framework.framework import Framework
from data.framework.measures import InPublic, Measure, Part
from data.observations import AGENCY, COMPARATOR, Status, breakdown_parts
from data.periods import parse
from data.protection.publish import is_protected
from data.protection.release import Release, Told
from data.protection.tables import Key


def public_rows(frame: pd.DataFrame, framework: Framework, release: Release) -> pd.DataFrame:
    """A board's observations, protected; columns as data.observations.

    What may not be seen is suppressed, whoever suppressed it, and names no file, sheet or cell.
    """
    readers = _Readers({each.id: each for each in framework.measures}, release.shown)
    rows = frame[list(obs.KEY)].to_dict("records")
    kept = [readers.see({str(name): each for name, each in row.items()}) for row in rows]
    seen = pd.Series(kept, index=frame.index, dtype=bool)
    is_known = ~frame[obs.STATUS].isin([Status.NOT_AVAILABLE, Status.NOT_APPLICABLE])
    hidden = is_known & (~seen | (frame[obs.STATUS] == Status.SUPPRESSED))
    told = frame.copy()
    told.loc[hidden, obs.VALUE] = pd.NA
    told.loc[hidden, obs.STATUS] = str(Status.SUPPRESSED)
    told.loc[hidden, [obs.TEXT, obs.FILE, obs.SHEET, obs.CELL]] = ""
    return told


def told_in(rows: pd.DataFrame) -> tuple[Told, ...]:
    """Public rows as a release keeps them: what is counted, and what of it readers have."""
    told = rows[[*obs.KEY[1:], obs.VALUE, obs.STATUS]].itertuples(index=False, name=None)
    return tuple(
        (*of, None if pd.isna(value) else float(value), state) for *of, value, state in told
    )


def rows_in(release: Release) -> pd.DataFrame:
    """The rows that a release keeps; columns as data.observations. They come from no cell."""
    about = {obs.BOARD: release.board, obs.SHEET: "", obs.CELL: "", obs.FILE: ""}
    names = (*obs.KEY[1:], obs.VALUE, obs.STATUS)
    return obs.frame_of(
        [
            {**dict(zip(names, row, strict=True)), **about, obs.TEXT: _text(row[-2])}
            for row in release.rows
        ]
    )


def _text(value: float | None) -> str:
    return "" if value is None else str(plain_number(value))


@dataclass(frozen=True)
class _Readers:
    """What readers of a release see of a board's rows."""

    measures: Mapping[str, Measure]
    shown: Mapping[Key, int]

    def see(self, row: Mapping[str, object]) -> bool:
        """Whether the figure of a row stands in what is published, or follows from it."""
        categories = breakdown_parts(str(row[obs.BREAKDOWN]))
        if COMPARATOR in categories:
            return True  # published elsewhere, whatever the board counts itself
        measure = self.measures.get(str(row[obs.MEASURE]))
        if measure is None or measure.in_public is InPublic.NEVER:
            return False
        if measure.in_public is InPublic.AS_IT_IS:
            return True
        if row[obs.AGENCY]:
            categories = {**categories, AGENCY: str(row[obs.AGENCY])}
        key = Key(measure.id, parse(str(row[obs.PERIOD])), tuple(sorted(categories.items())))
        return key in self.shown if is_protected(measure) else self._see_counts_of(measure, key)

    def _see_counts_of(self, measure: Measure, key: Key) -> bool:
        """A percentage or a rate is published where both its counts are (rule M8)."""
        if measure.computed is None:
            return False
        parts = (measure.computed.numerator, measure.computed.denominator)
        return all(self._sees_part(part, key) for part in parts)

    def _sees_part(self, part: Part, key: Key) -> bool:
        measure = self.measures.get(part.measure)
        if measure is None or any(len(categories) > 1 for _, categories in part.where):
            return False
        if measure.in_public is InPublic.AS_IT_IS:
            return True
        pairs = {*key.categories, *((name, categories[0]) for name, categories in part.where)}
        return Key(part.measure, key.period, tuple(sorted(pairs))) in self.shown
