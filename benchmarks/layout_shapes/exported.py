"""Files that a program wrote or a person copied: wide extracts, texts for numbers."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.hand import Hand, Shown, joined, mark, months_from, quarters_from
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Loose, Table, When, draw
from data.periods import quarter


def wide_extract(hand: Hand) -> Book:
    """A csv with a column a month, codes and snake case, and no title."""
    months = months_from(hand.number(2022, 2024), hand.number(1, 9), hand.number(4, 8))
    places = hand.some(words.PLACES, 4, 6)
    rows = [
        Line((Loose(words.CODES.get(each, "E08000099")), each, measure))
        for each in places
        for measure in ("contacts", "referrals")
    ]
    hand.footnotes = ""
    columns = [Line((When(f"{m.starts:%Y-%m}"),), str(m)) for m in months]
    grid = hand.grid(len(rows), len(columns), 200)
    sheet = Sheet("wide")
    heads = ("la_code", "la_name", "measure")
    table = Table(columns, rows, lambda r, c: hand.count(grid[r][c]), heads, once=False)
    draw(hand, sheet, table)
    return Book("wide.csv", (sheet,))


def tabular_pivot(hand: Hand) -> Book:
    """A pivot table in three label columns, labels blank where they repeat, a subtotal a group."""
    periods = quarters_from(hand.number(2022, 2024), 1, hand.number(2, 3))
    columns = [
        *(Line((When(hand.quarter(each)),), str(each)) for each in periods),
        Line(("Grand Total",), joined(periods), TOTAL),
    ]
    rows, held = list[Line](), list[list[int]]()
    everything = [0] * len(periods)
    for area in hand.some(words.PLACES, 2, 3):
        subtotal = [0] * len(periods)
        for team in ("Assessment", "Long term"):
            for kind in ("New", "Open"):
                counts = [hand.number(2, 60) for _ in periods]
                rows.append(Line((area, team, kind)))
                held.append([*counts, sum(counts)])
                subtotal = [a + b for a, b in zip(subtotal, counts, strict=True)]
        rows.append(Line((f"{area} Total",), role=TOTAL))
        held.append([*subtotal, sum(subtotal)])
        everything = [a + b for a, b in zip(everything, subtotal, strict=True)]
    rows.append(Line(("Grand Total",), role=TOTAL))
    held.append([*everything, sum(everything)])
    sheet = Sheet("Pivot")
    heads = ("Area", "Team", "Status")
    hand.prose = False
    table = Table(columns, rows, lambda r, c: hand.count(held[r][c]), heads)
    draw(hand, sheet, table)
    sheet.gaps = []
    return Book("pivot.xlsx", (sheet,))


def all_as_text(hand: Hand) -> Book:
    """Every number typed as text, with commas, per cent signs, "n/a" and a trailing blank."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    names = hand.some(words.HEALTH, 5, 7)
    columns = [Line((each,)) for each in ("Number", "In time", "Waiting over 12 weeks")]

    def shown(row: int, column: int) -> Shown:
        del row
        if column == 1:
            return hand.percent(hand.number(300, 990) / 10)
        if hand.likely(0.1):
            return mark("n/a", "not-applicable")
        value = hand.number(3, 4000)
        return Shown(f"{value:,} ", says=hand.count(value).says)

    hand.percents = "text"
    held = [[shown(r, c) for c in range(3)] for r in range(len(names))]
    rows = [Line((each,)) for each in names]
    title = f"Return for {hand.quarter(period)}"
    sheet = Sheet("Return")
    table = Table(columns, rows, lambda r, c: held[r][c], ("Item",), title, str(period))
    draw(hand, sheet, table)
    return Book("return.csv" if hand.likely(0.5) else "return.xlsx", (finished(hand, sheet),))


def units_in_heads(hand: Hand) -> Book:
    """Finance and caseload side by side: "Spend (£000s)", "Rate per 10,000", "% in time"."""
    periods = quarters_from(hand.number(2022, 2025), 1, hand.number(3, 4))
    columns = [
        Line((each,))
        for each in ("Spend (£000s)", "Children (number)", "Rate per 10,000", "Visits in time (%)")
    ]
    rows = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    held = [
        [
            Shown(cost := hand.number(200, 3000), "#,##0", hand.count(cost).says),
            hand.count(hand.number(60, 500)),
            hand.rate(hand.number(300, 900) / 10),
            hand.rate(hand.number(600, 990) / 10),
        ]
        for _ in periods
    ]
    sheet = Sheet("Cost")
    table = Table(columns, rows, lambda r, c: held[r][c], ("Quarter",), "Cost and caseload")
    draw(hand, sheet, table)
    return Book("cost.xlsx" if hand.likely(0.6) else "cost.csv", (finished(hand, sheet),))


def beside_without_gap(hand: Hand) -> Book:
    """Two tables that touch: the second begins in the column right after the first."""
    year = hand.number(2022, 2025)
    periods = quarters_from(year, 1, hand.number(2, 4))
    columns = [Line((When(f"Q{each.quarter_number}"),), str(each)) for each in periods]
    hand.prose = hand.side_note = hand.gap_under_heads = False
    sheet = Sheet("MARAC")
    title = f"MARAC {hand.year(year)}"
    sheet.write(1, 1, title)
    count = hand.number(4, 5)
    for left, head, names in (
        (1, "Agency", hand.some(words.REFERRERS, count, count)),
        (2 + len(periods), "Outcome", hand.some(words.OFFENCES, count, count)),
    ):
        grid = hand.grid(len(names), len(periods), 60)
        rows = [Line((each,)) for each in names]
        table = Table(
            columns,
            rows,
            lambda r, c, grid=grid: hand.count(grid[r][c]),  # type: ignore[misc]
            (head,),
            title=frozenset({title}),
        )
        draw(hand, sheet, table, 3, left)
    sheet.gaps = []
    return Book("marac.xlsx", (finished(hand, sheet),))


def key_on_its_own_sheet(hand: Hand) -> Book:
    """A workbook with contents, a sheet of marks, and two sheets that use them without a key."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    contents, key = Sheet("Contents"), Sheet("Key")
    for at, (name, what) in enumerate(
        (("Key", "What the marks mean"), ("1a", "Referrals by area"), ("1b", "Plans by area")), 3
    ):
        contents.write(at, 1, name)
        contents.write(at, 2, what)
    contents.write(1, 1, "Contents")
    key.write(1, 1, "Marks used in these tables")
    senses = {
        "-": ("nil", "Nil"),
        "*": ("suppressed", "Fewer than 5"),
        "x": ("not-applicable", "Not applicable"),
    }
    for at, (symbol, (_, meaning)) in enumerate(senses.items(), 3):
        key.write(at, 1, symbol)
        key.write(at, 2, meaning)
    hand.footnotes = ""
    sheets = [contents, key]
    for name, title in (("1a", "Referrals by area"), ("1b", "Plans by area")):
        sheet = Sheet(name)
        places = hand.some(words.PLACES, 5, 6)
        columns = [Line((each,)) for each in ("Under 5", "5 to 11", "12 to 17")]
        held = [
            [
                mark(symbol := hand.random.choice("-*x"), senses[symbol][0])
                if hand.likely(0.2)
                else hand.count(hand.number(6, 90))
                for _ in columns
            ]
            for _ in places
        ]
        rows = [Line((each,)) for each in places]
        caption = f"{title}, {hand.quarter(period)}"
        table = Table(
            columns,
            rows,
            lambda r, c, held=held: held[r][c],  # type: ignore[misc]
            ("Area",),
            caption,
            str(period),
        )
        draw(hand, sheet, table)
        sheets.append(sheet)
    return Book("tables.xlsx", tuple(sheets))


def survey_answers(hand: Hand) -> Book:
    """A survey: questions down, answers in per cent across, and the number who answered."""
    year = hand.number(2022, 2025)
    period = quarter(year, hand.number(1, 4))
    questions = (
        "Q1 I know who to tell",
        "Q2 I feel safe at school",
        "Q3 I was listened to",
        "Q4 My worker was on time",
        "Q5 I know what happens next",
    )
    columns = [
        *(Line((each,)) for each in ("Strongly agree", "Agree", "Disagree", "Don't know")),
        Line(("Number who answered",)),
    ]
    held = [
        [
            *(hand.percent(hand.number(20, 500) / 10) for _ in range(4)),
            hand.count(hand.number(90, 400)),
        ]
        for _ in questions
    ]
    rows = [Line((each,)) for each in questions]
    hand.spaces = False
    title = f"Young people's survey, {hand.quarter(period)}"
    sheet = Sheet("Survey")
    table = Table(columns, rows, lambda r, c: held[r][c], ("Question",), title, str(period))
    draw(hand, sheet, table)
    return Book("survey.xlsx" if hand.likely(0.6) else "survey.csv", (finished(hand, sheet),))
