"""Accounts, as an administrator sees to them in a browser: invited, changed, locked, signed out."""

from flask import Flask, Response, request
from flask.typing import ResponseReturnValue

from callbacks.audit_log import entry
from callbacks.not_done import refuse
from callbacks.sender import is_ours, own
from callbacks.signed_in import Beginning, seconds_now
from callbacks.who import asking
from dashboards.components.users_page import Places, Told, Typed, user_page, users_page
from data.access.persons_asking import Role
from data.storage.account_rows import Account, AccountError
from data.storage.accounts import Accounts
from data.storage.store import Store

TOO_OLD = "The page is too old to change an account from. Load it again."
NO_ACCOUNT = "There is no account of that number."
NO_SUCH_BOARD = "There is no such board or agency. Load the page again."
INVITED = "“{name}” is invited."
DONE = {
    "change": "Changed. It holds from now on, also for sessions that are open.",
    "lock": "Locked: nobody signs in by this name, and whoever was is signed out.",
    "enable": "They may sign in again.",
    "end": "Signed out everywhere.",
    "link": "Here is the link. Those before it do not work any more.",
}
WRITTEN = {
    "change": "account changed",
    "lock": "account locked",
    "enable": "account unlocked",
    "end": "sessions ended",
    "link": "link made",
}


def register(server: Flask, store: Store, begins: Beginning, token: str, address: str) -> None:
    """Answer under /users. address: of this dashboard; as it is asked for, if empty."""
    accounts = Accounts(store.engine)

    def link_of(secret: str) -> str:
        return f"{address or request.host_url.rstrip('/')}/sign-in/link/{secret}"

    @server.get("/users")
    def users() -> Response:
        return listed(Typed(), Told())

    @server.post("/users")
    def invite() -> ResponseReturnValue:
        if not is_ours(request.form.get("token", ""), token):
            return refuse(403, TOO_OLD, "/users")
        typed = _typed()
        try:
            _must_be_there(typed, _places(store))
            secret = accounts.add(
                typed.name, Role(typed.role), typed.boards, typed.agency, seconds_now()
            )
        except AccountError as error:
            return listed(typed, Told(why=str(error)), 400)
        name = " ".join(typed.name.split())
        note("account made", name, typed.boards)
        return listed(Typed(), Told(INVITED.format(name=name), link_of(secret)))

    @server.get("/users/<int:number>")
    def user(number: int) -> Response:
        found = _numbered(accounts, number)
        return refuse(404, NO_ACCOUNT, "/users") if found is None else shown(found, Told())

    @server.post("/users/<int:number>")
    def change_user(number: int) -> ResponseReturnValue:
        if not is_ours(request.form.get("token", ""), token):
            return refuse(403, TOO_OLD, "/users")
        found, what = _numbered(accounts, number), request.form.get("what", "")
        if found is None or what not in DONE:
            return refuse(404, NO_ACCOUNT, "/users")
        try:
            secret = _do(what, found, accounts, store)
        except AccountError as error:
            return shown(found, Told(why=str(error)), 400)
        now = _numbered(accounts, number) or found
        note(WRITTEN[what], now.name, (*found.boards, *now.boards))
        return shown(now, Told(DONE[what], link_of(secret) if secret else ""))

    def listed(typed: Typed, told: Told, status: int = 200) -> Response:
        form, signed_in = (typed, _places(store)), accounts.signed_in(seconds_now())
        return _page(users_page(accounts.every(), signed_in, form, own(token), told), status)

    def shown(account: Account, told: Told, status: int = 200) -> Response:
        is_in = account.id in accounts.signed_in(seconds_now())
        page = user_page(account, is_in, _places(store), own(token), told)
        return _page(page, status)

    def note(what: str, name: str, boards: tuple[str, ...]) -> None:
        for board in dict.fromkeys(boards) or ("",):
            begins.audit.keep(entry(asking(), what, name, board))


def _do(what: str, account: Account, accounts: Accounts, store: Store) -> str:
    """Do it; gives the secret of a link, where one was made. Raises AccountError."""
    if what == "link":
        return accounts.link(account.name, seconds_now())
    if what == "change":
        typed = _typed()
        _must_be_there(typed, _places(store))
        accounts.change(account.name, Role(typed.role), typed.boards, typed.agency)
    else:
        ways = {"lock": accounts.disable, "enable": accounts.enable, "end": accounts.end_sessions}
        ways[what](account.name)
    return ""


def _typed() -> Typed:
    form = request.form
    boards = tuple(dict.fromkeys(form.getlist("belongs")))
    return Typed(form.get("name", ""), form.get("role", ""), boards, form.get("agency", ""))


def _must_be_there(typed: Typed, places: Places) -> None:
    """Raise AccountError where a board, an agency or a role is none of those that there are."""
    is_there = set(typed.boards) <= set(places.boards) and typed.role in set(Role)
    if not is_there or (typed.agency and typed.agency not in places.agencies):
        raise AccountError(NO_SUCH_BOARD)


def _places(store: Store) -> Places:
    """The names of all boards and agencies: an administrator belongs to none of them."""
    every = Store.frameworks(store)
    boards = {each.board.id: each.board.name for each in every}
    return Places(boards, {a.id: a.name for each in every for a in each.agencies})


def _numbered(accounts: Accounts, number: int) -> Account | None:
    return next((each for each in accounts.every() if each.id == number), None)


def _page(content: str, status: int = 200) -> Response:
    return Response(content, status, mimetype="text/html")
