"""Where a thing that was found is opened, with the view of the page that it was looked for on."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from dashboards.pages.all_measures import is_list, listed
from dashboards.pages.contents import (
    ACTIONS,
    AGENDAS,
    CHALLENGES,
    DEFINITIONS,
    SCORECARD,
    definition_address,
    definition_place,
    measure_address,
    page_at,
    panel_with,
    return_address,
    term_place,
)
from dashboards.pages.planned import planned_pages
from dashboards.panels import Page
from dashboards.words.finding import period_about
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.figures.view import Coverage
from data.find.thing import Kind, Thing
from data.framework.board import Board
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.periods import Period, parse

HELP = "help"  # the place of the dialog on every page: assets/arrive.js opens it
ON_LIST = "its charts, under All measures"


@dataclass(frozen=True)
class Found:
    """A thing as it is listed. about: what it is and where it leads. address: within the site."""

    name: str
    about: str
    address: str


def found_at(thing: Thing, selection: Selection, path: str, dataset: Dataset) -> Found:
    """A thing of a board, with where it leads.

    selection: the view that goes along. path: of the page that is open. dataset: of its board.
    """
    query = selection.to_query()
    if thing.kind is Kind.MEASURE:
        return _measure(thing, query, dataset)
    if thing.kind is Kind.PERIOD:
        return _period(thing, selection, path, dataset)
    if thing.kind is Kind.HELP:
        page = thing.key if thing.key != "/" else _charts_at(path, dataset).path
        return _told(thing, f"{page}?{query}#{HELP}")
    if thing.kind is Kind.AGENCY:
        chosen = replace(selection, agencies=(thing.key,)).to_query()
        return _told(thing, f"{_charts_at(path, dataset).path}?{chosen}")
    if thing.kind is Kind.DEFINITION:
        return _told(thing, f"/{DEFINITIONS}?{query}#{_place_of(thing, dataset)}")
    return _told(thing, _addresses(thing, query)[thing.kind])


def board_at(thing: Thing) -> Found:
    """A board, with its overview."""
    return _told(thing, f"/?{Selection(thing.key).to_query()}")


def found_elsewhere(thing: Thing, view: Selection, framework: Framework) -> Found:
    """A measure or a page of another board, under its name: told without a look at its figures.

    view: as that board can be shown in it.
    """
    query = view.to_query()
    if thing.kind is Kind.MEASURE:
        measure = framework.measure(thing.key)
        address = f"{measure_address(measure, query)}#measure-{measure.id}"
        told = Found(thing.name, ON_LIST, address)
    else:
        told = _told(thing, f"{thing.key}?{query}")
    return replace(told, name=f"{framework.board.short_name}: {told.name}")


def for_board(
    selection: Selection, board: Board, agencies: Collection[str], coverage: Coverage
) -> Selection:
    """A view as another board can be shown in it, without what it does not have.

    agencies, coverage: those of its figures.
    """
    first, last = (
        end if end and coverage.contains(end) else None for end in (selection.first, selection.last)
    )
    known = tuple(each for each in selection.agencies if each in agencies)
    return replace(
        selection, board=board.id, first=first, last=last, agencies=known, highlight=None
    )


def _addresses(thing: Thing, query: str) -> dict[Kind, str]:
    board = Selection(thing.board).to_query()
    return {
        Kind.PAGE: f"{thing.key}?{query}",
        Kind.RETURN: return_address(int(thing.key), query) if thing.kind is Kind.RETURN else "",
        Kind.ACTION: f"/{ACTIONS}/{thing.key}?{board}",
        Kind.CHALLENGE: f"/{CHALLENGES}/{thing.key}?{board}",
        Kind.AGENDA: f"/{AGENDAS}/{thing.key}?{board}",
        Kind.VIEW: thing.key,
    }


def _told(thing: Thing, address: str) -> Found:
    return Found(thing.name, thing.about, address)


def _measure(thing: Thing, query: str, dataset: Dataset) -> Found:
    """Its chart on the page of its theme, else its row under All measures, else its definition."""
    measure = dataset.framework.measure(thing.key)
    for page in _likeliest_first(measure, dataset):
        if panel := panel_with(measure.id, page, dataset):
            address = f"{page.path}?{query}#heading-{panel.id}"
            return Found(thing.name, f"chart on the page {page.title}", address)
    if measure in listed(dataset).get(measure.theme, ()):
        address = f"{measure_address(measure, query)}#measure-{measure.id}"
        return Found(thing.name, ON_LIST, address)
    return Found(
        thing.name, "no figures came of it: its definition", definition_address(measure.id, query)
    )


def _likeliest_first(measure: Measure, dataset: Dataset) -> list[Page]:
    """The pages that may have a chart of a measure: those of its theme, the overview last."""
    pages = planned_pages(dataset.framework)
    having = [page for page in pages if any(measure.id in p.measures for p in page.panels)]
    return sorted(having, key=lambda page: (not page.id, measure.theme not in page.themes))


def _period(thing: Thing, selection: Selection, path: str, dataset: Dataset) -> Found:
    period: Period = parse(thing.key) if _is_key(thing.key) else _offered(thing.key, dataset)
    chosen = replace(selection, first=period, last=period).to_query()
    if path.strip("/") == SCORECARD:
        return Found(thing.name, period_about("Scorecard"), f"/{SCORECARD}?{chosen}")
    page = _charts_at(path, dataset)
    return Found(thing.name, period_about(page.title), f"{page.path}?{chosen}")


def _is_key(slug: str) -> bool:
    try:
        parse(slug)
    except ValueError:
        return False
    return True


def _offered(slug: str, dataset: Dataset) -> Period:
    offered = dataset.coverage.offered(dataset.coverage.shorter)
    return next(each for each in offered if each.slug == slug)


def _charts_at(path: str, dataset: Dataset) -> Page:
    """The page of charts that is open; the overview where another sort of page is."""
    page = page_at(path, dataset.framework)
    overview = planned_pages(dataset.framework)[0]
    if page is None or not (page.panels or is_list(page)):
        return page_at("", dataset.framework) or overview
    return page


def _place_of(thing: Thing, dataset: Dataset) -> str:
    is_of_measure = dataset.framework.has_measure(thing.key)
    return definition_place(thing.key) if is_of_measure else term_place(thing.key)
