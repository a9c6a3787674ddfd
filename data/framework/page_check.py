"""What is wrong with the pages of a framework, by table and cell: one check, one short function."""

from collections.abc import Iterator

from data.findings import Finding
from data.framework import findings, page_findings
from data.framework.chart_kinds import ChartKind, Takes, kind_named
from data.framework.columns import MEASURES, SPLITS, THEMES, UNITS
from data.framework.page_columns import CARDS, CHARTS, LEAVES_OUT, PAGES, SPLIT_BY
from data.framework.pages import MADE, ON_LIST, OVERVIEW, TAKEN
from data.framework.rows import Row, Tables
from data.framework.table_form import TableForm

Measures = dict[str, Row]


def check_pages(tables: Tables, standard: Tables) -> list[Finding]:
    """Everything that is wrong with the pages of merged tables.

    standard: those of the standard framework, of which nothing is said here: a board may do
    without a measure or a page that its charts name.
    """
    own = {
        form.name: [row for row in tables[form.name] if row not in standard.get(form.name, ())]
        for form in (PAGES, CARDS, CHARTS)
    }
    measures = {row["id"]: row for row in tables[MEASURES.name]}
    units = {row["id"] for row in tables[UNITS.name]}
    return [
        *_overview(tables),
        *_pages(own[PAGES.name], tables),
        *_on_pages(own[CARDS.name], CARDS, tables),
        *_on_pages(own[CHARTS.name], CHARTS, tables),
        *_cards(own[CARDS.name], measures),
        *(found for row in own[CHARTS.name] for found in _chart(row, measures, units)),
        *_divided(tables, standard),
    ]


def _overview(tables: Tables) -> Iterator[Finding]:
    if OVERVIEW not in {row["id"] for row in tables[PAGES.name]}:
        yield page_findings.no_overview(PAGES.name)


def _pages(rows: list[Row], tables: Tables) -> Iterator[Finding]:
    themes = [row["id"] for row in tables[THEMES.name]]
    measures = [row["id"] for row in tables[MEASURES.name]]
    shown = {row["page"] for row in tables[CHARTS.name]}
    for row in rows:
        if row["id"] in TAKEN:
            yield page_findings.taken(PAGES.name, row.place("id"), row["id"])
        if row["id"] not in shown:
            yield page_findings.without_chart(PAGES.name, row.place("id"), row["title"])
        for name in ("order", "at most", "cards"):
            if row[name] and not (row[name].isdecimal() and int(row[name]) > 0):
                yield findings.not_a_number(PAGES.name, row.place(name), row[name])
        for theme in row.several("themes"):
            if theme not in themes:
                place = row.place("themes")
                yield findings.unknown(PAGES.name, place, "theme", theme, themes)
        for name in row.several(LEAVES_OUT):
            if name not in measures:
                place = row.place(LEAVES_OUT)
                yield findings.unknown(PAGES.name, place, "measure", name, measures)


def _on_pages(rows: list[Row], form: TableForm, tables: Tables) -> Iterator[Finding]:
    pages = [row["id"] for row in tables[PAGES.name]]
    for row in rows:
        if row["page"] not in pages:
            yield findings.unknown(form.name, row.place("page"), "page", row["page"], pages)


def _cards(rows: list[Row], measures: Measures) -> Iterator[Finding]:
    for row in rows:
        if row["measure"] not in measures:
            place = row.place("measure")
            yield findings.unknown(CARDS.name, place, "measure", row["measure"], measures)


def _chart(row: Row, measures: Measures, units: set[str]) -> Iterator[Finding]:
    kind = kind_named(row["chart"])
    if row["id"].startswith((ON_LIST, MADE)):
        yield page_findings.made_id(CHARTS.name, row.place("id"), row["id"])
    unknown = [
        findings.unknown(CHARTS.name, row.place(column), "measure", name, measures)
        for column in ("measures", "alongside")
        for name in row.several(column)
        if name not in measures
    ]
    yield from unknown
    if kind and not unknown:
        shown = [measures[name] for name in row.several("measures")]
        yield from _numbers(row, kind)
        yield from _splits(row, shown)
        yield from _units(row, kind, shown, units)


def _numbers(row: Row, kind: ChartKind) -> Iterator[Finding]:
    """As many measures, and dimensions to split them by, as the kind of chart takes."""
    for column, (fewest, most) in (("measures", kind.measures), (SPLIT_BY, kind.splits)):
        if not fewest <= len(row.several(column)) <= most:
            yield page_findings.not_taken(CHARTS.name, row.place(column), kind)
            return
    if kind.only and {*row.several(SPLIT_BY)} != {*kind.only}:
        yield page_findings.not_taken(CHARTS.name, row.place(SPLIT_BY), kind)


def _splits(row: Row, shown: list[Row]) -> Iterator[Finding]:
    place = row.place(SPLIT_BY)
    for name in row.several(SPLIT_BY):
        for measure in shown:
            if name not in (known := measure.several(SPLIT_BY)):
                title = measure["title"]
                yield page_findings.cannot_be_split(CHARTS.name, place, title, name, known)


def _divided(tables: Tables, standard: Tables) -> Iterator[Finding]:
    """No chart divides a whole into categories that overlap (rule C18).

    Where the board's own row lets them overlap, it is told there of the charts that all share.
    """
    own = {row["split by"]: row for row in tables[SPLITS.name] if row.says("overlap")}
    shared = standard.get(CHARTS.name, ())
    for chart in tables[CHARTS.name]:
        kind = kind_named(chart["chart"])
        for name in chart.several(SPLIT_BY) if kind and kind.divides else ():
            if name in own:
                place = own[name].place("overlap")
                form, cells = (
                    (SPLITS, place) if chart in shared else (CHARTS, chart.place(SPLIT_BY))
                )
                yield page_findings.divided_though_overlapping(
                    form.name, cells, chart["title"], name
                )


def _units(row: Row, kind: ChartKind, shown: list[Row], units: set[str]) -> Iterator[Finding]:
    """Counts, or percentages; and parts only of what counts the same things (rule C3).

    units: those that are no count of whole things.
    """
    place, whole = row.place("measures"), shown[0]
    wrong = [each for each in shown if not _can_be_drawn(each, kind, units)]
    for each in wrong:
        yield page_findings.wrong_unit(CHARTS.name, place, each["title"], kind)
    if not kind.of_one_whole or wrong:
        return
    for part in shown[1:]:
        if whole["unit"] not in {part["unit"], part["each is one"]}:
            yield page_findings.no_part(CHARTS.name, place, part["title"], whole["title"])


def _can_be_drawn(measure: Row, kind: ChartKind, units: set[str]) -> bool:
    if kind.of_what is Takes.PERCENTAGES:
        return measure["unit"] == "percent"
    return kind.of_what is Takes.ANY or measure["unit"] not in units
