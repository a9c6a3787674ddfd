"""A store of what boards have published and nothing else: whoever asks it learns no more."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from secrets import token_hex

from data import observations as obs
from data.errors import NothingPublishedError
from data.figures.dataset import Dataset
from data.framework.board import Board
from data.framework.framework import Framework, Frameworks
from data.intake.cover import Cover
from data.intake.returned import Return
from data.periods import parse
from data.protection.kept_back import marked, says
from data.protection.public_rows import rows_in
from data.protection.release import Release
from data.storage.releases import newest
from data.storage.store import Store

TITLE = "Public edition"
NOTHING = (
    "No board here has published anything that pages can show the public; editions of an early "
    "release kept no figures. Publish with python app.py publish, or with a public edition of a "
    "pack."
)
IN_MEMORY = (
    "sqlite:///file:edition-{name}?mode=memory&cache=shared&uri=true&check_same_thread=false"
)


class PublicStore(Store):
    """Boards as the public may see them, in memory, each made of its release.

    No return, no finding, no note, nothing that people wrote and no text of a cell comes along:
    charts, sentences and tables that are made of it follow from what is published.
    """

    def __init__(self, store: Store, editions: Iterable[Release]) -> None:
        """store: the boards' own, of which frameworks are taken now, and nothing else."""
        super().__init__(IN_MEMORY.format(name=token_hex(8)))
        self._editions = {release.board: release for release in editions}
        self._marked: dict[int, tuple[Frameworks, Frameworks]] = {}
        for board, release in self._editions.items():
            self.kept_frameworks.put_back(store.kept_frameworks.records(board))
            framework = store.frameworks().of(board)
            self.accept(_as_a_return(framework, release), release.made[:10])

    def frameworks(self, as_at: date | None = None) -> Frameworks:
        """The frameworks of its boards as they are now, each marked as published."""
        del as_at  # there is one edition, of now
        found = super().frameworks()
        if id(found) not in self._marked:
            told = tuple(
                replace(each, board=_published(each.board, self._editions[each.board.id]))
                for each in found
                if each.board.id in self._editions
            )
            self._marked = {id(found): (found, Frameworks(told))}  # the key lives as long as it
        return self._marked[id(found)][1]

    def dataset(self, board: str, as_at: date | None = None) -> Dataset:
        """What is published of a board, on whatever day it is asked for."""
        del as_at
        return super().dataset(board)


def store_of_editions(store: Store) -> PublicStore:
    """What the boards of a store have published last.

    Raises NothingPublishedError where that is nothing.
    """
    found = (newest(store, board) for board in store.boards())
    editions = [read() for number, read in found if number]
    kept = [each for each in editions if each.rows]
    if not kept:
        raise NothingPublishedError(NOTHING)
    return PublicStore(store, kept)


def _published(board: Board, release: Release) -> Board:
    return replace(
        board,
        marking=TITLE + marked(release),
        edition=f"edition {release.number}",
        edition_says=says(release),
    )


def _as_a_return(framework: Framework, release: Release) -> Return:
    told = rows_in(release).assign(**{obs.FILE: TITLE})
    latest = max(map(parse, told[obs.PERIOD]))
    agency = next(iter(framework.agency_names))
    cover = Cover(release.board, agency, latest, TITLE, release.made[:10])
    sha256 = hashlib.sha256(release.text.encode()).hexdigest()
    return Return(TITLE, sha256, cover, told, (), (), ())
