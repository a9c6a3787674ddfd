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
from data.protection.key import Key
from data.protection.release import Release, Told
from data.protection.together import is_protected

AS_COUNTED = frozenset({Status.REPORTED, Status.NIL, Status.LOW})
NO_TRACE = [obs.TEXT, obs.FILE, obs.SHEET, obs.CELL]


def public_rows(frame: pd.DataFrame, framework: Framework, release: Release) -> pd.DataFrame:
    """A board's observations, protected; columns as data.observations.

    What may not be seen is suppressed, whoever suppressed it. No row names a file, a sheet or a
    cell: names of files are typed by people, and the public has none of them.
    """
    measures = {each.id: each for each in framework.measures}
    readers = _Readers(measures, release.shown, release.rounded)
    rows = frame[[*obs.KEY, obs.VALUE]].to_dict("records")
    told = [readers.told({str(name): each for name, each in row.items()}) for row in rows]
    values = pd.Series(told, index=frame.index, dtype="float64")
    is_known = ~frame[obs.STATUS].isin([Status.NOT_AVAILABLE, Status.NOT_APPLICABLE])
    hidden = is_known & (values.isna() | (frame[obs.STATUS] == Status.SUPPRESSED))
    is_rounded = frame[obs.MEASURE].isin(release.rounded) & frame[obs.STATUS].isin(AS_COUNTED)
    found = frame.copy()
    found[obs.VALUE] = values.where(is_known & ~hidden).astype(frame[obs.VALUE].dtype)
    found.loc[hidden, obs.STATUS] = str(Status.SUPPRESSED)
    found.loc[is_rounded & ~hidden, obs.STATUS] = str(Status.REPORTED)  # a nought is as any other
    found[NO_TRACE] = ""
    return found


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
    """What readers of a release see of a board's rows. rounded: measures of which all is."""

    measures: Mapping[str, Measure]
    shown: Mapping[Key, int]
    rounded: frozenset[str]

    def told(self, row: Mapping[str, object]) -> float | None:
        """The figure of a row as readers have it; None where it is not theirs to see."""
        value = None if pd.isna(row[obs.VALUE]) else float(str(row[obs.VALUE]))  # type: ignore[call-overload]
        categories = breakdown_parts(str(row[obs.BREAKDOWN]))
        if COMPARATOR in categories:
            return value  # published elsewhere, whatever the board counts itself
        measure = self.measures.get(str(row[obs.MEASURE]))
        if measure is None or measure.in_public is InPublic.NEVER:
            return None
        if measure.in_public is InPublic.AS_IT_IS:
            return value
        if row[obs.AGENCY]:
            categories = {**categories, AGENCY: str(row[obs.AGENCY])}
        key = Key(measure.id, parse(str(row[obs.PERIOD])), tuple(sorted(categories.items())))
        if is_protected(measure):
            return self.shown.get(key)
        return self._of_counts(measure, key, value)

    def _of_counts(self, measure: Measure, key: Key, value: float | None) -> float | None:
        """A percentage or a rate is published where both its counts are (rule M8).

        Of rounded counts it is worked out from them; where that cannot be, there is none.
        """
        if measure.computed is None:
            return None
        parts = (measure.computed.numerator, measure.computed.denominator)
        if not all(self._sees_part(part, key) for part in parts):
            return None
        if self.rounded.isdisjoint(part.measure for part in parts):
            return value
        over, under = (self.shown.get(_key_of(part, key)) for part in parts)
        if over is None or not under or over > under:
            return None
        return measure.computed.scale * over / under

    def _sees_part(self, part: Part, key: Key) -> bool:
        measure = self.measures.get(part.measure)
        if measure is None or any(len(categories) > 1 for _, categories in part.where):
            return False
        return measure.in_public is InPublic.AS_IT_IS or _key_of(part, key) in self.shown


def _key_of(part: Part, key: Key) -> Key:
    """The count that a percentage is made of, at its period and categories."""
    pairs = {*key.categories, *((name, categories[0]) for name, categories in part.where)}
    return Key(part.measure, key.period, tuple(sorted(pairs)))
