"""The public's pages, made anew as soon as a board has published again."""

import time
from collections.abc import Callable, Hashable, Iterable
from threading import Lock
from typing import Any

from data.errors import SafeguardingError

LOOKED_AFTER = 10.0  # seconds: how long a new edition may wait
Pages = Callable[[dict[str, Any], Any], Iterable[bytes]]  # a WSGI application


class Renewed:
    """Answers with pages of what is published now. Who comes while they are made gets the old.

    make: the pages of what is published. published: which editions these are. clock: in seconds.
    Raises what make raises, where nothing is published at the start.
    """

    def __init__(
        self,
        make: Callable[[], Pages],
        published: Callable[[], Hashable],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._make, self._published, self._clock = make, published, clock
        self._of, self._pages, self._looked = published(), make(), clock()
        self._turn = Lock()

    def __call__(self, asked: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer one request."""
        self._look()
        return self._pages(asked, start_response)

    def _look(self) -> None:
        """Make the pages anew where something was published since; one request does so at a time.

        While the store does not answer, what was published before stays there to read.
        """
        if self._clock() - self._looked < LOOKED_AFTER or not self._turn.acquire(blocking=False):
            return
        try:
            self._looked = self._clock()
            now = self._published()
            if now != self._of:
                self._pages, self._of = self._make(), now
        except SafeguardingError:
            return
        finally:
            self._turn.release()
