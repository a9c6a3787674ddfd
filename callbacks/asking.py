"""From what a browser sends to a selection that a board can answer."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qsl

from callbacks.who import asking
from data.figures.dataset import Dataset
from data.figures.selection import Asked, Selection, from_params
from data.storage.editions import editions_of
from data.storage.public_edition import PublicStore
from data.storage.store import Store

LONGEST_QUERY = 2000  # characters; a view of every agency takes a few hundred


def first_board(store: Store, default_board: str) -> str:
    """The board that is shown where an address names none: the default, or the first served."""
    if default_board and asking().sees(default_board):
        return default_board
    return next(iter(served_by(store)), "")


def asked_for(query: str, default_board: str, boards: Collection[str]) -> Asked:
    """The selection in the query of an address, or in the copy of it that a page keeps.

    boards: the ids of those that there are.
    """
    if len(query) > LONGEST_QUERY:
        return Asked(Selection(default_board), ("an address that is too long",))
    params = dict(parse_qsl(query.lstrip("?").replace("+", "%2B")))
    return _until_today(from_params(params, default_board, boards))


def shown_on(query: str, store: Store, default_board: str) -> tuple[Dataset, Selection]:
    """The board and the view of a page, by the copy of its address that the page keeps.

    Raises ValueError when the board is none that is served.
    """
    asked = asked_for(query, first_board(store, default_board), store.frameworks().boards)
    if asked.selection.board not in served_by(store):
        raise ValueError(f"“{asked.selection.board}” is no board that is served.")
    dataset = dataset_of(asked.selection, store)
    return dataset, dataset.answer(asked).selection


def day_in(query: str, name: str) -> tuple[date | None, str]:
    """A day that an address names beside the selection, and the address without it.

    None for one that is misspelt or still to come, which stays in the address and is dropped
    with a word like everything that is not known.
    """
    parts = query.lstrip("?").split("&")
    said = next((each for each in parts if each.startswith(f"{name}=")), "")
    try:
        day = date.fromisoformat(said.removeprefix(f"{name}="))
    except ValueError:
        return None, query
    if day > date.today() or said != f"{name}={day.isoformat()}":
        return None, query
    return day, "&".join(each for each in parts if each != said)


def names_in(query: str, name: str) -> tuple[tuple[str, ...], str]:
    """What an address lists by commas under a name, and the address without it."""
    parts = query.lstrip("?").split("&")
    said = [each for each in parts if each.startswith(f"{name}=")]
    listed = ",".join(each.removeprefix(f"{name}=") for each in said)
    return tuple(filter(None, listed.split(","))), "&".join(p for p in parts if p not in said)


def without(query: str, names: Collection[str]) -> str:
    """An address without what it says under these names, which a page reads by itself."""
    parts = query.lstrip("?").split("&")
    return "&".join(part for part in parts if part.partition("=")[0] not in names)


def dataset_for(asked: Asked, store: Store, default_board: str) -> Dataset | None:
    """The board asked for, or the first that is served; None in an empty store.

    None too where the public edition of a board is asked for that has published nothing.
    """
    served = served_by(store)
    for board in (asked.selection.board, default_board, *served):
        if board in served:
            found = replace(asked.selection, board=board)
            if found.is_public and edition_of(board, store) is None:
                return None
            return dataset_of(found, store)
    return None


def edition_of(board: str, store: Store) -> Store | None:
    """The store of what a board has published; None while it published nothing."""
    return store if isinstance(store, PublicStore) else editions_of(store).of(board)


def served_by(store: Store) -> tuple[str, ...]:
    """The boards that may be chosen: those that were set up here, then others with figures."""
    every = dict.fromkeys([*store.kept_frameworks.boards(), *store.boards()])
    return tuple(filter(asking().sees, every))


def dataset_of(selection: Selection, store: Store) -> Dataset:
    """The board of a selection as at its day; as it stands now where it had no figures then.

    Of its public edition where that is asked for, which is of no other day.
    Raises ValueError when the board has neither figures nor a first quarter of its own, or
    published nothing.
    """
    board, day = selection.board, selection.as_at
    if selection.is_public:
        edition = edition_of(board, store)
        if edition is None:
            raise ValueError(f"“{board}” has published nothing.")
        return edition.dataset(board)
    if day and board not in store.boards(day):
        return store.dataset(board)
    return store.dataset(board, day)


def _until_today(asked: Asked) -> Asked:
    """Without a day that is still to come: nobody can say what will be known then."""
    day = asked.selection.as_at
    if day is None or day <= date.today():
        return asked
    return Asked(replace(asked.selection, as_at=None), (*asked.dropped, f"as-at={day}"))
