"""Each kind of thing that the audit log promises to tell of writes an entry, and says no more."""

import io
import json

import pytest

from callbacks.who import let_ask
from data.access.persons_asking import AT_THIS_MACHINE, Asking, Role
from data.framework.grids import tables_in
from tests.builders_data import a_return, an_observation
from tests.callbacks.doors import (
    OURS,
    PASSWORD,
    a_browser_at,
    a_store_with_a_manager,
    is_cheap,
)
from tests.callbacks.test_counted_no_more import BOARD, ENDED, UNUSED
from tests.data.framework.tables_of import own

TYPED = "An entirely private reason"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        is_cheap(patch)
        yield a_store_with_a_manager(tmp_path_factory.mktemp("kinds"))


@pytest.fixture
def client(store):
    client = a_browser_at(store)
    signs_in(client, PASSWORD)
    return client


def signs_in(client, password: str):
    return client.post("/sign-in", data={"name": "Ann Lee", "password": password})


def token(client) -> str:
    return client.get("/session").get_json()["token"]


def is_refused(client, _store) -> None:
    client.get("/users")


def fails_to_sign_in(client, _store) -> None:
    signs_in(client, "guessed and wrong")


def sends(client, _store) -> None:
    file = {"file": (io.BytesIO(b"Area,2012-13 Q2\nx,1"), "return.csv"), "board": OURS}
    client.post("/upload", data=file, headers={"X-Upload-Token": token(client)})


def accepts(_client, store) -> None:
    let_ask(Asking("Ann Lee", Role.MANAGER, frozenset({OURS})))
    cover = {"board": OURS, "agency": "health", "period": "2012-13 Q3", "file": "health.xlsx"}
    rows = [an_observation("marac-cases", 4.0, "2012-13 Q3", board=OURS)]
    store.accept(a_return(*rows, **cover), "2013-08-01")
    let_ask(AT_THIS_MACHINE)


def decides(what: str):
    def decide(client, _store) -> None:
        typed = {"token": token(client), "what": what, "why": TYPED}
        assert client.post("/returns/1/decision", data=typed).status_code == 303

    return decide


def exports(client, _store) -> None:
    client.get(f"/audit/{OURS}.csv")


def changes_the_framework(_client, store) -> None:
    let_ask(Asking("Ann Lee", Role.MANAGER, frozenset({OURS})))
    changed = own(board=BOARD, measures=UNUSED, breaks=ENDED)
    store.kept_frameworks.load(tables_in(changed)[0], "2026-01-01", "Ann", TYPED)
    let_ask(AT_THIS_MACHINE)


def signs_out(client, _store) -> None:
    client.post("/sign-out", data={"token": token(client)})


KINDS = {
    "sign-in": lambda client, _store: signs_in(client, PASSWORD),
    "refused": is_refused,
    "refused ": fails_to_sign_in,
    "upload": sends,
    "acceptance": accepts,
    "withdrawal": decides("withdraw"),
    "reinstatement": decides("reinstate"),
    "export": exports,
    "change of framework": changes_the_framework,
    "sign-out": signs_out,
}


def test_each_kind_of_thing_that_is_done_writes_an_entry(client, store):
    missing = []
    for kind, does in KINDS.items():
        before = len(store.audit.of())
        does(client, store)
        new = store.audit.of()[: len(store.audit.of()) - before]
        if not any(each.what.startswith(kind.strip()) for each in new):
            missing.append((kind, new))

    assert missing == []
    assert store.audit.verify().wrong is None


def test_the_audit_log_holds_no_figure_and_no_secret(client, store):
    for does in (decides("withdraw"), decides("reinstate"), fails_to_sign_in):
        does(client, store)

    kept = json.dumps([vars(each) for each in store.audit.of()])

    for secret in (PASSWORD, "guessed and wrong", TYPED, "77123", token(client)):
        assert secret not in kept
