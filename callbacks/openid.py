"""Signing in with the provider of an organisation, beside accounts of our own."""

import hmac
from collections.abc import Mapping
from urllib.parse import urlencode

from flask import Flask, Response, redirect, request
from flask.typing import ResponseReturnValue

from callbacks.audit_log import entry
from callbacks.gate import SIGN_IN
from callbacks.openid_client import OpenIdClient, ProviderError, way_of
from callbacks.signed_in import Beginning, own_address, seconds_now
from dashboards.components.sign_in_page import told_page
from data.access.persons_asking import STRANGER
from data.access.provider import Provider
from data.storage.account_rows import AccountError
from data.storage.openid_accounts import OpenIdAccounts

SECURE_COOKIE, PLAIN_COOKIE = "__Host-begun", "begun"
NOT_REACHED = (
    "Your organisation's sign-in does not answer, or not as it should. Try again in a few "
    "minutes; if it stays so, tell the administrator."
)
NOT_HELD = (
    "What your organisation's sign-in sent back does not belong to a sign-in that began here, so "
    "nobody was signed in. Begin again."
)
NOT_LET_IN = "Your organisation's sign-in did not let you in. Begin again, or ask there."
NO_ROLE = (
    "Your organisation says who you are, {name}, and gives you no role on this dashboard. Ask "
    "the administrator which group or role you should have there."
)
NAMES = ("name", "preferred_username")


def register(server: Flask, begins: Beginning, provider: Provider, address: str) -> None:
    """Answer under /sign-in/openid. address: of this dashboard; as it is asked for, if empty."""
    client, known = OpenIdClient(provider), OpenIdAccounts(begins.sessions.engine)
    cookie = SECURE_COOKIE if begins.is_tls else PLAIN_COOKIE

    def back() -> str:
        return f"{address or request.host_url.rstrip('/')}{SIGN_IN}/openid/back"

    @server.get(f"{SIGN_IN}/openid")
    def begin_openid() -> ResponseReturnValue:
        secret = known.begin(own_address(request.args.get("next", "")), seconds_now())
        try:
            answer = redirect(client.where_to_sign_in(way_of(secret), back()), 303)
        except ProviderError as error:
            return refused(error.what, NOT_REACHED, 502)
        begins.keep(answer, cookie, secret)
        return answer

    @server.get(f"{SIGN_IN}/openid/back")
    def end_openid() -> ResponseReturnValue:
        secret = request.cookies.get(cookie, "")
        then, way = known.end(secret, seconds_now()), way_of(secret)
        is_it = hmac.compare_digest(request.args.get("state", "").encode(), way.state.encode())
        if then is None or not is_it:
            return refused("state", NOT_HELD)
        if "error" in request.args or not request.args.get("code"):
            return refused("by the provider", NOT_LET_IN)
        try:
            said = client.who(request.args.to_dict(), way, back())
            subject, name = f"{said['sub']} of {provider.issuer}", _name(said)
            let_in = known.sign_in(subject, name, provider.claimed(said), seconds_now())
        except ProviderError as error:
            return refused(error.what, NOT_REACHED if error.is_out_of_reach else NOT_HELD)
        except AccountError as error:
            return refused("disabled", str(error))
        if let_in is None:
            return refused("no role", NO_ROLE.format(name=name))
        answer = begins.let_in(*let_in, then, "openid")
        begins.forget(answer, cookie)
        return answer

    def refused(why: str, said: str, status: int = 403) -> Response:
        begins.audit.keep(entry(STRANGER, "refused", f"sign-in with openid: {why}"))
        return Response(told_page("Sign in", said), status, mimetype="text/html")


def way_out(provider: Provider | None, address: str) -> str:
    """Where the provider signs somebody out too; empty where there is no such place."""
    if provider is None:
        return ""
    try:
        there = OpenIdClient(provider).where_to_sign_out()
    except ProviderError:
        return ""
    back = address or request.host_url.rstrip("/")
    asked = {"client_id": provider.client, "post_logout_redirect_uri": f"{back}{SIGN_IN}"}
    return f"{there}{'&' if '?' in there else '?'}{urlencode(asked)}" if there else ""


def _name(said: Mapping[str, object]) -> str:
    return next((str(said[each]) for each in NAMES if isinstance(said.get(each), str)), "")
