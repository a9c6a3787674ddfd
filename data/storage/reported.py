"""For which periods a board has figures of its own, asked of the database by measure."""

from collections import defaultdict

import sqlalchemy as sa

from data import observations as obs
from data.figures.view import Reported
from data.periods import Period, parse
from data.storage.schema import OBSERVATIONS


def periods_reported(connection: sa.Connection, condition: sa.ColumnElement[bool]) -> Reported:
    """The periods that a board has figures of its own for, by measure and together.

    Published figures of others say nothing of when the board itself reports; where there are none
    but those, it reaches as far as they do.
    """
    measure, period, breakdown = (
        OBSERVATIONS.c[each] for each in (obs.MEASURE, obs.PERIOD, obs.BREAKDOWN)
    )
    of_another = breakdown.contains(f"{obs.COMPARATOR}=", autoescape=True)
    asked = sa.select(measure, period, of_another).where(condition).distinct()
    own: dict[str, set[Period]] = defaultdict(set)
    others = set()
    for name, key, is_of_another in connection.execute(asked):
        if is_of_another:
            others.add(parse(key))
        else:
            own[name].add(parse(key))
    return Reported(own, {each for periods in own.values() for each in periods} or others)
