"""Whether a sheet looks like records of persons, which no return may hold.

Found by what they are, not only by their headings: NHS numbers by their check digit, pupil
numbers by their check letter, names beside dates of birth, and pages of text about people.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from data.files.addresses import Place, address
from data.files.grids import Grid
from data.files.refusals import PERSONAL, Refused

FEWEST_NUMBERS = 2  # NHS numbers in a column; one in eleven numbers of ten digits passes the check
LEAST_SHARE = 0.8  # of a column's numbers of ten digits
FEWEST_ROWS = 3  # of a name beside a date
WIDEST_SPREAD = 1_000  # days; dates of a year's meetings lie closer together than births
LONG_TEXT = 300  # characters; the longest in a published return is 274
VERY_LONG_TEXT = 4_000
FEWEST_LONG = 3
MANY_LONG = 10
UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"  # without I, O and S
UPN_WEIGHTS = range(2, 14)
MOST_TOLD = 5  # groups of cells

UPN = re.compile(rf"([{UPN_LETTERS}])(\d{{11}}[\d{UPN_LETTERS}])")
TEN_DIGITS = re.compile(r"(\d{3})[ -]?(\d{3})[ -]?(\d{4})")
DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d(?: 00:00:00)?")
WORD = r"[A-Z][A-Za-zà-ÿ'’-]*[a-zà-ÿ]"
PARTICLE = r"(?: (?:de|du|la|le|van|von|der|den|al|bin))*"
NAME = re.compile(rf"{WORD},?(?: [A-Z]\.?)?{PARTICLE}(?: {WORD}){{1,2}}")
BIRTH = re.compile(
    r"\b(?:d\.? ?o\.? ?b\b|dates? of birth|birth ?dates?|born( on)?$)", re.IGNORECASE
)
NHS = re.compile(r"\bnhs (?:n(?:o|um|umber|r)\b|id\b)", re.IGNORECASE)
NAMED = re.compile(
    r"(?:child(?:'s|’s)?|pupil|young person(?:'s|’s)?|client|patient|service user|legal|family|"
    r"full) ?names?|forenames?|surnames?|(?:first|last|given|middle) ?names?",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"\b(?:he|she|his|her|him|hers|mum|mother|dad|father|partner|sibling|brother|sister|"
    r"disclosed|told)\b",
    re.IGNORECASE,
)
# Words of bodies and tables, which look like names and are none.
NOT_NAMES = re.compile(
    r"\b(?:board|council|police|constabulary|service|services|trust|children|childrens|child|"
    r"health|hospital|school|education|team|care|social|probation|safeguarding|early|help|total|"
    r"training|partnership|city|county|court|court|college|abuse|violence|protection|plan|"
    r"conference|review|meeting|group|young|people|year|quarter|north|south|east|west|of|and)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Found:
    what: str
    cells: tuple[Place, ...]


def refuse_records_of_persons(grids: Iterable[Grid]) -> None:
    """Refuse a workbook of which a sheet names persons; says where, and never what stands there."""
    for grid in grids:
        found = _records(grid.rows)
        if found:
            what = " and ".join(dict.fromkeys(each.what for each in found))
            areas = [area for each in found for area in _areas(each.cells)]
            cells = ", ".join(areas[:MOST_TOLD]) + (" and more" if len(areas) > MOST_TOLD else "")
            raise Refused(PERSONAL, sheet=grid.name, cells=cells, what=what)


def is_nhs_number(text: str) -> bool:
    """Ten digits of which the last is the check digit, modulo 11.

    Source: NHS Data Model and Dictionary, "NHS NUMBER".
    """
    match = TEN_DIGITS.fullmatch(text)
    if match is None or len(set(digits := "".join(match.groups()))) == 1:
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
    )
    return (11 - total % 11) % 11 == int(digits[9])


def is_pupil_number(text: str) -> bool:
    """A letter and twelve digits (or eleven and a letter), the first letter being their check.

    Source: Department for Education, "Unique pupil numbers (UPNs)": the letter whose place
    among 23 is the weighted sum of the others (weights 2 to 13) modulo 23.
    """
    match = UPN.fullmatch(text)
    if match is None:
        return False
    values = [int(x) if x.isdigit() else UPN_LETTERS.index(x) for x in match[2]]
    total = sum(value * weight for value, weight in zip(values, UPN_WEIGHTS, strict=True))
    return UPN_LETTERS[total % 23] == match[1]


def _records(rows: Sequence[Sequence[object]]) -> list[_Found]:
    columns = _candidates(rows)
    return [
        *_nhs_numbers(columns.tens, columns.headed_nhs),
        *_pupil_numbers(columns.pupils),
        *_names_with_births(rows, columns),
        *_names_alone(rows, columns.headed_name),
        *_long_texts(columns.texts),
    ]


@dataclass
class _Columns:
    """What the columns of a sheet hold that may be of persons: by column, the rows."""

    tens: dict[int, dict[int, str]]
    pupils: list[Place]
    dates: dict[int, dict[int, int]]
    texts: dict[int, dict[int, str]]
    headed_nhs: set[int]
    headed_birth: dict[int, int]
    headed_name: dict[int, int]


def _candidates(rows: Sequence[Sequence[object]]) -> _Columns:
    found = _Columns(defaultdict(dict), [], defaultdict(dict), defaultdict(dict), set(), {}, {})
    plain: set[str] = {""}  # most of a large return is a few words, many times
    for row, contents in enumerate(rows):
        for column, content in enumerate(contents):
            kind = type(content)
            if kind is str:
                if content not in plain and not _look_at(found, row, column, str(content)):
                    plain.add(str(content))
            elif kind is float or kind is int:
                if 1e8 <= content < 1e10:  # type: ignore[operator] # it is a number
                    found.tens[column][row] = f"{content:010.0f}"
            elif isinstance(content, date):
                found.dates[column][row] = _ordinal(content)
    return found


def _look_at(found: _Columns, row: int, column: int, text: str) -> bool:
    """Keep a text that may be of a person; False for one that nowhere is."""
    if len(text) >= LONG_TEXT:
        found.texts[column][row] = text
        return True
    if len(text) > 60:
        return False
    plain = text.strip()
    if plain[-1:].isdigit() or plain[:1].isdigit():
        if len(plain) in {13, 14} and is_pupil_number(plain.upper()):
            found.pupils.append((row, column))
        elif TEN_DIGITS.fullmatch(plain):
            found.tens[column][row] = plain
        elif DATE.fullmatch(plain):
            found.dates[column][row] = _ordinal_of(plain)
        else:
            return False
    elif len(plain) == 13 and is_pupil_number(plain.upper()):
        found.pupils.append((row, column))
    elif NHS.search(plain):
        found.headed_nhs.add(column)
    elif BIRTH.search(plain):
        found.headed_birth.setdefault(column, row)
    elif NAMED.fullmatch(plain.strip(":*")):
        found.headed_name.setdefault(column, row)
    else:
        return False
    return True


def _nhs_numbers(tens: dict[int, dict[int, str]], headed: set[int]) -> list[_Found]:
    found = []
    for column, numbers in tens.items():
        valid = [row for row, number in numbers.items() if is_nhs_number(number)]
        enough = len({numbers[row] for row in valid}) >= (1 if column in headed else FEWEST_NUMBERS)
        if enough and len(valid) >= LEAST_SHARE * len(numbers):
            found.append(_Found("NHS numbers", tuple((row, column) for row in valid)))
    return found


def _pupil_numbers(places: list[Place]) -> list[_Found]:
    return [_Found("pupil numbers (UPN)", tuple(places))] if places else []


def _names_with_births(rows: Sequence[Sequence[object]], columns: _Columns) -> list[_Found]:
    found = []
    for column, dates in columns.dates.items():
        heading = columns.headed_birth.get(column)
        below = {row for row in dates if heading is not None and row > heading}
        if below:
            found.append(_Found("dates of birth", tuple((row, column) for row in sorted(below))))
            continue
        named = {row: at for row in dates if (at := _name_in(rows[row], column)) is not None}
        days = [dates[row] for row in named]
        if len(named) >= FEWEST_ROWS and max(days) - min(days) > WIDEST_SPREAD:
            cells = [place for row, at in named.items() for place in ((row, at), (row, column))]
            found.append(_Found("names with dates of birth", tuple(cells)))
    return found


def _name_in(row: Sequence[object], beside: int) -> int | None:
    """The column of what looks like a person's name in a row."""
    for column, content in enumerate(row):
        if column != beside and isinstance(content, str) and len(content) < 60:
            plain = content.strip()
            if NAME.fullmatch(plain) and not NOT_NAMES.search(plain):
                return column
    return None


def _names_alone(rows: Sequence[Sequence[object]], headed: dict[int, int]) -> list[_Found]:
    """Words under two headings such as “Forename” and “Surname”, or under “Child's name”."""
    found = []
    for column, heading in headed.items():
        cells = []
        for row in range(heading + 1, len(rows)):
            content = rows[row][column] if column < len(rows[row]) else ""
            if not (isinstance(content, str) and content.strip()):
                break
            if content.strip()[0].isalpha() and not NOT_NAMES.search(content):
                cells.append((row, column))
        if len(cells) >= FEWEST_ROWS:
            found.append(_Found("names of persons", tuple(cells)))
    return found


def _long_texts(texts: dict[int, dict[int, str]]) -> list[_Found]:
    found = []
    for column, cells in texts.items():
        about = [row for row, text in cells.items() if len(ABOUT.findall(text)) >= 3]
        endless = [row for row, text in cells.items() if len(text) > VERY_LONG_TEXT]
        told = about if len(about) >= FEWEST_LONG else endless
        told = list(cells) if len(cells) >= MANY_LONG else told
        if told:
            found.append(_Found("long notes on cases", tuple((row, column) for row in told)))
    return found


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


def _ordinal(content: date) -> int:
    return (content.date() if isinstance(content, datetime) else content).toordinal()


def _ordinal_of(text: str) -> int:
    """Its day, near enough to tell years apart."""
    parts = [int(part) for part in re.findall(r"\d+", text)[:3]]
    year, month, day = parts if parts[0] > 31 else parts[::-1]
    year += 0 if year > 99 else 2000 if year < 30 else 1900
    return year * 365 + month * 30 + day
