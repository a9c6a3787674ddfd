"""Choosing another password by the one of before, as whoever is signed in."""

from flask import Flask, Response, request
from flask.typing import ResponseReturnValue

from callbacks.audit_log import entry
from callbacks.gate import cookie_name
from callbacks.not_done import refuse
from callbacks.sender import is_ours
from callbacks.signed_in import Beginning, seconds_now
from callbacks.who import asking
from dashboards.components.sign_in_page import told_page
from data.storage.account_rows import AccountError
from data.storage.accounts import Accounts
from data.storage.sessions import TOO_MANY

TOO_OLD = "The page is too old to change a password from. Load it again."
CHANGED = "The new password is kept, and you are signed in. Every other session of yours has ended."


def register(server: Flask, known: Accounts, begins: Beginning, token: str) -> None:
    """Answer under /account/password."""

    @server.post("/account/password")
    def change_password() -> ResponseReturnValue:
        form, who = request.form, asking()
        if not is_ours(form.get("token", ""), token):
            return refuse(403, TOO_OLD, "/account")
        typed = form.get("before", ""), form.get("password", "")
        try:
            account, secret = known.change_password(who.name, *typed, seconds_now())
        except AccountError as error:
            begins.audit.keep(entry(who, "refused", "change of a password"))
            return refuse(429 if str(error) == TOO_MANY else 400, str(error), "/account")
        begins.audit.keep(entry(account.asking, "password chosen", ""))
        answer = Response(told_page("Your account", CHANGED), mimetype="text/html")
        begins.keep(answer, cookie_name(is_tls=begins.is_tls), secret)
        return answer
