"""Signing in and out, and choosing a password by a link that works once."""

from flask import Flask, Response, jsonify, request
from flask.typing import ResponseReturnValue

from callbacks.audit_log import entry
from callbacks.gate import SIGN_IN, cookie_name
from callbacks.not_done import refuse
from callbacks.openid import way_out
from callbacks.sender import is_ours, own
from callbacks.signed_in import Beginning, own_address, seconds_now
from callbacks.who import asking, let_ask
from dashboards.components.sign_in_page import (
    Ways,
    account_page,
    choose_page,
    sign_in_page,
    told_page,
)
from data.access.passwords import SHORTEST, hashed
from data.access.persons_asking import STRANGER
from data.access.provider import Provider
from data.access.rights import Right, may
from data.storage.account_rows import AccountError
from data.storage.accounts import Accounts
from data.storage.sessions import TOO_MANY

TOO_OLD = "The page is too old to sign out from. Load it again."
CHOSEN = "The password is kept. Sign in with it."
SIGNED_OUT = "You are signed out."


def register(
    server: Flask,
    known: Accounts,
    begins: Beginning,
    token: str,
    provider: Provider | None = None,
    address: str = "",
) -> None:
    """Answer under /sign-in, /sign-out and /account.

    provider: with which people may sign in too. address: of this dashboard, if it is known.
    """
    audit, has_provider = begins.audit, provider is not None
    hashed("what a first try of an unknown name would cost is spent now")

    @server.get("/sign-in")
    def ask_who() -> Response:
        return _page(sign_in_page(own_address(request.args.get("next", "")), has_provider))

    @server.post("/sign-in")
    def sign_in() -> ResponseReturnValue:
        name, then = request.form.get("name", ""), own_address(request.form.get("next", ""))
        try:
            account, secret = known.sign_in(name, request.form.get("password", ""), seconds_now())
        except AccountError as error:
            audit.keep(entry(STRANGER, "refused", "sign-in"))
            status = 429 if str(error) == TOO_MANY else 401
            return _page(sign_in_page(then, has_provider, str(error), name), status)
        return begins.let_in(account, secret, then, "password")

    @server.post("/sign-out")
    def sign_out() -> ResponseReturnValue:
        if not is_ours(request.form.get("token", ""), token):
            return refuse(403, TOO_OLD, "/account")
        account = known.of_session(begins.secret, seconds_now())
        known.sign_out(begins.secret)
        audit.keep(entry(asking(), "sign-out", ""))
        let_ask(STRANGER)
        there = way_out(provider, address) if account and account.is_elsewhere else ""
        answer = _page(told_page("Signed out", SIGNED_OUT, there))
        begins.forget(answer, cookie_name(is_tls=begins.is_tls))
        answer.headers["Clear-Site-Data"] = '"cache", "storage"'
        return answer

    @server.get("/session")
    def session() -> Response:
        """That the session goes on, and what its pages send: assets/session.js asks."""
        return jsonify(token=own(token))

    @server.get("/account")
    def account() -> Response:
        who = asking()
        of = f" of {who.agency}" if who.agency else ""
        boards = f", for {', '.join(sorted(who.boards))}" if who.boards else ""
        said = f"Signed in as {who.name}: {who.role}{of}{boards}."
        audited = sorted(who.boards or ()) if may(who.role, Right.AUDIT) else []
        found = known.of_session(begins.secret, seconds_now())
        ways = Ways(audited, may(who.role, Right.USERS), found is not None and found.has_password)
        return _page(account_page(said, own(token), ways))

    @server.get(f"{SIGN_IN}/link/<secret>")
    def link_page(secret: str) -> Response:
        try:
            whose = known.whose_link(secret, seconds_now())
        except AccountError as error:
            return _page(told_page("Choose a password", str(error)), 404)
        return _page(choose_page(secret, whose.name if whose else None, SHORTEST))

    @server.post(f"{SIGN_IN}/link/<secret>")
    def use_link(secret: str) -> Response:
        form = request.form
        try:
            whose = known.whose_link(secret, seconds_now())
        except AccountError as error:
            return _page(told_page("Choose a password", str(error)), 404)
        typed = form.get("name", ""), form.get("password", "")
        try:
            account = known.use_link(secret, *typed, seconds_now())
        except AccountError as error:
            name = whose.name if whose else None
            return _page(choose_page(secret, name, SHORTEST, str(error)), 400)
        audit.keep(entry(account.asking, "password chosen", ""))
        return _page(told_page("Choose a password", CHOSEN))


def _page(content: str, status: int = 200) -> Response:
    return Response(content, status, mimetype="text/html")
