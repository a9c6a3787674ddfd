"""For which periods a board has figures of its own, asked of the database by measure."""

from collections import defaultdict

import sqlalchemy as sa

from data import observations as obs
from data.figures.view import Reported
from data.periods import Period, parse
from data.storage.schema import OBSERVATIONS


def periods_reported(connection: sa.Connection, condition: sa.ColumnElement[bool]) -> Reported:
    """The periods that figures are for, and by measure those that are no comparator's."""
    measure, period, breakdown = (
        OBSERVATIONS.c[each] for each in (obs.MEASURE, obs.PERIOD, obs.BREAKDOWN)
    )
    of_another = breakdown.contains(f"{obs.COMPARATOR}=", autoescape=True)
    asked = sa.select(measure, period, of_another).where(condition).distinct()
    own: dict[str, set[Period]] = defaultdict(set)
    every = set()
    for name, key, is_of_another in connection.execute(asked):
        every.add(parse(key))
        if not is_of_another:
            own[name].add(parse(key))
    return Reported(own, every)
