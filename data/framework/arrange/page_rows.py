"""From an arranged page to the board's own tables: the rows that differ from the standard ones."""

from collections.abc import Mapping
from dataclasses import replace

from data.framework.arrange import places
from data.framework.arrange.arranged_page import ArrangedPage, Standing, arranged, before
from data.framework.columns import EMPTIED
from data.framework.framework import Framework
from data.framework.page_columns import CARDS, CHARTS, LEAVES_OUT, OF_PAGES, PAGES, SPLIT_BY
from data.framework.page_reading import pages_in, title_of
from data.framework.pages import ChartOnPage, PageOfBoard
from data.framework.rows import Row, Tables, merged
from data.framework.table_form import YES

STEP = 10  # between the numbers of two pages
BETWEEN = "; "


def own_tables(page: ArrangedPage, standing: Standing) -> Tables:
    """What the board then says otherwise than the standard framework."""
    bare = _without(page.id, standing.own)
    if page.is_removed:
        return {**bare, CARDS.name: _of_others(page.id, CARDS.name, standing.own)}
    usual = usual_page(page.id, standing)
    is_usual = usual is not None and usual.listed.charts == page.listed.charts
    charts = (
        () if is_usual else tuple(_chart(each, page.id, standing) for each in page.listed.charts)
    )
    return {
        **bare,
        PAGES.name: _pages(page, standing),
        CHARTS.name: (*bare[CHARTS.name], *charts),
    }


def usual_page(page: str, standing: Standing) -> ArrangedPage | None:
    """A page as all boards share it; None where it is the board's own."""
    pages = _pages_with(_without(page, standing.own), standing)
    found = next((each for each in pages if each.id == page), None)
    if found is None:
        return None
    return replace(arranged(found, standing), after=before(page, pages))


def framework_with(own: Tables, standing: Standing) -> Framework:
    """The board's framework with other pages; all else in it stays as it is."""
    return replace(standing.framework, pages=_pages_with(own, standing))


def _pages_with(own: Tables, standing: Standing) -> tuple[PageOfBoard, ...]:
    return pages_in({**standing.measure_rows, **merged(standing.standard, own, OF_PAGES)})


def _without(page: str, own: Tables) -> dict[str, tuple[Row, ...]]:
    """A board's own tables without its rows of a page, and of the charts on it."""
    pages = tuple(row for row in own.get(PAGES.name, ()) if row["id"] != page)
    return {**own, PAGES.name: pages, CHARTS.name: _of_others(page, CHARTS.name, own)}


def _of_others(page: str, table: str, own: Tables) -> tuple[Row, ...]:
    return tuple(row for row in own.get(table, ()) if row["page"] != page)


def _pages(page: ArrangedPage, standing: Standing) -> tuple[Row, ...]:
    """The rows of the pages, in the order in which they are stored, then those added."""
    rows = {row["id"]: row for row in standing.own.get(PAGES.name, ())}
    for name, number in _numbers(page, standing).items():
        known = rows.get(name, Row({"id": name}))
        rows[name] = Row({**known.cells, "order": str(number)})
    rows[page.id] = _page(page, rows.get(page.id, Row({})), standing)
    return tuple(row for row in rows.values() if len(row.cells) > 1)


def _page(page: ArrangedPage, own: Row, standing: Standing) -> Row:
    """A page's row: of one that all boards share what differs, of the board's own everything."""
    standard = standing.standard_pages.get(page.id, Row({}))
    said = {
        "title": page.title,
        "about": page.about,
        "themes": BETWEEN.join(page.themes),
        LEAVES_OUT: BETWEEN.join(page.left_out),
    }
    differs = {
        column: "" if text == standard[column] else text or EMPTIED for column, text in said.items()
    }
    cells = {**own.cells, "id": page.id, **differs}
    at = {"": places.TITLE, "title": places.TITLE, "id": places.ADDRESS, "about": places.ABOUT}
    return Row({column: text for column, text in cells.items() if text}, at)


def _chart(chart: ChartOnPage, page: str, standing: Standing) -> Row:
    """A chart's row: the one that is there, on this page and with what was typed."""
    framework = standing.framework
    title = framework.measure(chart.measures[0]).title
    usual = title_of(title, map(framework.dimension_name, chart.by))
    known = standing.chart_rows.get(chart.id)
    cells = known.cells if known else _as_cells(chart)
    was = cells.get("title") or usual
    title = cells.get("title", "") if chart.title == was else chart.title
    told = {**cells, "page": page, "section": chart.section, "title": title}
    at = {"": places.LIST, "title": places.chart_title(chart.id)}
    return Row({column: text for column, text in told.items() if text}, at)


def _as_cells(chart: ChartOnPage) -> Mapping[str, str]:
    return {
        "id": chart.id,
        "title": chart.title,
        "chart": chart.kind,
        "measures": BETWEEN.join(chart.measures),
        SPLIT_BY: BETWEEN.join(chart.by),
        "about": chart.about,
        "any period": YES if chart.any_period else "",
        "alongside": BETWEEN.join(chart.alongside),
    }


def _numbers(page: ArrangedPage, standing: Standing) -> Mapping[str, int]:
    """The numbers by which pages come to stand as they are wanted: as few as can be."""
    if page.after == before(page.id, standing.framework.pages):
        return {}
    pages = merged(standing.standard, standing.own, (PAGES,))[PAGES.name]
    known = {row["id"]: int(row["order"] or 0) for row in pages}
    order = [each.id for each in standing.framework.pages if each.id != page.id]
    place = order.index(page.after) + 1 if page.after in order else 0
    first = known[order[place - 1]] if place else 0
    last = known[order[place]] if place < len(order) else first + 2 * STEP
    if (first or not place) and last - first > 1:
        return {page.id: (first + last) // 2}
    order.insert(place, page.id)
    anew = {name: STEP * number for number, name in enumerate(order, start=1)}
    return {name: number for name, number in anew.items() if number != known.get(name)}
