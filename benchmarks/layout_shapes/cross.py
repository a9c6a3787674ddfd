"""Cross tables: areas by months, three rows of heads, labels given once, sections."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.hand import (
    Hand,
    Shown,
    aside,
    free,
    joined,
    mark,
    months_from,
    quarters_from,
)
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Loose, Section, Table, When, draw
from data.periods import academic_year, year_label


def areas_by_month(hand: Hand) -> Book:
    """Police: incidents by area and month, a total beside and one beneath, perhaps unnamed."""
    areas = hand.some(words.PLACES, 4, 7)
    year = hand.number(2022, 2025)
    months = months_from(year, 4, hand.random.choice((6, 12)))
    grid = with_sums(hand.grid(len(areas), len(months)))
    named = hand.likely(0.6)
    over = () if hand.likely(0.5) else (When(hand.year(year)),)
    columns = [Line((*over, When(*hand.month(each))), str(each)) for each in months]
    columns.append(Line((*over, hand.total if named else ""), joined(months), TOTAL))
    rows = [Line((each,)) for each in areas]
    rows.append(Line((hand.total if hand.likely(0.7) else "",), role=TOTAL))
    sheet = Sheet("DA incidents")
    caption = hand.noted(f"Domestic abuse incidents by area, {hand.year(year)}")
    table = Table(columns, rows, lambda r, c: hand.count(grid[r][c]), ("Area",), caption)
    draw(hand, sheet, table)
    kind = hand.random.choice(("xlsx", "ods", "csv"))
    return Book(f"incidents by area.{kind}", (finished(hand, sheet),))


def three_heads(hand: Hand) -> Book:
    """A publisher: three rows of heads, codes beside the names, marks with their key."""
    hand.footnotes = ""
    year = hand.number(2019, 2023)
    years = [academic_year(year), academic_year(year + 1)]
    areas = hand.some(words.PLACES, 5, 8)
    columns = [
        Line((When(f"{year_label(each.starts.year)}"), kind, measure), str(each))
        for each in years
        for kind in ("Permanent exclusions", "Suspensions")
        for measure in ("Number", "Rate")
    ]
    rows = [Line((Loose(words.CODES.get(each, "E08000099")), each)) for each in areas]
    held = [[_published(hand, column) for column in range(len(columns))] for _ in areas]
    sheet = Sheet("Table 2b")
    title = "Exclusions and suspensions by local authority, academic years"
    sheet.write(1, 1, title)
    table = Table(
        columns,
        rows,
        lambda r, c: held[r][c],
        ("Code", "Local authority"),
        title=frozenset({title}),
    )
    bottom = draw(hand, sheet, table, 3)
    for at, (_, meaning) in enumerate(list(words.KEY.values())[:4]):
        sheet.write(bottom + 1 + at, 1, meaning)
    return Book("exclusions.xlsx" if hand.likely(0.5) else "exclusions.ods", (sheet,))


def _published(hand: Hand, column: int) -> Shown:
    if hand.likely(0.15):
        symbol = hand.random.choice(("c", "z", "x", "low"))
        return mark(symbol, words.KEY[symbol][0])
    return (
        hand.count(hand.number(5, 2400)) if column % 2 == 0 else hand.rate(hand.number(1, 99) / 7)
    )


def labels_once(hand: Hand) -> Book:
    """Youth justice: disposals within areas, the area given once, subtotals and a grand total."""
    areas = hand.some(words.PLACES, 3, 4)
    disposals = hand.some(words.DISPOSALS, 3, 4)
    periods = quarters_from(hand.number(2022, 2025), 1, 4)
    grid, rows = list[list[int]](), list[Line]()
    beneath = hand.likely(0.5)  # the subtotal's name stands beneath those of the disposals
    for area in areas:
        part = hand.grid(len(disposals), len(periods), 40)
        grid += [*part, [sum(each) for each in zip(*part, strict=True)]]
        rows += [Line((area, each)) for each in disposals]
        rows.append(Line((area, "Total") if beneath else (f"{area} total",), role=TOTAL))
    every = [sum(each) for each in zip(*grid, strict=True)]
    grid.append([each // 2 for each in every])
    rows.append(Line((hand.total,), role=TOTAL))
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    sheet = Sheet("Disposals")
    table = Table(
        columns,
        rows,
        lambda r, c: hand.count(grid[r][c]),
        ("Area", "Disposal"),
        "Youth justice disposals" if hand.likely(0.7) else "",
        once=hand.likely(0.8),
    )
    draw(hand, sheet, table)
    kind = hand.random.choice(("xlsx", "csv", "ods"))
    return Book(f"disposals.{kind}", (finished(hand, sheet),))


def sections(hand: Hand) -> Book:
    """Designated officer: one table in sections, each with a subtotal that may have no name."""
    periods = quarters_from(hand.number(2022, 2025), hand.number(1, 3), 4)
    grid, rows = list[list[int]](), list[Line | Section]()
    named = hand.likely(0.5)
    for section, parts in (
        ("Source of allegation", words.WORKFORCES),
        ("Type of harm", words.ALLEGATIONS),
        ("Outcome", words.OUTCOMES),
    ):
        lines = hand.some(parts, 3, 5)
        part = hand.grid(len(lines), len(periods), 30)
        grid += [*part, [sum(each) for each in zip(*part, strict=True)]]
        rows += [Section(section), *(Line((each,)) for each in lines)]
        rows.append(Line((hand.total if named else "",), role=TOTAL))
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    sheet = Sheet("LADO")
    title = hand.noted("Allegations against people who work with children")
    table = Table(columns, rows, lambda r, c: hand.count(grid[r][c]), (), title)
    draw(hand, sheet, table)
    return Book("allegations.xlsx", (finished(hand, sheet),))


def hidden_columns(hand: Hand) -> Book:
    """Health: a hidden sort key, extensions, glued footnotes, comments."""
    lines = hand.some(words.HEALTH, 4, 6)
    periods = quarters_from(hand.number(2022, 2025), 1, 3)
    grid = hand.grid(len(lines), len(periods), 300)
    columns = [Line((Loose("Sort"),), hidden=hand.likely(0.7))]
    columns += [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    columns += [Line((Loose("Target"),)), Line((Loose("Extension"),)), Line((Loose("Comment"),))]

    def shown(row: int, column: int) -> Shown | None:
        if column == 0:
            return aside(row * 10 + 10)
        if column <= len(periods):
            value = grid[row][column - 1]
            return hand.marked(value) if hand.likely(0.08) else hand.count(value)
        if column == len(periods) + 1:
            return free(hand.number(20, 400)) if hand.likely(0.8) else None
        if column == len(periods) + 2:
            return aside(hand.number(2000, 2999))
        return aside("Higher because 3 wards closed") if hand.likely(0.4) else None

    sheet = Sheet("Health")
    rows = [Line((each,)) for each in lines]
    held = [[shown(r, c) for c in range(len(columns))] for r in range(len(rows))]
    table = Table(
        columns, rows, lambda r, c: held[r][c], ("Measure",), "Health safeguarding return"
    )
    draw(hand, sheet, table)
    return Book("health return.xlsx", (finished(hand, sheet),))


def with_sums(grid: list[list[int]]) -> list[list[int]]:
    """Counts with their sum beside and beneath."""
    beside = [[*row, sum(row)] for row in grid]
    return [*beside, [sum(each) for each in zip(*beside, strict=True)]]
