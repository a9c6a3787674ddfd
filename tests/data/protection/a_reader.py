"""Somebody who reads every edition of a board's counts by agency, with pencil, paper and an LP.

Shares nothing with what hides: the sums are written here anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import highspy
import numpy as np

Cell = tuple[str, str]  # agency ("" for all of them), period
Edition = Mapping[Cell, int | None]  # None: hidden
FAR = 10_000


@dataclass(frozen=True)
class Knows:
    """What somebody knows besides what is published.

    agency: whose own numbers they know. is_rounded: that what is told is a multiple of 5, less
    than 5 from the truth.
    """

    agency: str = ""
    is_rounded: bool = False


NO_MORE = Knows()


def widths(
    editions: Sequence[Edition], truths: Sequence[Mapping[Cell, int]], knows: Knows = NO_MORE
) -> dict[Cell, float]:
    """Of each small number of the last edition, how far apart the least and most of it are.

    A number is one unknown over all editions in which its truth is the same: no mark of
    revision stands between them. Those that somebody knows anyway are left out.
    """
    names: dict[tuple[Cell, int], int] = {}
    for truth in truths:
        for cell, value in truth.items():
            names.setdefault((cell, value), len(names))
    model = _model(names, editions, truths, knows)
    last = truths[-1]
    small = [c for c, value in last.items() if 1 <= value <= 4 and not _is_known(c, knows)]
    return {cell: _width(model, names[cell, last[cell]]) for cell in small}


def _model(
    names: Mapping[tuple[Cell, int], int],
    editions: Sequence[Edition],
    truths: Sequence[Mapping[Cell, int]],
    knows: Knows,
) -> highspy.Highs:
    least = 0 if knows.is_rounded else 1
    low, high = np.full(len(names), float(least)), np.full(len(names), float(FAR))
    for (cell, value), at in names.items():
        if _is_known(cell, knows) or (value == 0 and not knows.is_rounded):
            low[at] = high[at] = value
        for edition, truth in zip(editions, truths, strict=True):
            told = edition.get(cell) if truth.get(cell) == value else None
            if told is not None:
                reach = 4 if knows.is_rounded and not _is_known(cell, knows) else 0
                low[at] = max(low[at], (told if reach else value) - reach)
                high[at] = min(high[at], (told if reach else value) + reach)
    model = highspy.Highs.__mro__[1]()
    model.setOptionValue("output_flag", False)
    model.addVars(len(names), low, high)
    for truth in truths:
        for whole, parts in _sums(truth):
            at = [names[each, truth[each]] for each in (whole, *parts)]
            factors = np.array([-1.0, *np.ones(len(parts))])
            model.addRow(0.0, 0.0, len(at), np.array(at, dtype=np.int32), factors)
    return model


def _is_known(cell: Cell, knows: Knows) -> bool:
    return bool(knows.agency) and cell[0] == knows.agency


def _sums(truth: Mapping[Cell, int]) -> list[tuple[Cell, list[Cell]]]:
    agencies = sorted({agency for agency, _ in truth} - {""})
    periods = sorted({period for _, period in truth})
    sums = [(("", period), [(each, period) for each in agencies]) for period in periods]
    for year in (period for period in periods if "Q" not in period):
        quarters = [period for period in periods if period.startswith(f"{year} Q")]
        sums += [
            ((each, year), [(each, quarter) for quarter in quarters]) for each in [*agencies, ""]
        ]
    return sums


def _width(model: highspy.Highs, at: int) -> float:
    ends = []
    for sign in (1.0, -1.0):
        model.changeColCost(at, sign)
        model.run()
        assert model.getModelStatus() == highspy.HighsModelStatus.kOptimal
        ends.append(sign * model.getInfo().objective_function_value)
        model.changeColCost(at, 0.0)
    return ends[1] - ends[0]
