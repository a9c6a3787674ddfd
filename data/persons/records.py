"""The records of persons in a sheet: what its columns and single cells hold together."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from data.files.addresses import Place
from data.persons import births, headings, names
from data.persons.columns import LONGEST_LABEL, Columns, Found, cells_beneath, columns_of
from data.persons.context import words_about_persons
from data.persons.identifiers import identifiers_in, is_nhs_number
from data.persons.listed_names import names_listed
from data.persons.texts import persons_in, tidy

TELEPHONES = "telephone numbers"
FEWEST_NUMBERS = 2  # in a column that may be of sums of money, or of telephones
LEAST_SHARE = 0.8  # of a column's numbers of ten digits; one in eleven passes by chance
FEWEST_ROWS = 3  # of a name beside a date
LEAST_KNOWN = 1 / 3  # of a column's names, those of which the forename is known
WIDEST_SPREAD = 1_000  # days; dates of a year's meetings lie closer together than births
VERY_LONG_TEXT = 4_000
FEWEST_LONG = 3
MANY_LONG = 10

MOBILE = range(7_000_000_000, 8_000_000_000)  # a cell of numbers loses the nought before it
INITIALS = re.compile(r"[A-Z](?:\.? ?[A-Z]){1,3}\.?")
DIGITS_OF_A_DAY = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d\d"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
)
PART_OF_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?(?: \d)?", re.IGNORECASE)
OF_A_RECORD = re.compile(r"[A-Z]{0,4}[-/ ]?\d{4,12}[A-Z]?", re.IGNORECASE)


def records_in(
    rows: Sequence[Sequence[object]], year: int, plain: set[str]
) -> dict[str, set[Place]]:
    """The cells of each kind of detail of persons that a sheet of a workbook of a year holds.

    plain: texts that are known to be of no person, which are added to.
    """
    columns = columns_of(rows, year, plain)
    found: dict[str, set[Place]] = defaultdict(set)
    for each in _all_found(rows, columns, year):
        found[each.what].update(each.cells)
    if "names with dates of birth" in found:
        found.pop("names of persons", None)  # the same ones, more than once told
    return found


def _all_found(rows: Sequence[Sequence[object]], columns: Columns, year: int) -> Iterator[Found]:
    yield from (
        *_numbers(columns),
        *_dates(rows, columns, year),
        *_beneath(rows, columns.headed_initials, INITIALS, "initials of persons"),
        *_beneath(rows, columns.headed_postcode, PART_OF_POSTCODE, "postcodes of homes"),
        *_births_without_signs(rows, columns.headed_birth),
        *names_listed(rows, columns),
        *_record_numbers(rows, columns.headed_record),
        *_in_single_cells(rows, columns, year),
        *_long_texts(columns.texts),
    )


def _numbers(columns: Columns) -> Iterator[Found]:
    for column, numbers in columns.tens.items():
        valid = [row for row, number in numbers.items() if is_nhs_number(number)]
        # No return counts in thousands of millions; one of hundreds of millions may be money.
        alone = column in columns.headed_nhs or not all(numbers[row][0] == "0" for row in valid)
        fewest = 1 if alone else FEWEST_NUMBERS
        enough = len({numbers[row] for row in valid}) >= fewest
        if enough and len(valid) >= LEAST_SHARE * len(numbers):
            yield Found("NHS numbers", tuple((row, column) for row in valid))
            continue
        calls = [row for row, number in numbers.items() if int(re.sub(r"\D", "", number)) in MOBILE]
        if len(calls) >= FEWEST_NUMBERS or (calls and column in columns.headed_call):
            yield Found(TELEPHONES, tuple((row, column) for row in calls))


def _dates(rows: Sequence[Sequence[object]], columns: Columns, year: int) -> Iterator[Found]:
    for column, dates in columns.dates.items():
        below = {row for row in dates if _is_headed(rows, columns.headed_birth, row, column)}
        if below:
            yield Found("dates of birth", tuple((row, column) for row in sorted(below)))
            continue
        named = {row: at for row in dates if (at := _name_in(rows[row], column)) is not None}
        if len(named) < FEWEST_ROWS or not _are_persons(rows, named, columns.headed_name):
            continue
        days = [dates[row] for row in named]
        years = [columns.years[column][row] for row in named]
        if max(days) - min(days) > WIDEST_SPREAD or max(years) <= year - births.YEARS_AGO:
            cells = [place for row, at in named.items() for place in ((row, at), (row, column))]
            yield Found("names with dates of birth", tuple(cells))


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


def _beneath(
    rows: Sequence[Sequence[object]], headed: dict[int, int], form: re.Pattern[str], what: str
) -> Iterator[Found]:
    """What has such a form beneath a heading, in rows each of which has an age or a sex."""
    for column, heading in headed.items():
        cells = cells_beneath(rows, heading, column, lambda each: form.fullmatch(str(each)))
        if len(cells) >= FEWEST_ROWS and headings.is_of_persons(rows[heading]):
            yield Found(what, cells)


def _births_without_signs(
    rows: Sequence[Sequence[object]], headed: dict[int, list[int]]
) -> Iterator[Found]:
    """Days written in digits alone, 03052012, under a heading of births."""
    for column, at in headed.items():
        cells = cells_beneath(
            rows, min(at), column, lambda each: DIGITS_OF_A_DAY.fullmatch(_as_text(each))
        )
        if len(cells) >= FEWEST_NUMBERS:
            yield Found("dates of birth", cells)


def _record_numbers(rows: Sequence[Sequence[object]], headed: dict[int, int]) -> Iterator[Found]:
    """The numbers by which a system knows single persons, one a row."""
    for column, heading in headed.items():
        cells = cells_beneath(
            rows, heading, column, lambda each: OF_A_RECORD.fullmatch(_as_text(each))
        )
        if len({str(rows[row][at]) for row, at in cells}) >= FEWEST_NUMBERS:
            yield Found("numbers of persons' records", cells)


def _as_text(content: object) -> str:
    return f"{content:.0f}" if isinstance(content, float) else str(content).strip()


def _in_single_cells(
    rows: Sequence[Sequence[object]], columns: Columns, year: int
) -> Iterator[Found]:
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
        bodys = _of_bodies(rows, columns, (row, column))
        for what in dict.fromkeys(found):
            if what not in bodys:
                yield Found(what, ((row, column),))


def _of_bodies(rows: Sequence[Sequence[object]], columns: Columns, cell: Place) -> tuple[str, ...]:
    """The kinds of details that are a school's or a team's by the headings above the cell."""
    row, column = cell
    for what, headed in (
        ("postcodes of homes", columns.headed_postcode),
        (TELEPHONES, columns.headed_call),
    ):
        heading = headed.get(column, row)
        if heading < row and headings.is_of_bodies(rows[heading]) and _differ(rows, heading):
            return (what,)
    return ()


def _differ(rows: Sequence[Sequence[object]], heading: int) -> bool:
    """Whether each row beneath is of another body; pupils are listed with one school each."""
    first = next(at for at, content in enumerate(rows[heading]) if isinstance(content, str))
    listed = [str(row[first]) for row in rows[heading + 1 :] if first < len(row) and row[first]]
    return len(listed) == len(set(listed))


def _long_texts(texts: dict[int, dict[int, str]]) -> Iterator[Found]:
    for column, cells in texts.items():
        about = [row for row, text in cells.items() if words_about_persons(text) >= FEWEST_LONG]
        endless = [row for row, text in cells.items() if len(text) > VERY_LONG_TEXT]
        told = about if len(about) >= FEWEST_LONG else endless
        told = list(cells) if len(cells) >= MANY_LONG else told
        if told:
            yield Found("notes on cases", tuple((row, column) for row in told))
