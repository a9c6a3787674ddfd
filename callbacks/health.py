"""Whether the process answers, and whether it can do its work: for whoever watches over it."""

import shutil
from pathlib import Path

from flask import Flask, Response

from data.errors import SafeguardingError
from data.storage.store import Store

LEAST_ROOM = 200_000_000  # bytes: a few returns of the largest size, and what is made of them
NO_ROOM = "There is too little room on the disk of {folder}: {free} MB of at least {least} MB."


def register(server: Flask, store: Store, folder: Path) -> None:
    """Answer /healthz and /readyz, in one line each."""
    register_alive(server)

    @server.get("/readyz")
    def ready() -> Response:
        why = trouble(store, folder)
        return _line(why or "The dashboard is ready.", 503 if why else 200)


def register_alive(server: Flask) -> None:
    """Answer /healthz in one line."""

    @server.get("/healthz")
    def alive() -> Response:
        return _line("The dashboard answers.", 200)


def trouble(store: Store, folder: Path) -> str:
    """Why no return could be stored now; empty where one could."""
    try:
        store.try_to_write()
    except SafeguardingError as error:
        return str(error)
    free = shutil.disk_usage(folder).free
    if free >= LEAST_ROOM:
        return ""
    mb = 1_000_000
    return NO_ROOM.format(folder=folder, free=free // mb, least=LEAST_ROOM // mb)


def _line(text: str, status: int) -> Response:
    return Response(f"{text}\n", status, mimetype="text/plain")
