"""Tables in which some lines are parts of others: totals first, averages, shares."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.hand import Hand, Said, Shown, quarters_from
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import SHARE, TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import EITHER, Line, Table, When, draw
from data.periods import FULL_MONTHS, Period, quarter


def totals_first(hand: Hand) -> Book:
    """Social care: the total stands above its parts, which need not follow one another named."""
    periods = quarters_from(hand.number(2022, 2025), 1, 4)
    rows, held = list[Line](), list[list[int]]()
    for whole, parts in (("All contacts", words.REFERRERS), ("All plans", words.NEEDS)):
        names = hand.some(parts, 3, 4)
        grid = hand.grid(len(names), len(periods), 90)
        rows += [Line((hand.typed(whole),), role=TOTAL), *(Line((each,)) for each in names)]
        held += [[sum(each) for each in zip(*grid, strict=True)], *grid]
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    sheet = Sheet("Front door")
    table = Table(columns, rows, lambda r, c: hand.count(held[r][c]), ("Measure",), "Front door")
    draw(hand, sheet, table)
    sheet.gaps = []
    return Book(
        "front door.xlsx" if hand.likely(0.6) else "front door.csv", (finished(hand, sheet),)
    )


def averages(hand: Hand) -> Book:
    """Schools: types across, quarters down, a total and an average beneath, which is no total."""
    year = hand.number(2022, 2024)
    periods = quarters_from(year, 1, 4)
    schools = hand.some(words.SCHOOLS, 3, 5)
    grid = hand.grid(len(periods), len(schools), 90)
    sums = [sum(each) for each in zip(*grid, strict=True)]
    columns = [Line((each,)) for each in schools]
    rows = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    whole = str(Period(periods[0].starts, periods[-1].ends))
    rows += [Line((hand.total,), whole, TOTAL), Line(("Average a quarter",), f"{whole}{EITHER}")]

    def shown(row: int, column: int) -> Shown:
        if row < len(periods):
            return hand.count(grid[row][column])
        return (
            hand.count(sums[column])
            if row == len(periods)
            else Shown(sums[column] / 4, "0.0", (Said(sums[column] / 4),))
        )

    sheet = Sheet("Incidents")
    table = Table(columns, rows, shown, ("Quarter",), "Incidents in schools")
    draw(hand, sheet, table)
    return Book("incidents.xlsx", (finished(hand, sheet),))


def number_and_share(hand: Hand) -> Book:
    """Early help: a number and a share under each quarter, of the quarter's total beneath."""
    periods = quarters_from(hand.number(2022, 2025), 1, hand.number(2, 4))
    needs = hand.some(words.REFERRERS, 4, 6)
    columns = [
        Line((When(hand.quarter(each)), kind), str(each), SHARE if kind == "%" else "figure")
        for each in periods
        for kind in ("No.", "%")
    ]
    grid = hand.grid(len(needs), len(periods), 90)
    grid.append([sum(each) for each in zip(*grid, strict=True)])
    rows = [*(Line((each,)) for each in needs), Line((hand.total,), role=TOTAL)]

    def shown(row: int, column: int) -> Shown:
        value, whole = grid[row][column // 2], grid[-1][column // 2]
        return hand.percent(100 * value / whole) if column % 2 else hand.count(value)

    sheet = Sheet("Early help")
    draw(hand, sheet, Table(columns, rows, shown, ("Source",), "Early help requests"))
    return Book(
        "early help.xlsx" if hand.likely(0.6) else "early help.csv", (finished(hand, sheet),)
    )


def share_beneath(hand: Hand) -> Book:
    """Social care: beneath each count a row with its share of the row that both belong to."""
    periods = quarters_from(hand.number(2022, 2025), 1, 4)
    measures = hand.some(("Assessments", "Visits", "Reviews", "Health checks"), 2, 4)
    rows, held = list[Line](), list[list[Shown]]()
    for measure in measures:
        whole = [hand.number(60, 300) for _ in periods]
        part = [hand.number(each // 2, each) for each in whole]
        rows.append(Line((measure, "Number")))
        rows.append(Line((measure, "Of which in time")))
        rows.append(Line((measure, "% in time"), role=SHARE))
        held += [[hand.count(each) for each in whole], [hand.count(each) for each in part]]
        held.append([hand.percent(100 * a / b) for a, b in zip(part, whole, strict=True)])
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    sheet = Sheet("Timeliness")
    table = Table(columns, rows, lambda r, c: held[r][c], ("Measure", "What"), "Timeliness")
    draw(hand, sheet, table)
    return Book("timeliness.xlsx", (finished(hand, sheet),))


def arrows(hand: Hand) -> Book:
    """A board's own report: rank, figure, target, colour and an arrow for each indicator."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    earlier = period.previous()
    names = hand.some(words.SOCIAL_CARE, 5, 7)
    columns = [
        Line((When(hand.quarter(earlier)),), str(earlier)),
        Line((When(hand.quarter(period)),), str(period)),
        *(Line((word,)) for word in ("Rank", "RAG", "Direction of travel", "Comment")),
    ]
    order = hand.random.sample(range(1, len(names) + 1), len(names))

    def shown(row: int, column: int) -> Shown | None:
        if column < 2:
            return hand.count(hand.number(30, 2000))
        comment = "Up by 12 on last quarter" if hand.likely(0.3) else ""
        extra = (order[row], hand.random.choice("RAG"), hand.random.choice("↑↓→"), comment)
        return Shown(extra[column - 2]) if extra[column - 2] != "" else None

    held = [[shown(r, c) for c in range(len(columns))] for r in range(len(names))]
    rows = [Line((each,)) for each in names]
    sheet = Sheet("Indicators")
    table = Table(columns, rows, lambda r, c: held[r][c], ("Indicator",), "Performance indicators")
    draw(hand, sheet, table)
    return Book("indicators.xlsx", (finished(hand, sheet),))


def month_in_sheet_name(hand: Hand) -> Book:
    """Police: a sheet a month, which only the sheet's name says, with the year in the heading."""
    year, month = hand.number(2022, 2025), hand.number(4, 9)
    sheets = list[Sheet]()
    hand.footnotes = ""
    for number in range(month, month + 3):
        name = FULL_MONTHS[number - 1]
        sheet = Sheet(name)
        title = f"Police notifications {year}"
        areas = hand.some(words.PLACES, 4, 5)
        grid = hand.grid(len(areas), 3, 70)
        columns = [Line((each,)) for each in ("High", "Medium", "Standard")]
        period = f"{name} {year} to {name} {year}"
        rows = [Line((each,)) for each in areas]
        table = Table(
            columns,
            rows,
            lambda r, c, grid=grid: hand.count(grid[r][c]),  # type: ignore[misc]
            ("Area",),
            title,
            period,
        )
        draw(hand, sheet, table)
        sheets.append(sheet)
    return Book("notifications.xlsx", tuple(sheets))
