"""From the rows of the tables of pages to what the pages of a board show."""

from collections.abc import Iterable

from data.framework.columns import MEASURES, SPLITS
from data.framework.measures import plain_name
from data.framework.page_columns import CARDS, CHARTS, LEAVES_OUT, PAGES, SPLIT_BY
from data.framework.pages import CardOnPage, ChartOnPage, PageOfBoard
from data.framework.rows import Row, Tables

LAST = 10**6  # the place of a page without a number


def pages_in(tables: Tables) -> tuple[PageOfBoard, ...]:
    """The pages that merged tables describe, in order.

    A chart or card of a measure that the board does without is left out.
    """
    called = {row["split by"]: row["name"] for row in tables[SPLITS.name]}
    titles = {row["id"]: row["title"] for row in tables[MEASURES.name]}
    rows = sorted(tables[PAGES.name], key=lambda row: int(row["order"] or LAST))
    return tuple(_page(row, tables, titles, called) for row in rows)


def _page(row: Row, tables: Tables, titles: dict[str, str], called: dict[str, str]) -> PageOfBoard:
    cards = (each for each in tables[CARDS.name] if each["page"] == row["id"])
    charts = (each for each in tables[CHARTS.name] if each["page"] == row["id"])
    return PageOfBoard(
        row["id"],
        row["title"],
        row["about"],
        row.several("themes"),
        tuple(
            CardOnPage(each["measure"], each["title"] or titles[each["measure"]])
            for each in cards
            if each["measure"] in titles
        ),
        tuple(
            _chart(each, titles, called)
            for each in charts
            if set(each.several("measures")) <= {*titles}
        ),
        int(row["at most"] or 0),
        int(row["cards"] or 0),
        tuple(each for each in row.several(LEAVES_OUT) if each in titles),
    )


def _chart(row: Row, titles: dict[str, str], called: dict[str, str]) -> ChartOnPage:
    """called: what readers call what measures are split by, where a row says so."""
    measures, by = row.several("measures"), row.several(SPLIT_BY)
    names = [called.get(name) or plain_name(name) for name in by]
    return ChartOnPage(
        row["id"],
        row["title"] or title_of(titles[measures[0]], names),
        row["chart"].lower(),
        measures,
        by,
        row["about"],
        row["section"],
        row.says("any period"),
        tuple(each for each in row.several("alongside") if each in titles),
    )


def title_of(measure: str, by: Iterable[str]) -> str:
    """The title of a chart that has none of its own: "Visits made, by area".

    measure: its title. by: what readers call what it is split by.
    """
    words = " and ".join(by)
    return f"{measure}, by {words}" if words else measure
