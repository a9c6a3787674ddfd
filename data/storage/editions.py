"""What boards have published, each as a store of nothing else, made when somebody looks at it."""

from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from data.storage.public_edition import PublicStore
    from data.storage.store import Store


class Editions:
    """The newest public edition of each board of a store."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._kept: dict[str, tuple[int, PublicStore]] = {}
        self._turn = Lock()

    def of(self, board: str) -> "PublicStore | None":
        """The edition that a board published last; None while it published none."""
        # Both are made of a store, which has this.
        from data.storage.public_edition import PublicStore  # noqa: PLC0415
        from data.storage.releases import newest  # noqa: PLC0415

        number, told = newest(self._store, board)
        with self._turn:
            kept = self._kept.get(board)
            if kept and kept[0] == number:
                return kept[1]
            release = told() if number else None
            if release is None or not release.rows:
                return None
            edition = PublicStore(self._store, [release])
            self._kept[board] = (number, edition)
            return edition


_OF: "WeakKeyDictionary[Store, Editions]" = WeakKeyDictionary()  # gone with their store


def editions_of(store: "Store") -> Editions:
    """The editions of a store, the same as long as it lives."""
    return _OF.setdefault(store, Editions(store))
