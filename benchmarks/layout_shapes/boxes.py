"""Sheets that are no plain tables: lists of facts, repeated heads, notes between the rows."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.hand import Hand, months_from
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import Book, Sheet
from benchmarks.layout_shapes.table import Line, Table, When, draw
from data.periods import quarter


def list_of_facts(hand: Hand) -> Book:
    """Adult social care: measures with one figure each and no head, the quarter above."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    sheet, top = Sheet("Return"), 4
    sheet.write(1, 1, "Quarterly return")
    sheet.write(2, 1, "Period covered:")
    sheet.write(2, 2, hand.quarter(period))
    for part in (words.SOCIAL_CARE, words.HEALTH):
        names = hand.some(part, 3, 5)
        rows = [Line((each,)) for each in names]
        counts = [hand.number(4, 900) for _ in names]
        table = Table(
            [Line(("",))],
            rows,
            lambda r, _, counts=counts: hand.count(counts[r]),  # type: ignore[misc]
            period=str(period),
        )
        top = draw(hand, sheet, table, top) + 1
    sheet.gaps = []
    return Book("adults.xlsx" if hand.likely(0.6) else "adults.ods", (finished(hand, sheet),))


def repeated_heads(hand: Hand) -> Book:
    """Housing: the heads come again after some rows, as on a new page, with a note between."""
    months = months_from(hand.number(2022, 2024), 4, 6)
    columns = [Line((When(*hand.month(each)),), str(each)) for each in months]
    sheet, top = Sheet("Housing"), 1
    sheet.write(1, 1, "Homelessness applications by area")
    for names in (words.PLACES[:5], words.PLACES[5:]):
        areas = hand.some(names, 3, 5)
        grid = hand.grid(len(areas), len(months), 50)
        table = Table(
            columns,
            [Line((each,)) for each in areas],
            lambda r, c, grid=grid: hand.count(grid[r][c]),  # type: ignore[misc]
            ("Area",),
            title=frozenset({"Homelessness applications by area"}),
        )
        top = draw(hand, sheet, table, top + 1)
        if hand.likely(0.5):
            sheet.write(top, 1, "Note: the figures of some areas are counted by hand each month.")
            top += 1
    sheet.gaps = []
    return Book("housing.xlsx" if hand.likely(0.6) else "housing.csv", (finished(hand, sheet),))
