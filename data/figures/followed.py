"""A cohort counted: what became of those first assessed at one level, over several periods."""

from dataclasses import dataclass

from data.figures.breakdown import is_unknown
from data.figures.series import Point, Series
from data.periods import Period


@dataclass(frozen=True)
class Level:
    """One first level of risk, summed over the periods that are complete.

    points: the figures of its outcomes in those periods, and of those not known in any.
    """

    name: str
    known: dict[str, float]
    not_yet: float
    left_out: tuple[Period, ...]
    points: tuple[Point, ...]

    @property
    def followed(self) -> float:
        """How many have an outcome: the denominator of every share (rule P17)."""
        return sum(self.known.values())


def level_of(series: Series, name: str) -> Level:
    """One first level of a series split by level and outcome, its periods together.

    A period that lacks an outcome is left out of the sums and named.
    """
    down, across = series.by
    known = [outcome for outcome in series.categories(across) if not is_unknown(outcome)]
    sums = dict.fromkeys(known, 0.0)
    not_yet, left_out, points = 0.0, [], []
    for period in series.periods:
        found = {p.categories[across]: p for p in series.at(period) if p.categories[down] == name}
        waiting = [p for outcome, p in found.items() if is_unknown(outcome) and p.value]
        values = {o: p.value for o, p in found.items() if o in sums and p.value is not None}
        not_yet += sum(point.value or 0.0 for point in waiting)
        points += waiting
        if any(found[outcome].is_gap for outcome in found if outcome in sums):
            left_out.append(period)
        else:
            sums |= {outcome: sums[outcome] + value for outcome, value in values.items()}
            points += [found[outcome] for outcome in values]
    return Level(name, sums, not_yet, tuple(left_out), tuple(points))
