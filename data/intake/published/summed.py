"""Figures that are the sum of several rows, such as single years of age: whole, or not at all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from data.intake.published.figures_in import PublishedCell
from data.observations import Status

# By measure: what is added up for any place and period of a file, such as each year of age.
Parts = Mapping[str, frozenset[tuple[str, ...]]]


def parts_of_sums(cells: Iterable[PublishedCell]) -> Parts:
    """All that is added up for any place: what one of them lacks leaves it no sum."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for each in cells:
        if each.is_sum:
            found[each.measure + each.categories].add(each.which)
    return {of: frozenset(which) for of, which in found.items()}


def is_whole(cells: Sequence[PublishedCell], parts: Parts) -> bool:
    """Whether the cells of one figure are all that others of its measure are made of."""
    return {each.which for each in cells} == parts[cells[0].measure + cells[0].categories]


def summed(cells: Sequence[PublishedCell], parts: Parts) -> tuple[float | None, Status]:
    """The sum of the cells of one figure; none where one is missing or hidden (rule C1)."""
    missing = [each.status for each in cells if each.value is None]
    if missing or not is_whole(cells, parts):
        is_hidden = Status.SUPPRESSED in missing
        return None, Status.SUPPRESSED if is_hidden else Status.NOT_AVAILABLE
    statuses = {each.status for each in cells}
    value = sum(each.value or 0.0 for each in cells)
    if Status.LOW in statuses:
        return value, Status.ESTIMATED
    return value, statuses.pop() if len(statuses) == 1 else Status.REPORTED
