"""Long files, as extracts are: a row a figure, or a row a place and period."""

from benchmarks.layout_shapes import words
from benchmarks.layout_shapes.hand import Hand, Said, Shown, mark, quarters_from
from benchmarks.layout_shapes.sheet import SHARE, TOTAL, Book, Sheet
from benchmarks.layout_shapes.table import Line, Loose, Table, When, draw
from data.periods import financial_year

SYMBOLS = (("z", "not-applicable"), ("c", "suppressed"), ("x", "not-available"), ("low", "low"))


def row_a_figure(hand: Hand) -> Book:
    """A publisher's csv: a row for each figure, its place, category and measure in columns."""
    hand.footnotes = ""
    years = [financial_year(2021 + each) for each in range(hand.number(2, 3))]
    places = hand.some(words.PLACES, 3, 5)
    needs = list(words.NEEDS[: hand.number(3, 4)])
    rows, shown = list[Line](), list[Shown]()
    for year in years:
        for place in places:
            counts = [hand.number(5, 400) for _ in needs]
            before = (When(int(str(year).replace("-", "")[:6])), Loose("Financial year"))
            where = (Loose("Local authority"), Loose(words.CODES.get(place, "E08000099")), place)
            for need, count in (*zip(needs, counts, strict=True), ("Total", sum(counts))):
                role = TOTAL if need == "Total" else "figure"
                rows.append(Line((*before, *where, need, "Children in need"), str(year), role))
                shown.append(hand.count(count))
            rows.append(Line((*before, *where, "Not recorded", "Children in need"), str(year)))
            shown.append(mark(*hand.random.choice(SYMBOLS)))
    heads = (
        *("time_period", "time_identifier", "geographic_level", "new_la_code", "la_name"),
        *("primary_need", "measure"),
    )
    sheet = Sheet("children in need")
    columns = [Line((Loose("value"),))]
    draw(hand, sheet, Table(columns, rows, lambda r, _: _plain(shown[r]), heads, once=False))
    return Book("children in need.csv", (sheet,))


def _plain(shown: Shown) -> Shown:
    """A published extract holds bare numbers."""
    (said,) = shown.says
    return shown if said.status != "reported" else Shown(int(said.value), says=shown.says)


def row_a_place(hand: Hand) -> Book:
    """An agency's extract: a row for a place and quarter, a column for each measure."""
    hand.footnotes = ""
    periods = quarters_from(hand.number(2022, 2024), 1, hand.number(2, 4))
    places = hand.some(words.PLACES, 3, 5)
    measures = ("Assessments", "Assessments in time", "% in time", "Average caseload")
    columns = [Line((each,), role=SHARE if each[0] == "%" else "figure") for each in measures]
    rows, held = list[Line](), list[list[Shown]]()
    coded = hand.likely(0.5)
    for period in periods:
        for place in places:
            code = (Loose(words.CODES.get(place, "E08000099")),) if coded else ()
            rows.append(Line((When(hand.quarter(period)), *code, place), str(period)))
            whole = hand.number(40, 160)
            part = hand.number(whole // 3, whole)
            share = hand.percent(100 * part / whole)
            load = hand.rate(hand.number(90, 260) / 10)
            held.append([hand.count(whole), hand.count(part), share, load])
    heads = ("Quarter", *(("Area code",) if coded else ()), "Area")
    sheet = Sheet("assessments")
    draw(hand, sheet, Table(columns, rows, lambda r, c: held[r][c], heads, once=False))
    kind = hand.random.choice(("csv", "xlsx", "ods"))
    return Book(f"assessments.{kind}", (sheet,))


def row_a_case_count(hand: Hand) -> Book:
    """Schools: a row for a school type and year group, the date of the census in a column."""
    hand.footnotes = ""
    day = hand.random.choice((("31 March 2025", "2024-25 Q4"), ("30 June 2025", "2025-26 Q1")))
    rows, held = list[Line](), list[list[Shown]]()
    for school in hand.some(words.SCHOOLS, 3, 5):
        for age in words.AGES[2:]:
            rows.append(Line((When(day[0]), school, age), day[1]))
            pupils = hand.number(150, 900)
            held.append([hand.count(pupils), Shown(pupils // 9, says=(Said(pupils // 9),))])
    columns = [Line(("Pupils",)), Line(("Pupils with a social worker",))]
    heads = ("Snapshot date", "School type", "Age group")
    sheet = Sheet("pupils")
    draw(hand, sheet, Table(columns, rows, lambda r, c: held[r][c], heads, once=False))
    return Book("pupils.csv" if hand.likely(0.6) else "pupils.xlsx", (sheet,))
