"""The cells of an .xlsx as its bytes have them: how far they reach, and what is odd of them."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from data.files.addresses import Place, column_number
from data.files.marks import Marks
from data.files.refusals import Refused
from data.files.runs import cells_with_runs
from data.files.styles import PLAIN_SIZE, Styles

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
HOLDING = re.compile(TAG + rb"""c\b((?:[^<>]*[^<>/])?)>\s*<(?!/)""")
OF_TEXT = re.compile(rb"""\bt\s*=\s*["']str["']""")
HIDDEN_SIGNS = (b'hidden="1"', b'hidden="true"', b"hidden='", b'ht="0')
HIDDEN_ROW = re.compile(
    TAG + rb"""row\b(?=[^<>]*\b(?:hidden\s*=\s*["'](?:1|true)["']|ht\s*=\s*["']0(?:\.\d*)?["']))"""
    rb"""[^<>]*?\br\s*=\s*["'](\d{1,7})["']"""
)
# Where a sheet is told to show nothing for nought.
HIDES_ZEROS = re.compile(TAG + rb"""sheetView\b[^<>]*\bshowZeros\s*=\s*["'](?:0|false)["']""")
COLUMN = re.compile(TAG + rb"col\b([^<>]*)>")
ATTRIBUTE = re.compile(rb"""\b(\w+)\s*=\s*["']([^"'<>]*)["']""")
NO_WIDTH = re.compile(rb"0(?:\.\d*)?")
WIDTH = re.compile(rb"\d{1,2}(?:\.\d*)?")  # that a figure may not fit
MOST_COLUMNS = 16_384  # that a spreadsheet has
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


def refuse_if_far(read: Callable[[], Iterable[bytes]]) -> None:
    """Refuse a part with a cell far away from the others, or with definitions of its own.

    read: gives the pieces of the part, from its start each time.
    """
    if _is_plainly_near(read()):
        return
    rows, columns = _reach_of_tags(read())
    if rows * columns > MOST_CELLS:
        rows, columns = _reach_of_contents(read()) or (rows, columns)
    if rows * columns > MOST_CELLS:
        raise Refused("far-cell", row=str(rows), column=str(columns))


def _is_plainly_near(read: Iterable[bytes]) -> bool:
    """Whether every cell stands in the columns of the first piece, in a box of the size allowed.

    False says nothing: a cell may be written in another way, or a later row be a longer one.
    """
    reach, beyond = None, None
    for each in read:
        piece = _whole_tags(each)
        if _has_definitions(each) or each.startswith(WIDE) or _has_prefixes(piece):
            return False
        if reach is None:
            reach = _reach(piece, 1)
            if reach is None or reach[0] * reach[1] > MOST_CELLS:
                return False
            continue
        beyond = beyond or _beyond(*reach)
        if beyond is None or beyond.search(piece):
            return False
    return True


def _beyond(rows: int, columns: int) -> re.Pattern[bytes] | None:
    """What finds a cell or row that is not plainly inside these columns, and few enough.

    None where that cannot be said in so few words.
    """
    alphabets, letters = divmod(columns - 1, ALPHABET)
    most = MOST_CELLS // (ALPHABET * (alphabets + 1) if alphabets else columns)
    if rows > most or alphabets >= ALPHABET:
        return None
    if alphabets:
        column = f"(?:[A-Z]|[A-{chr(ord('A') + alphabets - 1)}][A-Z])"
    else:
        column = f"[A-{chr(ord('A') + letters)}]"
    row = _at_most(most)
    # Tags with longer names, such as those of columns, are not of cells or rows.
    beyond = rf'<(?:c(?![a-z]| r="{column}{row}")|row(?![A-Za-z]| r="{row}"))'
    return re.compile(beyond.encode())


def _at_most(number: int) -> str:
    """An expression for whole numbers from 1 on, none of them above this one."""
    first, more = int(str(number)[0]), len(str(number)) - 1
    shorter = rf"[1-9]\d{{0,{more - 1}}}"
    return rf"(?:{shorter}|[1-{first - 1}]\d{{{more}}})" if first > 1 else shorter


def _reach_of_tags(read: Iterable[bytes]) -> tuple[int, int]:
    """The furthest row and column that a part has a tag for; refuses definitions of its own."""
    rows, columns = 1, 1
    for number, each in enumerate(read):
        if _has_definitions(each):
            raise Refused("definitions-inside")
        if number == 0 and each.startswith(WIDE) and b"\x00!\x00" in each[:4096]:
            raise Refused("definitions-inside")
        piece = _whole_tags(each)
        reach = _reach(piece, columns) or _reach_at_most(piece)
        rows, columns = max(rows, reach[0]), max(columns, reach[1])
    return rows, columns


def _reach_of_contents(read: Iterable[bytes]) -> tuple[int, int] | None:
    """The furthest row and column of a cell that holds something; None where one has no place.

    Rows and cells that only have a format are of no account to calamine, however far they reach.
    """
    rows, columns = 1, 1
    for piece in read:
        for attributes in HOLDING.findall(piece):
            at = AT.search(attributes)
            if at is None:
                return None
            row, column = _place(*at.groups())
            rows, columns = max(rows, row + 1), max(columns, column + 1)
    return rows, columns


def _whole_tags(piece: bytes) -> bytes:
    """The piece without a tag that is cut in two, which is whole in the next one."""
    return piece[: piece.rfind(b">") + 1]


def _has_definitions(piece: bytes) -> bool:
    # One letter is found ten times as soon as several.
    return b"!" in piece and any(word in piece for word in DEFINITIONS)


def _has_prefixes(piece: bytes) -> bool:
    """Whether tags of cells or rows may be named with a prefix, such as <x:c>."""
    return b":" in piece and (b":c" in piece or b":row" in piece)


def _reach(piece: bytes, widest: int) -> tuple[int, int] | None:
    """The furthest row and column of cells that are written as every program writes them.

    widest: columns that are known of already. None where a cell is written in another way.
    """
    cells = CELL.findall(piece)
    rows = ROW.findall(piece)
    # "<c" begins the tags of columns, too.
    if len(cells) != piece.count(b"<c") - piece.count(b"<col"):
        return None
    if len(rows) != piece.count(b"<row") or _has_prefixes(piece):
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


def scan(
    read: Iterable[bytes], styles: Styles | None = None, texts: Mapping[int, str] | None = None
) -> Marks:
    """What the bytes of a sheet say of its cells, rows and columns.

    styles: those in which a number is shown as something else, or not at all.
    texts: of the shared texts of which a part is struck, what is left.
    """
    marks, styles = Marks(), styles or Styles()
    styled = _styled(styles.numbers)
    for number, piece in enumerate(read):
        if number == 0:
            _note_columns(marks, styles, piece)
            marks.hides_zeros = HIDES_ZEROS.search(piece) is not None
        if styled:
            for style, column, row in styled.findall(piece):
                _add_styled(marks, styles, int(style), _place(column, row))
        if any(sign in piece for sign in HIDDEN_SIGNS):
            marks.hidden_rows.update(int(row) - 1 for row in HIDDEN_ROW.findall(piece))
        if texts or b"<is" in piece or b":is" in piece:
            marks.left.update(cells_with_runs(piece, texts or {}))
        if b'"e"' in piece or (b"'" in piece and b"'e'" in piece):
            for column, row, text in ERROR.findall(piece):
                marks.errors[_place(column, row)] = text.decode(errors="replace")
        if b"<f" in piece or (b":" in piece and b":f" in piece):
            for formula in FORMULA.finditer(piece):
                _add_formula(marks, formula)
    return marks


def _styled(styles: Collection[int]) -> re.Pattern[bytes] | None:
    """What finds the cells of these styles, each with its style."""
    if not styles:
        return None
    numbers = "|".join(map(str, sorted(styles))).encode()
    of_style = rb"""(?=[^<>]*\bs\s*=\s*["'](%s)["'])""" % numbers
    return re.compile(TAG + rb"c\b" + of_style + rb"[^<>]*?" + PLACE)


def _add_styled(marks: Marks, styles: Styles, style: int, place: Place) -> None:
    if style in styles.percentages:
        marks.percentages.add(place)
    if style in styles.formats:
        marks.formats[place] = styles.formats[style]
    if style in styles.unseen:
        marks.unseen.add(place)
    if style in styles.struck:
        marks.struck.add(place)


def _note_columns(marks: Marks, styles: Styles, piece: bytes) -> None:
    """Note the columns that are hidden, or so narrow that nothing is seen, and how wide others are.

    A width is in characters of the smallest font; none where cells make their text fit.
    """
    for tag in COLUMN.findall(piece[: piece.find(b"<sheetData")]):
        said = {name.decode(): value for name, value in ATTRIBUTE.findall(tag)}
        first, last = said.get("min", b""), said.get("max", b"")
        if not (first.isdigit() and last.isdigit() and len(first + last) < 2 * LONGEST_NUMBER):
            continue
        columns = range(int(first) - 1, min(int(last), MOST_COLUMNS))
        width = said.get("width", b"")
        if said.get("hidden") in {b"1", b"true"} or NO_WIDTH.fullmatch(width):
            marks.hidden_columns.update(columns)
        elif WIDTH.fullmatch(width) and not styles.shrinks:
            marks.widths.update(dict.fromkeys(columns, float(width) * PLAIN_SIZE / styles.smallest))


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
