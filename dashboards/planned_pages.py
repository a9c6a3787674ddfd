"""The pages that a framework describes, as values to be drawn."""

from functools import lru_cache

from dashboards.all_measures import KEPT_FRAMEWORKS
from dashboards.charts.kinds import DRAWN_BY
from dashboards.panels import Headline, Page, Panel
from data.framework.chart_kinds import kind_named
from data.framework.framework import Framework
from data.framework.pages import OVERVIEW, ChartOnPage, PageOfBoard


@lru_cache(maxsize=KEPT_FRAMEWORKS)
def planned_pages(framework: Framework) -> tuple[Page, ...]:
    """Every page that the framework describes, in the order of the navigation."""
    return tuple(_page(each, framework) for each in framework.pages)


def _page(page: PageOfBoard, framework: Framework) -> Page:
    address = "" if page.id == OVERVIEW else page.id
    return Page(
        address,
        page.title,
        page.about,
        page.themes,
        tuple(Headline(card.measure, card.title, address) for card in page.cards),
        tuple(_panel(each) for each in page.charts if _can_be_drawn(each, framework)),
        page.most_charts,
    )


def _can_be_drawn(chart: ChartOnPage, framework: Framework) -> bool:
    """Whether it fits what this board counts: all of it, and in units that may be related (C3)."""
    kind = kind_named(chart.kind)
    if kind is None or not all(map(framework.has_measure, chart.measures)):
        return False
    whole, *parts = map(framework.measure, chart.measures)
    return not kind.of_one_whole or all(part.is_part_of(whole) for part in parts)


def _panel(chart: ChartOnPage) -> Panel:
    kind = kind_named(chart.kind)
    return Panel(
        chart.id,
        chart.title,
        DRAWN_BY[chart.kind],
        chart.measures,
        chart.by,
        chart.any_period,
        chart.about,
        of_one_moment=kind is not None and kind.is_of_one_moment(chart.by),
        alongside=chart.alongside,
    )
