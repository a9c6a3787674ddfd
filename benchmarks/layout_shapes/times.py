"""Times down the side: months, quarters and years in one column, or the year given once."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.cross import with_sums
from benchmarks.layout_shapes.hand import Hand, Said, Shown, joined, months_from, quarters_from
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import FIGURE, TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Loose, Table, When, draw
from data.periods import MONTHS, financial_year


def mixed_periods(hand: Hand) -> Book:
    """Police: months, then the quarter that they make, and the year, in one column."""
    year = hand.number(2022, 2024)
    offences = hand.some(words.OFFENCES, 3, 5)
    months = months_from(year, 4, 12)
    counts = hand.grid(len(offences), 12, 50)
    rows, held = list[Line](), list[list[int]]()
    for number in range(4):
        for each in range(3 * number, 3 * number + 3):
            rows.append(Line((When(*hand.month(months[each])),), str(months[each])))
            held.append([row[each] for row in counts])
        period = quarters_from(year, number + 1, 1)[0]
        rows.append(Line((When(hand.quarter(period)),), str(period), TOTAL))
        held.append([sum(row[3 * number : 3 * number + 3]) for row in counts])
    rows.append(Line((When(hand.year(year)),), str(financial_year(year)), TOTAL))
    held.append([sum(row) for row in counts])
    columns = [Line((each,)) for each in offences]
    sheet = Sheet("Recorded")
    caption = hand.noted("Recorded offences")
    draw(
        hand, sheet, Table(columns, rows, lambda r, c: hand.count(held[r][c]), ("Period",), caption)
    )
    return Book("recorded.xlsx" if hand.likely(0.6) else "recorded.csv", (finished(hand, sheet),))


def year_given_once(hand: Hand) -> Book:
    """Youth justice: years and their quarters down the side, two rows of heads across."""
    first = hand.number(2021, 2023)
    periods = quarters_from(first, 1, 8)
    heads = [
        (each, sex) for each in ("First time entrants", "Reoffenders") for sex in ("Girls", "Boys")
    ]
    grid = hand.grid(len(periods), len(heads), 60)
    rows = [
        Line((When(hand.year(each.financial_year)), When(f"Q{each.quarter_number}")), str(each))
        for each in periods
    ]
    columns = [Line(each) for each in heads]
    sheet = Sheet("Entrants")
    table = Table(
        columns, rows, lambda r, c: hand.count(grid[r][c]), ("Year", "Quarter"), "Young people"
    )
    draw(hand, sheet, table)
    return Book("entrants.xlsx" if hand.likely(0.6) else "entrants.ods", (finished(hand, sheet),))


def row_of_units(hand: Hand) -> Book:
    """Health: measures across with a row of units beneath their names, months down the side."""
    year = hand.number(2022, 2024)
    months = months_from(year, 4, hand.number(6, 9))
    measures = (("Attendances", "No."), ("Seen in time", "%"), ("Cost", "£"), ("Staff", "FTE"))
    columns = [Line((name, Loose(unit))) for name, unit in measures]
    rows = [Line((When(*hand.month(each)),), str(each)) for each in months]
    held = [[_of_unit(hand, unit) for _, unit in measures] for _ in months]
    sheet = Sheet("Urgent care")
    table = Table(columns, rows, lambda r, c: held[r][c], ("Month",), "Urgent care for children")
    draw(hand, sheet, table)
    return Book("urgent care.xlsx" if hand.likely(0.6) else "urgent.csv", (finished(hand, sheet),))


def _of_unit(hand: Hand, unit: str) -> Shown:
    if unit == "%":
        return hand.percent(hand.number(400, 990) / 10)
    if unit == "£":
        return hand.money(hand.number(1000, 90000))
    return hand.rate(hand.number(20, 90) / 7) if unit == "FTE" else hand.count(hand.number(9, 2000))


def months_under_quarters(hand: Hand) -> Book:
    """Schools: months under a head for their quarter, the quarter's sum after each, then all."""
    year = hand.number(2022, 2024)
    schools = hand.some(words.SCHOOLS, 3, 5)
    months = months_from(year, 4, 6)
    columns, parts = list[Line](), list[range]()
    for number in range(2):
        period = quarters_from(year, number + 1, 1)[0]
        over = When(hand.quarter(period))
        for each in range(3 * number, 3 * number + 3):
            name = MONTHS[months[each].starts.month - 1]
            columns.append(Line((over, When(name)), str(months[each])))
            parts.append(range(each, each + 1))
        columns.append(Line((over, hand.total), str(period), TOTAL))
        parts.append(range(3 * number, 3 * number + 3))
    columns.append(Line((When("Year to date"),), joined(months), TOTAL))
    parts.append(range(6))
    grid = [row[:-1] for row in with_sums(hand.grid(len(schools), 6, 40))]
    rows = [*(Line((each,)) for each in schools), Line((hand.total,), role=TOTAL)]

    def shown(row: int, column: int) -> Shown:
        value = sum(grid[row][each] for each in parts[column])
        return Shown(value, says=(Said(value),))

    sheet = Sheet("Exclusions")
    draw(
        hand, sheet, Table(columns, rows, shown, ("School type",), f"Exclusions {hand.year(year)}")
    )
    return Book("exclusions by month.xlsx", (finished(hand, sheet),))


def dash_without_key(hand: Hand) -> Book:
    """Risk conferences: a dash that no key explains; only the sender knows what it means."""
    status = hand.random.choice(("nil", "not-available"))
    periods = quarters_from(hand.number(2022, 2024), 1, 4)
    agencies = hand.some(words.REFERRERS, 5, 8)
    grid = hand.grid(len(agencies), len(periods), 30)
    rows = [Line((each,), role=FIGURE) for each in agencies]
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    held = [
        [
            Shown("-", says=(Said(0, status),)) if hand.likely(0.15) else hand.count(value)
            for value in row
        ]
        for row in grid
    ]
    sheet = Sheet("Referrals")
    caption = "Referrals to the conference"
    table = Table(columns, rows, lambda r, c: held[r][c], ("Agency",), caption)
    draw(hand, sheet, table)
    return Book("referrals.xlsx", (finished(hand, sheet),))
