"""Targets as csv."""

from collections.abc import Iterable, Mapping

from data.csv_text import Cell, as_csv, plain_number
from data.figures.export import Asked
from data.framework.targets import Target, TargetKind

COLUMNS = (
    *("board", "measure", "period", "target", "value", "sheet", "cell"),
    *("agency", "kind", "last period", "values", "lead", "source"),
)


def targets_csv(by_board: Mapping[str, Iterable[Target]]) -> str:
    """Targets as csv with these columns.

    period: the one that it is for, or from which on it holds. last period: empty while nothing
    takes its place. target: as printed, or its values as they were set. value: the number that it
    names, where it names one. values: what figures are held to.
    """
    rows = (_row(board, target) for board, found in by_board.items() for target in found)
    return as_csv((), [COLUMNS, *rows])


def restricted(targets: Iterable[Target], asked: Asked) -> tuple[Target, ...]:
    """Those of a measure and an agency that hold at some time between two periods."""
    first, last = asked.first, asked.last
    return tuple(
        each
        for each in targets
        if asked.measure in {None, each.measure}
        and asked.agency in {None, each.agency}
        and (first is None or first.starts <= each.held_for.ends)
        and (last is None or each.held_for.starts <= last.ends)
    )


def _row(board: str, target: Target) -> tuple[Cell, ...]:
    values = "; ".join(f"{value:.15g}" for value in target.values)
    sign = "%" if target.kind is TargetKind.PERCENTAGE else ""
    return (
        board,
        target.measure,
        str(target.first),
        target.text or (f"{values}{sign}" if values else str(target.kind)),
        _value(target),
        target.origin.sheet,
        target.origin.cell,
        target.agency,
        str(target.kind),
        str(target.last) if target.last else "",
        values,
        target.lead,
        target.origin.in_words,
    )


def _value(target: Target) -> Cell:
    number = target.values[0] if len(target.values) == 1 else target.origin.number
    return None if number is None else plain_number(number)
