"""Processes for tests: started from a clean one that has the product loaded already."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.process import BaseProcess

CONTEXT = get_context("forkserver")
LOADED = ["data.storage.store", "data.storage.rebuild", "tests.numbered", "psycopg"]
CONTEXT.set_forkserver_preload([*LOADED, "sqlalchemy.dialects.postgresql.psycopg"])


def start(task: Callable[..., None], *arguments: object) -> BaseProcess:
    """A process that runs a function of a module; it ends when the tests end."""
    process = CONTEXT.Process(target=task, args=arguments, daemon=True)
    process.start()
    return process


@contextmanager
def running(task: Callable[..., None], *arguments: object) -> Iterator[BaseProcess]:
    """A process that is killed when the block is left."""
    process = start(task, *arguments)
    try:
        yield process
    finally:
        process.kill()
        process.join()
