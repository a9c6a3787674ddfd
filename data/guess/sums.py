"""Which rows and columns of a table are sums of others, by their arithmetic and their names."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from data.guess.runs import Numbers, as_numbers, lengths_that_add_up

Matrix = Sequence[Sequence[float | None]]
FARTHEST = 40  # rows or columns to look at, on either side
FEWEST_PROOFS = 2
FEWEST_PARTS = 2
HALF = 0.5
NOTHING_SAID: Mapping[int, bool] = {}


@dataclass(frozen=True)
class Sum:
    """One line that is the sum of others. wrong: where it does not add up, by position."""

    line: int
    parts: tuple[int, ...]
    is_proved: bool
    holds: frozenset[int] = frozenset()
    fails: frozenset[int] = frozenset()


def sums_in(
    lines: Matrix,
    named: Sequence[bool],
    places: Sequence[int],
    said: Mapping[int, bool] = NOTHING_SAID,
    *,
    implied: Collection[int] = (),
    within: Collection[int] = (),
) -> tuple[Sum, ...]:
    """The lines of a table that are sums of neighbours.

    lines: rows, or columns, of numbers; None where there is none. named: whether a line's label
    says that it is a total. places: decimals of each position across. said: of some lines, whether
    a person said that they are totals. implied: those that name a quarter or a year whose parts
    stand before it, so that one proof is enough. within: those that are a part of the line before
    them ("of which: boys"), which a total may pass over.
    """
    found: dict[int, Sum] = {}
    if not lines or not lines[0]:
        return ()
    table = _lines(lines, places)
    for skip_totals in (True, False):
        for line in range(len(lines)):
            if line in found or not said.get(line, True):
                continue
            needed = 1 if named[line] or line in implied else FEWEST_PROOFS
            best = _best(table, line, found, needed, over_totals=not skip_totals)
            if best:
                found[line] = best
    over = replace(table, empty=table.empty | frozenset(within))
    for line in _named_still(named, found, said) if within else ():
        if best := _best(over, line, found, 1, over_totals=False):
            found[line] = best
    for line, is_named in enumerate(named):
        if line in found or not said.get(line, is_named):
            continue
        if parts := _by_name(lines, line, named, is_said=line in said):
            found[line] = Sum(line, parts, is_proved=False)
    return tuple(found[line] for line in sorted(found))


def _named_still(
    named: Sequence[bool], found: Mapping[int, Sum], said: Mapping[int, bool]
) -> list[int]:
    """The lines that are called totals and of which no sum was found yet."""
    return [
        line
        for line, is_named in enumerate(named)
        if is_named and line not in found and said.get(line, True)
    ]


@dataclass(frozen=True)
class _Lines:
    """The lines of a table, as lists and as an array; rooms as `lengths_that_add_up` has them."""

    lists: Matrix
    numbers: Numbers
    places: Sequence[int]
    rooms: Numbers
    empty: frozenset[int]  # of percentages, or blank: neither a part of a sum nor its end


def _lines(lists: Matrix, places: Sequence[int]) -> _Lines:
    rooms = [[_room(each, length) for each in places] for length in range(1, FARTHEST + 1)]
    numbers = as_numbers(lists)
    empty = frozenset(map(int, np.flatnonzero(np.isnan(numbers).all(axis=1))))
    return _Lines(lists, numbers, places, np.array(rooms, dtype=float), empty)


def _best(
    lines: _Lines, line: int, found: dict[int, Sum], needed: int, *, over_totals: bool
) -> Sum | None:
    candidates = []
    for step in (-1, 1):
        run = _run(lines, line, step, found, over_totals=over_totals)
        if len(run) < FEWEST_PARTS:
            continue
        for length in lengths_that_add_up(lines.numbers, line, run, lines.rooms):
            parts = tuple(run[:length])
            if length < FEWEST_PARTS or _is_part(found, line, parts):
                continue
            if found_sum := _held(lines.lists, line, parts, lines.places, needed):
                candidates.append(found_sum)
    return max(candidates, key=lambda each: (len(each.holds), -len(each.parts)), default=None)


def _run(
    lines: _Lines, line: int, step: int, found: dict[int, Sum], *, over_totals: bool
) -> list[int]:
    """The lines on one side that may be parts, the nearest first."""
    run: list[int] = []
    position = line + step
    while 0 <= position < len(lines.lists) and abs(position - line) <= FARTHEST:
        if position in lines.empty:
            pass
        elif (position in found) is over_totals or not (over_totals or position in found):
            run.append(position)
        elif not over_totals:
            break
        position += step
    return run


def _is_part(found: dict[int, Sum], line: int, run: Sequence[int]) -> bool:
    """Whether the line is already a part of one of those that would make it."""
    return any(line in found[each].parts for each in run if each in found)


def _held(
    lines: Matrix, line: int, parts: tuple[int, ...], places: Sequence[int], needed: int
) -> Sum | None:
    holds, fails = set(), set()
    proofs = wrong = 0
    for at, printed in enumerate(lines[line]):
        values = [lines[part][at] for part in parts]
        if printed is None or any(value is None for value in values):
            continue
        if abs(sum(values) - printed) <= _room(places[at], len(parts)):  # type: ignore[arg-type]
            holds.add(at)
            proofs += printed != 0 and sum(value != 0 for value in values) > 1
        else:
            fails.add(at)
            wrong += not _is_between(printed, values)
    is_named = needed < FEWEST_PROOFS
    few = proofs < wrong if is_named else wrong and proofs <= wrong + 1
    if proofs < needed or few or wrong >= len(holds) + is_named:
        return None
    return Sum(line, parts, is_proved=True, holds=frozenset(holds), fails=frozenset(fails))


def _is_between(printed: float, values: Sequence[float | None]) -> bool:
    """Whether it may be the rate or the mean of its parts, which no sum proves or disproves."""
    known = [value for value in values if value is not None]
    return min(known) <= printed <= max(known)


def _room(places: int, parts: int) -> float:
    """How far a sum of rounded numbers may be from it."""
    return HALF * 10.0**-places * (parts + 1) if places else 1e-6


def _by_name(lines: Matrix, line: int, named: Sequence[bool], *, is_said: bool) -> tuple[int, ...]:
    """The neighbours that a line is the sum of by its name, where no figures can prove it."""
    for step in (-1, 1):
        run = []
        position = line + step
        while 0 <= position < len(lines) and not named[position]:
            if any(value is not None for value in lines[position]):
                run.append(position)
            position += step
        if len(run) >= 1 and (is_said or _unknown(lines, line, run)):
            return tuple(run)
    return ()


def _unknown(lines: Matrix, line: int, parts: Sequence[int]) -> bool:
    """Whether nowhere all parts are known, so that nothing speaks against a sum."""
    return not any(
        value is not None and all(lines[part][at] is not None for part in parts)
        for at, value in enumerate(lines[line])
    )


def transposed(lines: Matrix) -> list[list[float | None]]:
    """Rows as columns."""
    return [list(column) for column in zip(*lines, strict=True)]
