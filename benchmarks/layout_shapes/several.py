"""Several tables on one sheet, above and beside one another; several sheets with one cover."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.cross import with_sums
from benchmarks.layout_shapes.hand import Hand, quarters_from
from benchmarks.layout_shapes.noise import finished, noted
from benchmarks.layout_shapes.sheet import TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Table, When, draw
from data.periods import Period, quarter


def stacked(hand: Hand) -> Book:
    """Designated officer: a table a quarter, one above another, the quarter in its caption."""
    hand.footnotes = ""
    sheet, top = Sheet("Allegations"), 1
    if hand.likely(0.6):
        sheet.write(1, 1, "Allegations by workforce and outcome")
        top = 3
    workforces = hand.some(words.WORKFORCES, 4, 6)
    outcomes = hand.some(words.OUTCOMES, 3, 4)
    for each in quarters_from(hand.number(2022, 2025), 1, hand.number(2, 3)):
        caption = hand.random.choice(("{}", "Allegations received in {}", "Table for {}"))
        table = _by_total(hand, workforces, outcomes, caption.format(hand.quarter(each)), str(each))
        top = draw(hand, sheet, table, top) + hand.number(1, 2)
    return Book("allegations.xlsx" if hand.likely(0.6) else "allegations.csv", (sheet,))


def side_by_side(hand: Hand) -> Book:
    """Risk conferences: two tables beside one another, one lower, the year in the heading."""
    year = hand.number(2022, 2025)
    sheet = Sheet("MARAC")
    title = f"Multi-agency risk assessment conference {hand.year(year)}"
    sheet.write(1, 1, title)
    periods = quarters_from(year, 1, hand.number(3, 4))
    columns = [Line((When(f"Q{each.quarter_number}"),), str(each)) for each in periods]
    right = 1 + 1 + len(periods) + hand.number(1, 2)
    for left, caption, names in (
        (1, "Referrals by agency", hand.some(words.REFERRERS, 4, 6)),
        (right, "Outcome of cases", hand.some(words.OFFENCES, 3, 5)),
    ):
        grid = [row[:-1] for row in with_sums(hand.grid(len(names), len(periods), 40))]
        rows = [*(Line((each,)) for each in names), Line((hand.total,), role=TOTAL)]
        table = Table(
            columns,
            rows,
            lambda r, c, grid=grid: hand.count(grid[r][c]),  # type: ignore[misc]
            ("Agency",) if left == 1 else ("Outcome",),
            caption,
            title=frozenset({title}),
        )
        draw(hand, sheet, table, 3 + (left > 1), left)
    sheet.gaps = []
    return Book("marac.xlsx", (finished(hand, sheet),))


def cover_book(hand: Hand) -> Book:
    """A workbook whose cover alone says the quarter, with contents and contacts besides."""
    period = quarter(hand.number(2022, 2025), hand.number(1, 4))
    cover = Sheet("Cover")
    cover.write(1, 1, "Safeguarding partnership data return")
    cover.write(3, 1, "Quarter")
    cover.write(3, 2, hand.quarter(period))
    cover.write(4, 1, "Date completed")
    cover.write(4, 2, f"{hand.number(2, 27)} May 2026")
    contents = Sheet("Contents")
    contents.write(1, 1, "Contents")
    contacts = Sheet("Contacts")
    for at, head in enumerate(("Name", "Agency", "Extension"), 1):
        contacts.write(1, at, head)
    data = list[Sheet]()
    parts = (("Police", words.OFFENCES), ("Schools", words.SCHOOLS), ("Training", words.COURSES))
    for at, (name, lines) in enumerate(parts):
        contents.write(3 + at, 1, name)
        contents.write(3 + at, 2, at + 3)
        contacts.write(2 + at, 1, ("A. Brown", "C. Drew", "E. Fox")[at])
        contacts.write(2 + at, 2, name)
        contacts.write(2 + at, 3, hand.number(2000, 2999))
        sheet = Sheet(name)
        table = _by_total(hand, hand.some(lines, 4, 6), ["Girls", "Boys"], "", str(period))
        draw(hand, sheet, table)
        data.append(noted(hand, sheet))
    return Book("return.xlsx", (cover, contents, *data, contacts))


def _by_total(
    hand: Hand, names: list[str], across: list[str], caption: str, period: str | Period
) -> Table:
    grid = with_sums(hand.grid(len(names), len(across), 60))
    return Table(
        [*(Line((each,)) for each in across), Line((hand.total,), role=TOTAL)],
        [*(Line((each,)) for each in names), Line((hand.total,), role=TOTAL)],
        lambda r, c: hand.count(grid[r][c]),
        ("Group",),
        caption,
        str(period),
    )
