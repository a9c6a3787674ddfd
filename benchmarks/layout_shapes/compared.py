"""Tables that compare: with last year, in pairs, as shares and as rates."""

from datetime import date

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.cross import with_sums
from benchmarks.layout_shapes.hand import Hand, Said, Shown, free, mark
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import BEFORE, CHANGE, SHARE, TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Table, When, draw
from data.periods import FULL_MONTHS, Period, at_snapshot, financial_year, quarter


def pairs(hand: Hand) -> Book:
    """Training: places taken with last year's in brackets, such as 170 (217)."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    courses = hand.some(words.COURSES, 4, 7)
    now, earlier = hand.grid(len(courses), 3), hand.grid(len(courses), 3)
    columns = [Line((each,)) for each in ("Booked", "Attended", "Did not attend")]
    rows = [Line((each,)) for each in courses]
    sheet = Sheet("Training")
    title = f"Training in {hand.quarter(period)} (same quarter last year in brackets)"
    sheet.write(1, 1, title)
    table = Table(
        columns,
        rows,
        lambda r, c: hand.pair(now[r][c], earlier[r][c], period),
        ("Course",),
        period=str(period),
        title=frozenset({title}),
    )
    draw(hand, sheet, table, 3)
    return Book("training.xlsx" if hand.likely(0.6) else "training.csv", (finished(hand, sheet),))


def last_year(hand: Hand) -> Book:
    """Social care: this quarter, the same quarter last year, the change and the relative change."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    lines = hand.some(words.SOCIAL_CARE, 4, 7)
    grid = hand.grid(len(lines), 2, 400)
    before = hand.random.choice(("Same quarter last year", "Same period last year"))
    columns = [
        Line((When(hand.quarter(period)),), str(period)),
        Line((before,), str(period.a_year_before()), BEFORE),
        Line((hand.random.choice(("Change", "Difference", "+/-")),), str(period), CHANGE),
        Line((hand.random.choice(("% change", "Change (%)")),), str(period), CHANGE),
    ]

    def shown(row: int, column: int) -> Shown:
        now, then = grid[row]
        if column < 2:
            return hand.count(grid[row][column])
        if column == 2:
            return Shown(now - then, says=(Said(now - then),))
        return hand.percent(100 * (now - then) / then)

    rows = [Line((each,)) for each in lines]
    sheet = Sheet("Scorecard")
    draw(hand, sheet, Table(columns, rows, shown, ("Indicator",), "Social care scorecard"))
    kind = hand.random.choice(("xlsx", "xlsx", "csv", "ods"))
    return Book(f"scorecard.{kind}", (finished(hand, sheet),))


def shares(hand: Hand) -> Book:
    """Front door: contacts by source with their share of all, the quarter in the heading."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    sources = hand.some(words.REFERRERS, 5, 8)
    counts = [each[0] for each in hand.grid(len(sources), 1, 300)]
    counts.append(sum(counts))
    share = hand.random.choice(("% of total", "Percentage", "Share", "%"))
    columns = [Line(("Number of contacts",)), Line((share,), role=SHARE)]
    rows = [*(Line((each,)) for each in sources), Line((hand.total,), role=TOTAL)]
    sheet = Sheet("Contacts")
    title = f"Contacts by source, {hand.quarter(period)}"

    def shown(row: int, column: int) -> Shown:
        whole = counts[-1]
        return hand.percent(100 * counts[row] / whole) if column else hand.count(counts[row])

    table = Table(columns, rows, shown, ("Source",), title, str(period))
    draw(hand, sheet, table)
    kind = hand.random.choice(("xlsx", "csv", "ods"))
    return Book(f"contacts.{kind}", (finished(hand, sheet),))


def rates(hand: Hand) -> Book:
    """A publisher: children on a day of three years, number and rate, comparators beneath."""
    month = hand.random.choice((3, 6, 9))
    days = [(2023 + each, month, 31 if month == 3 else 30) for each in range(3)]
    areas = [*hand.some(words.PLACES, 4, 6), "Statistical neighbours", "England"]
    columns = list[Line]()
    for year, number, day in days:
        words_of_day = When(f"{day} {FULL_MONTHS[number - 1]} {year}")
        period = str(at_snapshot(_day(year, number, day)))
        columns += [Line((words_of_day, each), period) for each in ("Number", "Rate per 10,000")]
    held = [[_rate_or_count(hand, r, c) for c in range(len(columns))] for r in range(len(areas))]
    sheet = Sheet("Plans")
    caption = hand.noted("Children with a protection plan as at the end of the period")
    rows = [Line((each,)) for each in areas]
    draw(hand, sheet, Table(columns, rows, lambda r, c: held[r][c], ("Area",), caption))
    return Book("plans.xlsx" if hand.likely(0.6) else "plans.ods", (finished(hand, sheet),))


def _rate_or_count(hand: Hand, row: int, column: int) -> Shown:
    if column % 2:
        return hand.rate(hand.number(200, 900) / 10)
    if hand.likely(0.08):
        return mark("c", "suppressed")
    return hand.count(hand.number(20, 400) * (1 if row < 4 else 6))


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, day)


def scorecard(hand: Hand) -> Book:
    """Social care: indicators of several units by quarter, a target, the year so far, a comment."""
    year = hand.number(2022, 2025)
    periods = [quarter(year, number) for number in range(1, hand.number(2, 4) + 1)]
    so_far = Period(periods[0].starts, periods[-1].ends)
    counted = hand.some(words.SOCIAL_CARE[:6], 3, 5)
    rated = ["Assessments within 45 working days", "Visits in time"]
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    columns.append(
        Line((hand.random.choice(("Year to date", "YTD", "Total to date")),), str(so_far))
    )
    columns += [Line(("Target",)), Line(("Commentary",))]
    rows = [*(Line((each,)) for each in counted), *(Line((each,)) for each in rated)]
    grid = [[hand.number(60, 400) for _ in periods] for _ in counted]

    def shown(row: int, column: int) -> Shown | None:
        is_count, so = row < len(counted), len(periods)
        if column > so:
            return free(hand.number(70, 95)) if column == so + 1 and not is_count else None
        if not is_count:
            return hand.percent(hand.number(600, 990) / 10)
        if column < so:
            return hand.count(grid[row][column])
        whole = sum(grid[row])
        return Shown(whole, says=(Said(whole, role=TOTAL),))

    held = [[shown(r, c) for c in range(len(columns))] for r in range(len(rows))]
    sheet = Sheet("Performance")
    draw(hand, sheet, Table(columns, rows, lambda r, c: held[r][c], ("Indicator",), "Performance"))
    return Book("performance.xlsx", (finished(hand, sheet),))


def with_unnamed_sum(grid: list[list[int]]) -> list[list[int]]:
    """Counts with their sums beneath alone."""
    return [row[:-1] for row in with_sums(grid)]


def bare_years(hand: Hand) -> Book:
    """Counts of some years as numbers; a word above says which year is meant, or none does."""
    said, year_of = hand.random.choice(
        (
            ("Year ending 31 March", lambda year: str(financial_year(year - 1))),
            ("Calendar year", lambda year: f"calendar {year}"),
            ("Financial year ending", lambda year: str(financial_year(year - 1))),
        )
    )
    years = range(2020, 2020 + hand.number(3, 5))
    offences = hand.some(words.OFFENCES, 4, 6)
    grid = with_unnamed_sum(hand.grid(len(offences), len(years), 500))
    columns = [Line((When(said), When(each)), year_of(each)) for each in years]
    rows = [*(Line((each,)) for each in offences), Line((hand.total,), role=TOTAL)]
    sheet = Sheet("Offences")
    table = Table(columns, rows, lambda r, c: hand.count(grid[r][c]), ("Offence",), "Offences")
    draw(hand, sheet, table)
    return Book("offences.xlsx" if hand.likely(0.6) else "offences.csv", (finished(hand, sheet),))
