"""Signing in and out, and choosing a password by a link that works once."""

import time
from urllib.parse import urlsplit

from flask import Flask, Response, redirect, request
from flask.typing import ResponseReturnValue

from callbacks.audit_log import entry
from callbacks.gate import SIGN_IN, cookie_name
from callbacks.not_done import refuse
from callbacks.sender import is_ours
from callbacks.who import asking, let_ask
from dashboards.components.sign_in_page import account_page, choose_page, sign_in_page, told_page
from data.access.passwords import SHORTEST, hashed
from data.access.persons_asking import STRANGER
from data.access.rights import Right, may
from data.storage.accounts import TOO_MANY, AccountError, Accounts
from data.storage.audit import Audit

TOO_OLD = "The page is too old to sign out from. Load it again."
CHOSEN = "The password is kept. Sign in with it."
SIGNED_OUT = "You are signed out."


def register(
    server: Flask, accounts: Accounts | None, audit: Audit, token: str, *, is_tls: bool
) -> None:
    """Answer under /sign-in, /sign-out and /account, where people sign in."""
    if accounts is None:
        return
    known, cookie = accounts, cookie_name(is_tls=is_tls)
    hashed("what a first try of an unknown name would cost is spent now")

    @server.get("/sign-in")
    def ask_who() -> Response:
        return _page(sign_in_page(_own(request.args.get("next", ""))))

    @server.post("/sign-in")
    def sign_in() -> ResponseReturnValue:
        name, then = request.form.get("name", ""), _own(request.form.get("next", ""))
        before = request.cookies.get(cookie, "")
        try:
            account, secret = known.sign_in(name, request.form.get("password", ""), _now())
        except AccountError as error:
            audit.keep(entry(STRANGER, "refused", "sign-in"))
            status = 429 if str(error) == TOO_MANY else 401
            return _page(sign_in_page(then, str(error), name), status)
        if before:
            known.sign_out(before)
        for board in account.boards or ("",):
            audit.keep(entry(account.asking, "sign-in", "", board))
        answer = redirect(then, 303)
        answer.set_cookie(cookie, secret, secure=is_tls, httponly=True, samesite="Lax", path="/")
        return answer

    @server.post("/sign-out")
    def sign_out() -> ResponseReturnValue:
        if not is_ours(request.form.get("token", ""), token):
            return refuse(403, TOO_OLD, "/account")
        known.sign_out(request.cookies.get(cookie, ""))
        audit.keep(entry(asking(), "sign-out", ""))
        let_ask(STRANGER)
        answer = _page(told_page("Signed out", SIGNED_OUT))
        answer.delete_cookie(cookie, secure=is_tls, httponly=True, samesite="Lax", path="/")
        answer.headers["Clear-Site-Data"] = '"cache", "storage"'
        return answer

    @server.get("/account")
    def account() -> Response:
        who = asking()
        of = f" of {who.agency}" if who.agency else ""
        boards = f", for {', '.join(sorted(who.boards))}" if who.boards else ""
        said = f"Signed in as {who.name}: {who.role}{of}{boards}."
        audited = sorted(who.boards or ()) if may(who.role, Right.AUDIT) else []
        return _page(account_page(said, token, audited))

    @server.get(f"{SIGN_IN}/link/<secret>")
    def link_page(secret: str) -> Response:
        try:
            whose = known.whose_link(secret, _now())
        except AccountError as error:
            return _page(told_page("Choose a password", str(error)), 404)
        return _page(choose_page(secret, whose.name if whose else None, SHORTEST))

    @server.post(f"{SIGN_IN}/link/<secret>")
    def use_link(secret: str) -> Response:
        form = request.form
        try:
            whose = known.whose_link(secret, _now())
        except AccountError as error:
            return _page(told_page("Choose a password", str(error)), 404)
        try:
            account = known.use_link(secret, form.get("name", ""), form.get("password", ""), _now())
        except AccountError as error:
            name = whose.name if whose else None
            return _page(choose_page(secret, name, SHORTEST, str(error)), 400)
        audit.keep(entry(account.asking, "password chosen", ""))
        return _page(told_page("Choose a password", CHOSEN))


def _now() -> int:
    return int(time.time())


def _own(then: str) -> str:
    """An address of this server to go to; its first page in place of any other."""
    parts = urlsplit(then)
    is_ours_alone = then.startswith("/") and not then.startswith(("//", "/\\"))
    is_plain = not parts.scheme and not parts.netloc and then.isprintable()
    return then if is_ours_alone and is_plain and len(then) < 2000 else "/"


def _page(content: str, status: int = 200) -> Response:
    return Response(content, status, mimetype="text/html")
