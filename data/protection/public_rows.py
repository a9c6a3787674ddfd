"""The rows of figures as the public may read them: one mark for all that is hidden, no trace."""

from collections.abc import Mapping

import pandas as pd

from data import observations as obs
from data.framework.framework import Framework
from data.framework.measures import InPublic, Measure
from data.observations import AGENCY, COMPARATOR, Status, breakdown_parts
from data.periods import parse
from data.protection.publish import is_protected
from data.protection.release import Release
from data.protection.tables import Key


def public_rows(frame: pd.DataFrame, framework: Framework, release: Release) -> pd.DataFrame:
    """A board's observations, protected; columns as data.observations.

    What may not be seen is suppressed, whoever suppressed it, and names no file, sheet or cell.
    """
    measures = {measure.id: measure for measure in framework.measures}
    kept = [
        _may_be_seen(
            {str(k): v for k, v in row.items()}, measures.get(str(row[obs.MEASURE])), release
        )
        for row in frame[list(obs.KEY)].to_dict("records")
    ]
    seen = pd.Series(kept, index=frame.index, dtype=bool)
    is_known = ~frame[obs.STATUS].isin([Status.NOT_AVAILABLE, Status.NOT_APPLICABLE])
    hidden = is_known & (~seen | (frame[obs.STATUS] == Status.SUPPRESSED))
    told = frame.copy()
    told.loc[hidden, obs.VALUE] = pd.NA
    told.loc[hidden, obs.STATUS] = str(Status.SUPPRESSED)
    told.loc[hidden, [obs.TEXT, obs.FILE, obs.SHEET, obs.CELL]] = ""
    return told


def _may_be_seen(row: Mapping[str, object], measure: Measure | None, release: Release) -> bool:
    if measure is None or measure.in_public is InPublic.NEVER:
        return False
    categories = breakdown_parts(str(row[obs.BREAKDOWN]))
    if measure.in_public is InPublic.AS_IT_IS or COMPARATOR in categories:
        return True
    if not is_protected(measure):
        return False  # a percentage or a rate of counts that nobody has shown
    if row[obs.AGENCY]:
        categories = {**categories, AGENCY: str(row[obs.AGENCY])}
    key = Key(measure.id, parse(str(row[obs.PERIOD])), tuple(sorted(categories.items())))
    return key in release.shown
