"""Totals of a long file, a row a figure: one value of a label that is the sum of the others."""

from collections import defaultdict

from data.guess.sums import Sum
from data.guess.table import Table

FEWEST_GROUPS = 2
FEWEST_PARTS = 2
FEWEST_LABELS, MOST_MEASURES = 2, 3  # columns
MOST_ROWS = 5_000
Key = tuple[str, ...]


def totals_of_long(table: Table) -> tuple[Sum, ...]:
    """The rows that are sums of others, found by grouping all labels but one."""
    labels = table.labels
    is_long = len(labels) >= FEWEST_LABELS and 0 < len(table.figures) <= MOST_MEASURES
    if not is_long or len(table.body) > MOST_ROWS:
        return ()
    found: dict[int, Sum] = {}
    for column in labels:
        if column in table.periods:
            continue
        for total in _values_that_are_sums(table, column):
            for line, row in enumerate(table.body):
                if table.grid.at(row, column).text == total:
                    found.setdefault(line, Sum(line, (), is_proved=True))
    return tuple(found[line] for line in sorted(found))


def _values_that_are_sums(table: Table, column: int) -> list[str]:
    value = table.figures[-1]
    groups: dict[Key, dict[str, float]] = defaultdict(dict)
    for row in table.body:
        key = tuple(table.grid.at(row, each).text for each in table.labels if each != column)
        number = table.grid.at(row, value).number
        if number is not None:
            groups[key][table.grid.at(row, column).text] = number
    texts = {text for group in groups.values() for text in group}
    return [text for text in texts if _is_sum_of_rest(text, list(groups.values()))]


def _is_sum_of_rest(text: str, groups: list[dict[str, float]]) -> bool:
    proofs = 0
    for group in groups:
        rest = [value for name, value in group.items() if name != text]
        if text not in group or len(rest) < FEWEST_PARTS:
            continue
        if abs(sum(rest) - group[text]) > 1e-6:  # noqa: PLR2004
            return False
        proofs += group[text] != 0
    return proofs >= FEWEST_GROUPS
