"""Two boards behind a door with accounts, and somebody of every role who is signed in."""

from pathlib import Path

from flask import Flask, Response, request
from flask.testing import FlaskClient

from callbacks import server
from callbacks.server import Door
from callbacks.who import asking
from data.access import passwords
from data.access.persons_asking import OF_BOARDS, Role
from data.access.provider import Provider
from data.storage.accounts import Accounts
from data.storage.seen import SeenStore
from settings import HERE
from tests.builders_data import a_return, an_observation, in_quarters

OURS, THEIRS = "derby", "doncaster"
CANARY = 77_123.0  # a figure of the other board, which none of ours may see
PASSWORD = "seven brown horses trot"


def a_store_of_two_boards(folder: Path) -> SeenStore:
    """Both boards have a return of two agencies, and the other's hold the canary."""
    store = SeenStore(f"sqlite:///{folder / 'safeguarding.db'}", folder, asking)
    for board, values in ((OURS, (90.0, 80.0)), (THEIRS, (CANARY, CANARY))):
        for agency in ("police", "childrens-social-care"):
            rows = in_quarters("contacts", *values) if agency != "police" else []
            rows += [an_observation("marac-cases", values[0], "2012-13 Q2", board=board)]
            rows = [{**each, "board": board} for each in rows]
            cover = {"board": board, "agency": agency, "period": "2012-13 Q2"}
            store.accept(a_return(*rows, **cover, file=f"{board} {agency}.xlsx"), "2013-05-01")
    return store


def a_store_with_a_manager(folder: Path) -> SeenStore:
    """The same with one account: Ann Lee, who manages our board."""
    store = a_store_of_two_boards(folder)
    accounts = Accounts(store.engine)
    accounts.use_link(accounts.add("Ann Lee", Role.MANAGER, [OURS], "", now()), "", PASSWORD, now())
    return store


def a_browser_at(store: SeenStore) -> FlaskClient:
    """A browser of which nobody has signed in, before a door with accounts."""
    door = Door(("localhost",), has_accounts=True)
    made = server.create_app(store, OURS, str(HERE / "assets"), store.accepted.folder, door)
    return made.server.test_client()


def clients_of(
    store: SeenStore, folder: Path, *, stops_behind_the_door: bool = False
) -> dict[Role, FlaskClient]:
    """What each role has in its browser; the stranger and the public reader have nothing.

    stops_behind_the_door: whoever is let in is told so at once, and nothing is done.
    """
    nobody = Provider("http://127.0.0.1:1", "dashboard", "secret", ())  # which does not answer
    door = Door(("localhost",), has_accounts=True, provider=nobody)
    app = server.create_app(store, THEIRS, str(HERE / "assets"), folder, door)
    if stops_behind_the_door:
        _stop(app.server)
    accounts = Accounts(store.engine)
    found = {role: app.server.test_client() for role in Role}
    for role in (*OF_BOARDS, Role.ADMINISTRATOR):
        is_officer, has_board = role is Role.OFFICER, role is not Role.ADMINISTRATOR
        boards = [OURS] if has_board else []
        secret = accounts.add(str(role), role, boards, "police" if is_officer else "", now())
        accounts.use_link(secret, "", PASSWORD, now())
        typed = {"name": str(role), "password": PASSWORD}
        assert found[role].post("/sign-in", data=typed).status_code == 303
    return found


def _stop(server: Flask) -> None:
    @server.before_request
    def let_in() -> Response | None:
        is_door = request.path.startswith("/sign-in")
        return None if is_door else Response(status=204)


def now() -> int:
    """Any moment, as those that look at sessions have another clock."""
    import time  # noqa: PLC0415

    return int(time.time())


def is_cheap(monkeypatch) -> None:
    """Let a password cost next to nothing: what it costs is tried where it is looked at."""
    cheap = passwords.PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_HASHER", cheap)
    passwords._nobodys.cache_clear()
