"""Bulletins by month and quarter: years beside one another, subtotals, time down the side."""

from dataclasses import replace
from datetime import date

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.hand import Hand, Shown, months_from, quarters_from
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import BEFORE, CHANGE, TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Loose, Section, Table, When, draw
from data.periods import MONTHS, Period, quarter


def year_so_far_twice(hand: Hand) -> Book:
    """Police: months, the year so far, the same of last year, and the change in per cent."""
    year, count = hand.number(2022, 2025), hand.number(3, 6)
    months = months_from(year, 4, count)
    so_far = Period(months[0].starts, months[-1].ends)
    columns = [_month_line(hand, each) for each in months]
    columns += [
        Line((When(f"FYTD {hand.year(year)}"),), str(so_far), TOTAL),
        Line((When(f"FYTD {hand.year(year - 1)}"),), str(so_far.a_year_before())),
        Line(("% change",), str(so_far), CHANGE),
    ]
    offences = hand.some(words.OFFENCES, 4, 6)
    grid = hand.grid(len(offences), count, 90)
    earlier = [hand.number(count * 10, count * 90) for _ in offences]

    def shown(row: int, column: int) -> Shown:
        now = sum(grid[row])
        if column < count:
            return hand.count(grid[row][column])
        if column == count:
            return hand.count(now)
        if column == count + 1:
            return hand.count(earlier[row])
        return hand.percent(100 * (now - earlier[row]) / earlier[row])

    sheet = Sheet("Bulletin")
    table = Table(columns, [Line((each,)) for each in offences], shown, ("Offence",), "Bulletin")
    draw(hand, sheet, table)
    return Book("bulletin.xlsx", (finished(hand, sheet),))


def _month_line(hand: Hand, month: Period) -> Line:
    return Line((When(*hand.month(month)),), str(month))


def quarter_subtotals(hand: Hand) -> Book:
    """Housing: after each three months their quarter, and the year to date at the end."""
    year, quarters = hand.number(2022, 2025), hand.number(2, 4)
    columns, lengths = list[Line](), list[int]()
    for number in range(1, quarters + 1):
        whole = quarter(year, number)
        for month in months_from(whole.starts.year, whole.starts.month, 3):
            columns.append(Line((When(MONTHS[month.starts.month - 1]),), str(month)))
        columns.append(Line((When(f"Q{number}"),), str(whole), TOTAL))
        lengths.append(3)
    so_far = Period(quarter(year, 1).starts, quarter(year, quarters).ends)
    columns.append(Line((When("YTD"),), str(so_far), TOTAL))
    names = hand.some(
        ("Homeless families", "Placements", "Evictions", "Approaches", "Duty owed"), 3, 5
    )
    held = list[list[int]]()
    for _ in names:
        row, whole_year = list[int](), 0
        for _ in range(quarters):
            three = [hand.number(2, 60) for _ in range(3)]
            row += [*three, sum(three)]
            whole_year += sum(three)
        held.append([*row, whole_year])
    sheet = Sheet("Housing")
    title = f"Housing and homelessness {hand.year(year)}"
    rows = [Line((each,)) for each in names]
    table = Table(columns, rows, lambda r, c: hand.count(held[r][c]), ("Measure",), title)
    draw(hand, sheet, table)
    return Book("housing.xlsx" if hand.likely(0.6) else "housing.csv", (finished(hand, sheet),))


def time_down(hand: Hand) -> Book:
    """Front door: quarters down with each year beneath; measures in two rows of heads."""
    first = hand.number(2021, 2023)
    columns = [
        Line((group, each))
        for group, parts in (
            ("Contacts", ("Police", "Health", "Schools")),
            ("Outcome", ("Referral", "No action")),
        )
        for each in parts
    ]
    rows, held = list[Line](), list[list[int]]()
    for year in (first, first + 1):
        grid = hand.grid(4, len(columns), 90)
        for number in range(1, 5):
            rows.append(
                Line((When(hand.quarter(quarter(year, number))),), str(quarter(year, number)))
            )
        whole = str(Period(quarter(year, 1).starts, quarter(year, 4).ends))
        rows.append(Line((When(f"{hand.year(year)} total"),), whole, TOTAL))
        held += [*grid, [sum(each) for each in zip(*grid, strict=True)]]
    sheet = Sheet("Front door")
    table = Table(columns, rows, lambda r, c: hand.count(held[r][c]), ("Quarter",), "Front door")
    draw(hand, sheet, table)
    sheet.gaps = []
    return Book("front door.xlsx", (finished(hand, sheet),))


def years_under_measures(hand: Hand) -> Book:
    """Youth justice: beneath each measure last year and this year, areas down."""
    year = hand.number(2022, 2024)
    quarter_of = [quarter(year - 1, 4), quarter(year, 4)]
    measures = hand.some(("First-time entrants", "Reoffending", "Custody", "Out-of-court"), 2, 4)
    columns = [
        Line((measure, When(hand.quarter(each))), str(each))
        for measure in measures
        for each in quarter_of
    ]
    places = hand.some(words.PLACES, 4, 6)
    grid = hand.grid(len(places), len(columns), 60)
    rows = [Line((each,)) for each in places]
    sheet = Sheet("Youth")
    table = Table(columns, rows, lambda r, c: hand.count(grid[r][c]), ("Area",), "Youth justice")
    draw(hand, sheet, table)
    return Book("youth.xlsx" if hand.likely(0.6) else "youth.ods", (finished(hand, sheet),))


def quarters_with_months_named(hand: Hand) -> Book:
    """Health: "Q1 (Apr-Jun)" beneath the year; the year so far at the end of each year."""
    first = hand.number(2021, 2023)
    names = ("Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar")
    columns = [
        Line(
            (When(hand.year(year)), When(f"Q{number} ({names[number - 1]})")),
            str(quarter(year, number)),
        )
        for year in (first, first + 1)
        for number in range(1, 5)
    ]
    lines = hand.some(words.HEALTH, 4, 6)
    grid = hand.grid(len(lines), len(columns), 80)
    rows = [Line((each,)) for each in lines]
    sheet = Sheet("Health")
    table = Table(columns, rows, lambda r, c: hand.count(grid[r][c]), ("Metric",), "Health return")
    draw(hand, sheet, table)
    return Book("health.xlsx", (finished(hand, sheet),))


def dates_as_heads(hand: Hand) -> Book:
    """Social care: the last days of quarters as heads, as real dates or typed with slashes."""
    periods = quarters_from(hand.number(2022, 2024), 1, hand.number(3, 5))
    is_typed = hand.likely(0.5)
    columns = [
        Line(
            (When(f"{each.ends:%d/%m/%Y}") if is_typed else When(each.ends, "dd/mm/yyyy"),),
            str(each),
        )
        for each in periods
    ]
    lines = hand.some(("Children looked after", "Plans", "In need", "Private fostering"), 3, 4)
    grid = hand.grid(len(lines), len(columns), 300)
    rows = [Line((each,)) for each in lines]
    sheet = Sheet("Snapshot")
    title = "Open cases at the end of each quarter"
    table = Table(columns, rows, lambda r, c: hand.count(grid[r][c]), ("Cohort",), title)
    draw(hand, sheet, table)
    return Book("snapshot.xlsx", (finished(hand, sheet),))


def month_list(hand: Hand) -> Book:
    """MARAC: a row a month with a date in each, all cases, some of them, and their share."""
    months = months_from(hand.number(2022, 2025), hand.number(1, 9), hand.number(5, 9))
    rows = [Line((When(date(m.starts.year, m.starts.month, 1), "mmm-yy"),), str(m)) for m in months]
    held = [(whole := hand.number(30, 90), hand.number(3, whole)) for _ in months]
    columns = [
        Line(("Cases heard",)),
        Line(("Of which repeats",)),
        Line(("% repeats",), role="share"),
    ]

    def shown(row: int, column: int) -> Shown:
        whole, part = held[row]
        return hand.count(held[row][column]) if column < 2 else hand.percent(100 * part / whole)

    sheet = Sheet("MARAC")
    draw(hand, sheet, Table(columns, rows, shown, ("Month",), "Cases heard at MARAC"))
    return Book("marac.xlsx" if hand.likely(0.6) else "marac.csv", (finished(hand, sheet),))


def ages_in_sections(hand: Hand) -> Book:
    """Front door: ages as sections, sexes across beneath the quarter, needs down."""
    periods = quarters_from(hand.number(2022, 2025), hand.number(1, 2), 2)
    columns = [
        Line((When(hand.quarter(period)), each), str(period))
        for period in periods
        for each in ("Female", "Male", "Not known")
    ]
    rows, grid = list[Line | Section](), list[list[int]]()
    for age in hand.some(words.AGES, 2, 3):
        needs = hand.some(words.NEEDS, 3, 4)
        rows += [Section(f"Aged {age.lower()}"), *(Line((each,)) for each in needs)]
        grid += hand.grid(len(needs), len(columns), 60)
    sheet = Sheet("Ages")
    hand.gap_under_heads = False
    table = Table(columns, rows, lambda r, c: hand.count(grid[r][c]), ("Need",), "Referrals by age")
    draw(hand, sheet, table)
    return Book("ages.xlsx" if hand.likely(0.6) else "ages.ods", (finished(hand, sheet),))


def spacers(hand: Hand) -> Book:
    """Early help: groups of columns with a narrow blank column between them."""
    year = hand.number(2022, 2025)
    columns = list[Line]()
    for at, group in enumerate(("Requests", "Assessments", "Plans closed")):
        if at:
            columns.append(Line((Loose(""), Loose(""))))
        for number in (1, 2, 3):
            each = quarter(year, number)
            columns.append(Line((group, When(hand.quarter(each))), str(each)))
    places = hand.some(words.PLACES, 4, 6)
    grid = hand.grid(len(places), len(columns), 70)
    rows = [Line((each,)) for each in places]
    sheet = Sheet("Early help")

    def shown(row: int, column: int) -> Shown | None:
        return None if column in {3, 7} else hand.count(grid[row][column])

    draw(hand, sheet, Table(columns, rows, shown, ("Locality",), "Early help by locality"))
    return Book("early help.xlsx", (finished(hand, sheet),))


def last_year_row_beneath(hand: Hand) -> Book:
    """Training: beneath each course's places the row "Same period last year"."""
    year = hand.number(2022, 2025)
    periods = quarters_from(year, 1, hand.number(2, 4))
    courses = hand.some(words.COURSES, 3, 5)
    rows, grid = list[Line](), list[list[int]]()
    for each in courses:
        rows += [Line((each, "This year")), Line((each, "Same period last year"), role=BEFORE)]
        grid += hand.grid(2, len(periods), 90)
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]

    def shown(row: int, column: int) -> Shown:
        found = hand.count(grid[row][column])
        if row % 2 == 0:
            return found
        then = str(periods[column].a_year_before())
        says = tuple(replace(each, period=then) for each in found.says)
        return replace(found, says=says)

    sheet = Sheet("Training")
    heads = ("Course", "Year")
    draw(hand, sheet, Table(columns, rows, shown, heads, "Places taken"))
    sheet.gaps = []
    return Book("training.xlsx", (finished(hand, sheet),))
