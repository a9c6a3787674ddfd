"""Which measures a measure was before: the figures of those go on as its own."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.framework.breaks import Break
from data.periods import Period


@dataclass(frozen=True)
class Former:
    """A measure of before. until: the first period of which its figures are not the other's."""

    former: str
    until: Period


def formers(breaks: Iterable[Break]) -> dict[str, tuple[Former, ...]]:
    """By the id of each measure what it was before, one after the other, the latest first."""
    carried: dict[str, list[Break]] = {}
    for each in breaks:
        if each.carries:
            carried.setdefault(each.measure, []).append(each)
    return {measure: tuple(_before(measure, carried, frozenset())) for measure in carried}


def _before(
    measure: str, carried: dict[str, list[Break]], seen: frozenset[str]
) -> Iterable[Former]:
    """What it was, and what that was. seen: those on the way, so that no circle is followed."""
    for each in sorted(carried.get(measure, ()), key=lambda each: each.first, reverse=True):
        if each.carries not in seen | {measure}:
            yield Former(each.carries, each.first)
            for earlier in _before(each.carries, carried, seen | {measure}):
                yield Former(earlier.former, min(earlier.until, each.first))
