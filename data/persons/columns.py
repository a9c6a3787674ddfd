"""What the columns of a sheet hold that may be of persons: numbers, dates, names, headings."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from data.files.addresses import Place
from data.persons import births, headings, names
from data.persons.texts import persons_in, tidy

LONG_TEXT = 300  # characters; the longest in a published return is 274
LONGEST_LABEL = 60
LENGTH_OF_NHS = 10
TEN_DIGITS = re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{4}")


@dataclass(frozen=True)
class Found:
    """A kind of detail of persons, in the plural, and the cells that hold it."""

    what: str
    cells: tuple[Place, ...]


@dataclass
class Columns:
    """What the columns of a sheet hold that may be of persons: by column, the rows."""

    tens: dict[int, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    dates: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    years: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    names: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    texts: dict[int, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    told: list[Place] = field(default_factory=list)
    headed_nhs: set[int] = field(default_factory=set)
    headed_call: dict[int, int] = field(default_factory=dict)
    headed_birth: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    headed_name: dict[int, int] = field(default_factory=dict)
    headed_person: dict[int, int] = field(default_factory=dict)
    headed_record: dict[int, int] = field(default_factory=dict)
    headed_initials: dict[int, int] = field(default_factory=dict)
    headed_postcode: dict[int, int] = field(default_factory=dict)


def cells_beneath(
    rows: Sequence[Sequence[object]],
    heading: int,
    column: int,
    fits: Callable[[object], object],
) -> tuple[Place, ...]:
    """The cells of a column beneath the row of its heading whose content fits."""
    return tuple(
        (row, column)
        for row in range(heading + 1, len(rows))
        if column < len(rows[row]) and fits(rows[row][column])
    )


def columns_of(rows: Sequence[Sequence[object]], year: int, plain: set[str]) -> Columns:
    """The columns of a sheet of a workbook of a year.

    plain: texts that are known to be of no person, which are added to: most of a large return
    is a few words, many times.
    """
    found = Columns()
    for row, contents in enumerate(rows):
        for column, content in enumerate(contents):
            kind = type(content)
            if kind is str:
                if content not in plain and not _look_at(found, (row, column), str(content), year):
                    plain.add(str(content))
            elif kind is float or kind is int:
                if 1e8 <= content < 1e10:  # type: ignore[operator] # it is a number
                    found.tens[column][row] = f"{content:010.0f}"
            elif isinstance(content, date):
                found.dates[column][row] = births.day_number_of(content)
                found.years[column][row] = content.year
    return found


def _look_at(found: Columns, place: Place, text: str, year: int) -> bool:
    """Keep a text that may be of a person; False for one that nowhere is."""
    row, column = place
    plain = tidy(text)
    is_bare = plain.isdecimal() and len(plain) == LENGTH_OF_NHS  # it is judged by its column
    is_kept = not is_bare and bool(persons_in(plain, year))
    if is_kept:
        found.told.append(place)
    if len(text) >= LONG_TEXT:
        found.texts[column][row] = text
        return True
    if len(plain) > LONGEST_LABEL:
        return is_kept
    if TEN_DIGITS.fullmatch(plain):
        found.tens[column][row] = plain
    elif births.is_a_date(plain):
        found.dates[column][row] = births.day_number(plain)
        found.years[column][row] = births.year_of(plain, year)
    elif names.is_known_name(plain):
        found.names[column].append(row)
    else:
        return _is_heading(found, place, plain.strip(":*")) or is_kept
    return True


def _is_heading(found: Columns, place: Place, plain: str) -> bool:
    row, column = place
    if headings.NHS.search(plain):
        found.headed_nhs.add(column)
    elif births.is_heading_of_births(plain):
        found.headed_birth[column].append(row)
    else:
        return _is_other_heading(found, place, plain)
    return True


def _is_other_heading(found: Columns, place: Place, plain: str) -> bool:
    row, column = place
    for said, headed in (
        (headings.NAMED, found.headed_name),
        (headings.RECORD, found.headed_record),
        (headings.CALL, found.headed_call),
        (headings.INITIALS, found.headed_initials),
        (headings.POSTCODE, found.headed_postcode),
        (headings.SOMEBODY, found.headed_person),
    ):
        if said.fullmatch(plain):
            headed.setdefault(column, row)
            return True
    return False
