"""What the public sees at an address: pages of figures and definitions, and nothing to write on.

The same pages, made of an edition's store, which holds nothing else. On the board's own pages they
are shown where the address asks for the public edition.
"""

from urllib.parse import parse_qsl

from callbacks.asking import asked_for, dataset_for, edition_of, first_board, names_in
from callbacks.definitions import is_definitions
from callbacks.figure_pages import of_board, page_of_figures
from dashboards.components.definitions_page import definitions_page
from dashboards.components.edition_line import beneath_header, edition_line, nothing_published
from dashboards.components.page import page_not_found
from dashboards.pages.contents import OPENED, SCORECARD, page_at
from data.figures.selection import PUBLIC
from data.framework.framework import Framework
from data.storage.public_edition import PublicStore
from data.storage.store import Store


def is_public(query: str, store: Store) -> bool:
    """Whether an address is one of the public's: all are where nothing else is held."""
    return isinstance(store, PublicStore) or ("edition", PUBLIC) in parse_qsl(query.lstrip("?"))


def is_for_all(path: str, framework: Framework) -> bool:
    """Whether the public has a page at a path."""
    is_plain = is_definitions(path) or path.strip("/") == SCORECARD
    return is_plain or page_at(path, framework) is not None


def is_there_for_all(path: str, query: str, store: Store, default_board: str) -> bool:
    """Whether a page says anything at an address; also that nothing is published."""
    asked = asked_for(query, first_board(store, default_board), store.frameworks().boards)
    dataset = dataset_for(asked, store, default_board)
    return dataset is None or is_for_all(path, dataset.framework)


def public_page(path: str, query: str, store: Store, default_board: str) -> list[object]:
    """The page at an address, of the edition that its board published last."""
    opened, query = names_in(query, OPENED)
    asked = asked_for(query, first_board(store, default_board), store.frameworks().boards)
    dataset = dataset_for(asked, store, default_board)
    if dataset is None:
        return nothing_published(path, asked.selection)
    edition = edition_of(dataset.board.id, store)
    if edition is None or not is_for_all(path, dataset.framework):
        return page_not_found(path)
    answered = dataset.answer(of_board(dataset.board.id, asked, query))
    if is_definitions(path):
        page = definitions_page(dataset, answered.selection)
    else:
        page = page_of_figures(path, dataset, answered, opened, edition)
    own = "" if isinstance(store, PublicStore) else path
    line = edition_line(dataset.board, dataset.data_date, own, answered.selection)
    return beneath_header(page, line)
