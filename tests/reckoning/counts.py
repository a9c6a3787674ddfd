"""What the rows of one measure say of a period: as stored, or added up where that may be done."""

from collections import defaultdict
from dataclasses import replace

from data.framework.measures import Kind
from data.periods import Period
from tests.reckoning.entries import AGENCY, AREA, COMPARATOR, Entry
from tests.reckoning.scope import Figure, Rows, Scope, Whose

Categories = tuple[str, ...]

# Children, places and cases can be added over agencies and categories; a share or a rate never
# (P1), nor what runs up through the year, of which nobody sends a part (T4).
MAY_BE_ADDED = {Kind.FLOW, Kind.STOCK, Kind.COHORT}


def counts(
    rows: Rows, kind: Kind, by: tuple[str, ...], period: Period, counted_in: frozenset[str]
) -> dict[Categories, Figure]:
    """The figure of each combination of categories of `by` in one period.

    counted_in: the dimensions of which the rows hold some categories only, as a numerator asks.
    Of the ways in which the rows are split, the one that needs the least adding up is right:
    a printed total before a sum of agencies, that before a sum of agencies and courses.
    """
    ways = _ways(rows.at(period), by, counted_in)
    for beyond in sorted(ways, key=lambda names: (len(names), sorted(names))):
        members = _of_one_area(ways[beyond], beyond, rows.scope)
        if rows.is_reached and AGENCY not in (*beyond, *by):
            continue  # the total of all agencies is not that of those chosen
        if beyond and kind not in MAY_BE_ADDED and len(members) != 1:
            continue
        if members:
            expected = rows.reporting if AGENCY in beyond else set()
            of = Whose(
                tuple(sorted(rows.reporting)) if rows.is_reached else (),
                members[0].dimensions[AREA] if AREA in beyond else "",
            )
            return _by_category(members, by, expected, of)
    return {}


def _ways(
    entries: list[Entry], by: tuple[str, ...], counted_in: frozenset[str]
) -> dict[frozenset[str], list[Entry]]:
    """The rows by the names of the dimensions that would have to be added over.

    England's figure is no part of the board's: it counts only where comparators are asked for.
    """
    found: dict[frozenset[str], list[Entry]] = defaultdict(list)
    for entry in entries:
        names = set(entry.dimensions)
        if COMPARATOR in names and COMPARATOR not in by:
            continue
        if all(name in names for name in by if name != COMPARATOR):
            found[frozenset(names - set(by) - counted_in - {COMPARATOR})].append(entry)
    return found


def _of_one_area(entries: list[Entry], beyond: frozenset[str], scope: Scope) -> list[Entry]:
    """City, County and "County Total" overlap: no sum of areas, but one area may stand (C5)."""
    if AREA not in beyond:
        return entries
    areas = {entry.dimensions[AREA] for entry in entries}
    own = areas & set(scope.own_areas) or areas
    return [e for e in entries if e.dimensions[AREA] in own] if len(own) == 1 else []


def _by_category(
    entries: list[Entry], by: tuple[str, ...], expected: set[str], of: Whose
) -> dict[Categories, Figure]:
    groups: dict[Categories, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[tuple(entry.dimensions.get(name, "") for name in by)].append(entry)
    return {
        categories: _sum(members, expected, _narrowed(of, dict(zip(by, categories, strict=True))))
        for categories, members in groups.items()
    }


def _narrowed(of: Whose, categories: dict[str, str]) -> Whose:
    """What stands in an agency's own row is of that agency, whoever was chosen."""
    return replace(of, agencies=(categories[AGENCY],)) if categories.get(AGENCY) else of


def _sum(entries: list[Entry], expected: set[str], of: Whose) -> Figure:
    """The sum of the rows; none when an agency or a cell is missing: never the sum of the rest."""
    missing = expected - {entry.dimensions.get(AGENCY) for entry in entries}
    if missing:
        return Figure(None, f"not returned by {', '.join(sorted(missing))}", of=of)
    if len(entries) == 1:
        (entry,) = entries
        return Figure(entry.value, entry.status, of=of)
    counted = [entry.value for entry in entries if entry.applies]
    if not counted or None in counted:
        return Figure(None, "a cell that would be added holds no number", of=of)
    total = 0.0
    for value in counted:
        total += value or 0.0
    return Figure(total, of=of)
