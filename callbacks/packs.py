"""The packs that were asked for: made one after the other, kept until they were fetched."""

import secrets
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from threading import RLock

from callbacks.faults import noted
from callbacks.pack_maker import NOTHING_GIVEN, Given, PackJob, Papers, make_apart
from data.errors import SafeguardingError
from data.storage.store import Store
from papers.make import Wanted

MOST_WAITING = 4  # packs that are not made yet; whoever asks for more is told to wait
MOST_KEPT = 6  # packs, each of a few megabytes at most
BUSY = "Other packs are being made. Try again in a minute."


class BusyError(SafeguardingError):
    """As many packs wait to be made as can."""


@dataclass
class Making:
    """How far one pack is. done, of: steps; none while others are made before it.

    why: why it was not made; empty unless it failed. files: once it is made, by kind.
    """

    stem: str = "pack"
    done: int = 0
    of: int = 0
    why: str = ""
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def is_over(self) -> bool:
        """Whether it is made, or failed."""
        return bool(self.why or self.files)

    def told(self, done: int, of: int) -> None:
        """Note how far it is."""
        self.done, self.of = done, of


class Packs:
    """Makes the packs of a store, one at a time, beside the threads that answer pages."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._makings: OrderedDict[str, Making] = OrderedDict()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pack")
        self._turn = RLock()

    def begin(self, wanted: Wanted, kinds: tuple[str, ...], given: Given = NOTHING_GIVEN) -> str:
        """Have a pack made; gives the token that asks for it. Raises BusyError."""
        with self._turn:
            if sum(not each.is_over for each in self._makings.values()) >= MOST_WAITING:
                raise BusyError(BUSY)
            token, making = secrets.token_urlsafe(12), Making()
            self._makings[token] = making
            over = [key for key, each in self._makings.items() if each.is_over]
            for key in over[: max(0, len(self._makings) - MOST_KEPT)]:
                del self._makings[key]
        self._thread.submit(self._make, PackJob(wanted, kinds, given=given), making)
        return token

    def of(self, token: str) -> Making | None:
        """How far a pack is; None where it is not known, or no more."""
        return self._makings.get(token)

    def close(self) -> None:
        """Make no more packs; what is being made comes to its end."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _make(self, job: PackJob, making: Making) -> None:
        try:
            made = self._papers(job, making)
            making.stem, making.files = made.stem, made.files
        except SafeguardingError as error:
            making.why = str(error)
        except Exception as error:  # noqa: BLE001 - noted with a reference, as any other fault
            making.why = noted(error, self._store)

    def _papers(self, job: PackJob, making: Making) -> Papers:
        url = self._store.engine.url
        folder = self._store.accepted.folder.parent if self._store.accepted else None
        database = url.render_as_string(hide_password=False)
        return make_apart(replace(job, database=database, folder=folder), making.told)
