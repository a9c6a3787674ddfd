"""Scorecards and dashboards of councils and trusts: codes, colours, targets and comparators."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.hand import Hand, Said, Shown, aside, free, months_from, quarters_from
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Loose, Table, When, draw
from data.periods import MONTHS, academic_year, financial_year, quarter

BETTER = ("Bigger is better", "Smaller is better")


def colour_after_each(hand: Hand) -> Book:
    """Council: a code, a name and a polarity, then each quarter with its colour, a target."""
    year = hand.number(2022, 2025)
    periods = quarters_from(year, 1, hand.number(2, 4))
    names = hand.some(words.SOCIAL_CARE, 4, 6)
    columns = list[Line]()
    for each in periods:
        columns += [Line((When(f"Q{each.quarter_number}"),), str(each)), Line((Loose("RAG"),))]
    columns.append(Line(("Target",)))
    held = [
        [
            *(
                hand.count(hand.number(20, 400))
                if at % 2 == 0
                else aside(hand.random.choice("RAG"))
                for at in range(2 * len(periods))
            ),
            free(hand.number(20, 400)),
        ]
        for _ in names
    ]
    rows = [
        Line((Loose(f"CSC{at:02d}"), each, Loose(hand.random.choice(BETTER))))
        for at, each in enumerate(names, 1)
    ]
    title = f"Children's services scorecard {hand.year(year)}"
    sheet = Sheet("Scorecard")
    heads = ("Ref", "Indicator", "Polarity")
    hand.prose = False
    draw(hand, sheet, Table(columns, rows, lambda r, c: held[r][c], heads, title, once=False))
    return Book("scorecard.xlsx", (finished(hand, sheet),))


def trust_dashboard(hand: Hand) -> Book:
    """Health: metric, target, the months of a financial year that the title alone names."""
    year, first = hand.number(2022, 2025), hand.number(4, 8)
    months = months_from(year, first, hand.number(3, 5))
    counted, rated = hand.some(words.HEALTH[:5], 3, 4), ["Level 3 training", "Supervision in time"]
    columns = [Line(("Target",))]
    columns += [Line((When(MONTHS[each.starts.month - 1]),), str(each)) for each in months]
    columns.append(Line((Loose("Trend"),)))
    rows = [Line((each,)) for each in (*counted, *rated)]

    def shown(row: int, column: int) -> Shown | None:
        is_count = row < len(counted)
        if column == 0:
            return free("n/a") if is_count else free(0.9, "0%")
        if column == len(columns) - 1:
            return aside(hand.random.choice("↑↓→"))
        if is_count:
            return hand.count(hand.number(3, 140))
        return hand.percent(hand.number(600, 990) / 10)

    held = [[shown(r, c) for c in range(len(columns))] for r in range(len(rows))]
    title = f"Safeguarding dashboard {hand.year(year)}"
    sheet = Sheet("Dashboard")
    table = Table(columns, rows, lambda r, c: held[r][c], ("Metric",), title)
    draw(hand, sheet, table)
    return Book("dashboard.xlsx" if hand.likely(0.6) else "dashboard.ods", (finished(hand, sheet),))


def comparators_beside(hand: Hand) -> Book:
    """Council: two years of its own, then neighbours and the nation for the later of them."""
    year = hand.number(2021, 2024)
    later = financial_year(year)
    earlier = financial_year(year - 1)
    own = hand.random.choice(words.PLACES)
    columns = [
        Line((own, When(hand.year(year - 1))), str(earlier)),
        Line((own, When(hand.year(year))), str(later)),
        Line(("Statistical neighbours", When(hand.year(year))), str(later)),
        Line(("England", When(hand.year(year))), str(later)),
    ]
    names = hand.some(("Referrals", "Re-referrals", "Plans", "Looked after", "Care leavers"), 4, 5)
    rows = [Line((f"{each} per 10,000",)) for each in names]
    held = [[hand.rate(hand.number(90, 900) / 10) for _ in columns] for _ in names]
    sheet = Sheet("Benchmark")
    table = Table(columns, rows, lambda r, c: held[r][c], ("Rate",), "How we compare")
    draw(hand, sheet, table)
    return Book("benchmark.xlsx", (finished(hand, sheet),))


def attendance(hand: Hand) -> Book:
    """Schools: pupils on roll and percentages, the academic year named in the title in words."""
    year = hand.number(2021, 2024)
    schools = hand.some(words.SCHOOLS, 4, 6)
    columns = [Line((each,)) for each in ("Pupils on roll", "Attendance %", "Persistent absence %")]
    rows = [Line((each,)) for each in schools]
    held = [
        [
            hand.count(hand.number(90, 1400)),
            hand.rate(hand.number(880, 970) / 10),
            hand.rate(hand.number(80, 270) / 10),
        ]
        for _ in schools
    ]
    title = f"Attendance by type of school, academic year {hand.year(year)}"
    sheet = Sheet("Attendance")
    period = str(academic_year(year))
    table = Table(columns, rows, lambda r, c: held[r][c], ("School type",), title, period)
    draw(hand, sheet, table)
    return Book(
        "attendance.xlsx" if hand.likely(0.5) else "attendance.csv", (finished(hand, sheet),)
    )


def of_which(hand: Hand) -> Book:
    """Social care: rows that are parts of the one above, said by their words and an indent."""
    days = [quarter(year - 1, 4) for year in (2023, 2024, 2025)]
    columns = [Line((When(f"31 March {each.ends.year}"),), str(each)) for each in days]
    wholes = hand.some(("Children in need", "Open assessments", "Care leavers"), 2, 3)
    rows, held = list[Line](), list[list[int]]()
    for whole in wholes:
        counts = [hand.number(80, 400) for _ in days]
        rows.append(Line((whole,)))
        held.append(counts)
        for part, least in (("of which: aged under 5", 5), ("of which: disabled", 7)):
            rows.append(Line((part,)))
            held.append([each // least + hand.number(0, 9) for each in counts])
    sheet = Sheet("Caseload")
    table = Table(columns, rows, lambda r, c: hand.count(held[r][c]), ("Measure",), "Caseload")
    draw(hand, sheet, table)
    return Book("caseload.xlsx", (finished(hand, sheet),))


def target_rows(hand: Hand) -> Book:
    """Police: areas down, beneath them the force, an average of the areas and a target."""
    periods = quarters_from(hand.number(2022, 2025), 1, 4)
    areas = hand.some(words.PLACES, 4, 6)
    grid = hand.grid(len(areas), 4, 90)
    sums = [sum(each) for each in zip(*grid, strict=True)]
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    rows = [
        *(Line((each,)) for each in areas),
        Line((hand.random.choice(("Force total", "All areas", "Total for force")),), role=TOTAL),
        Line(("Average per area",)),
        Line(("Target",)),
    ]

    def shown(row: int, column: int) -> Shown:
        if row < len(areas):
            return hand.count(grid[row][column])
        if row == len(areas):
            return hand.count(sums[column])
        if row == len(areas) + 1:
            mean = round(sums[column] / len(areas), 1)
            return Shown(mean, "0.0", (Said(mean),))
        return free(hand.number(100, 300))

    sheet = Sheet("Reports")
    table = Table(columns, rows, shown, ("Area",), "Domestic abuse reports")
    draw(hand, sheet, table)
    return Book("reports.xlsx" if hand.likely(0.6) else "reports.csv", (finished(hand, sheet),))
