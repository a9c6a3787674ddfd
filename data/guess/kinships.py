"""Which lines of a table are worked out of others: changes and shares (rules P1, P9)."""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from data.guess.sums import Matrix

CHANGES = re.compile(
    r"\b(change|changes|difference|diff|variance|movement|increase|decrease|direction|growth|trend)"
    r"\b|\+\s*/\s*[-−]|\bvs\b|\bversus\b|[Δδ]|\bcompared (?:to|with)\b",
    re.IGNORECASE,
)
NEAR = 10  # lines on either side that a share or a change may be made of
FEWEST_PROOFS = 2
PERCENT = 100.0
HALF = 0.5000001  # of the last place that is printed, and what a calculation leaves behind it
Values = Sequence[float | None]


def says_change(text: str) -> bool:
    """Whether a head names a change."""
    return bool(CHANGES.search(text))


def is_relative_change(lines: Matrix, line: int, places: int) -> bool:
    """Whether a line of percentages is by how much one line differs from another."""
    made = ([_relative(*pair) for pair in zip(a, b, strict=True)] for a, b in _pairs(lines, line))
    return any(_agrees(lines[line], each, places) for each in made)


def is_difference(lines: Matrix, line: int, places: int) -> bool:
    """Whether a line is one line less another, and not a part of a sum: some of it is below 0."""
    if not any(value is not None and value < 0 for value in lines[line]):
        return False
    made = ([_less(*pair) for pair in zip(a, b, strict=True)] for a, b in _pairs(lines, line))
    return any(_agrees(lines[line], each, places) for each in made)


def subject_of(lines: Matrix, line: int, places: int) -> int | None:
    """Of a line that is the difference of two others, or that in per cent, what changed.

    None where no two others make it.
    """
    near = [number for number in _reach(lines, line) if number != line]
    for subject, other in permutations(near, 2):
        a, b = lines[subject], lines[other]
        pairs = list(zip(a, b, strict=True))
        less = [_less(*pair) for pair in pairs]
        relative = [_relative(*pair) for pair in pairs]
        part = [None if each is None else each / PERCENT for each in relative]
        if any(_agrees(lines[line], made, places) for made in (less, relative, part)):
            return subject
    return None


def is_share(lines: Matrix, line: int, places: int, whole: int | None, unit: float) -> bool:
    """Whether a line is one line of another, or a line of its own total.

    whole: the position across at which totals stand. unit: 100 where 25 is a quarter, else 1.
    """
    for a, b in _pairs(lines, line):
        made = [_part(part, of, unit) for part, of in zip(a, b, strict=True)]
        if _agrees(lines[line], made, places):
            return True
    for near in _near(lines, line):
        total = _total(near, whole)
        if total and _agrees(lines[line], [_part(part, total, unit) for part in near], places):
            return True
    return False


def _total(values: Values, whole: int | None) -> float | None:
    if whole is not None:
        return values[whole]
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _near(lines: Matrix, line: int) -> list[Values]:
    return [lines[number] for number in _reach(lines, line) if number != line]


def _reach(lines: Matrix, line: int) -> range:
    return range(max(0, line - NEAR), min(len(lines), line + NEAR + 1))


def _pairs(lines: Matrix, line: int) -> Iterator[tuple[Values, ...]]:
    return permutations(_near(lines, line), 2)


def _agrees(printed: Values, made: Values, places: int) -> bool:
    """Whether all that is printed is what was worked out, as rounded, at least twice."""
    room = HALF * 10.0**-places
    proofs = 0
    for value, expected in zip(printed, made, strict=True):
        if value is None or expected is None:
            continue
        if abs(expected - value) > room:
            return False
        proofs += value != 0
    positions = sum(value is not None for value in printed)
    return proofs >= min(FEWEST_PROOFS, positions) and proofs * 2 > positions


def _relative(later: float | None, earlier: float | None) -> float | None:
    if later is None or not earlier:
        return None
    return PERCENT * (later - earlier) / earlier


def _less(a: float | None, b: float | None) -> float | None:
    return None if a is None or b is None else a - b


def _part(part: float | None, whole: float | None, unit: float) -> float | None:
    if part is None or not whole or part > whole:
        return None
    return unit * part / whole
