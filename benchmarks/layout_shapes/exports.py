"""What programs save: a pivot table, a csv with semicolons, months as numbers, a rolling year."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.cross import with_sums
from benchmarks.layout_shapes.hand import Hand, Shown, mark, months_from, quarters_from
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Table, When, draw
from data.periods import MONTHS, Period, quarter


def pivot(hand: Hand) -> Book:
    """A pivot table pasted as values: its own words in the corner, "Grand Total" at both ends."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    areas, needs = hand.some(words.PLACES, 4, 7), hand.some(words.NEEDS, 3, 4)
    grid = with_sums(hand.grid(len(areas), len(needs), 80))
    sheet = Sheet("Pivot")
    sheet.write(1, 1, "Quarter")
    sheet.write(1, 2, hand.quarter(period))
    sheet.write(3, 1, "Count of case")
    sheet.write(3, 2, "Column Labels")
    columns = [*(Line((each,)) for each in needs), Line(("Grand Total",), role=TOTAL)]
    rows = [*(Line((each,)) for each in areas), Line(("Grand Total",), role=TOTAL)]
    title = frozenset({"Count of case", "Column Labels"})
    hand.footnotes = ""

    def shown(row: int, column: int) -> Shown | None:
        inside = row < len(areas) and column < len(needs)
        return None if inside and grid[row][column] < 9 else hand.count(grid[row][column])

    for row in range(len(areas)):  # a pivot table leaves the cell of no case blank
        for column in range(len(needs)):
            if grid[row][column] < 9:
                _emptied(grid, row, column)
    table = Table(columns, rows, shown, ("Row Labels",), period=str(period), title=title)
    draw(hand, sheet, table, 4)
    return Book("pivot.xlsx", (sheet,))


def _emptied(grid: list[list[int]], row: int, column: int) -> None:
    """Take a case count out of its sums."""
    value = grid[row][column]
    for at in ((row, -1), (-1, column), (-1, -1)):
        grid[at[0]][at[1]] -= value
    grid[row][column] = 0


def month_numbers(hand: Hand) -> Book:
    """An extract with the year and the number of the month in two columns."""
    months = months_from(hand.number(2022, 2024), hand.number(1, 6), hand.number(4, 7))
    services = hand.some(("Early help", "Social care", "Health visiting"), 2, 3)
    rows, held = list[Line](), list[list[Shown]]()
    for each in months:
        for service in services:
            time = (When(each.starts.year), When(each.starts.month))
            rows.append(Line((*time, service), str(each)))
            held.append([hand.count(hand.number(10, 300)), hand.count(hand.number(1, 60))])
    hand.footnotes = ""
    columns = [Line(("Open cases",)), Line(("Closed cases",))]
    sheet = Sheet("cases")
    heads = ("Year", "Month", "Service")
    draw(hand, sheet, Table(columns, rows, lambda r, c: held[r][c], heads, once=False))
    return Book("cases.csv" if hand.likely(0.7) else "cases.xlsx", (sheet,))


def rolling_year(hand: Hand) -> Book:
    """Police: a quarter beside the twelve months to its end, and the last three months by name."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    offences = hand.some(words.OFFENCES, 4, 6)
    first = months_from(period.starts.year, period.starts.month, 3)
    year = Period(period.following().a_year_before().starts, period.ends)
    end = f"{MONTHS[period.ends.month - 1]} {period.ends.year}"
    columns = [Line((When(*hand.month(each)),), str(each)) for each in first]
    columns.append(Line((When(hand.quarter(period)),), str(period), TOTAL))
    columns.append(Line((When(f"12 months to {end}"),), str(year)))
    rows = [Line((each,)) for each in offences]
    grid = [row[:-1] for row in with_sums(hand.grid(len(offences), 3, 60))][:-1]
    held = [[*row, sum(row), sum(row) * 4 + hand.number(-9, 9)] for row in grid]
    sheet = Sheet("Crime")
    table = Table(
        columns, rows, lambda r, c: hand.count(held[r][c]), ("Offence",), "Recorded crime"
    )
    draw(hand, sheet, table)
    return Book("crime.xlsx" if hand.likely(0.6) else "crime.ods", (finished(hand, sheet),))


def many_measures(hand: Hand) -> Book:
    """An extract of a survey: a row for each agency, question and quarter, answers across."""
    agencies = hand.some(words.REFERRERS, 3, 4)
    questions = ("Q1 I know who to ask", "Q2 I had supervision", "Q3 I was trained")
    answers = ("Agree", "Neither", "Disagree")
    rows, held = list[Line](), list[list[int]]()
    for each in quarters_from(hand.number(2022, 2024), 2, 2):
        for agency in agencies:
            for question in questions:
                rows.append(Line((When(hand.quarter(each)), agency, question), str(each)))
                counts = [hand.number(3, 70) for _ in answers]
                held.append([*counts, sum(counts)])
    hand.footnotes = ""
    columns = [*(Line((each,)) for each in answers), Line(("Base",), role=TOTAL)]
    sheet = Sheet("survey")
    heads = ("Period", "Agency", "Question")
    draw(hand, sheet, Table(columns, rows, lambda r, c: hand.count(held[r][c]), heads, once=False))
    return Book("survey.csv" if hand.likely(0.5) else "survey.xlsx", (sheet,))


def age_bands(hand: Hand) -> Book:
    """Health: ages such as "5-9" across, which look like dates, and a mark with its key."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    bands = ("0-4", "5-9", "10-14", "15-17")
    lines = hand.some(words.HEALTH, 4, 6)
    columns = [Line((each,)) for each in bands]
    rows = [Line((each,)) for each in lines]
    hidden = [[hand.likely(0.15) for _ in bands] for _ in lines]
    grid = hand.grid(len(lines), len(bands), 120)
    sheet = Sheet("Ages")
    title = f"Attendances by age of child, {hand.quarter(period)}"

    def shown(row: int, column: int) -> Shown:
        return mark("<5", "suppressed") if hidden[row][column] else hand.count(grid[row][column])

    table = Table(columns, rows, shown, ("Measure",), title, str(period))
    bottom = draw(hand, sheet, table)
    sheet.write(bottom + 1, 1, "<5 = fewer than five children")
    return Book("ages.xlsx" if hand.likely(0.5) else "ages.csv", (finished(hand, sheet),))
