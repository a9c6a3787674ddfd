"""Who is answered at all: asked for by a name of ours, and by a page of ours or a person.

Another website may link to a page, and may do nothing else: a browser says of each request where
it comes from. A name of somebody else's that was made to lead here gives nothing, or its pages
could read ours and send returns in (DNS rebinding).
"""

from collections.abc import Collection

from flask import Flask, Response, request
from werkzeug.datastructures import Headers

from callbacks.hosts import Host, host_in, is_same
from callbacks.not_done import refuse

NO_NAME = "The request does not say which machine it asks for, or names several."
NOT_OURS = (
    "The dashboard does not answer under this name. Use the address that you were given, or ask "
    "whoever runs the dashboard to add the name to SAFEGUARDING_HOSTS."
)
FROM_ELSEWHERE = (
    "Another website asked for this, so it was not done. Open the dashboard's own page and do it "
    "there."
)
BY_A_PERSON = frozenset({"same-origin", "none"})  # also by a bookmark, or typed
READS = frozenset({"GET", "HEAD"})


def register(server: Flask, names: Collection[str]) -> None:
    """Refuse whatever asks by another name, or for another website.

    names: of machines, each as callbacks.hosts spells it.
    """

    @server.before_request
    def refuse_strangers() -> Response | None:
        written = request.headers.get("Host", "")
        if not written or "," in written:
            return refuse(400, NO_NAME)
        host = host_in(written)
        if host is None or host.name not in names:
            return refuse(421, NOT_OURS)
        if not _is_by_us(request.method, request.headers, host):
            return refuse(403, FROM_ELSEWHERE)
        return None


def _is_by_us(method: str, headers: Headers, host: Host) -> bool:
    """Whether a page of ours asks, a person, or a program that is no browser."""
    origin = headers.get("Origin")
    if origin is not None and not is_same(origin, host):
        return False
    if headers.get("Sec-Fetch-Site", "none") in BY_A_PERSON:
        return True
    return method in READS and headers.get("Sec-Fetch-Mode") == "navigate" and _is_whole(headers)


def _is_whole(headers: Headers) -> bool:
    """Whether a link is followed in a window of its own, not in a frame of another website."""
    return headers.get("Sec-Fetch-Dest", "document") == "document"
