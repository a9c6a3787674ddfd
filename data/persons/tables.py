"""Whether a sheet holds records of persons: in one cell, or by what its columns hold together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from data.files.addresses import Place, address
from data.files.grids import Grid
from data.files.other_texts import other_texts
from data.files.refusals import PERSONAL, PERSONAL_ELSEWHERE, Refused
from data.persons import births, names
from data.persons.columns import LONGEST_LABEL, Columns, columns_of
from data.persons.context import is_at_work, words_about_persons
from data.persons.identifiers import identifiers_in, is_nhs_number
from data.persons.texts import persons_in, tidy

FEWEST_NUMBERS = 2  # in a column that may be of sums of money, or of telephones
LEAST_SHARE = 0.8  # of a column's numbers of ten digits; one in eleven passes by chance
FEWEST_ROWS = 3  # of a name beside a date
FEWEST_NAMES = 2  # one beneath the other
LEAST_KNOWN = 1 / 3  # of a column's names, those of which the forename is known
WIDEST_SPREAD = 1_000  # days; dates of a year's meetings lie closer together than births
VERY_LONG_TEXT = 4_000
FEWEST_LONG = 3
MANY_LONG = 10
MOST_TOLD = 5  # groups of cells
LAST_YEAR = 2100

MOBILE = range(7_000_000_000, 8_000_000_000)  # a cell of numbers loses the nought before it
OF_A_RECORD = re.compile(r"[A-Z]{0,4}[-/ ]?\d{4,12}[A-Z]?", re.IGNORECASE)


IN_A_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


@dataclass(frozen=True)
class _Found:
    what: str
    cells: tuple[Place, ...]


def refuse_records_of_persons(grids: Iterable[Grid]) -> int:
    """Refuse a workbook of which a sheet names persons; says where, and never what stands there.

    Gives the latest year that it speaks of; one far off where it speaks of none.
    """
    sheets = list(grids)
    year = _latest_year(sheets)
    _refuse_names_of_sheets(sheets, year)
    plain = {""}
    for number, grid in enumerate(sheets, start=1):
        found = _records(grid.rows, year, plain)
        if found:
            areas = _areas([cell for cells in found.values() for cell in cells])
            cells = ", ".join(areas[:MOST_TOLD]) + (" and more" if len(areas) > MOST_TOLD else "")
            what = " and ".join(found)
            name = f"number {number}" if any(names.names_in(grid.name)) else grid.name
            raise Refused(PERSONAL, sheet=name, cells=cells, what=what)
    return year


def refuse_persons_out_of_sight(content: bytes, year: int) -> None:
    """Refuse a packed workbook that speaks of persons outside of its cells.

    year: the latest that its cells speak of.
    """
    said, tables = other_texts(content)
    for each in dict.fromkeys(said):
        if what := persons_in(each.text, year, may_name_an_officer=True):
            raise Refused(PERSONAL_ELSEWHERE, place=each.place, what=" and ".join(what))
    for table in tables:
        if found := _records(table.rows, year, {""}):
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


def _records(rows: Sequence[Sequence[object]], year: int, plain: set[str]) -> dict[str, set[Place]]:
    """The cells of each kind of detail. plain: texts known to be of no person, added to."""
    columns = columns_of(rows, year, plain)
    found: dict[str, set[Place]] = defaultdict(set)
    for each in _all_found(rows, columns, year):
        found[each.what].update(each.cells)
    if "names with dates of birth" in found:
        found.pop("names of persons", None)  # the same ones, more than once told
    return found


def _all_found(rows: Sequence[Sequence[object]], columns: Columns, year: int) -> Iterator[_Found]:
    yield from (
        *_numbers(columns),
        *_dates(rows, columns, year),
        *_names_headed(rows, columns.headed_name),
        *_names_alone(rows, columns.names),
        *_record_numbers(rows, columns.headed_record),
        *_in_single_cells(rows, columns, year),
        *_long_texts(columns.texts),
    )


def _numbers(columns: Columns) -> Iterator[_Found]:
    for column, numbers in columns.tens.items():
        valid = [row for row, number in numbers.items() if is_nhs_number(number)]
        # No return counts in thousands of millions; one of hundreds of millions may be money.
        alone = column in columns.headed_nhs or not all(numbers[row][0] == "0" for row in valid)
        fewest = 1 if alone else FEWEST_NUMBERS
        enough = len({numbers[row] for row in valid}) >= fewest
        if enough and len(valid) >= LEAST_SHARE * len(numbers):
            yield _Found("NHS numbers", tuple((row, column) for row in valid))
            continue
        calls = [row for row, number in numbers.items() if int(re.sub(r"\D", "", number)) in MOBILE]
        if len(calls) >= FEWEST_NUMBERS or (calls and column in columns.headed_call):
            yield _Found("telephone numbers", tuple((row, column) for row in calls))


def _dates(rows: Sequence[Sequence[object]], columns: Columns, year: int) -> Iterator[_Found]:
    for column, dates in columns.dates.items():
        below = {row for row in dates if _is_headed(rows, columns.headed_birth, row, column)}
        if below:
            yield _Found("dates of birth", tuple((row, column) for row in sorted(below)))
            continue
        named = {row: at for row in dates if (at := _name_in(rows[row], column)) is not None}
        if len(named) < FEWEST_ROWS or not _are_persons(rows, named, columns.headed_name):
            continue
        days = [dates[row] for row in named]
        years = [columns.years[column][row] for row in named]
        if max(days) - min(days) > WIDEST_SPREAD or max(years) <= year - births.YEARS_AGO:
            cells = [place for row, at in named.items() for place in ((row, at), (row, column))]
            yield _Found("names with dates of birth", tuple(cells))


def _is_headed(
    rows: Sequence[Sequence[object]], headed: dict[int, list[int]], row: int, column: int
) -> bool:
    """Whether a date stands beneath such a heading, or right behind one in its own row."""
    if any(heading < row for heading in headed.get(column, ())):
        return True
    before = next((at for at in range(column - 1, -1, -1) if rows[row][at] != ""), None)
    return before is not None and row in headed.get(before, ())


def _are_persons(
    rows: Sequence[Sequence[object]], named: dict[int, int], headed: dict[int, int]
) -> bool:
    """Whether what looks like names is names: enough are known, or a heading says so.

    Two capitalised words beside a date are as often a place and its inspection.
    """
    if all(headed.get(at, row) < row for row, at in named.items()):
        return True
    known = sum(names.is_known_name(tidy(str(rows[row][at]))) for row, at in named.items())
    return known >= LEAST_KNOWN * len(named)


def _name_in(row: Sequence[object], beside: int) -> int | None:
    """The column of what looks like a person's name in a row."""
    for column, content in enumerate(row):
        is_label = isinstance(content, str) and len(content) < LONGEST_LABEL
        if column != beside and is_label and names.looks_like_a_name(tidy(str(content))):
            return column
    return None


def _names_headed(rows: Sequence[Sequence[object]], headed: dict[int, int]) -> Iterator[_Found]:
    """Words under two headings such as “Forename” and “Surname”, or under “Child's name”."""
    for column, heading in headed.items():
        cells = []
        for row in range(heading + 1, len(rows)):
            content = rows[row][column] if column < len(rows[row]) else ""
            if not (isinstance(content, str) and content.strip()):
                break
            if content.strip()[0].isalpha() and not names.NOT_NAMES.search(content):
                cells.append((row, column))
        if len(cells) >= FEWEST_ROWS:
            yield _Found("names of persons", tuple(cells))


def _names_alone(rows: Sequence[Sequence[object]], named: dict[int, list[int]]) -> Iterator[_Found]:
    """Names one beneath the other, unless what stands above says that they are at work."""
    for column, found in named.items():
        first, last = found[0], found[-1]
        filled = sum(column < len(row) and row[column] != "" for row in rows[first : last + 1])
        if len(found) < FEWEST_NAMES or len(found) < LEAST_KNOWN * filled:
            continue
        if not is_at_work(_words_above(rows, first, column)):
            yield _Found("names of persons", tuple((row, column) for row in found))


def _words_above(rows: Sequence[Sequence[object]], first: int, column: int) -> str:
    """The heading of a column, and what stands alone in a row above it, as a title does."""
    said = []
    for row in rows[max(0, first - FEWEST_ROWS) : first]:
        filled = [str(content) for content in row if isinstance(content, str) and content]
        said += filled if len(filled) == 1 else [str(row[column])] if column < len(row) else []
    return " ".join(said)


def _record_numbers(rows: Sequence[Sequence[object]], headed: dict[int, int]) -> Iterator[_Found]:
    """The numbers by which a system knows single persons, one a row."""
    for column, heading in headed.items():
        cells = [
            (row, column)
            for row in range(heading + 1, len(rows))
            if column < len(rows[row]) and OF_A_RECORD.fullmatch(_as_text(rows[row][column]))
        ]
        if len({str(rows[row][at]) for row, at in cells}) >= FEWEST_ROWS:
            yield _Found("numbers of persons' records", tuple(cells))


def _as_text(content: object) -> str:
    return f"{content:.0f}" if isinstance(content, float) else str(content).strip()


def _in_single_cells(
    rows: Sequence[Sequence[object]], columns: Columns, year: int
) -> Iterator[_Found]:
    """What a cell holds by itself, going by the words beside it in its row.

    In a row of figures they say what is counted ("Police"), and not whose a telephone is.
    """
    for row, column in columns.told:
        text = str(rows[row][column])
        others = [each for at, each in enumerate(rows[row]) if at != column]
        beside = " ".join(str(each)[:LONGEST_LABEL] for each in others if isinstance(each, str))
        found = [*persons_in(text, year, beside)]
        if any(type(each) in {int, float} for each in others):
            found += identifiers_in(tidy(text))
        for what in dict.fromkeys(found):
            yield _Found(what, ((row, column),))


def _long_texts(texts: dict[int, dict[int, str]]) -> Iterator[_Found]:
    for column, cells in texts.items():
        about = [row for row, text in cells.items() if words_about_persons(text) >= FEWEST_LONG]
        endless = [row for row, text in cells.items() if len(text) > VERY_LONG_TEXT]
        told = about if len(about) >= FEWEST_LONG else endless
        told = list(cells) if len(cells) >= MANY_LONG else told
        if told:
            yield _Found("notes on cases", tuple((row, column) for row in told))


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
