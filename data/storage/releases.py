"""What boards have published, kept with all that people wrote: never changed, never removed."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

from data import observations as obs
from data.follow_up.written import CHANGED, Kind, Written, WrittenMeanwhileError
from data.protection.attackers import Settings
from data.protection.preview import Line, preview
from data.protection.public_rows import public_rows, told_in
from data.protection.publish import Made, Told, release_of
from data.protection.release import Release, release_in
from data.storage.store import Store

USUAL = Settings(seconds=2)  # of processor: enough for a safe pattern of a thousand numbers
ITEM = "figures"
UNTOLD: Told = lambda done, of: None  # noqa: E731 - nobody watches
TEXT = "release"


def releases(store: Store, board: str) -> tuple[Release, ...]:
    """What a board has published, the first first."""
    written = store.follow_up.versions(board, Kind.RELEASE, ITEM)
    return tuple(release_in(each.said[TEXT]) for each in written)


def newest(store: Store, board: str) -> tuple[int, Callable[[], Release]]:
    """The number of the last release of a board, 0 while it has none; and what reads it."""
    written = store.follow_up.versions(board, Kind.RELEASE, ITEM)
    number = written[-1].version if written else 0
    return number, lambda: release_in(written[-1].said[TEXT])


def numbers_of(store: Store) -> tuple[tuple[str, int], ...]:
    """The last edition of each board that has published one."""
    found = ((board, newest(store, board)[0]) for board in store.boards())
    return tuple((board, number) for board, number in found if number)


def published(
    store: Store,
    board: str,
    who: str,
    at: str,
    settings: Settings = USUAL,
    told: Told = UNTOLD,
) -> Release:
    """What a board publishes of the figures that it holds now.

    It is the newest release as long as no figure and no framework changed since; else another is
    made and kept, since what was shown can be held to. It is never worked out anew: another
    pattern beside it would give away what either hides. who: answers for it; at: an ISO time.
    told: how many groups of measures are protected, and of how many.
    """
    release, is_published = would_publish(store, board, at, settings, told)
    if is_published:
        return release
    try:
        store.follow_up.write(
            Written(
                None,
                board,
                Kind.RELEASE,
                ITEM,
                release.number,
                release.made,
                who,
                "Published as they stood.",
                {TEXT: release.text, CHANGED: ""},
            )
        )
    except WrittenMeanwhileError:
        return published(store, board, who, at, settings, told)  # of two at once the first counts
    return release


def would_publish(
    store: Store, board: str, at: str, settings: Settings = USUAL, told: Told = UNTOLD
) -> tuple[Release, bool]:
    """What would be published now, and whether that is published already. Nothing is kept."""
    before = releases(store, board)
    state = _state(store, board)
    if before and before[-1].state == state and before[-1].rows:
        return before[-1], True
    return _release(store, Made(board, at, state), before, (settings, told)), False


def what_it_hides(store: Store, release: Release) -> tuple[Line, ...]:
    """What a release keeps back of each measure that its board holds figures of."""
    figures = store.dataset(release.board).figures
    return preview(release, figures.framework, figures.of)


def _release(
    store: Store, made: Made, before: tuple[Release, ...], how: tuple[Settings, Told]
) -> Release:
    """What may be published now, with every figure as readers may have it."""
    figures = store.dataset(made.board).figures
    release = release_of(made, figures.framework, figures.of, before, *how)
    everything = store.everything()
    rows = public_rows(everything[everything[obs.BOARD] == made.board], figures.framework, release)
    return replace(release, rows=told_in(rows))


def _state(store: Store, board: str) -> str:
    """What is held of a board, in a word that changes with its figures and its framework."""
    measures = tuple(measure.id for measure in store.frameworks().of(board).measures)
    frame = store.frame(board, measures)
    rows = frame.drop(columns=["submission", "file", "sheet", "cell", "text"])
    told = rows.sort_values(list(rows.columns[:5])).to_csv(index=False)
    return hashlib.sha256(told.encode()).hexdigest()[:16]
