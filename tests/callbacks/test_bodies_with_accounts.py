"""Malformed bodies of callbacks, sent by each role and by nobody: none is a fault."""

import json
import random

import pytest

from data.access.persons_asking import Role
from tests.callbacks.doors import a_store_of_two_boards, clients_of, is_cheap

CALLBACK = "/_dash-update-component"
ALL = 10_000  # over all the cases
SHARES = 100
ODD = (None, [], {}, 0, -1, 1.5, "", "x", "\x00", [[]], {"a": {}}, True, [None], "?board=%00",
       "?board=doncaster", "\ud800", 10**400, "9" * 5000, {"id": "page"}, [{}])  # fmt: skip
PARTS = ("inputs", "state", "outputs", "output", "changedPropIds")


@pytest.fixture(scope="module")
def clients(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        is_cheap(patch)
        folder = tmp_path_factory.mktemp("malformed")
        yield clients_of(a_store_of_two_boards(folder), folder)


@pytest.fixture(scope="module")
def wholesome(clients) -> list[dict]:
    """A body as it should be for each callback that the server answers."""
    listed = clients[Role.MANAGER].get("/_dash-dependencies").get_json()
    return [body_of(each) for each in listed if not each["clientside_function"]]


def body_of(callback: dict) -> dict:
    output = callback["output"]
    places = output.strip(".").split("...")
    outputs = [dict(zip(("id", "property"), each.rsplit(".", 1), strict=True)) for each in places]
    return {
        "output": output,
        "outputs": outputs if output.startswith("..") else outputs[0],
        "inputs": [{**each, "value": "x"} for each in callback["inputs"]],
        "state": [{**each, "value": "x"} for each in callback["state"]],
        "changedPropIds": [],
    }


def spoilt(body: dict, chance: random.Random) -> str:
    """The body with one to three parts of it changed, taken out or cut off in the middle."""
    made = json.loads(json.dumps(body))
    for _ in range(chance.randint(1, 3)):
        part = chance.choice(PARTS)
        held = made.get(part)
        if isinstance(held, list) and held and chance.random() < 0.7:
            each = chance.choice(held)
            if isinstance(each, dict):
                each[chance.choice(("id", "property", "value"))] = chance.choice(ODD)
        elif chance.random() < 0.2:
            made.pop(part, None)
        else:
            made[part] = chance.choice(ODD)
    text = json.dumps(made)
    return text[: chance.randrange(len(text))] if chance.random() < 0.1 else text


@pytest.mark.lot(2)
@pytest.mark.parametrize("share", range(SHARES))
def test_no_malformed_body_of_any_role_is_a_fault(clients, wholesome, share):
    chance, faults = random.Random(share), []
    for n in range(ALL // SHARES):
        role = list(Role)[n % len(Role)]
        body = spoilt(chance.choice(wholesome), chance)
        answer = clients[role].post(CALLBACK, data=body, content_type="application/json")
        if answer.status_code >= 500:
            faults.append((role, body))
    assert faults == []
