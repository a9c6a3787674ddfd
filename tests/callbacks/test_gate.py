"""Every address and every callback, asked by every role: each is answered as the matrix says."""

import json
import re

import pytest

from callbacks.gate import first_place
from data.access.matrix import CALLBACKS, ENDPOINTS, right_of_endpoint
from data.access.persons_asking import Role
from data.access.rights import Right, may
from tests.callbacks.doors import (
    CANARY,
    OURS,
    THEIRS,
    a_store_of_two_boards,
    clients_of,
    is_cheap,
)

REFUSED = {401, 403}
ASKS_A_CALLBACK = "/_dash-update-component"
VALUES = {
    "number": "1",
    "agency": "police",
    "period": "2012-13Q2",
    "kind": "xlsx",
    "panel_id": "contacts-over-time",
    "name": "referrals",
    "package_name": "dash",
    "fingerprinted_path": "deps/react@18.js",
    "filename": "20-page.css",
    "item": "1",
    "what": "scorecard",
    "chart": "contacts-over-time",
    "place": "referrals",
    "token": "0" * 32,
    "named": "pack",
    "secret": "guessed",
    "path": "referrals",
}


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        is_cheap(patch)
        folder = tmp_path_factory.mktemp("door")
        store = a_store_of_two_boards(folder)
        yield store, clients_of(store, folder)


@pytest.fixture(scope="module")
def clients(served):
    return served[1]


@pytest.fixture(scope="module")
def at_the_door(tmp_path_factory):
    """Of whom it is only asked whether they are let in: what they ask for is not done."""
    with pytest.MonkeyPatch.context() as patch:
        is_cheap(patch)
        folder = tmp_path_factory.mktemp("stopped")
        store = a_store_of_two_boards(folder)
        yield clients_of(store, folder, stops_behind_the_door=True)


def rules_of(clients) -> list:
    return [
        rule
        for rule in clients[Role.STRANGER].application.url_map.iter_rules()
        if rule.endpoint != ASKS_A_CALLBACK
    ]


def address_of(rule, board: str) -> str:
    return re.sub(
        r"<(?:\w+:)?(\w+)>", lambda found: VALUES.get(found[1], board), rule.rule
    )  # what is not named here is a board


def is_refused(answer) -> bool:
    """Whether who asks was not let in: told so, or sent to sign in."""
    to_sign_in = answer.status_code == 303 and "/sign-in?" in answer.headers["Location"]
    return answer.status_code in REFUSED or to_sign_in


def asked(client, method: str, address: str):
    data = {} if method == "POST" else None
    return client.open(f"{address}?board={OURS}", method=method, data=data)


def test_every_address_has_its_line_in_the_matrix(clients):
    assert {rule.endpoint for rule in rules_of(clients)} - set(ENDPOINTS) == set()
    assert set(ENDPOINTS) - {rule.endpoint for rule in rules_of(clients)} == set()


@pytest.mark.parametrize("role", Role)
def test_each_role_is_let_in_where_the_matrix_says_and_nowhere_else(at_the_door, role):
    wrong = []
    for rule in rules_of(at_the_door):
        for method in rule.methods - {"HEAD", "OPTIONS"}:
            answer = asked(at_the_door[role], method, address_of(rule, OURS))
            is_let_in = not answer.headers.get("X-Refused")
            if is_let_in != may(role, right_of_endpoint(rule.endpoint)):
                wrong.append((method, rule.rule, answer.status_code))
    assert wrong == []


def test_a_stranger_is_given_nothing_but_sign_in_health_and_static_files(at_the_door):
    answered = {
        rule.endpoint
        for rule in rules_of(at_the_door)
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if not is_refused(asked(at_the_door[Role.STRANGER], method, address_of(rule, OURS)))
    }

    assert {right_of_endpoint(each) for each in answered} == {Right.OPEN}


def callbacks_of(clients) -> dict[str, str]:
    """The outputs of what the server answers, by the first place that each fills."""
    listed = clients[Role.MANAGER].get("/_dash-dependencies").get_json()
    asked_here = [each["output"] for each in listed if not each["clientside_function"]]
    return {first_place(output): output for output in asked_here}


def test_every_callback_has_its_line_in_the_matrix(clients):
    assert set(callbacks_of(clients)) == set(CALLBACKS)


@pytest.mark.parametrize("role", Role)
def test_each_role_is_answered_by_the_callbacks_that_the_matrix_says(at_the_door, clients, role):
    wrong = []
    for place, output in callbacks_of(clients).items():
        body = {"output": output, "inputs": [], "outputs": []}
        answer = at_the_door[role].post(ASKS_A_CALLBACK, json=body)
        if bool(answer.headers.get("X-Refused")) == may(role, CALLBACKS[place]):
            wrong.append((place, answer.status_code))
    assert wrong == []


@pytest.mark.parametrize("output", ["nothing.children", "", None, 3, "..page", "{.x", '{"a":1}.b'])
def test_a_callback_that_the_matrix_does_not_name_is_refused(clients, output):
    answer = clients[Role.MANAGER].post(ASKS_A_CALLBACK, json={"output": output})

    assert answer.status_code in {400, 403}


@pytest.mark.parametrize("role", [Role.OFFICER, Role.MEMBER, Role.MANAGER, Role.ADMINISTRATOR])
def test_a_board_that_is_not_theirs_is_not_there(at_the_door, role):
    let_in = [
        (method, rule.rule)
        for rule in rules_of(at_the_door)
        if right_of_endpoint(rule.endpoint) is not Right.OPEN
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if at_the_door[role]
        .open(f"{address_of(rule, THEIRS)}?board={THEIRS}", method=method)
        .status_code
        < 400
    ]

    assert let_in == []


PAGES = ("/", "/referrals", "/returns", "/returns/3", "/scorecard", "/all-measures", "/hand-overs",
         "/find-figure", "/challenges", "/agendas", "/set-up", "/returns/3/receipt")  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_no_page_shows_another_board(clients, path):
    for role in (Role.OFFICER, Role.MANAGER):
        page = layout(clients[role], f"{path}?board={THEIRS}")

        assert "77,123" not in page
        assert f"{CANARY}" not in page
        assert "Doncaster" not in page


@pytest.mark.parametrize(
    "address",
    [
        "/present/deck?of=/referrals&view=board%3Ddoncaster",
        "/present/slide?of=/referrals&item=1&view=board%3Ddoncaster",
        "/redraw?view=board%3Ddoncaster&panels=contacts-over-time&event=%5B%5D",
        "/returns/3/receipt.txt",
        "/returns/3/findings.xlsx",
        "/download/contacts-over-time.csv?view=board%3Ddoncaster",
    ],
)
def test_what_an_address_hides_of_another_board_is_not_told(clients, address):
    answer = clients[Role.MANAGER].get(address)

    assert answer.status_code < 500
    assert "77123" not in answer.get_data(as_text=True).replace(",", "")
    assert "Doncaster" not in answer.get_data(as_text=True)


@pytest.mark.parametrize("what", ["withdraw", "reinstate"])
def test_a_return_of_another_board_cannot_be_decided_about(served, what):
    store, clients = served
    page = layout(clients[Role.MANAGER], "/returns/1")
    (hidden,) = re.findall(r'\{[^{}]*"name": "token"[^{}]*\}', page)
    token = re.search(r'"value": "([^"]+)"', hidden)[1]

    typed = {"what": what, "by": "Ann Day", "why": "To see", "token": token}
    answer = clients[Role.MANAGER].post("/returns/3/decision", data=typed)

    assert answer.status_code == 404
    assert store.submission(3).withdrawn_on == ""


def layout(client, address: str) -> str:
    answer = client.get("/_dash-layout", headers={"Referer": f"http://localhost{address}"})
    return json.dumps(answer.get_json(), ensure_ascii=False)


def test_an_officer_sees_the_returns_of_their_agency_alone(clients):
    officer = clients[Role.OFFICER]
    page = layout(officer, "/returns")

    assert "derby police.xlsx" in page
    assert "derby childrens-social-care.xlsx" not in page
    assert "derby police.xlsx" in layout(officer, "/returns/1")
    assert "derby childrens-social-care.xlsx" not in layout(officer, "/returns/2")
    assert officer.get("/returns/2/receipt.txt").status_code == 404
    assert officer.get("/returns/1/receipt.txt").status_code == 200


@pytest.mark.parametrize(
    ("agency", "is_theirs"), [("police", True), ("childrens-social-care", False)]
)
def test_an_officer_has_the_forms_of_their_agency_alone(at_the_door, agency, is_theirs):
    for address in (f"/template/{OURS}/{agency}/2012-13Q2.xlsx",
                    f"/download/calendar/{OURS}/{agency}.ics"):  # fmt: skip
        answer = at_the_door[Role.OFFICER].get(address)

        assert answer.status_code == (204 if is_theirs else 404)


def test_a_body_nested_without_end_is_refused(clients):
    deep = "[" * 100_000 + "]" * 100_000

    for role in (Role.STRANGER, Role.MANAGER):
        answer = clients[role].post(ASKS_A_CALLBACK, data=deep, content_type="application/json")

        assert answer.status_code in {400, 401, 403}


def test_an_officer_has_no_page_of_figures(clients):
    page = layout(clients[Role.OFFICER], "/referrals")

    assert "This page is not for you" in page


def test_a_refusal_stands_in_the_audit_log(served):
    store, clients = served

    clients[Role.MEMBER].post("/returns/1/decision", data={})

    newest = store.audit.of()[0]
    assert (newest.who, newest.what, newest.about) == (
        "board member",
        "refused",
        "POST /returns/1/decision",
    )
