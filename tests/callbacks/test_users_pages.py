"""An administrator sees to accounts in a browser, and what they do holds at once."""

import re

import pytest

from callbacks import server
from callbacks.server import Door
from data.access.persons_asking import Role
from data.storage.accounts import Accounts
from settings import HERE
from tests.callbacks.doors import (
    CANARY,
    OURS,
    PASSWORD,
    THEIRS,
    a_store_of_two_boards,
    is_cheap,
    now,
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        is_cheap(patch)
        made = a_store_of_two_boards(tmp_path_factory.mktemp("users"))
        add(made, "Ad Min", Role.ADMINISTRATOR)
        yield made


@pytest.fixture
def signed_in(store):
    """Gives a browser in which somebody has signed in."""
    door = Door(("localhost",), has_accounts=True)
    made = server.create_app(store, OURS, str(HERE / "assets"), store.accepted.folder, door)

    def of(name: str):
        client = made.server.test_client()
        typed = {"name": name, "password": PASSWORD}
        assert client.post("/sign-in", data=typed).status_code == 303
        return client

    return of


@pytest.fixture
def admin(signed_in):
    return signed_in("Ad Min")


def add(store, name: str, role: Role = Role.MEMBER) -> None:
    accounts = Accounts(store.engine)
    boards = [] if role is Role.ADMINISTRATOR else [OURS]
    accounts.use_link(accounts.add(name, role, boards, "", now()), "", PASSWORD, now())


def token_in(client, address: str = "/users") -> str:
    return re.search(r'name="token" value="([^"]+)"', client.get(address).text)[1]


def asks(client, address: str, **typed):
    return client.post(address, data={"token": token_in(client), **typed})


def number_of(store, name: str) -> int:
    return next(each.id for each in Accounts(store.engine).every() if each.name == name)


def written(store, most: int = 1) -> list[tuple[str, str, str, str]]:
    return [(each.who, each.board, each.what, each.about) for each in store.audit.of(most=most)]


def test_whoever_is_invited_chooses_a_password_by_the_link_and_signs_in(admin, signed_in, store):
    typed = {"name": "  Bo  Day ", "role": "agency officer", "belongs": [OURS], "agency": "police"}
    page = asks(admin, "/users", **typed).text
    way = re.search(r'value="http://localhost(/sign-in/link/[^"]+)"', page)[1]

    admin.post(way, data={"password": PASSWORD})

    assert "“Bo Day” is invited." in page
    assert ("Ad Min", OURS, "account made", "Bo Day") in written(store, 4)
    assert "agency officer of police, for derby" in signed_in("Bo Day").get("/account").text


def test_the_list_says_what_each_account_is_and_who_is_signed_in(admin, signed_in, store):
    add(store, "Cy Fox")
    Accounts(store.engine).add("Di Elm", Role.CHAIR, [OURS], "", now())
    before = admin.get("/users").text
    signed_in("Cy Fox")

    page = admin.get("/users").text

    assert "board member, for derby; not signed in now" in before
    assert "board member, for derby; signed in now" in page
    assert "chair, for derby; invited, no password yet" in page
    assert "administrator; signed in now" in page


def test_another_role_holds_at_once_in_a_session_that_is_open(admin, signed_in, store):
    add(store, "Ed Oak")
    theirs = signed_in("Ed Oak")
    assert theirs.get(f"/audit/{OURS}").status_code == 403
    here = f"/users/{number_of(store, 'Ed Oak')}"

    page = asks(admin, here, what="change", role="board manager", belongs=[OURS])

    assert "Changed." in page.text
    assert theirs.get(f"/audit/{OURS}").status_code == 200
    assert ("Ad Min", OURS, "account changed", "Ed Oak") in written(store, 3)


def test_other_boards_hold_at_once_and_both_managers_read_of_it(admin, signed_in, store):
    add(store, "Fi Ash", Role.MANAGER)
    theirs = signed_in("Fi Ash")
    here = f"/users/{number_of(store, 'Fi Ash')}"

    asks(admin, here, what="change", role="board manager", belongs=[THEIRS])

    assert theirs.get(f"/audit/{OURS}").status_code == 404
    assert theirs.get(f"/audit/{THEIRS}").status_code == 200
    assert {each[1] for each in written(store, 3) if each[2] == "account changed"} == {OURS, THEIRS}


@pytest.mark.parametrize(("what", "kind"), [("lock", "account locked"), ("end", "sessions ended")])
def test_whoever_is_locked_or_signed_out_is_asked_to_sign_in_at_the_next_request(
    admin, signed_in, store, what, kind
):
    add(store, f"Gus {what}")
    theirs = signed_in(f"Gus {what}")
    assert theirs.get("/account").status_code == 200

    asks(admin, f"/users/{number_of(store, f'Gus {what}')}", what=what)

    assert written(store) == [("Ad Min", OURS, kind, f"Gus {what}")]
    assert theirs.get("/account").status_code == 401
    again = theirs.post("/sign-in", data={"name": f"Gus {what}", "password": PASSWORD})
    assert again.status_code == (401 if what == "lock" else 303)


def test_whoever_was_locked_signs_in_again_once_unlocked(admin, signed_in, store):
    add(store, "Hal Yew")
    here = f"/users/{number_of(store, 'Hal Yew')}"
    asks(admin, here, what="lock")
    assert "locked" in admin.get(here).text

    asks(admin, here, what="enable")

    assert signed_in("Hal Yew").get("/account").status_code == 200


def test_a_new_link_is_shown_once_and_an_older_one_works_no_more(admin, store):
    add(store, "Ian Elm")
    here = f"/users/{number_of(store, 'Ian Elm')}"
    ways = [
        re.search(r"/sign-in/link/[\w-]+", asks(admin, here, what="link").text)[0] for _ in "12"
    ]

    assert admin.get(ways[0]).status_code == 404
    assert admin.get(ways[1]).status_code == 200
    assert "/sign-in/link/" not in admin.get(here).text


def test_the_last_administrator_stays_one(admin, store):
    here = f"/users/{number_of(store, 'Ad Min')}"

    for typed in ({"what": "lock"}, {"what": "change", "role": "chair", "belongs": [OURS]}):
        answer = asks(admin, here, **typed)

        assert answer.status_code == 400
        assert "last administrator" in answer.text


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"name": "", "role": "chair", "belongs": [OURS]}, "Give the account a name"),
        ({"name": "Jo", "role": "chair"}, "needs a board"),
        ({"name": "Jo", "role": "administrator", "belongs": [OURS]}, "belongs to no board"),
        ({"name": "Jo", "role": "agency officer", "belongs": [OURS]}, "needs an agency"),
        ({"name": "Jo", "role": "chair", "belongs": ["nowhere"]}, "no such board"),
        ({"name": "Jo", "role": "king", "belongs": [OURS]}, "no such board"),
        ({"name": "ad MIN", "role": "chair", "belongs": [OURS]}, "already"),
    ],
)
def test_what_does_not_fit_together_is_told_and_what_was_typed_stays(admin, typed, why):
    answer = asks(admin, "/users", **typed)

    assert answer.status_code == 400
    assert why in answer.text
    assert f'value="{typed["name"]}"' in answer.text


def test_what_another_page_sends_changes_nothing(admin, store):
    add(store, "Kim Bay")
    number = number_of(store, "Kim Bay")
    for address in ("/users", f"/users/{number}"):
        answer = admin.post(address, data={"token": "guessed", "what": "lock", "name": "Lu"})

        assert answer.status_code == 403
    assert admin.post("/users/99999", data={"token": token_in(admin)}).status_code == 404
    assert not Accounts(store.engine).every()[number - 1].is_disabled


def test_each_session_has_a_token_of_its_own(admin, signed_in, store):
    other = signed_in("Ad Min")
    token = token_in(admin)

    assert token != token_in(other)
    assert other.post("/users", data={"token": token, "name": "Mo"}).status_code == 403


def test_names_are_shown_as_text(admin):
    page = asks(admin, "/users", name="<script>x</script>", role="chair", belongs=[OURS]).text

    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_an_administrator_begins_at_the_accounts_and_has_no_page_of_figures(admin, store):
    began = admin.post("/sign-in", data={"name": "Ad Min", "password": PASSWORD})

    assert began.headers["Location"] == "/users"
    assert admin.get("/").status_code == 200
    assert admin.get("/favicon.ico").status_code == 404
    first = admin.get("/_dash-layout", headers={"Referer": "http://localhost/"})
    assert "This page is not for you" in first.text


def test_an_administrator_sees_no_figure(admin):
    for address in ("/users", "/account", "/_dash-layout", "/redraw?view=&panels=x&event=%5B%5D"):
        page = admin.get(address).text

        assert "77,123" not in page
        assert f"{CANARY}" not in page
        assert "marac" not in page.lower()
