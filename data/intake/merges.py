"""Figures in cells that are merged over several rows or columns: one figure for them together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data.files.addresses import bounds_of
from data.files.workbook import Worksheet, address
from data.findings import Finding
from data.framework.framework import Framework
from data.framework.layouts.sheet import Key, Role
from data.intake import cell_findings
from data.intake.cell_reading import is_year_total
from data.reading import text_of

Place = tuple[int, int]
FIGURES = {Role.FIGURE, Role.BESIDE, Role.FOREIGN}
MOST_NAMED = 4


@dataclass(frozen=True)
class Merge:
    """One merged area over several figures: its cells among them, its text, what it is for."""

    cells: tuple[Place, ...]
    text: str
    names: tuple[str, ...]

    def finding(self, sheet: str) -> Finding:
        """What its sender is asked."""
        cells = tuple(address(*place) for place in self.cells)
        return cell_findings.merged_figures(sheet, cells, self.text, _list(self.names))


def merges_in(
    worksheet: Worksheet, keys: Mapping[Place, Key], framework: Framework
) -> Iterator[Merge]:
    """The merged areas of a sheet that lie over more than one figure of a table.

    keys: what each cell of the table counts. A figure that says it is the year's may lie
    over its quarters (rule T3).
    """
    counted = {place for place, key in keys.items() if key.measure and key.role in FIGURES}
    for area in worksheet.merged:
        first, last = bounds_of(area)
        inside = tuple(sorted(place for place in counted if _lies_in(place, first, last)))
        text = text_of(worksheet.at(*first))
        if len(inside) > 1 and not is_year_total(text):
            yield Merge(inside, text, _names([keys[place] for place in inside], framework))


def _lies_in(place: Place, first: Place, last: Place) -> bool:
    return first[0] <= place[0] <= last[0] and first[1] <= place[1] <= last[1]


def _names(keys: list[Key], framework: Framework) -> tuple[str, ...]:
    """What tells the figures from one another: "North" and "South"."""
    parts = [_parts(key, framework) for key in keys]
    shared = set.intersection(*map(set, parts))
    named = [" ".join(part for part in each if part not in shared) for each in parts]
    return tuple(dict.fromkeys(name for name in named if name))


def _parts(key: Key, framework: Framework) -> list[str]:
    parts = [category for _, category in key.categories]
    parts += [framework.agency_name(key.agency)] if key.agency else []
    parts += ["Total"] if key.total_over else []
    return [*parts, str(key.period), framework.measure(key.measure).title]


def _list(names: tuple[str, ...]) -> str:
    if len(names) > MOST_NAMED:
        return f"{', '.join(names[: MOST_NAMED - 1])} and {len(names) - MOST_NAMED + 1} more"
    return " and ".join(names)
