"""One row of figures in a native chart: its name and values, each with the cell it stands in."""

from collections.abc import Sequence

from dashboards.theme import WHITE
from papers.chart_book import ChartBook, format_code
from papers.chart_labels import Label, labelled
from papers.chart_tags import A, C, Element, c, fill, line, no_line, patterned
from papers.shown import Role, Row

DASHES = {"solid": "solid", "dot": "sysDot", "dash": "dash", "dashdot": "dashDot"}
SYMBOLS = {
    "circle": "circle",
    "square": "square",
    "diamond": "diamond",
    "triangle-up": "triangle",
    "star": "star",
}
LARGE, ORDINARY = 12, 8  # points, of marks
PALE = "40000"  # of 100,000: how dense the fill of a usual range is


def column(n: int, book: ChartBook, labels: Sequence[Label], points: float) -> Element:
    """A row of bars or columns."""
    row = book.rows[n]
    return C.ser(
        *_begun(n, book),
        C.spPr(_fill(row, 0), _outline(row)),
        c("invertIfNegative", False),
        *_points(row),
        *labelled(labels, row, book.number, points),
        *_cells(n, book),
    )


def dotted(n: int, book: ChartBook, labels: Sequence[Label], points: float) -> Element:
    """A line with its marks; or marks alone, which nothing joins."""
    row = book.rows[n]
    alone = not row.is_joined or sum(value is not None for value in row.values) == 1
    is_lone = row.role.is_level and alone
    return C.ser(
        *_begun(n, book),
        C.spPr(_stroke(row)),
        _marker(row, is_lone=is_lone),
        *labelled(labels, row, book.number, points),
        *_cells(n, book),
        c("smooth", False),
    )


def _begun(n: int, book: ChartBook) -> list[Element]:
    name = C.strCache(c("ptCount", 1), C.pt(C.v(book.rows[n].name), idx="0"))
    return [c("idx", n), c("order", n), C.tx(C.strRef(C.f(book.name_cell(n)), name))]


def _cells(n: int, book: ChartBook) -> list[Element]:
    values = [(place, value) for place, value in enumerate(book.rows[n].values)]
    cache = C.numCache(
        C.formatCode(format_code(book.number)),
        c("ptCount", len(values)),
        *(C.pt(C.v(f"{v:.12g}"), idx=str(place)) for place, v in values if v is not None),
    )
    return [C.cat(_categories(book)), C.val(C.numRef(C.f(book.value_cells(n)), cache))]


def _categories(book: ChartBook) -> Element:
    count = c("ptCount", len(book.categories))
    if not book.outer:
        cache = C.strCache(count, *_names(book.categories))
        return C.strRef(C.f(book.category_cells), cache)
    levels = C.lvl(*_names(book.categories)), C.lvl(*_names(book.outer))
    return C.multiLvlStrRef(C.f(book.category_cells), C.multiLvlStrCache(count, *levels))


def _names(names: Sequence[str]) -> list[Element]:
    return [C.pt(C.v(name), idx=str(n)) for n, name in enumerate(names) if name]


def _fill(row: Row, slot: int) -> Element:
    colour, pattern = row.colours[slot], row.pattern(slot)
    if row.role is Role.USUAL_FROM:
        return fill("bg1")  # it covers the foot of the range, whatever the template's ground
    if row.role is Role.USUAL_TO:
        pale = fill(colour)
        pale[0].append(A.lumMod(val=PALE))
        pale[0].append(A.lumOff(val="60000"))
        return pale
    return patterned(pattern.shape, pattern.ink, pattern.ground) if pattern else fill(colour)


def _outline(row: Row) -> Element:
    return no_line() if row.role.is_level else line(WHITE, 0.75)


def _points(row: Row) -> list[Element]:
    """The bars that have another colour than the first, or another pattern."""
    return [
        C.dPt(
            c("idx", n),
            c("invertIfNegative", False),
            c("bubble3D", False),
            C.spPr(_fill(row, n), _outline(row)),
        )
        for n, colour in enumerate(row.colours)
        if (colour, row.pattern(n)) != (row.colours[0], row.pattern(0))
    ]


def _stroke(row: Row) -> Element:
    if not row.is_joined:
        return no_line()
    return line(row.colours[-1], 1.5 if row.role.is_level else 2.5, DASHES.get(row.dash, "solid"))


def _marker(row: Row, *, is_lone: bool) -> Element:
    colour = row.colours[-1]
    if row.role.is_level:
        if not is_lone:
            return C.marker(c("symbol", "none"))
        return C.marker(
            c("symbol", "dash"),
            c("size", 12 if row.is_joined else 28),
            C.spPr(fill(colour), no_line()),
        )
    # By size and not hollow: some programs draw no outline, and an empty mark would be a gap.
    size = LARGE if row.role is Role.UNUSUAL and not row.is_hollow else ORDINARY
    symbol = SYMBOLS.get(row.symbol, "circle")
    return C.marker(c("symbol", symbol), c("size", size), C.spPr(fill(colour), no_line()))
