"""The contents page: every page of the product, in the order of its navigation."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import islice

from dashboards.all_measures import KEPT_FRAMEWORKS, every_theme, is_list, listed, theme_pages
from dashboards.panels import Headline, Page, Panel
from dashboards.planned_pages import planned_pages
from data.dossier import Dossier
from data.framework.framework import Framework
from data.framework.pages import OVERVIEW
from data.periods import Period
from data.selection import Selection

RETURNS = "returns"
SET_UP = "set-up"
REFUSED = "refused"
OPENED = "open"  # in the address of All measures: whose charts are shown
SINCE = "since"  # in the address of the Returns page: from which day changes are told


@lru_cache(maxsize=KEPT_FRAMEWORKS)
def pages_of(framework: Framework) -> tuple[Page, ...]:
    """Every page of a board: those with charts, then the lists of all its measures.

    Without the cards and charts of what the board does not count.
    """
    charts = (_counted(page, framework) for page in planned_pages(framework))
    return (*charts, every_theme(framework), *theme_pages(framework))


def _counted(page: Page, framework: Framework) -> Page:
    """A page with what the board counts alone."""
    counts = framework.has_measure
    return replace(
        page,
        headlines=tuple(card for card in page.headlines if counts(card.measure)),
        panels=tuple(
            replace(panel, alongside=tuple(filter(counts, panel.alongside)))
            for panel in page.panels
            if all(map(counts, panel.measures))
        ),
    )


def page_at(path: str, framework: Framework) -> Page | None:
    """The page of a board at an address."""
    wanted = path.strip("/")
    return next((page for page in pages_of(framework) if page.id == wanted), None)


def page_named(name: str, framework: Framework) -> Page | None:
    """The page that a download names; the one without a name in its address is the overview."""
    return page_at("" if name == OVERVIEW else name, framework)


def download_address(page: Page) -> str:
    """Where a page stands as one workbook, without the query."""
    return f"/download/page/{page.id or OVERVIEW}.xlsx"


def address_of(panel: Panel, query: str, framework: Framework) -> str:
    """Where a panel is shown: the first page that has it, its measure opened if that is a list."""
    page = next(page for page in pages_of(framework) if panel in page.panels)
    opened = f"&{OPENED}={panel.measures[0]}" if panel.on_list else ""
    return f"{page.path}?{query}{opened}"


def return_address(number: int, query: str) -> str:
    """Where all that is known of one return stands."""
    return f"/{RETURNS}/{number}?{query}"


def refusal_address(number: int, query: str) -> str:
    """Where it stands what was wrong with a file that was refused."""
    return f"/{RETURNS}/{REFUSED}/{number}?{query}"


def changes_address(board: str, since: date) -> str:
    """Where it stands what has changed in a board's figures since the end of a day."""
    return f"/{RETURNS}?{Selection(board).to_query()}&{SINCE}={since.isoformat()}"


def panels_of(page: Page, dossier: Dossier) -> tuple[Panel, ...]:
    """The panels of a page that a board has figures for."""
    shown = (panel for panel in page.panels if dossier.has_series(panel.measures, panel.by))
    return tuple(islice(shown, page.most_panels or None))


def latest_on(page: Page, dossier: Dossier) -> Period:
    """The last period that a page has figures for, where its quick ranges end."""
    if is_list(page):
        found = [(each.id, ()) for measures in listed(dossier).values() for each in measures]
        return dossier.latest_of(found)
    return dossier.latest_of(
        (measure, panel.by) for panel in panels_of(page, dossier) for measure in panel.measures
    )


def panel_of(panel_id: str, framework: Framework) -> Panel | None:
    """The panel with that id, on whichever page of a board."""
    return _panels(framework).get(panel_id)


def headline_of(page: str, measure: str, framework: Framework) -> Headline:
    """The headline card of a measure on a page. Raises KeyError when there is none."""
    return _headlines(framework)[page, measure]


@lru_cache(maxsize=KEPT_FRAMEWORKS)
def _panels(framework: Framework) -> Mapping[str, Panel]:
    return {panel.id: panel for page in pages_of(framework) for panel in page.panels}


@lru_cache(maxsize=KEPT_FRAMEWORKS)
def _headlines(framework: Framework) -> Mapping[tuple[str, str], Headline]:
    return {
        (page.id, card.measure): card for page in pages_of(framework) for card in page.headlines
    }
