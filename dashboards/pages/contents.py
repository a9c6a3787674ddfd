"""The contents page: every page of the product, in the order of its navigation."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import islice

from dashboards.charts import trend
from dashboards.pages.all_measures import (
    ALL_MEASURES,
    KEPT_FRAMEWORKS,
    every_theme,
    has_neighbours,
    is_list,
    listed,
    theme_pages,
)
from dashboards.pages.planned import planned_pages
from dashboards.panels import Headline, Page, Panel
from data.figures.assemble import series_of
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.framework.pages import OVERVIEW
from data.framework.spellings import folded
from data.periods import Period

RETURNS = "returns"
SCORECARD = "scorecard"
HAND_OVERS = "hand-overs"
DEFINITIONS = "definitions"
CHECK_TEXT = "check-text"
FIND_FIGURE = "find-a-figure"
REFERENCE = "ref"  # in its address: which figure is meant
PACK = "pack"
ACTIONS = "actions"
CHALLENGES = "challenges"
FORWARD_PLAN = "forward-plan"
VIEWS = "views"
COMMENTARY = "commentary"
REGISTER = "what-changed"
AGENDAS = "agendas"
PRESENT = "present"  # what answers while a page or an agenda is presented
# What stands in the address meanwhile, beside that of the page: assets/present.js.
PRESENTING = ("present", "slide", "version", "theme")
SET_UP = "set-up"
ARRANGE = "arrange"
ARRANGED = "page"  # in the address of the screen: which page is arranged
REFUSED = "refused"
RECEIPT = "receipt"
NAMES = "names"
HOW_LAID_OUT = "how-laid-out"
OPENED = "open"  # in the address of All measures: whose charts are shown
SINCE = "since"  # in the address of the Returns page: from which day changes are told


@lru_cache(maxsize=KEPT_FRAMEWORKS)
def pages_of(framework: Framework) -> tuple[Page, ...]:
    """Every page of a board: those with charts, then the lists of all its measures."""
    return (*planned_pages(framework), every_theme(framework), *theme_pages(framework))


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


def measure_address(measure: Measure, query: str) -> str:
    """Where a measure stands opened in the list of its theme."""
    return f"/{ALL_MEASURES}/{measure.theme}?{query}&{OPENED}={measure.id}"


def definition_address(measure: str, query: str) -> str:
    """Where it stands what a measure is."""
    return f"/{DEFINITIONS}?{query}#{definition_place(measure)}"


def definition_place(measure: str) -> str:
    """The place of a measure on the page of definitions."""
    return f"definition-{measure}"


def term_place(term: str) -> str:
    """The place of a term of the field on the page of definitions."""
    return f"term-{folded(term).replace(' ', '-')}"


def arrange_address(board: str, page: Page | None = None) -> str:
    """Where a page of a board is arranged; without one, where a new page is made."""
    query = Selection(board).to_query()
    return f"/{ARRANGE}?{query}&{ARRANGED}={page.id or OVERVIEW}" if page else f"/{ARRANGE}?{query}"


def return_address(number: int, query: str) -> str:
    """Where all that is known of one return stands."""
    return f"/{RETURNS}/{number}?{query}"


def receipt_address(number: int, query: str) -> str:
    """Where the receipt of a return stands."""
    return f"/{RETURNS}/{number}/{RECEIPT}?{query}"


def receipt_file_address(number: int) -> str:
    """Where it stands as a file."""
    return f"/{RETURNS}/{number}/{RECEIPT}.txt"


def refusal_address(number: int, query: str) -> str:
    """Where it stands what was wrong with a file that was refused."""
    return f"/{RETURNS}/{REFUSED}/{number}?{query}"


def how_laid_out_address(board: str, file: str) -> str:
    """Where a waiting file is taught to a board."""
    return f"/{HOW_LAID_OUT}/{file}?{Selection(board).to_query()}"


def changes_address(board: str, since: date) -> str:
    """Where it stands what has changed in a board's figures since the end of a day."""
    return f"/{RETURNS}?{Selection(board).to_query()}&{SINCE}={since.isoformat()}"


@lru_cache(maxsize=KEPT_FRAMEWORKS)
def panels_of(page: Page, dataset: Dataset) -> tuple[Panel, ...]:
    """The panels of a page that a board has figures for.

    Those that were made show only what no other panel of the page does.
    """
    return panels_shown(page, dataset)


def panels_shown(page: Page, dataset: Dataset) -> tuple[Panel, ...]:
    """The same, worked out anew: of a page that is only thought of, which nobody asks for again."""
    return tuple(panels_in_turn(page, dataset))


def panels_in_turn(page: Page, dataset: Dataset) -> Iterator[Panel]:
    """The same, one after the other: whoever wants the first need not wait for the rest."""
    drawn = (panel for panel in page.panels if not panel.made_for and _has(panel, dataset))
    shown = []
    for panel in islice(drawn, page.most_panels or None):
        shown.append(panel)
        yield panel
    yield from islice(_made(page, tuple(shown), dataset), page.most_made)


def panel_with(measure: str, page: Page, dataset: Dataset) -> Panel | None:
    """The chart of a page that shows a measure, one that begins with it before others.

    Charts that somebody drew are looked at first: whether one is made needs the whole page.
    """
    having = [each for each in page.panels if measure in each.measures]
    having.sort(key=lambda each: each.measures[0] != measure)
    drawn = (p for p in having if not (p.made_for or page.most_panels) and _has(p, dataset))
    found = next(drawn, None)
    shown = panels_of(page, dataset) if having and found is None else ()
    return found or next((each for each in having if each in shown), None)


def not_shown(page: Page, dataset: Dataset) -> tuple[Measure, ...]:
    """The measures that a page would have a chart of, if it did not have so many already."""
    shown = {name for panel in panels_of(page, dataset) for name in panel.measures}
    made_for = dict.fromkeys(panel.made_for for panel in page.panels if panel.made_for)
    left = [each for each in made_for if each not in shown and each in dataset.measures]
    return tuple(map(dataset.framework.measure, left))


def has_figures(page: Page, dataset: Dataset) -> bool:
    """Whether a board has sent figures of anything that a page shows."""
    return any(is_known(each, dataset) for panel in page.panels for each in panel.measures)


def _made(page: Page, drawn: tuple[Panel, ...], dataset: Dataset) -> Iterator[Panel]:
    """The panels that nobody drew, as long as somebody asks for them: each costs a look."""
    known = {name for panel in drawn for name in panel.measures}
    pairs = {panel.measures for panel in drawn if len(panel.measures) > 1}
    shown: set[str] = set()
    for panel in page.panels:
        is_wanted = panel.made_for and panel.made_for not in known and panel.measures not in pairs
        is_free = not panel.instead_of or panel.instead_of not in shown
        if is_wanted and is_free and _has(panel, dataset):
            shown.add(panel.id)
            yield panel


def _has(panel: Panel, dataset: Dataset) -> bool:
    known = not panel.made_for or all(is_known(each, dataset) for each in panel.measures)
    has_figures = known and dataset.has_series(panel.measures, panel.by)
    return has_figures and _has_course(panel, dataset) and has_neighbours(panel, dataset)


def _has_course(panel: Panel, dataset: Dataset) -> bool:
    """Whether lines that nobody drew would run: through two periods, and of two agencies.

    One agency is told apart from none; the line of all of them says as much.
    """
    if not (panel.made_for and panel.by and panel.chart is trend.figure):
        return True
    series = series_of(dataset.figures, panel.measures[0], panel.by, dataset.everything)
    told = [point for point in series.points if point.is_told]
    lines = {tuple(point.categories.items()) for point in told}
    return len({point.period for point in told}) > 1 and len(lines) > 1


def is_known(measure: str, dataset: Dataset) -> bool:
    """Whether figures came of a measure, or of both counts that it is computed from."""
    counts = dataset.framework.ingredients(dataset.framework.measure(measure))[1:]
    return measure in dataset.measures or (bool(counts) and {*counts} <= {*dataset.measures})


def lacking(measure: Measure, dataset: Dataset) -> tuple[Measure, ...]:
    """What a ratio or rate cannot be worked out without, where the rest of its counts came."""
    counts = dataset.framework.ingredients(measure)[1:]
    missing = [each for each in dict.fromkeys(counts) if each not in dataset.measures]
    if measure.id in dataset.measures or len(missing) == len({*counts}):
        return ()
    return tuple(map(dataset.framework.measure, missing))


def latest_on(page: Page, dataset: Dataset) -> Period:
    """The last period that a page has figures for, where its quick ranges end."""
    if is_list(page):
        found = [(each.id, ()) for measures in listed(dataset).values() for each in measures]
        return dataset.latest_of(found)
    return dataset.latest_of(
        (measure, panel.by) for panel in panels_of(page, dataset) for measure in panel.measures
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
