"""How a request may arrive: how large it may be, how long it may take, and what refuses it."""

import copy
import time
from functools import cache
from typing import Any

from waitress.adjustments import Adjustments
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.task import ErrorTask, WSGITask
from waitress.utilities import BadRequest

from callbacks.uploads import LARGEST_CALLBACK, LARGEST_UPLOAD, TOO_LARGE

LARGEST = {"/upload": LARGEST_UPLOAD}  # bytes of a body; at any other address it is smaller
PATIENCE = 20  # seconds for the first line and what comes with it
SLOWEST = 20_000  # bytes of a body in a second, beyond that
SENTENCES = {
    400: "This is no request that a browser sends.",
    408: "The request took too long to arrive. Send it again.",
    413: TOO_LARGE,
    431: "The address, or what the browser sends with it, is too long.",
    501: "This way of sending is not understood here.",
    503: "So much comes from where you are that this was not taken. Send it again in a while.",
}
FAULT = "This could not be answered. Load the page again."


class TooLateError(BadRequest):  # type: ignore[misc]
    """A request that has not arrived in time."""

    code, reason = 408, "Request Timeout"


class TooMuchError(BadRequest):  # type: ignore[misc]
    """A request of an address that holds too much already."""

    code, reason = 503, "Service Unavailable"


class Arrival(HTTPRequestParser):  # type: ignore[misc]
    """A request while it arrives: refused by what its first lines say, before its body is read."""

    def __init__(self, adj: Adjustments) -> None:
        super().__init__(adj)
        self.path = "/"
        self.began = time.monotonic()

    def parse_header(self, header_plus: bytes) -> None:
        """Read the first lines. Raises ParsingError for what cannot be read."""
        try:
            super().parse_header(header_plus)
        except ValueError as error:  # a length of thousands of digits
            raise ParsingError("Content-Length is invalid") from error
        self.adj = _of_at_most(self.adj, LARGEST.get(self.path, LARGEST_CALLBACK))

    def is_late(self, now: float) -> bool:
        """Whether it should have been here by now, at the pace that is asked for."""
        return now - self.began > PATIENCE + self.body_bytes_received / SLOWEST


class Answer(WSGITask):  # type: ignore[misc]
    """An answer of the pages."""

    def get_environment(self) -> dict[str, Any]:
        """What the pages are told; a machine named in the first line is the one asked for."""
        environment: dict[str, Any] = super().get_environment()
        if self.request.proxy_netloc:
            environment["HTTP_HOST"] = self.request.proxy_netloc
        return environment


class Refusal(ErrorTask):  # type: ignore[misc]
    """An answer to what did not arrive as a request does: one sentence."""

    def execute(self) -> None:
        """Say it, and close the connection."""
        self.channel.is_refused = True
        error = self.request.error
        body = SENTENCES.get(error.code, FAULT).encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers += [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


@cache
def _of_at_most(adj: Adjustments, largest: int) -> Adjustments:
    """The same, for bodies of so many bytes."""
    limited = copy.copy(adj)
    limited.max_request_body_size = largest + 1  # waitress refuses what is as large as this
    return limited
