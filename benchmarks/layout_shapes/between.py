"""Tables with something between: a column of units, a blank column, wide sections, newest first."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.cross import with_sums
from benchmarks.layout_shapes.hand import Hand, Shown, aside, joined, quarters_from
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Loose, Section, Table, When, draw
from data.periods import Period, financial_year, quarter


def column_of_units(hand: Hand) -> Book:
    """Housing: the unit of each row stands in a column between its name and its figures."""
    periods = quarters_from(hand.number(2022, 2024), 1, hand.number(3, 4))
    lines = (
        ("Families in temporary housing", "No."),
        ("Offers accepted", "%"),
        ("Average stay", "Days"),
        ("Evictions with children", "No."),
    )
    rows = [Line((name, Loose(unit))) for name, unit in lines]
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    held = [[_of_unit(hand, unit) for _ in periods] for _, unit in lines]
    sheet = Sheet("Housing")
    heads = ("Measure", "Unit")
    draw(hand, sheet, Table(columns, rows, lambda r, c: held[r][c], heads, "Housing return"))
    return Book(
        "housing return.xlsx" if hand.likely(0.6) else "housing.csv", (finished(hand, sheet),)
    )


def _of_unit(hand: Hand, unit: str) -> Shown:
    if unit == "%":
        return hand.percent(hand.number(30, 99))
    return (
        hand.rate(hand.number(90, 900) / 10) if unit == "Days" else hand.count(hand.number(5, 99))
    )


def blank_between(hand: Hand) -> Book:
    """Police: a blank column parts last year's quarters from this year's."""
    year = hand.number(2022, 2024)
    before, now = quarters_from(year - 1, 1, 4), quarters_from(year, 1, hand.number(2, 4))
    offences = hand.some(words.OFFENCES, 4, 6)
    grid = hand.grid(len(offences), 4 + len(now), 80)
    rows = [Line((each,)) for each in offences]
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in before]
    columns.append(Line((Loose(""),)))
    columns += [Line((When(hand.quarter(each)),), str(each)) for each in now]

    def shown(row: int, column: int) -> Shown | None:
        return None if column == 4 else hand.count(grid[row][column - (column > 4)])

    sheet = Sheet("Offences")
    draw(hand, sheet, Table(columns, rows, shown, ("Offence",), "Recorded offences"))
    return Book("two years.xlsx", (finished(hand, sheet),))


def wide_sections(hand: Hand) -> Book:
    """Schools: a merged row over the whole width begins each section; a total ends the table."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    columns = [*(Line((each,)) for each in ("Girls", "Boys")), Line((hand.total,), role=TOTAL)]
    rows, grid, heads = list[Line | Section](), list[list[int]](), list[int]()
    for section in ("Primary schools", "Secondary schools"):
        names = hand.some(words.NEEDS, 3, 4)
        heads.append(len(rows))
        rows += [Section(section), *(Line((each,)) for each in names)]
        grid += [row[:-1] + [sum(row[:-1])] for row in with_sums(hand.grid(len(names), 2, 60))[:-1]]
    hand.gap_under_heads = False
    sheet = Sheet("Concerns")
    title = f"Concerns raised by schools, {hand.quarter(period)}"
    hand.prose = False
    table = Table(columns, rows, lambda r, c: hand.count(grid[r][c]), ("Need",), title, str(period))
    draw(hand, sheet, table)
    for at in heads:
        sheet.merge((3 + at, 1, 3 + at, 4))
    sheet.gaps = []
    return Book("concerns.xlsx", (finished(hand, sheet),))


def newest_first(hand: Hand) -> Book:
    """Health: the newest quarter stands first, the year so far last, in a csv or workbook."""
    year = hand.number(2022, 2024)
    periods = quarters_from(year, 1, 3)
    lines = hand.some(words.HEALTH, 4, 6)
    grid = hand.grid(len(lines), 3, 90)
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in reversed(periods)]
    columns.append(Line((When("Year to date"),), joined(periods), TOTAL))
    rows = [Line((each,)) for each in lines]
    held = [[*row, sum(row)] for row in grid]
    sheet = Sheet("Newest first")
    table = Table(columns, rows, lambda r, c: hand.count(held[r][c]), ("Measure",), "Health return")
    draw(hand, sheet, table)
    return Book("newest.xlsx" if hand.likely(0.5) else "newest.csv", (finished(hand, sheet),))


def total_on_the_left(hand: Hand) -> Book:
    """Youth justice: all young people first, then girls and boys, by quarter and disposal."""
    periods = quarters_from(hand.number(2022, 2024), 1, hand.number(2, 4))
    disposals = hand.some(words.DISPOSALS, 3, 4)
    columns = [Line(("All young people",), role=TOTAL)]
    columns += [Line((each,)) for each in ("Girls", "Boys", "Not recorded")]
    rows = [Line((When(hand.quarter(p)), each), str(p)) for p in periods for each in disposals]
    grid = hand.grid(len(rows), 3, 60)
    held = [[sum(row), *row] for row in grid]
    sheet = Sheet("Young people")
    heads = ("Quarter", "Disposal")
    draw(hand, sheet, Table(columns, rows, lambda r, c: hand.count(held[r][c]), heads, "Disposals"))
    return Book("young people.xlsx" if hand.likely(0.6) else "young.ods", (finished(hand, sheet),))


def quarter_and_year_to_date(hand: Hand) -> Book:
    """Social care: the quarter and the year so far, of this year and of the same time last year."""
    year, number = hand.number(2022, 2025), hand.number(2, 4)
    now = quarter(year, number)
    so_far = Period(quarter(year, 1).starts, now.ends)
    columns = list[Line]()
    for back in (0, 1):
        for name, period in ((f"Q{number}", now), ("Year to date", so_far)):
            right = period.a_year_before() if back else period
            columns.append(Line((When(hand.year(year - back)), When(name)), str(right)))
    lines = hand.some(words.SOCIAL_CARE, 4, 6)
    grid = hand.grid(len(lines), 4, 300)
    rows = [Line((each,)) for each in lines]
    sheet = Sheet("Two years")
    name = "Social care indicators"
    table = Table(columns, rows, lambda r, c: hand.count(grid[r][c]), ("Indicator",), name)
    draw(hand, sheet, table)
    return Book("two years so far.xlsx", (finished(hand, sheet),))


def row_a_year(hand: Hand) -> Book:
    """A publisher's csv: places and years down, measures across, with ranks and codes between."""
    years = [financial_year(2020 + each) for each in range(hand.number(2, 4))]
    places = hand.some(words.PLACES, 4, 6)
    measures = ("Children looked after", "Rate per 10,000", "Rank")
    rows, held = list[Line](), list[list[Shown]]()
    for year in years:
        order = hand.random.sample(range(1, len(places) + 1), len(places))
        for place, rank in zip(places, order, strict=True):
            code = Loose(words.CODES.get(place, "E08000099"))
            rows.append(Line((code, place, When(hand.year(year.financial_year))), str(year)))
            count, rate = hand.count(hand.number(90, 900)), hand.rate(hand.number(400, 900) / 10)
            held.append([count, rate, aside(rank)])
    hand.footnotes = ""
    columns = [Line((each,)) for each in measures]
    sheet = Sheet("looked after")
    heads = ("area_code", "area_name", "year")
    draw(hand, sheet, Table(columns, rows, lambda r, c: held[r][c], heads, once=False))
    return Book("looked after.csv" if hand.likely(0.7) else "looked after.xlsx", (sheet,))
