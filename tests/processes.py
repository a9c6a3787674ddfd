"""Processes for tests: started from a clean one that has the product loaded already."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from multiprocessing.queues import Queue

CONTEXT = get_context("forkserver")
LOADED = ["data.storage.store", "data.storage.rebuild", "tests.numbered", "psycopg"]
CONTEXT.set_forkserver_preload([*LOADED, "sqlalchemy.dialects.postgresql.psycopg"])


def start(task: Callable[..., None], *arguments: object) -> BaseProcess:
    """A process that runs a function of a module; it ends when the tests end."""
    process = CONTEXT.Process(target=task, args=arguments, daemon=True)
    process.start()
    return process


def telling(task: Callable[..., None], told: Queue, *arguments: object) -> None:
    """Run a task of a process; what ends it too early is told, since nobody sees it die."""
    try:
        task(told, *arguments)
    except Exception:  # noqa: BLE001 - the end of the process, whatever the reason
        told.put(traceback.format_exc())


@contextmanager
def running(task: Callable[..., None], *arguments: object) -> Iterator[BaseProcess]:
    """A process that is killed when the block is left."""
    process = start(task, *arguments)
    try:
        yield process
    finally:
        process.kill()
        process.join()
