"""Groups of columns, each with a total of its own, and totals that only a time names."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.hand import Hand, Shown, quarters_from
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Loose, Section, Table, When, draw
from data.periods import financial_year, quarter


def groups_and_all(hand: Hand) -> Book:
    """Health: girls and boys by age with a total each, then all children under one head."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    bands, lines = ["Under 5", "5 to 11", "12 to 17"], hand.some(words.HEALTH, 4, 6)
    per_group = hand.likely(0.6)
    columns, parts = list[Line](), list[tuple[int, ...]]()
    for group, name in enumerate(("Girls", "Boys")):
        first = group * len(bands)
        for at, band in enumerate(bands):
            columns.append(Line((name, band)))
            parts.append((first + at,))
        if per_group:
            columns.append(Line((name, "Total"), role=TOTAL))
            parts.append(tuple(range(first, first + len(bands))))
    columns.append(
        Line(("All children",) if hand.likely(0.5) else ("", "All children"), role=TOTAL)
    )
    parts.append(tuple(range(2 * len(bands))))
    grid = hand.grid(len(lines), 2 * len(bands), 70)
    held = [[sum(row[each] for each in part) for part in parts] for row in grid]
    rows = [Line((each,)) for each in lines]
    sheet = Sheet("By age and sex")
    title = f"Health measures by age and sex, {hand.quarter(period)}"
    table = Table(
        columns, rows, lambda r, c: hand.count(held[r][c]), ("Measure",), title, str(period)
    )
    draw(hand, sheet, table)
    kind = hand.random.choice(("xlsx", "ods", "csv"))
    return Book(f"by age and sex.{kind}", (finished(hand, sheet),))


def quarters_then_year(hand: Hand) -> Book:
    """Probation: last year's outturn, the quarters of this year, and the year that they make."""
    year = hand.number(2022, 2024)
    periods = quarters_from(year, 1, 4)
    offences = hand.some(words.OFFENCES, 4, 6)
    columns = [Line((When(f"{hand.year(year - 1)} outturn"),), str(financial_year(year - 1)))]
    columns += [Line((When(f"Q{each.quarter_number}"),), str(each)) for each in periods]
    columns.append(Line((When(hand.year(year)),), str(financial_year(year)), TOTAL))
    grid = hand.grid(len(offences), 5, 80)
    held = [[row[0] * 4, *row[1:], sum(row[1:])] for row in grid]
    sheet = Sheet("Probation")
    title = f"Cases known to probation {hand.year(year)}"
    rows = [Line((each,)) for each in offences]
    table = Table(
        columns,
        rows,
        lambda r, c: hand.count(held[r][c]),
        ("Offence",),
        title,
        title=frozenset({f"{hand.year(year - 1)} outturn"}),
    )
    draw(hand, sheet, table)
    return Book("probation.xlsx" if hand.likely(0.6) else "probation.csv", (finished(hand, sheet),))


def numbered_form(hand: Hand) -> Book:
    """A partner's form: questions with numbers such as 1.1 before them, months across."""
    periods = quarters_from(hand.number(2022, 2025), 1, 3)
    rows, held = list[Line | Section](), list[list[Shown]]()
    for number, (part, names) in enumerate(
        (("Front door", words.SOCIAL_CARE), ("Risk and harm", words.OFFENCES)), 1
    ):
        rows.append(Section(f"Part {'AB'[number - 1]}: {part}"))
        for item, name in enumerate(hand.some(names, 3, 5), 1):
            typed = hand.random.choice((f"{number}.{item}", number + item / 10))
            rows.append(Line((Loose(typed), name)))
            held.append([hand.count(hand.number(5, 300)) for _ in periods])
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    sheet = Sheet("Form")
    table = Table(columns, rows, lambda r, c: held[r][c], ("No.", "Question"), "Partner return")
    draw(hand, sheet, table)
    return Book("partner return.xlsx", (finished(hand, sheet),))


def areas_across(hand: Hand) -> Book:
    """Early help: districts across under their county, measures in two columns of labels."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    places = hand.some(words.PLACES, 4, 6)
    split = hand.number(2, len(places) - 1)
    columns = [Line(("North county", each)) for each in places[:split]]
    columns += [Line(("South county", each)) for each in places[split:]]
    rows = [
        Line((measure, part))
        for measure in hand.some(words.SOCIAL_CARE, 3, 4)
        for part in ("Opened", "Closed", "Open at the end")
    ]
    grid = hand.grid(len(rows), len(columns), 60)
    sheet = Sheet("Districts")
    sheet.write(1, 1, "Early help in districts")
    sheet.write(2, 1, f"Reporting period: {hand.quarter(period)}")
    title = frozenset({"Early help in districts", f"Reporting period: {hand.quarter(period)}"})
    table = Table(
        columns,
        rows,
        lambda r, c: hand.count(grid[r][c]),
        ("Service", "Cases"),
        period=str(period),
        title=title,
    )
    draw(hand, sheet, table, 4)
    return Book("districts.xlsx" if hand.likely(0.6) else "districts.csv", (finished(hand, sheet),))
