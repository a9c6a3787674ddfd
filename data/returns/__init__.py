"""The contents page of the sheets that boards are sent; one file describes one kind of return."""

from dataclasses import replace
from itertools import starmap

from data.catalogue import MEASURES
from data.returns import (
    derby_2006_08,
    derby_2012_13,
    doncaster_2016_17,
    dudley_2013_14,
    northbridge,
    themes,
)
from data.returns.sheet import ReturnSheet
from data.themes import THEMES, Theme

SHEETS: tuple[ReturnSheet, ...] = (
    *derby_2006_08.SHEETS,
    *derby_2012_13.SHEETS,
    *dudley_2013_14.SHEETS,
    *doncaster_2016_17.SHEETS,
    *northbridge.SHEETS,
    *northbridge.NEXT,
    *(
        replace(each, boards=themes.BOARDS)
        for each in themes.sheets_by_theme(starmap(Theme, THEMES.items()), MEASURES)
    ),
)


def title_of(layout: str) -> str:
    """What a person calls a layout; an id that the list does not hold is its own title."""
    return next((sheet.title for sheet in SHEETS if sheet.id == layout), layout)
