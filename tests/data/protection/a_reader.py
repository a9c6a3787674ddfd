"""Somebody who reads every edition of a board's counts by agency, with pencil, paper and an LP.

Shares nothing with what hides: the sums are written here anew.
"""

from collections.abc import Mapping, Sequence

import highspy
import numpy as np

Cell = tuple[str, str]  # agency ("" for all of them), period
Edition = Mapping[Cell, int | None]  # None: hidden
FAR = 10_000


def widths(editions: Sequence[Edition], truths: Sequence[Mapping[Cell, int]]) -> dict[Cell, float]:
    """Of each small number of the last edition, how far apart the least and most of it are.

    A number is one unknown over all editions in which its truth is the same: no mark of
    revision stands between them.
    """
    names: dict[tuple[Cell, int], int] = {}
    for truth in truths:
        for cell, value in truth.items():
            names.setdefault((cell, value), len(names))
    model = _model(names, editions, truths)
    last = truths[-1]
    small = [cell for cell, value in last.items() if 1 <= value <= 4]
    return {cell: _width(model, names[cell, last[cell]]) for cell in small}


def _model(
    names: Mapping[tuple[Cell, int], int],
    editions: Sequence[Edition],
    truths: Sequence[Mapping[Cell, int]],
) -> highspy.Highs:
    low, high = np.ones(len(names)), np.full(len(names), float(FAR))
    for (cell, value), at in names.items():
        if value == 0:
            low[at] = high[at] = 0
        told = [e.get(cell) for e, t in zip(editions, truths, strict=True) if t.get(cell) == value]
        if any(each is not None for each in told):
            low[at] = high[at] = value
    model = highspy.Highs.__mro__[1]()
    model.setOptionValue("output_flag", False)
    model.addVars(len(names), low, high)
    for truth in truths:
        for whole, parts in _sums(truth):
            at = [names[each, truth[each]] for each in (whole, *parts)]
            factors = np.array([-1.0, *np.ones(len(parts))])
            model.addRow(0.0, 0.0, len(at), np.array(at, dtype=np.int32), factors)
    return model


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
