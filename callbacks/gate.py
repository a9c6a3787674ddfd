"""The door: each request is asked who sends it, and the matrix whether they may do that.

Without sign-in the machine serves the pages to itself, and lets everything through.
"""

import json
import time
from urllib.parse import quote

from flask import Flask, Response, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response as BaseResponse

from callbacks.audit_log import entry
from callbacks.bodies import MOST_BYTES
from callbacks.not_done import refuse
from callbacks.who import let_ask
from data.access.matrix import ASKS_A_CALLBACK, right_of_callback, right_of_endpoint
from data.access.persons_asking import AT_THIS_MACHINE, STRANGER, Asking
from data.access.rights import Right, may
from data.storage.accounts import Accounts
from data.storage.audit import Audit

SIGN_IN = "/sign-in"
REFUSED = "X-Refused"
TO_SIGN_IN = 303
SECURE_COOKIE, PLAIN_COOKIE = "__Host-session", "session"
NOT_KEPT = (
    "Your session has ended, so nothing was kept of what you sent. Sign in, then go back twice in "
    "your browser: most keep what you typed. Load the page again before you send it."
)
SIGN_IN_FIRST = "Sign in first: your session has ended, or never began."
NOT_FOR_YOU = (
    "This is not for the role of {role}. Ask the administrator where you should have another one."
)
NOT_THERE = "There is nothing at this address. The dashboard leads to everything there is."
# What pages ask by themselves.
KEEPS_NOBODY_SIGNED_IN = frozenset({"progress", "present_news", "pack_progress", "session"})


def register(server: Flask, accounts: Accounts | None, audit: Audit, *, is_tls: bool) -> None:
    """Ask of every request. accounts: none where nobody signs in."""
    cookie = cookie_name(is_tls=is_tls)

    @server.before_request
    def ask() -> ResponseReturnValue | None:
        if accounts is None:
            let_ask(AT_THIS_MACHINE)
            return None
        let_ask(STRANGER)
        if request.endpoint is None or right_of_endpoint(request.endpoint) is Right.OPEN:
            return None  # there is nothing at the address, or it is for everybody
        secret = request.cookies.get(cookie, "")
        who = _who(accounts, secret)
        let_ask(who, "" if who.is_stranger else secret)
        if who.is_stranger or not may(who.role, _right()):
            answer = _sign_in_first() if who.is_stranger else _not_for(who)
            answer.headers[REFUSED] = "by the door"  # and not by the page behind it
        elif not _is_theirs(who):
            answer = refuse(404, NOT_THERE, "/")
        else:
            return None
        if answer.status_code != TO_SIGN_IN:  # which is how everybody begins
            audit.keep(entry(who, "refused", f"{request.method} {request.path}"))
        return answer

    @server.teardown_request
    def nobody_asks_any_more(_error: BaseException | None) -> None:
        let_ask(AT_THIS_MACHINE)


def cookie_name(*, is_tls: bool) -> str:
    """What the cookie of a session is called: with TLS no other address can set one like it."""
    return SECURE_COOKIE if is_tls else PLAIN_COOKIE


def _who(accounts: Accounts, secret: str) -> Asking:
    is_used = request.endpoint not in KEEPS_NOBODY_SIGNED_IN
    found = accounts.of_session(secret, int(time.time()), is_used=is_used) if secret else None
    return found.asking if found else STRANGER


def _right() -> Right | None:
    """What the request asks for; of a callback by the first place that it fills."""
    if request.endpoint != ASKS_A_CALLBACK:
        return right_of_endpoint(request.endpoint)
    request.max_content_length = MOST_BYTES
    try:
        body = request.get_json(silent=True)
    except RecursionError:
        return None
    return right_of_callback(first_place(body.get("output"))) if isinstance(body, dict) else None


def _is_theirs(who: Asking) -> bool:
    """Whether the address names no board of others, and to an officer no agency of others."""
    agency = (request.view_args or {}).get("agency", who.agency)
    is_their_agency = not who.agency or agency == who.agency
    return is_their_agency and all(map(who.sees, _boards_named()))


def first_place(output: object) -> str:
    """The id, or the type of an id of several parts, of the first place that a callback fills.

    output: as Dash names it: "page.children", or several between dots.
    """
    if not isinstance(output, str):
        return ""
    first = output.removeprefix("..").split("...")[0].removesuffix("..")
    name, _, _property = first.rpartition(".")
    if not name.startswith("{"):
        return name
    try:
        parts = json.loads(name)
    except ValueError:
        return ""
    return str(parts.get("type", "")) if isinstance(parts, dict) else ""


def _boards_named() -> list[str]:
    """The boards that the address or the form names. What a body holds, the store looks at."""
    named = [*(request.view_args or {}).items(), *request.args.items(multi=True)]
    if request.method == "POST" and request.endpoint != "upload":  # a file is not read twice
        request.max_content_length = MOST_BYTES
        named += request.form.items(multi=True)
    return [value for name, value in named if name == "board"]


def _sign_in_first() -> Response | BaseResponse:
    """To the page that asks who it is; what a page asks by itself is told in a word."""
    if request.method == "GET" and request.endpoint in {"/", "/<path:path>"}:
        here = request.full_path.rstrip("?")
        return redirect(f"{SIGN_IN}?next={quote(here, safe='')}", TO_SIGN_IN)
    if request.method == "POST" and request.headers.get("Sec-Fetch-Mode") == "navigate":
        return refuse(401, NOT_KEPT, SIGN_IN)
    return Response(SIGN_IN_FIRST, 401, mimetype="text/plain")


def _not_for(who: Asking) -> Response:
    return refuse(403, NOT_FOR_YOU.format(role=who.role), "/")
