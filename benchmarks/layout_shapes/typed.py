"""Cells as people type them: many marks with a key beside it, units in words, signs of change."""

from collections.abc import Sequence

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.hand import Hand, Said, Shown, mark, quarters_from
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import CHANGE, Book, Sheet
from benchmarks.layout_shapes.table import Line, Table, When, draw
from data.periods import Period, quarter

Marks = Sequence[tuple[str, str]]

TYPED_MARKS = (
    ("n/a", "not-applicable"),
    ("Nil", "nil"),
    ("tbc", "not-available"),
    ("*", "suppressed"),
)
OWN_KEY = (
    ("#", "suppressed", "Fewer than six, withheld"),
    ("NK", "not-available", "Not known when the return was made"),
    ("–", "nil", "None in the quarter"),
)


def typed_marks(hand: Hand) -> Book:
    """Schools: not applicable, nil, to be confirmed and withheld as people type them."""
    sheet, _ = _marked(hand, TYPED_MARKS, "Returns of schools")
    return Book("schools.xlsx" if hand.likely(0.6) else "schools.csv", (finished(hand, sheet),))


def own_key(hand: Hand) -> Book:
    """Hostels: a sheet's own marks, whose meaning stands in two cells of a key beneath."""
    marks = [(sign, status) for sign, status, _ in OWN_KEY]
    sheet, bottom = _marked(hand, marks, "Young people in supported lodgings")
    sheet.write(bottom + 1, 1, "Key")
    for at, (sign, _, meaning) in enumerate(OWN_KEY, bottom + 2):
        sheet.write(at, 1, sign)
        sheet.write(at, 2, meaning)
    hand.footnotes = ""
    sheet.gaps = []
    return Book("lodgings.xlsx", (finished(hand, sheet),))


def _marked(hand: Hand, marks: Marks, caption: str) -> tuple[Sheet, int]:
    periods = quarters_from(hand.number(2022, 2025), 1, 4)
    rows = [Line((each,)) for each in hand.some(words.SCHOOLS, 4, 6)]
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    held = [[_count_or_mark(hand, marks) for _ in columns] for _ in rows]
    sheet = Sheet("Return")
    table = Table(columns, rows, lambda r, c: held[r][c], ("Group",), caption)
    return sheet, draw(hand, sheet, table)


def _count_or_mark(hand: Hand, marks: Marks) -> Shown:
    if hand.likely(0.25):
        return mark(*hand.random.choice(list(marks)))
    return hand.count(hand.number(1, 90))


def units_in_words(hand: Hand) -> Book:
    """Courts: days, weeks and amounts with their unit typed into the cell."""
    periods = quarters_from(hand.number(2022, 2025), 1, 3)
    lines = (
        ("Average length of proceedings", "weeks"),
        ("Average wait for a hearing", "days"),
        ("Cost of a placement", "£"),
        ("Hearings in time", "%"),
        ("Cases for each guardian", "cases"),
    )
    rows = [Line((name,)) for name, _ in lines]
    columns = [Line((When(hand.quarter(each)),), str(each)) for each in periods]
    held = [[_with_unit(hand, unit) for _ in periods] for _, unit in lines]
    sheet = Sheet("Courts")
    draw(hand, sheet, Table(columns, rows, lambda r, c: held[r][c], ("Measure",), "Family courts"))
    return Book("courts.xlsx" if hand.likely(0.6) else "courts.csv", (finished(hand, sheet),))


def _with_unit(hand: Hand, unit: str) -> Shown:
    if unit == "%":
        return hand.percent(hand.number(40, 99))
    value = hand.number(800, 9000) if unit == "£" else hand.number(20, 500) / 10
    if unit == "£":
        return Shown(f"£{value:,}", says=(Said(value),))
    return Shown(f"{value:g} {unit}", says=(Said(value),))


def signed_changes(hand: Hand) -> Book:
    """Police: two quarters, then the difference with its sign, then the relative change."""
    now = quarter(hand.number(2022, 2025), hand.number(2, 4))
    offences = hand.some(words.OFFENCES, 4, 6)
    grid = hand.grid(len(offences), 2, 300)
    columns = [
        Line((When(hand.quarter(now.previous())),), str(now.previous())),
        Line((When(hand.quarter(now)),), str(now)),
        Line(("Change on the quarter before",), str(now), CHANGE),
        Line(("Change on the quarter before (%)",), str(now), CHANGE),
    ]

    def shown(row: int, column: int) -> Shown:
        before, after = grid[row]
        if column < 2:
            return hand.count(grid[row][column])
        if column == 2:
            return Shown(f"{after - before:+d}", says=(Said(after - before),))
        value = round(100 * (after - before) / before, 1)
        return Shown(f"{value:+.1f}%", says=(Said(value),))

    rows = [Line((each,)) for each in offences]
    sheet = Sheet("Offences")
    draw(hand, sheet, Table(columns, rows, shown, ("Offence",), "Offences and their change"))
    return Book("changes.xlsx" if hand.likely(0.6) else "changes.csv", (finished(hand, sheet),))


def year_so_far(hand: Hand) -> Book:
    """Training: this quarter and the year so far for each course, both under two heads."""
    year, number = hand.number(2022, 2025), hand.number(2, 4)
    now = quarter(year, number)
    so_far = Period(quarter(year, 1).starts, now.ends)
    columns = [
        Line((head, each), str(period))
        for head, period in (("This quarter", now), ("Year to date", so_far))
        for each in ("Courses", "Places")
    ]
    courses = hand.some(words.COURSES, 4, 6)
    grid = hand.grid(len(courses), len(columns), 60)
    rows = [Line((each,)) for each in courses]
    sheet = Sheet("Courses")
    title = f"Training report {hand.quarter(now)}"
    table = Table(columns, rows, lambda r, c: hand.count(grid[r][c]), ("Course",), title)
    draw(hand, sheet, table)
    return Book("courses.xlsx" if hand.likely(0.6) else "courses.csv", (finished(hand, sheet),))
