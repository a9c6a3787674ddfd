"""Forms and returns as people fill them in: answers beside numbers, notes, keys, estimates."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.hand import Hand, Said, Shown, aside, mark, quarters_from
from benchmarks.layout_shapes.noise import finished
from benchmarks.layout_shapes.sheet import BEFORE, SHARE, TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Loose, Table, When, draw
from data.periods import Period, financial_year, quarter

QUESTIONS = (
    ("Is there a named lead for safeguarding?", "Yes"),
    ("Number of staff in post", ""),
    ("Number of staff trained", ""),
    ("Is supervision recorded?", "Partly"),
    ("Who holds the record of training?", "Head of learning"),
    ("Number of referrals made", ""),
    ("Was the policy reviewed in the year?", "No"),
    ("Number of allegations against staff", ""),
    ("Number of complaints", ""),
    ("Number of volunteers", ""),
)
KEY = ('"-" nil return', "NR - not returned", "# : number below 5, not shown")
MARKS = (("-", "nil"), ("NR", "not-available"), ("#", "suppressed"))


def answers_beside_numbers(hand: Hand) -> Book:
    """Section 11: numbered questions, answered now with a word and now with a number."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    sheet = Sheet("Section 11")
    sheet.write(1, 1, "Reporting period")
    sheet.write(1, 2, hand.quarter(period))

    def shown(row: int, _: int) -> Shown:
        answer = QUESTIONS[row][1]
        return aside(answer) if answer else hand.count(hand.number(2, 80))

    rows = [Line((Loose(f"1.{at}"), text)) for at, (text, _) in enumerate(QUESTIONS, start=1)]
    heads = ("No.", "Question")
    draw(hand, sheet, Table([Line(("Answer",))], rows, shown, heads, period=str(period)), 3)
    sheet.gaps = []
    return Book("section 11.xlsx", (sheet,))


def key_in_any_way(hand: Hand) -> Book:
    """Faith settings: a key beneath that parts marks and meanings in three ways."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    settings = ("St Mary's", "Elim Church", "Central Mosque", "Gurdwara", "Synagogue")
    columns = [Line((each,)) for each in ("Volunteers checked", "Concerns raised", "Passed on")]
    held = [[_count_or_mark(hand) for _ in columns] for _ in settings]
    hand.footnotes = ""  # whose notes would stand in the key
    sheet, title = Sheet("Return"), f"Faith settings {hand.quarter(period)}"
    rows = [Line((each,)) for each in settings]
    table = Table(columns, rows, lambda r, c: held[r][c], ("Setting",), title, str(period))
    bottom = draw(hand, sheet, table)
    for at, text in enumerate(("Key:", *KEY), start=bottom + 1):
        sheet.write(at, 1, text)
    return Book("faith.xlsx" if hand.likely(0.6) else "faith.csv", (sheet,))


def _count_or_mark(hand: Hand) -> Shown:
    return mark(*hand.random.choice(MARKS)) if hand.likely(0.3) else hand.count(hand.number(6, 50))


def years_in_brackets(hand: Hand) -> Book:
    """Courts: orders of a year, and those of the year before in brackets, as the caption says."""
    year = hand.number(2022, 2025)
    now, before = financial_year(year), financial_year(year - 1)
    orders = ("Care order", "Supervision order", "Placement order", "No order")
    grids = hand.grid(len(orders), 2, 40), hand.grid(len(orders), 2, 40)

    def shown(row: int, column: int) -> Shown:
        first, second = (grid[row][column] for grid in grids)
        said = Said(first), Said(second, role=BEFORE, period=str(before))
        return Shown(f"{first} ({second})", says=said)

    sheet = Sheet("Courts")
    title = f"Orders in {hand.year(year)}, with {hand.year(year - 1)} in brackets"
    columns, rows = [Line(("Boys",)), Line(("Girls",))], [Line((each,)) for each in orders]
    draw(hand, sheet, Table(columns, rows, shown, ("Order",), title, str(now)))
    return Book("courts.xlsx" if hand.likely(0.5) else "courts.csv", (finished(hand, sheet),))


def periods_as_captions(hand: Hand) -> Book:
    """MARAC: the same table twice, each beneath the days that it covers."""
    year, sheet, top = hand.number(2022, 2025), Sheet("MARAC"), 3
    sheet.write(1, 1, "Cases heard")
    areas = hand.some(words.PLACES, 3, 5)
    for number, months in ((1, ("April", "June")), (2, ("July", "September"))):
        caption = f"1 {months[0]} {year} – 30 {months[1]} {year}"
        grid = hand.grid(len(areas), 2, 60)
        top = 1 + draw(
            hand,
            sheet,
            Table(
                [Line(("Heard",)), Line(("Repeat",))],
                [Line((each,)) for each in areas],
                lambda r, c, grid=grid: hand.count(grid[r][c]),  # type: ignore[misc]
                ("Area",),
                caption,
                str(quarter(year, number)),
                title=frozenset({"Cases heard"}),
            ),
            top,
        )
    sheet.gaps = []
    return Book("marac.xlsx" if hand.likely(0.5) else "marac.csv", (sheet,))


def estimates(hand: Hand) -> Book:
    """A survey: each estimate with its bounds in the cell, and a rank beside."""
    year = hand.number(2022, 2025)
    places = hand.some(words.PLACES, 4, 6)
    ranks = hand.random.sample(range(1, 153), len(places))
    columns = [Line(("Boys",)), Line(("Girls",)), Line(("Rank (of 152)",))]

    def shown(row: int, column: int) -> Shown:
        value = hand.number(20, 99) / 10
        text = f"{value} ({value - 1:.1f} to {value + 1:.1f})"
        return aside(ranks[row]) if column == 2 else Shown(text, says=(Said(value),))  # noqa: PLR2004

    sheet = Sheet("Rates")
    title = f"Rates per 1,000, {hand.year(year)} (95% confidence interval)"
    rows = [Line((each,)) for each in places]
    draw(hand, sheet, Table(columns, rows, shown, ("Area",), title, str(financial_year(year))))
    return Book("rates.xlsx" if hand.likely(0.5) else "rates.csv", (finished(hand, sheet),))


def ages_as_heads(hand: Hand) -> Book:
    """Plans by single year of age: the heads are numbers, and only the caption says of what."""
    period = quarter(hand.number(2022, 2025), 2)
    first, places = hand.number(0, 11), hand.some(words.PLACES, 4, 6)
    grid = hand.grid(len(places), 6, 30)
    columns = [Line((str(first + at),)) for at in range(6)] + [Line(("Total",), role=TOTAL)]

    def shown(row: int, column: int) -> Shown:
        return hand.count(sum(grid[row]) if column == 6 else grid[row][column])  # noqa: PLR2004

    sheet = Sheet("Ages")
    title = f"Children with a plan at 30 September {period.ends.year}, by age"
    rows = [Line((each,)) for each in places]
    hand.footnotes, hand.prose = "", False
    draw(hand, sheet, Table(columns, rows, shown, ("Area",), title, str(period)))
    return Book("ages.xlsx" if hand.likely(0.6) else "ages.csv", (sheet,))


def weeks(hand: Hand) -> Book:
    """The front door: a column for each week, of which no period is kept."""
    days = [Line((When(each.ends.replace(day=day), "dd/mm/yyyy"),)) for each, day in _days(hand)]
    lines = hand.some(words.SOCIAL_CARE, 3, 5)
    grid = hand.grid(len(lines), len(days), 60)
    rows = [Line((each,)) for each in lines]
    sheet = Sheet("Weekly")
    table = Table(days, rows, lambda r, c: hand.count(grid[r][c]), ("Week commencing",), "Activity")
    draw(hand, sheet, table)
    return Book("weekly.xlsx", (finished(hand, sheet),))


def _days(hand: Hand) -> list[tuple[Period, int]]:
    (period,) = quarters_from(hand.number(2022, 2025), hand.number(1, 4), 1)
    first = hand.number(2, 7)
    return [(period, first + 7 * week) for week in range(4)]


def parts_within_parts(hand: Hand) -> Book:
    """Placements: some rows are a part of the row before, which the total passes over."""
    year, columns = hand.number(2022, 2025), [Line(("North",)), Line(("South",))]
    whole = hand.grid(3, 2, 90)
    grid = [whole[0], [each // 3 for each in whole[0]], *whole[1:]]
    grid.append([sum(each) for each in zip(*whole, strict=True)])
    names = ("Foster placements", "Of which: with relatives", "Secure units", "Adoption")
    rows = [*(Line((each,)) for each in names), Line(("All children",), role=TOTAL)]
    sheet, title = Sheet("Placements"), f"Placements at 31 March {year}"
    shares = [Line((f"Share {each.words[0]}",), role=SHARE) for each in columns]

    def shown(row: int, column: int) -> Shown:
        if column < 2:  # noqa: PLR2004
            return hand.count(grid[row][column])
        return hand.percent(100 * grid[row][column - 2] / grid[-1][column - 2])

    period = str(quarter(year - 1, 4))
    draw(hand, sheet, Table([*columns, *shares], rows, shown, ("Placement",), title, period))
    sheet.gaps = []
    kind = "xlsx" if hand.likely(0.6) else "csv"
    return Book(f"placements.{kind}", (finished(hand, sheet),))


def year_on_the_right(hand: Hand) -> Book:
    """Wards: an extract with the year of each row behind its figures, and a key to sort by."""
    year, heads = hand.number(2022, 2025), ("Children", "Contacts")
    names = hand.some(words.PLACES, 4, 6)
    grid = hand.grid(len(names), 2, 400)
    columns = [*(Line((each,)) for each in heads), Line(("Year",)), Line(("Sort order",))]

    def shown(row: int, column: int) -> Shown:
        beside = (hand.year(year), 10 * row + 10)
        return hand.count(grid[row][column]) if column < 2 else aside(beside[column - 2])  # noqa: PLR2004

    rows = [Line((Loose(words.CODES.get(each, "")), each)) for each in names]
    sheet = Sheet("Wards")
    table = Table(columns, rows, shown, ("Ward code", "Ward"), period=str(financial_year(year)))
    hand.footnotes, hand.gap_under_heads = "", False
    draw(hand, sheet, table)
    return Book("wards.csv", (sheet,))
