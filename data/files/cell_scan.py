"""The cells of an .xlsx as its bytes have them: how far they reach, and what is odd of them."""

import re
from collections.abc import Iterable

from data.files.addresses import Place, column_number
from data.files.marks import Marks
from data.files.refusals import Refused

MOST_CELLS = 5_000_000  # of the box from A1 to the furthest cell
UNNAMED_ROWS = 999  # what a sheet may have without a reference that FAR_ROW finds
UNNAMED_COLUMNS = 26
LONGEST_NUMBER = 12  # digits of a row that are taken for a number

TAG = rb"<(?:\w+:)?"
IN_A_TAG = TAG + rb"""(?:c|row)\b[^<>]*?\br\s*=\s*["']"""
FAR_ROW = re.compile(IN_A_TAG + rb"""[A-Za-z]*(\d{4,})["']""")
FAR_COLUMN = re.compile(IN_A_TAG + rb"""([A-Za-z]{2,})\d+["']""")
PLACE = rb"""\br\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["']"""
ERROR = re.compile(
    TAG + rb"""c\b(?=[^<>]*\bt\s*=\s*["']e["'])[^<>]*?""" + PLACE + rb"""[^<>]*>"""
    rb"""(?:\s*<(?:\w+:)?f\b[^<>]*?(?:/>|>[^<]*</(?:\w+:)?f\s*>))?"""
    rb"""\s*<(?:\w+:)?v\b[^<>]*>([^<]*)<"""
)
FORMULA = re.compile(
    TAG + rb"""c\b(?P<attributes>[^<>]*[^/])>\s*<(?:\w+:)?f\b[^<>]*?"""
    rb"""(?:/>|>(?P<formula>[^<]*)</(?:\w+:)?f\s*>)"""
    rb"""\s*(?:<(?:\w+:)?v\b[^<>]*>(?P<value>[^<]*))?"""
)
AT = re.compile(PLACE)
OF_TEXT = re.compile(rb"""\bt\s*=\s*["']str["']""")
LINK = re.compile(rb"\[\d+\]")
# As every program writes them; quicker to find by far.
CELL = re.compile(rb'<c r="[A-Z]{1,8}(\d+)"')
WIDE_CELL = re.compile(rb'<c r="([A-Z]{2,8})')
ROW = re.compile(rb'<row r="(\d+)"')
ALPHABET = 26
BEYOND = {n: re.compile(rb'<c r="[%c-Z]' % (ord("A") + n)) for n in range(1, ALPHABET)}
DEFINITIONS = (b"<!DOCTYPE", b"<!ENTITY")
# The same words in an alphabet of two bytes a letter, where the scan would not see them.
WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


def refuse_if_far(read: Iterable[bytes]) -> None:
    """Refuse a part with a cell far away from the others, or with definitions of its own."""
    rows, columns = 1, 1
    for number, each in enumerate(read):
        if any(word in each for word in DEFINITIONS):
            raise Refused("definitions-inside")
        if number == 0 and each.startswith(WIDE) and b"\x00!\x00" in each[:4096]:
            raise Refused("definitions-inside")
        piece = each[: each.rfind(b">") + 1]  # a tag that is cut in two is whole in the next
        reach = _reach(piece, columns) or _reach_at_most(piece)
        rows, columns = max(rows, reach[0]), max(columns, reach[1])
        if rows * columns > MOST_CELLS:
            raise Refused("far-cell", row=str(rows), column=str(columns))


def _reach(piece: bytes, widest: int) -> tuple[int, int] | None:
    """The furthest row and column of cells that are written as every program writes them.

    widest: columns that are known of already. None where a cell is written in another way.
    """
    cells = CELL.findall(piece)
    rows = ROW.findall(piece)
    # "<c" begins the tags of columns, too.
    if len(cells) != piece.count(b"<c") - piece.count(b"<col"):
        return None
    if len(rows) != piece.count(b"<row") or b":c" in piece or b":row" in piece:
        return None
    while widest < ALPHABET and BEYOND[widest].search(piece):
        widest += 1
    far = {column_number(found.decode()) + 1 for found in WIDE_CELL.findall(piece)}
    return max(map(_number, {*cells, *rows}), default=1), max([widest, *far])


def _reach_at_most(piece: bytes) -> tuple[int, int]:
    """The same however cells are written, and for cells without a place, rather too far."""
    rows = [UNNAMED_ROWS, *(_number(each) for each in set(FAR_ROW.findall(piece)))]
    letters = {found[:8].decode().upper() for found in FAR_COLUMN.findall(piece)}
    return max(rows), max([UNNAMED_COLUMNS, *(column_number(each) + 1 for each in letters)])


def scan(read: Iterable[bytes]) -> Marks:
    """The cells of a sheet that show an error, have no value, or take it from another file."""
    marks = Marks()
    for piece in read:
        if b'"e"' in piece or b"'e'" in piece:
            for column, row, text in ERROR.findall(piece):
                marks.errors[_place(column, row)] = text.decode(errors="replace")
        for formula in FORMULA.finditer(piece) if b"<f" in piece or b":f" in piece else ():
            _add_formula(marks, formula)
    return marks


def _add_formula(marks: Marks, found: re.Match[bytes]) -> None:
    at = AT.search(found["attributes"])
    if at is None:
        return
    place = _place(*at.groups())
    # A formula that gives an empty text is saved with an empty value, and is no fault.
    if not found["value"] and not (found["value"] is not None and OF_TEXT.search(found[0])):
        marks.uncomputed.add(place)
    else:
        marks.uncomputed.discard(place)
    if LINK.search(found["formula"] or b""):
        marks.linked.add(place)


def _number(digits: bytes) -> int:
    return int(digits[:LONGEST_NUMBER])


def _place(column: bytes, row: bytes) -> Place:
    return int(row) - 1, column_number(column.decode().upper())
