"""Four servers and eight uploaders at once: nothing refused, nothing lost, nothing twice."""

from pathlib import Path

import pytest

from data.storage.store import Store
from tests.numbered import FIGURES, accept, check_whole
from tests.patience import PATIENCE
from tests.processes import CONTEXT, start, telling

SERVERS, UPLOADERS = 4, 8
OWN, SHARED = 3, 3  # returns that each uploader sends; the shared ones are sent by all of them
BETWEEN_QUESTIONS = 0.1  # seconds


def upload(told, url: str, folder: Path, who: int, everyone) -> None:
    store = Store(url, folder)
    everyone.wait()
    for number in range(max(OWN, SHARED)):
        for agency in (f"agency-{who}", "police"):
            stored = accept(store, number, agency)
            told.put((agency, number, stored))


def serve(_told, url: str, folder: Path, everyone, stop) -> None:
    """Ask as the pages do; every return must be seen whole."""
    store = Store(url, folder)
    everyone.wait()
    while not stop.is_set():
        if store.boards():
            rows = store.dataset("derby").figures.of("contacts")
            assert len(rows) % FIGURES == 0
        stop.wait(BETWEEN_QUESTIONS)


@pytest.fixture
def everyone_at_once(new_database, tmp_path):
    """Let them all loose; gives the store and what the uploaders told."""
    url = new_database()
    everyone, stop, told = CONTEXT.Barrier(SERVERS + UPLOADERS), CONTEXT.Event(), CONTEXT.Queue()
    servers = [start(telling, serve, told, url, tmp_path, everyone, stop) for _ in range(SERVERS)]
    uploaders = [
        start(telling, upload, told, url, tmp_path, who, everyone) for who in range(UPLOADERS)
    ]
    said = [told.get(timeout=PATIENCE) for _ in range(UPLOADERS * (OWN + SHARED))]
    for each in uploaders:
        each.join()
    stop.set()
    for each in servers:
        each.join()
    assert [process.exitcode for process in (*servers, *uploaders)] == [0] * (SERVERS + UPLOADERS)
    while not told.empty():
        said.append(told.get())
    return Store(url, tmp_path), said


def test_four_servers_and_eight_uploaders_get_on(everyone_at_once):
    store, said = everyone_at_once

    assert [problem for problem in said if isinstance(problem, str)] == []
    stored = [(agency, number) for agency, number, was_stored in said if was_stored]
    assert len(stored) == len(set(stored)) == UPLOADERS * OWN + SHARED
    counts = check_whole(store)
    assert counts == {"police": SHARED, **{f"agency-{n}": OWN for n in range(UPLOADERS)}}
