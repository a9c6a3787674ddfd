"""The pages of charts that a board has: those of its framework, and one for each other theme."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from dashboards.charts import comparators
from dashboards.charts.kinds import DRAWN_BY
from dashboards.pages.all_measures import KEPT_FRAMEWORKS
from dashboards.pages.made_charts import charts_on_page
from dashboards.panels import MOST_HEADLINES, Headline, Page, Panel
from data.framework.chart_choice import can_be_drawn
from data.framework.chart_kinds import kind_named
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.framework.pages import OVERVIEW, TAKEN, ChartOnPage, PageOfBoard
from data.framework.theme import Theme
from data.observations import COMPARATOR

MADE_BESIDE, MADE_ALONE = 12, 24  # charts that nobody drew: beside others, and on a page of them
ABOUT_A_THEME = "Every measure of this theme that there are figures of."
OVER_TIME, SHARE_OVER_TIME = ": over time", ": share over time"  # after a title that is taken
FOR_A_THEME = "theme-"  # before its id in an address where that alone is taken


@lru_cache(maxsize=KEPT_FRAMEWORKS)
def planned_pages(framework: Framework) -> tuple[Page, ...]:
    """Every page of charts, in the order of the navigation; kept for the next who asks."""
    return pages_as_planned(framework)


def pages_as_planned(framework: Framework) -> tuple[Page, ...]:
    """Every page of charts, in the order of the navigation.

    The page of a theme has a chart of each of its measures: where none is drawn, one is made. So a
    theme that no page is about has a page too.
    """
    drawn = tuple(_page(each, framework) for each in framework.pages)
    homes = {theme.id: _home_of(theme, drawn) for theme in framework.themes}
    pages = tuple(_filled_up(page, homes, drawn, framework) for page in drawn)
    return (*pages, *_for_other_themes(homes, drawn, framework))


def _page(page: PageOfBoard, framework: Framework) -> Page:
    address = "" if page.id == OVERVIEW else page.id
    return Page(
        address,
        page.title,
        page.about,
        page.themes,
        tuple(
            Headline(card.measure, card.title, address)
            for card in page.cards
            if framework.has_measure(card.measure)
        ),
        tuple(
            panel_of_chart(each, framework) for each in page.charts if can_be_drawn(each, framework)
        ),
        page.most_charts,
        page.most_cards or MOST_HEADLINES,
    )


def panel_of_chart(chart: ChartOnPage, framework: Framework) -> Panel:
    """What draws a chart that a page names."""
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
        alongside=tuple(filter(framework.has_measure, chart.alongside)),
        section=chart.section,
    )


def _home_of(theme: Theme, pages: tuple[Page, ...]) -> str:
    """The id of the page of a theme: the one of its name, or the first that is about it."""
    about = [page.id for page in pages if page.id and theme.id in page.themes]
    return theme.id if theme.id in about else next(iter(about), "")


def _filled_up(
    page: Page, homes: dict[str, str], drawn: tuple[Page, ...], framework: Framework
) -> Page:
    """A page with the charts of what no other page draws of its themes."""
    elsewhere = _measures_on(other for other in drawn if other.id not in {"", page.id})
    left_out = [name for each in framework.pages if each.id == page.id for name in each.left_out]
    at_home = [
        each
        for each in _own_first(framework)
        if page.id and homes.get(each.theme) == page.id and each.id not in {*elsewhere, *left_out}
    ]
    panels = _told_apart(page.panels, _made_of(at_home), framework)
    return replace(page, panels=panels, most_made=MADE_BESIDE)


def _told_apart(
    drawn: tuple[Panel, ...], made: Iterable[Panel], framework: Framework
) -> tuple[Panel, ...]:
    """Those that are drawn and those made: of two measures that are called alike, two titles.

    A count and the share that it makes up often are, and the chart of a count and its part.
    """
    shown = list(drawn)
    of_title = {panel.title: panel.measures for panel in reversed(drawn)}
    for panel in made:
        is_taken = of_title.get(panel.title, panel.measures) != panel.measures
        is_share = framework.measure(panel.made_for).is_percentage
        more = (SHARE_OVER_TIME if is_share else OVER_TIME) if is_taken else ""
        title = f"{panel.title}{more}"
        of_title.setdefault(title, panel.measures)
        shown.append(replace(panel, title=title))
    return tuple(shown)


def _made_of(measures: Iterable[Measure]) -> list[Panel]:
    """What nobody drew; shares beside comparators stand on one axis, so that their bars compare."""
    found = list(measures)
    shares = [each.id for each in found if each.is_percentage and COMPARATOR in each.dimensions]
    return [
        replace(panel, alongside=tuple(name for name in shares if name != each.id))
        if panel.chart is comparators.figure and each.id in shares
        else panel
        for each in found
        for panel in charts_on_page(each)
    ]


def _for_other_themes(
    homes: dict[str, str], drawn: tuple[Page, ...], framework: Framework
) -> tuple[Page, ...]:
    elsewhere = _measures_on(page for page in drawn if page.id)
    taken = {page.id for page in drawn} | TAKEN
    return tuple(
        Page(
            f"{FOR_A_THEME}{theme.id}" if theme.id in taken else theme.id,
            theme.name,
            ABOUT_A_THEME,
            (theme.id,),
            panels=_told_apart(
                (),
                _made_of(
                    measure
                    for measure in _own_first(framework)
                    if measure.theme == theme.id and measure.id not in elsewhere
                ),
                framework,
            ),
            most_made=MADE_ALONE,
        )
        for theme in framework.themes
        if not homes[theme.id]
    )


def _own_first(framework: Framework) -> list[Measure]:
    """The measures, those of the board's own before those that all boards share."""
    own = f"{framework.board.id}-"
    return sorted(framework.measures, key=lambda measure: not measure.id.startswith(own))


def _measures_on(pages: Iterable[Page]) -> set[str]:
    return {name for page in pages for panel in page.panels for name in panel.measures}
