"""A reference from a paper, to the figure that it names: as it was, and as it is."""

from urllib.parse import parse_qsl

from dashboards.components.find_figure_page import Found, find_figure_page
from dashboards.pages.contents import FIND_FIGURE, REFERENCE
from dashboards.words.figures import figure_text
from data.figures.dataset import Dataset
from data.figures.reference import Reference, read_reference
from data.figures.referred import Referred, figure_at, figure_of
from data.figures.selection import Selection
from data.figures.why_other import why_other
from data.storage.frozen import Frozen
from data.storage.store import Store

PARTS = (REFERENCE,)  # what the page reads of its address by itself


def is_find_figure(path: str) -> bool:
    """Whether a path asks for the page."""
    return path.strip("/") == FIND_FIGURE


def page_of(dataset: Dataset, selection: Selection, query: str, store: Store) -> list[object]:
    """The page. query: the whole of the address's, with the reference that it asks for."""
    asked = dict(parse_qsl(query.lstrip("?"))).get(REFERENCE, "").strip()
    reference = read_reference(asked)
    found = None if reference is None else figures_named(reference, store)
    return find_figure_page(dataset, selection, asked, found)


def figures_named(reference: Reference, store: Store) -> tuple[Found, ...]:
    """Every figure with that reference: one, but for a chance of one in a million."""
    frozen = Frozen(store)
    found = (_named(reference, board, store, frozen) for board in store.boards_known())
    return tuple(each for each in found if each is not None)


def _named(reference: Reference, board: str, store: Store, frozen: Frozen) -> Found | None:
    version = reference.version
    if version.event > frozen.newest(board).event:
        return None  # of another store
    try:
        before = frozen.dataset(board, version)
    except ValueError:  # the board had no figures then, or there was no such framework
        return None
    then = figure_of(reference, before)
    if then is None:
        return None
    after = store.dataset(board) if board in store.boards() else before
    now = figure_at(then.key, after) if after is not before else None
    if now is not None and not now.point.is_told and not now.point.sources:
        now = None
    why = None
    if not _is_same(then, now):
        changes = store.changes(board, frozen.moment(board, version))
        why = why_other(then.key, changes, after.framework, before.framework)
    return Found(then, before, version, now, after, why)


def _is_same(then: Referred, now: Referred | None) -> bool:
    return now is not None and figure_text(then.point, then.measure) == figure_text(
        now.point, now.measure
    )
