"""Whether the sheets of a workbook, or what lies beside its cells, hold records of persons."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from data.files.addresses import Place, address
from data.files.grids import Grid
from data.files.other_texts import other_texts
from data.files.refusals import PERSONAL, PERSONAL_ELSEWHERE, Refused
from data.persons import names
from data.persons.records import TELEPHONES, records_in
from data.persons.texts import persons_in

MOST_TOLD = 5  # groups of cells
LAST_YEAR = 2100
IN_A_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


def refuse_records_of_persons(grids: Iterable[Grid]) -> int:
    """Refuse a workbook of which a sheet names persons; says where, and never what stands there.

    Gives the latest year that it speaks of; one far off where it speaks of none.
    """
    sheets = list(grids)
    year = _latest_year(sheets)
    _refuse_names_of_sheets(sheets, year)
    plain = {""}
    for number, grid in enumerate(sheets, start=1):
        found = records_in(grid.rows, year, plain)
        if found:
            areas = _areas([cell for cells in found.values() for cell in cells])
            cells = ", ".join(areas[:MOST_TOLD]) + (" and more" if len(areas) > MOST_TOLD else "")
            what = " and ".join(found)
            name = f"number {number}" if any(names.names_in(grid.name)) else grid.name
            raise Refused(PERSONAL, sheet=name, cells=cells, what=what)
    return year


def leave_out_telephones(grids: Iterable[Grid]) -> None:
    """Blank the telephone numbers of sheets that name persons in no other way.

    For a look at a sheet of which nothing is kept: whom to call of each area is in many of them.
    """
    sheets = list(grids)
    year = _latest_year(sheets)
    for grid in sheets:
        found = records_in(grid.rows, year, {""})
        if set(found) == {TELEPHONES}:
            for row, column in found[TELEPHONES]:
                grid.rows[row][column] = ""


def refuse_persons_out_of_sight(content: bytes, year: int) -> None:
    """Refuse a packed workbook that speaks of persons outside of its cells.

    year: the latest that its cells speak of.
    """
    said, tables = other_texts(content)
    for each in dict.fromkeys(said):
        if what := persons_in(each.text, year, may_name_an_officer=True):
            raise Refused(PERSONAL_ELSEWHERE, place=each.place, what=" and ".join(what))
    for table in tables:
        if found := records_in(table.rows, year, {""}):
            raise Refused(PERSONAL_ELSEWHERE, place=table.name, what=" and ".join(found))


def _refuse_names_of_sheets(sheets: Sequence[Grid], year: int) -> None:
    """Refuse a sheet that is called after a person; two called by a name alone are persons."""
    named = [
        number for number, grid in enumerate(sheets, start=1) if any(names.names_in(grid.name))
    ]
    for number, grid in enumerate(sheets, start=1):
        found = persons_in(grid.name.replace("_", " "), year)
        if not found and len(named) > 1 and number in named:
            found = ("names of persons",)
        if found:
            where = f"the name of sheet {number}"
            raise Refused(PERSONAL_ELSEWHERE, place=where, what=" and ".join(found))


def _latest_year(sheets: Sequence[Grid]) -> int:
    years = {content.year for grid in sheets for content in _all(grid) if isinstance(content, date)}
    texts = {content for grid in sheets for content in _all(grid) if type(content) is str}
    years |= {int(found) for text in texts for found in IN_A_YEAR.findall(text)}
    return max((year for year in years if year <= LAST_YEAR), default=LAST_YEAR)


def _all(grid: Grid) -> Iterator[object]:
    return (content for row in grid.rows for content in row)


def _areas(places: Sequence[Place]) -> list[str]:
    """The cells as runs down their columns: "B2 to B40"."""
    runs: list[list[Place]] = []
    for row, column in sorted(set(places), key=lambda place: (place[1], place[0])):
        if runs and runs[-1][-1] == (row - 1, column):
            runs[-1].append((row, column))
        else:
            runs.append([(row, column)])
    return [
        address(*run[0]) if len(run) == 1 else f"{address(*run[0])} to {address(*run[-1])}"
        for run in runs
    ]
