"""What a person sees of the cells of a sheet, where that is not what they hold (rules C20, M13)."""

import re

from data.files.addresses import Place
from data.files.conditional import veiled
from data.files.formats import shown
from data.files.marks import Marks
from data.files.widths import HASHES, cramped

FIGURE = re.compile(r"\W{0,3}\d")  # how a figure begins, with a sign or a bracket before it
LARGEST = 1e15  # a number beyond it is no figure, and what it shows is nobody's business


def note_shown(rows: list[list[object]], marks: Marks) -> None:
    """Note what cells show whose format is not plain, and keep of the others those with figures."""
    for place, code in marks.formats.items():
        content = _at(rows, place)
        if type(content) in {int, float} and abs(content) < LARGEST:  # type: ignore[arg-type]
            marks.shown[place] = shown(code, content)  # type: ignore[arg-type]
    for place in cramped(rows, marks.widths, marks.merged):
        marks.shown.setdefault(place, HASHES)
    marks.unseen = {place for place in marks.unseen if _at(rows, place) != ""}
    marks.unseen |= veiled(rows, marks.veils)
    if marks.hides_zeros:
        marks.unseen |= _zeros(rows)


def leave_out_struck(rows: list[list[object]], marks: Marks) -> None:
    """Take out of each cell what is struck through; labels that are struck as a whole stay."""
    marks.struck = {place for place in marks.struck if _is_figure(_at(rows, place))}
    for row, column in marks.struck:
        rows[row][column] = ""
    for (row, column), text in marks.left.items():
        if _at(rows, (row, column)) != "":
            rows[row][column] = text
    marks.hidden_rows = {row for row in marks.hidden_rows if row < len(rows) and any(rows[row])}


def _zeros(rows: list[list[object]]) -> set[Place]:
    return {
        (row, column)
        for row, cells in enumerate(rows)
        for column, content in enumerate(cells)
        if type(content) in {int, float} and content == 0
    }


def _is_figure(content: object) -> bool:
    return type(content) in {int, float} or bool(FIGURE.match(str(content)))


def _at(rows: list[list[object]], place: Place) -> object:
    row, column = place
    return rows[row][column] if row < len(rows) and column < len(rows[row]) else ""
