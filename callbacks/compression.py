"""Scripts and styles are made ready once, not for every reader who comes."""

from threading import Lock

from flask import Flask, Request, Response, request
from flask_compress import Compress

PACKED = ("/assets/", "/styles/", "/_dash-component-suites/")
NEVER_KEPT = ""
MOST_KEPT = 200  # of some 30 files in three ways of packing; any query makes an address of its own

# Read by Chromium: compile all of it on the way in, beside the page, not function by function in
# the page's way. Not for the full plotly.js, of which a page uses a small part.
WHOLLY_USED = b"//# allFunctionsCalledOnLoad\n"
PARTLY_USED = "/plotly/"


class PackedFiles:
    """What was packed before, by the address of the file; answers to readers are never kept."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}
        self._turn = Lock()

    def get(self, key: str) -> bytes | None:
        """The packed file, if there is one."""
        return self._kept.get(key)

    def set(self, key: str, packed: bytes) -> None:
        """Keep a packed file; the key of anything else ends in nothing."""
        if key.endswith(f";{NEVER_KEPT}"):
            return
        with self._turn:
            self._kept[key] = packed
            if len(self._kept) > MOST_KEPT:
                del self._kept[next(iter(self._kept))]


def pack(server: Flask) -> None:
    """Send everything packed; files from what is kept, in one piece, as only those are kept."""
    kept = PackedFiles()
    server.config["COMPRESS_CACHE_BACKEND"] = lambda: kept
    server.config["COMPRESS_CACHE_KEY"] = _key
    Compress(server)

    # What is registered last comes first: a file is whole before it is packed.
    @server.after_request
    def whole(response: Response) -> Response:
        if _is_file(request) and response.status_code == 200:
            response.direct_passthrough = False
            file = response.response
            response.set_data(_hinted(response.get_data()))
            if hasattr(file, "close"):
                file.close()
        return response


def _key(asked: Request) -> str:
    return asked.full_path if _is_file(asked) else NEVER_KEPT


def _is_file(asked: Request) -> bool:
    return asked.method == "GET" and asked.path.startswith(PACKED)


def _hinted(file: bytes) -> bytes:
    if not request.path.endswith(".js") or PARTLY_USED in request.path:
        return file
    return WHOLLY_USED + file
