"""Figures that a person does not see as they are held: hidden, struck, formatted.

Rules C20, M12, M13 and V7.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from data.files.addresses import place_of
from data.files.workbook import Worksheet
from data.findings import Finding
from data.intake import cell_findings
from data.intake.extracted import Read
from data.observations import Status
from data.reading import Reading, read
from data.rounding import half_up

MOST_QUOTED = 3
NOTHING = "nothing"


def as_shown(
    reading: Reading, worksheet: Worksheet, cell: str, signs: Mapping[str, Status]
) -> Reading:
    """What a cell says whose format writes words: "<5" for a 2 hides it, "0r" marks it revised.

    What the format hides is not quoted anywhere.
    """
    text = worksheet.shown.get(cell)
    if not text or reading.figure is None:
        return reading
    seen = read(text, signs)
    if seen.figure is None or seen.words:
        return reading
    if seen.figure.value is None or seen.figure.status in {Status.LOW, Status.NIL}:
        return replace(seen, doubt=None)
    if _is_alike(seen, reading):
        return replace(reading, figure=replace(reading.figure, status=seen.figure.status))
    return reading


def out_of_sight(worksheet: Worksheet, figures: Iterable[Read]) -> Iterator[Finding]:
    """What is said of the figures of a sheet that a person sees otherwise, or not at all."""
    cells = {figure.cell: figure for figure in figures}
    name = worksheet.name
    if hidden := tuple(cell for cell in cells if _is_hidden(worksheet, cell)):
        yield cell_findings.hidden_figures(name, hidden)
    nothing = {cell for cell in cells if worksheet.shown.get(cell) == ""}
    if unseen := tuple(cell for cell in cells if cell in worksheet.unseen or cell in nothing):
        yield cell_findings.unseen_figures(name, unseen)
    if struck := [figure for cell, figure in cells.items() if cell in worksheet.struck]:
        read_as = _list(f"{each.cell} was read as {_value(each)}" for each in struck)
        yield cell_findings.struck_through(name, tuple(each.cell for each in struck), read_as)
    differing = [each for each in cells.values() if _differs(worksheet, each)]
    if differing:
        quoted = _list(_shown_and_held(worksheet, each) for each in differing)
        yield cell_findings.shown_otherwise(name, tuple(each.cell for each in differing), quoted)


def _is_hidden(worksheet: Worksheet, cell: str) -> bool:
    row, column = place_of(cell)
    return row in worksheet.hidden_rows or column in worksheet.hidden_columns


def _differs(worksheet: Worksheet, figure: Read) -> bool:
    """Whether the cell shows something, and not the figure that it was read as."""
    text = worksheet.shown.get(figure.cell)
    if not text:
        return False
    if figure.figure.value is None or figure.figure.status in {Status.LOW, Status.NIL}:
        return True
    seen = read(text)
    return seen.figure is None or not _is_alike(seen, Reading(figure.text, figure.figure))


def _is_alike(seen: Reading, held: Reading) -> bool:
    """Whether what is shown is what is held, but for its rounding."""
    if seen.figure is None or held.figure is None:
        return False
    if seen.figure.value is None or held.figure.value is None:
        return False
    return half_up(held.figure.value, seen.figure.places) == seen.figure.value


def _shown_and_held(worksheet: Worksheet, figure: Read) -> str:
    shown = f"{figure.cell} shows “{worksheet.shown[figure.cell]}”"
    if figure.figure.value is None or figure.figure.status is Status.LOW:
        return f"{shown} over a number, and was read as {figure.figure.status}"
    return f"{shown} and holds {_value(figure)}"


def _value(figure: Read) -> str:
    value = figure.figure.value
    return str(figure.figure.status) if value is None else f"{value:,.10g}"


def _list(parts: Iterable[str]) -> str:
    named = list(parts)
    more = len(named) - MOST_QUOTED
    return "; ".join(named[:MOST_QUOTED]) + (f"; and {more} more" if more > 0 else "")
