"""A process that makes packs, so that nobody who looks at a page waits for one.

It is started for a pack and ended with it: what draws and writes takes up memory that the server
need not keep.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from callbacks.clock import now
from data.errors import SafeguardingError
from data.protection.preview import preview_csv
from data.storage.releases import published, what_it_hides, would_publish
from data.storage.store import Store
from papers.compare import Earlier, compared, differences, earlier_in
from papers.make import Wanted, make
from papers.pack import Pack
from papers.public import public_pack
from papers.writers import TEMPLATED, file_stem, refuse_template, written

WHO = "the page Make a pack"
LONGEST = 300.0  # seconds for one step: a first public edition of many small numbers is the longest
ENDING = 5.0  # seconds
PREVIEW = "csv"  # the kind of file that says what a public edition would hide
TOO_LONG = SafeguardingError(
    "The pack took too long, and was given up. Try again; or choose fewer charts by an agenda."
)
STOPPED = SafeguardingError("What made the pack has stopped. Try again.")
# What changed would tell a small number that the public edition keeps back.
NOT_COMPARED = SafeguardingError(
    "A public edition is not compared with an earlier pack: what changed would tell small numbers. "
    "Choose the board's own edition, or leave out the earlier pack."
)
Told = Callable[[int, int], None]  # how many steps are done, of how many


@dataclass(frozen=True)
class Given:
    """Files that come with what is asked; None where none does.

    template: slides whose looks a pack takes. earlier: a pack with which it is compared, by name.
    """

    template: bytes | None = None
    earlier: bytes | None = None
    earlier_name: str = ""


NOTHING_GIVEN = Given()


@dataclass(frozen=True)
class PackJob:
    """A pack to make, in one or several kinds of file. database, folder: where its figures are."""

    wanted: Wanted
    kinds: tuple[str, ...]
    database: str = ""
    folder: Path | None = None
    given: Given = NOTHING_GIVEN

    @property
    def is_preview(self) -> bool:
        """Whether it asks what a public edition would hide, and for no pack."""
        return self.kinds == (PREVIEW,)


@dataclass(frozen=True)
class Papers:
    """The files of a pack by their kind. stem: their name without its ending."""

    stem: str
    files: dict[str, bytes] = field(default_factory=dict)


class MakerError(Exception):
    """A maker failed in a way that is a fault of the program."""


def make_papers(store: Store, job: PackJob, told: Told) -> Papers:
    """The files of a pack. told: is called a page at a time. Raises SafeguardingError."""
    if job.is_preview:
        return _preview(store, job.wanted.board, told)
    many = len(job.kinds)
    steps = [0]

    def drawn(done: int, of: int) -> None:
        steps[0] = of
        told(done, of + many)

    if job.wanted.is_public and job.given.earlier is not None:
        raise NOT_COMPARED
    given = job.given
    if given.template is not None and TEMPLATED in job.kinds:
        refuse_template(given.template)
    earlier = _earlier(job)
    pack = (public_of if job.wanted.is_public else make)(store, job.wanted, drawn)
    if earlier is not None:
        found = differences(pack, earlier, store)
        pack = compared(pack, found, store.frameworks().of(job.wanted.board))
    files = {}
    for number, kind in enumerate(job.kinds, start=1):
        files[kind] = written(pack, kind, given.template if kind == TEMPLATED else None)
        told(steps[0] + number, steps[0] + many)
    return Papers(file_stem(pack), files)


def _earlier(job: PackJob) -> Earlier | None:
    """The pack to compare with, if one was given; refused before the new one is drawn."""
    given = job.given
    if given.earlier is None:
        return None
    return earlier_in(given.earlier, given.earlier_name, job.wanted.board)


def public_of(store: Store, wanted: Wanted, told: Told) -> Pack:
    """The public edition of a pack; what the board holds now is published by it."""
    release = published(
        store,
        wanted.board,
        wanted.made_by or WHO,
        now(),
        told=lambda done, of: told(done, 2 * of),  # it takes as long as the pages do
    )
    return public_pack(store, release, wanted, lambda done, of: told(of + done, 2 * of))


def _preview(store: Store, board: str, told: Told) -> Papers:
    """What publishing would hide, as a table; nothing is published by it."""
    release, _ = would_publish(store, board, now(), told=told)
    table = preview_csv(what_it_hides(store, release), store.frameworks().of(board))
    stem = f"{board}-what-edition-{release.number}-hides"
    return Papers(stem, {PREVIEW: f"\ufeff{table}".encode()})


def make_apart(job: PackJob, told: Told) -> Papers:
    """The same, in a process of its own. Raises SafeguardingError, and MakerError for a fault."""
    # A new interpreter: a copy of this one could hold a lock that nobody lets go.
    fresh = multiprocessing.get_context("spawn")
    line, its_end = fresh.Pipe()
    process = fresh.Process(target=_serve, args=(its_end, job), daemon=True)
    process.start()
    its_end.close()
    try:
        return _answer(line, told)
    finally:
        process.kill()
        process.join(ENDING)
        line.close()


def _answer(line: Connection, told: Told) -> Papers:
    try:
        while line.poll(LONGEST):
            said = line.recv()
            if isinstance(said, Papers):
                return said
            if isinstance(said, SafeguardingError):
                raise said
            if isinstance(said, str):
                raise MakerError(said)
            told(*said)
    except EOFError:
        raise STOPPED from None
    raise TOO_LONG


def _serve(line: Connection, job: PackJob) -> None:
    """Make one pack, and tell how far it is."""
    if sys.platform != "win32":
        os.nice(5)  # a visitor's request comes first
    with suppress(EOFError, OSError, KeyboardInterrupt):
        line.send(_made(line, job))


def _made(line: Connection, job: PackJob) -> Papers | SafeguardingError | str:
    try:
        store = Store(job.database, job.folder)
        return make_papers(store, job, lambda done, of: line.send((done, of)))
    except SafeguardingError as error:
        return error
    except Exception as error:  # noqa: BLE001 - the server tells of it, with a reference
        return f"{type(error).__name__} while a pack was made"
