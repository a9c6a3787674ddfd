"""How a session begins in a browser, whichever way somebody signed in, and how it ends there."""

import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import redirect, request
from werkzeug.wrappers import Response as BaseResponse

from callbacks.audit_log import entry
from callbacks.gate import cookie_name
from data.access.rights import Right, may
from data.storage.account_rows import Account
from data.storage.audit import Audit
from data.storage.sessions import Sessions

USERS = "/users"  # where whoever sees no board begins
LONGEST_WAY = 2000  # characters


@dataclass(frozen=True)
class Beginning:
    """Begins and ends sessions in browsers. is_tls: whether they come through a proxy with TLS."""

    sessions: Sessions
    audit: Audit
    is_tls: bool

    @property
    def secret(self) -> str:
        """What the browser at hand brings of its session; empty where it has none."""
        return request.cookies.get(cookie_name(is_tls=self.is_tls), "")

    def let_in(self, account: Account, secret: str, then: str, how: str) -> BaseResponse:
        """To where somebody wanted to go, signed in; a session of before ends."""
        if self.secret:
            self.sessions.sign_out(self.secret)
        for board in account.boards or ("",):
            self.audit.keep(entry(account.asking, "sign-in", how, board))
        sees_to_users = may(account.role, Right.USERS)
        answer = redirect(USERS if then == "/" and sees_to_users else then, 303)
        self.keep(answer, cookie_name(is_tls=self.is_tls), secret)
        return answer

    def keep(self, answer: BaseResponse, name: str, secret: str) -> None:
        """Let the browser keep a secret, that no script and no other website can use."""
        how = {"secure": self.is_tls, "httponly": True, "samesite": "Lax", "path": "/"}
        answer.set_cookie(name, secret, **how)

    def forget(self, answer: BaseResponse, name: str) -> None:
        """Let the browser keep a secret no longer."""
        how = {"secure": self.is_tls, "httponly": True, "samesite": "Lax", "path": "/"}
        answer.delete_cookie(name, **how)


def own_address(then: str) -> str:
    """An address of this server to go to; its first page in place of any other."""
    try:
        parts = urlsplit(then)
    except ValueError:
        return "/"
    is_ours_alone = then.startswith("/") and not then.startswith(("//", "/\\"))
    is_plain = not parts.scheme and not parts.netloc and then.isprintable()
    return then if is_ours_alone and is_plain and len(then) < LONGEST_WAY else "/"


def seconds_now() -> int:
    """This moment, as sessions count it."""
    return int(time.time())
