"""The template of Northbridge's police for 2026-27 Q2, filled with the figures it sent then.

The base of the recipes for faults that a workbook can have: a test opens a copy, spoils one
thing and reads it. As it stands it holds 130 figures and nothing is found in it.
"""

import io
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
from openpyxl import Workbook, load_workbook

from data.figures.dataset import Dataset
from data.forms.template import template
from data.intake.returned import Return
from data.periods import Period, calendar_of, quarter
from samples.make_northbridge_returns import make_returns
from tests.builders_data import a_store
from tests.frameworks import NORTHBRIDGE, read_return
from tests.golden.filling import fill, opened, saved

BOARD, AGENCY = "northbridge", "police"
PERIOD = quarter(2026, 2)
FIGURES = 130
FILE = "police.xlsx"
# The day on which the return is read, before it is due: nothing is late yet.
TODAY = date(2026, 10, 19)
# The quarters that came before it: enough for last quarter's and last year's figures.
BEFORE = calendar_of(quarter(2025, 1), quarter(2026, 1))

Identity = tuple[str, str, str, str]


def police_q2() -> Workbook:
    """The filled workbook, opened anew each time, to be changed as a test likes."""
    return load_workbook(io.BytesIO(_filled()))


def read(book: Workbook, *, history: Dataset | None = None, today: date = TODAY) -> Return:
    """What is read from a workbook; without a history it is the first that the board gets."""
    return read_return(FILE, saved(book), history=history, today=today)


def held_before() -> Dataset:
    """Northbridge with the returns of its police up to the quarter before."""
    return _dataset(BEFORE)


def held_with() -> Dataset:
    """Northbridge with the same, and with a version of this quarter's return already held."""
    return _dataset((*BEFORE, PERIOD))


def codes(received: Return) -> set[str]:
    """The names of what was found."""
    return {finding.code for finding in received.findings}


@cache
def as_sent() -> dict[Identity, object]:
    """What the filled workbook says as it stands; to be compared with, not changed."""
    return values(read(police_q2()))


def values(received: Return) -> dict[Identity, object]:
    """What was read, by measure, period, agency and breakdown: its value, None where none."""
    names = ("measure", "period", "agency", "breakdown", "value")
    rows = received.observations[list(names)].itertuples(index=False, name=None)
    return {row[:4]: None if pd.isna(row[4]) else row[4] for row in rows}


def at(received: Return, sheet: str, cell: str) -> list[tuple[object, str]]:
    """Value and status of what was read from a cell: none, one, or several measures."""
    rows = received.observations.to_dict("records")
    return [(r["value"], r["status"]) for r in rows if (r["sheet"], r["cell"]) == (sheet, cell)]


@cache
def _filled() -> bytes:
    """The template with each figure in the cell that is read as what the figure counts."""
    blank = template(NORTHBRIDGE, AGENCY, PERIOD, held_before())
    numbered = opened(blank)
    fill(numbered)
    places = read_return(FILE, saved(numbered)).observations.to_dict("records")
    known = values(sent(PERIOD))
    book = opened(blank)
    for place in places:
        identity = (place["measure"], place["period"], place["agency"], place["breakdown"])
        if identity in known:
            book[place["sheet"]][place["cell"]] = known[identity]
    return saved(book)


@cache
def sent(period: Period) -> Return:
    """What the illustrative board's police sent for a quarter."""
    with tempfile.TemporaryDirectory() as folder:
        files = make_returns(Path(folder), NORTHBRIDGE, quarters=[period])
        file = next(file for file in files if file.stem.endswith(f"-{AGENCY}"))
        return read_return(file.name, file.read_bytes())


@cache
def _dataset(quarters: tuple[Period, ...]) -> Dataset:
    return a_store(*(sent(each) for each in quarters)).dataset(BOARD)
