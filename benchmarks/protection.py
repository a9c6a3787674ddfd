"""What it costs to publish small counts safely, and what the usual rule leaves open.

    python -m benchmarks.protection [--boards 200]

A rounded number is narrow where fewer than five are left that it may be.

Boards at random: agencies by quarters over five years with every total and year, agencies as
uneven as they are. Each is published twice; before the second a twentieth of its counts is
revised. Beside our editions stands the usual rule: hide the small counts, and one more in each row
and column where but one is hidden. Two readers go over both releases: one who knows that a hidden
number is at least 1, and one who can tell which hidden numbers are small.
"""

import argparse
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from data.figures.figures import Row
from data.figures.series import Source
from data.framework.measures import Kind, Measure
from data.observations import AGENCY, Status
from data.periods import quarter
from data.protection.attackers import REACH, Settings, attackers
from data.protection.earlier import joined
from data.protection.intervals import NEARLY, Intervals
from data.protection.publish import group_of
from data.protection.published import Published
from data.protection.release import Group
from data.protection.tables import Counts, published_of

SEED = 4
AGENCIES, YEARS = 9, 5
MEANS = (4, 8, 20)
REVISED = 0.05
SETTINGS = Settings(agencies=False, seconds=2)
MEASURE = Measure("contacts", "referrals", "Contacts", "contact", Kind.FLOW)


@dataclass
class Score:
    """What became of the small numbers of some boards, over two releases each."""

    printed: int = 0
    hidden: int = 0
    small: int = 0
    exact: int = 0
    narrow: int = 0
    insider: int = 0
    coarser: int = 0
    seconds: list[float] = field(default_factory=list)

    def row(self, name: str) -> str:
        """As a row of a table; shares in per cent."""
        of = max(1, self.small)
        return (
            f"| {name} | {100 * self.hidden / self.printed:.1f} | {self.small} | "
            f"{100 * self.exact / of:.1f} | {100 * self.narrow / of:.1f} | "
            f"{100 * self.insider / of:.1f} | {self.coarser} | "
            f"{sum(self.seconds) / len(self.seconds):.2f} |"
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--boards", type=int, default=200)
    boards = parser.parse_args().boards
    print(
        "| boards | hidden % | small | exact % | narrow % | insider exact % | coarser | seconds |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for mean in MEANS:
        scores = [Score() for _ in WAYS]
        for number in range(-(-boards // len(MEANS))):
            _compare(random.Random(f"{SEED} {mean} {number}"), mean, scores)
        for name, score in zip(WAYS, scores, strict=True):
            print(score.row(f"{name}, mean {mean}"), flush=True)


def _compare(chance: random.Random, mean: float, scores: Sequence[Score]) -> None:
    counts = _counts(chance, mean)
    again = _revised(counts, chance)
    for score, publish in zip(scores, WAYS.values(), strict=True):
        began = time.process_time()
        first = publish(_table(counts), ())
        second = publish(_table(again), (first,))
        score.seconds.append((time.process_time() - began) / 2)
        _judge(score, first, second)


def _ours(rows: Sequence[Row], before: Sequence[Group]) -> Group:
    return group_of([Counts(MEASURE, rows)], before, SETTINGS)


def _rounded(rows: Sequence[Row], before: Sequence[Group]) -> Group:
    return group_of([Counts(MEASURE, rows)], before, replace(SETTINGS, rounds=True))


def _usual(rows: Sequence[Row], before: Sequence[Group]) -> Group:
    """Each release by itself: where one of a sum is hidden, the smallest other but a nought."""
    del before
    now = published_of([Counts(MEASURE, rows)])
    hidden = {p for p, number in enumerate(now.numbers) if SETTINGS.is_small(number)}
    while True:
        lonely = [
            min(others, key=lambda place: now.numbers[place].value)
            for relation in now.relations
            if len(hidden & set(relation.factors)) == 1
            and (others := _others(now, relation.factors, hidden))
        ]
        if not lonely:
            return Group(now, frozenset(hidden))
        hidden.add(lonely[0])


def _others(now: Published, factors: Mapping[int, float], hidden: set[int]) -> list[int]:
    return [place for place in factors if place not in hidden and now.numbers[place].value]


WAYS = {"ours": _ours, "one more per line": _usual, "rounded to 5": _rounded}


def _judge(score: Score, first: Group, second: Group) -> None:
    """What two attackers work out of both releases together."""
    both = joined(second.published, (first,))
    known = replace(both, numbers=tuple(both.numbers))
    place = {number.key: at for at, number in enumerate(known.numbers)}
    hidden = {at for at in range(len(second.published.numbers)) if at in second.hidden}
    for at, number in enumerate(first.published.numbers):
        same = second.published.place.get(number.key)
        revised = same is None or second.published.numbers[same].value != number.value
        if revised and at in first.hidden:
            hidden.add(place[number.key, number.value])
        elif not revised and at not in first.hidden and same is not None:
            hidden.discard(same)
    score.printed += len(second.published.numbers)
    printed = sum(number.printed for number in second.published.numbers)
    score.hidden += (
        len(second.published.numbers)
        - printed
        + len([at for at in second.hidden if second.published.numbers[at].printed])
    )
    score.coarser += bool(second.coarser)
    hidden |= {at for at, number in enumerate(known.numbers) if number.rounded is not None}
    reader, insider = (Intervals(known, each, hidden) for each in attackers(known, SETTINGS))
    small = [at for at, number in enumerate(second.published.numbers) if SETTINGS.is_small(number)]
    score.small += len(small)
    for at in small:
        width = reader.of(at).width
        score.exact += width < 0.5
        asked = REACH if known.numbers[at].rounded is not None else SETTINGS.threshold
        score.narrow += width < asked - NEARLY
        score.insider += insider.of(at).width < 0.5


def _counts(chance: random.Random, mean: float) -> dict[tuple[int, int, int], int]:
    """Agencies from next to nothing to three times the mean."""
    sizes = [mean * 3 ** (2 * agency / (AGENCIES - 1) - 1) for agency in range(AGENCIES)]
    return {
        (agency, year, number): _poisson(chance, size)
        for agency, size in enumerate(sizes)
        for year in range(2020, 2020 + YEARS)
        for number in (1, 2, 3, 4)
    }


def _poisson(chance: random.Random, mean: float) -> int:
    """Arrivals in one unit of time, the waits between them exponential."""
    count, waited = 0, chance.expovariate(mean)
    while waited < 1:
        count, waited = count + 1, waited + chance.expovariate(mean)
    return count


def _revised(
    counts: Mapping[tuple[int, int, int], int], chance: random.Random
) -> dict[tuple[int, int, int], int]:
    return {
        key: max(0, value + chance.choice((-2, -1, 1, 2))) if chance.random() < REVISED else value
        for key, value in counts.items()
    }


def _table(counts: Mapping[tuple[int, int, int], int]) -> list[Row]:
    return [
        Row(
            quarter(year, number),
            {AGENCY: f"agency {agency}"},
            frozenset({AGENCY}),
            float(value),
            Status.REPORTED,
            Source("", "", "", ""),
        )
        for (agency, year, number), value in counts.items()
    ]


if __name__ == "__main__":
    main()
