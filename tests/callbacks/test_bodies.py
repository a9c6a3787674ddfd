"""Whatever is sent to a callback, to a filter or to a door is answered, and never as a fault."""

import copy
import io
import json
import random
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callbacks import bodies, faults
from callbacks.server import create_app
from settings import HERE
from tests.callbacks.stores import a_loaded_store

CALLBACKS = "/_dash-update-component"
PAGE = {
    "output": "..page.children...page.data-address..",
    "outputs": [
        {"id": "page", "property": "children"},
        {"id": "page", "property": "data-address"},
    ],
    "inputs": [
        {"id": "address", "property": "pathname", "value": "/referrals"},
        {"id": "address", "property": "search", "value": "?board=derby"},
    ],
    "state": [{"id": "page", "property": "data-address", "value": ""}],
    "changedPropIds": ["address.pathname"],
}
ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from([10**400, -1, "\x00", "\ud800", "é" * 9000, "board=derby", "__class__"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
PATIENT = partial(
    settings,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return create_app(
        a_loaded_store(), "derby", str(HERE / "assets"), tmp_path_factory.mktemp("bodies")
    )


@pytest.fixture(scope="module")
def served(app):
    return app.server.test_client()


def sent(served, body: object) -> int:
    """What a body is answered with."""
    return served.post(
        CALLBACKS, data=json.dumps(body), content_type="application/json"
    ).status_code


def a_body_for(callback: dict) -> dict:
    """A body that fits a callback as far as its inputs, states and outputs go."""

    def place(each: dict) -> object:
        if "ALL" in each["id"]:
            return []
        is_kind = each["id"].startswith("{")
        kind = (
            {k: "x" if isinstance(v, list) else v for k, v in json.loads(each["id"]).items()}
            if (is_kind)
            else each["id"]
        )
        told = {"value": "board=derby"} if kind == "query" else {}
        return {"id": kind, "property": each["property"], **told}

    wanted = callback["output"]
    outputs = [
        place({"id": o.component_id_str(), "property": o.component_property})
        for o in (wanted if isinstance(wanted, list) else [wanted])
    ]
    return {
        "outputs": outputs if isinstance(wanted, list) else outputs[0],
        "inputs": [place(each) for each in callback["inputs"]],
        "state": [place(each) for each in callback["state"]],
    }


def test_what_a_page_sends_is_answered(served):
    answer = served.post(CALLBACKS, json=PAGE)

    assert answer.status_code == 200
    assert "Referrals" in answer.get_data(as_text=True)


def without(name: str) -> dict:
    return {key: value for key, value in PAGE.items() if key != name}


def instead(name: str, value: object) -> dict:
    return {**PAGE, name: value}


@pytest.mark.parametrize(
    "body",
    [
        *(None, [], {}, 7, "text", [PAGE]),
        *map(without, ("output", "outputs", "inputs", "state")),
        *(instead("output", each) for each in ("nothing.children", None, [], {}, "", "a" * 99999)),
        *(instead("inputs", each) for each in ([], {}, None, "x", [PAGE["inputs"][0]], [[], []])),
        *(instead("state", each) for each in ([], [None], [[PAGE["state"][0]]], "x")),
        *(instead("outputs", each) for each in ([], None, PAGE["outputs"][:1], [1, 2])),
        *(instead("changedPropIds", each) for each in (7, "x", [7], [None])),
        instead("inputs", [{**PAGE["inputs"][0], "value": 7}, PAGE["inputs"][1]]),
        instead("inputs", [{**PAGE["inputs"][0], "id": "page"}, PAGE["inputs"][1]]),
        instead("inputs", [{**PAGE["inputs"][0], "id": {"type": "x"}}, PAGE["inputs"][1]]),
    ],
    ids=lambda body: json.dumps(body)[:60],
)
def test_what_no_page_sends_is_refused_with_a_sentence(served, body):
    answer = served.post(CALLBACKS, data=json.dumps(body), content_type="application/json")

    assert answer.status_code == 400
    assert answer.get_data(as_text=True) == bodies.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ("{", "application/json", 400),
        ("", "application/json", 400),
        ("[" * 100_000, "application/json", 400),
        ('{"output": ' + "9" * 9000 + "}", "application/json", 400),
        ('{"output": "\\ud800"}', "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (json.dumps(PAGE), "text/plain", 415),
        (json.dumps(PAGE), "application/x-www-form-urlencoded", 415),
        ("x" * 1_000_001, "application/json", 413),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_body_that_is_no_json_is_refused(served, body, kind, status):
    assert served.post(CALLBACKS, data=body, content_type=kind).status_code == status


def test_what_the_browser_answers_itself_is_not_asked_here(app, served):
    own = [name for name, each in app.callback_map.items() if "callback" not in each]

    assert own
    assert {sent(served, {**a_body_for(app.callback_map[n]), "output": n}) for n in own} == {400}


def test_every_callback_takes_what_fits_it_and_none_fails_at_the_door(app, served):
    for name, callback in app.callback_map.items():
        if "callback" in callback:
            body = {**a_body_for(callback), "output": name}
            assert bodies.fits(body, app.callback_map), name
            assert sent(served, body) < 500, name


def test_a_page_cannot_ask_for_one_chart_a_thousand_times(app):
    name = next(
        each for each in app.callback_map if each.startswith('..{"panel":["ALL"],"type":"se')
    )
    body = {**a_body_for(app.callback_map[name]), "output": name}
    chart = {"id": {"panel": "contacts-over-time", "type": "sentence"}, "property": "children"}

    body["outputs"][0] = [chart]
    assert bodies.fits(body, app.callback_map)
    body["outputs"][0] = [chart, chart]
    assert not bodies.fits(body, app.callback_map)
    body["outputs"][0] = [{**chart, "id": {**chart["id"], "panel": str(n)}} for n in range(501)]
    assert not bodies.fits(body, app.callback_map)


@PATIENT(max_examples=150)
@given(body=ODD)
def test_no_random_body_is_a_fault(served, body):
    assert sent(served, body) == 400


@PATIENT(max_examples=250)
@given(data=st.data())
def test_no_body_with_something_random_in_it_is_a_fault(app, served, data):
    name = data.draw(st.sampled_from(sorted(app.callback_map)))
    body = {**a_body_for(app.callback_map[name]), "output": name, "changedPropIds": []}
    for _ in range(data.draw(st.integers(1, 4))):
        spoil(body, data)

    assert sent(served, body) < 500


def spoil(body: dict, data: st.DataObject) -> None:
    """Put something random at a random place."""
    place: object = body
    for _ in range(data.draw(st.integers(0, 3))):
        inner = list(place.values()) if isinstance(place, dict) else list(place)
        inner = [each for each in inner if isinstance(each, (dict, list)) and each]
        if not inner:
            break
        place = data.draw(st.sampled_from(inner))
    keys = list(place) if isinstance(place, dict) else list(range(len(place)))
    if isinstance(place, dict):
        keys.append("value")
    place[data.draw(st.sampled_from(keys))] = data.draw(ODD)


def test_a_thousand_spoilt_bodies_leave_no_fault_behind(app, served):
    chance, given_bodies = random.Random(595), []
    named = [name for name, each in app.callback_map.items() if "callback" in each]
    odd = [None, [], {}, 0, -1, 1.5, "", "x", "\x00", [[]], {"a": {}}, True, [None], "?board=%00"]
    for _ in range(1000):
        name = chance.choice(named)
        body = copy.deepcopy({**a_body_for(app.callback_map[name]), "output": name})
        part = chance.choice(["inputs", "state", "outputs", "output", "changedPropIds"])
        if isinstance(body.get(part), list) and body[part] and chance.random() < 0.7:
            item = chance.choice(body[part])
            if isinstance(item, dict):
                item[chance.choice(["id", "property", "value"])] = chance.choice(odd)
        else:
            body[part] = chance.choice(odd)
        given_bodies.append(body)

    statuses = [sent(served, body) for body in given_bodies]

    assert [s for s in statuses if s >= 500] == []
    assert statuses.count(400) > 400


@PATIENT(max_examples=200)
@given(
    asked=st.dictionaries(
        st.sampled_from(["view", "control", "value", "panel"]),
        st.text(max_size=60)
        | st.sampled_from(["board=derby", "mark", "agency:police", "first", "preset", "9999Q1"])
        | st.lists(st.text(max_size=9), max_size=3),
    )
)
def test_no_question_of_a_filter_is_a_fault(served, asked):
    assert served.get("/redraw", query_string=asked).status_code < 500


@PATIENT(max_examples=150)
@given(
    path=st.sampled_from(
        [
            "/download/{}.csv",
            "/download/contacts-over-time.{}",
            "/template/{}/police/2012-13Q1.xlsx",
        ]
        + ["/template/derby/{}/2012-13Q1.xlsx", "/template/derby/police/{}.xlsx", "/returns/{}"]
        + ["/returns/{}/findings.xlsx", "/upload/{}/findings.xlsx", "/{}", "/assets/{}"]
        + [
            "/_dash-component-suites/{}/x.js",
            "/_dash-component-suites/dash/{}",
            "/returns/refused/{}",
        ]
    ),
    part=st.text(max_size=30)
    | st.sampled_from(
        ["1", "0", "99999999999999999999", "9999-00 Q1", "0000-01Q1", "%00", "../.."]
    ),
)
def test_no_address_is_a_fault(served, path, part):
    address = path.format(part.replace("?", "%3F").replace("#", "%23"))
    address = f"/{address.lstrip('/')}"  # the client takes what follows two for a host

    assert served.get(address).status_code < 500


@PATIENT(max_examples=60)
@given(query=st.text(max_size=60) | st.sampled_from(["as-at=0001-01-01", "from=0000-01Q1", "\x00"]))
def test_no_query_of_a_page_or_a_download_is_a_fault(served, query):
    for path in ("/", "/_dash-layout", "/download/contacts-over-time.csv", "/returns"):
        about = {"Referer": f"http://localhost/?{query}".encode("ascii", "ignore").decode()}
        safe = {name: value.replace("\n", "").replace("\r", "") for name, value in about.items()}
        assert served.get(path, query_string=query, headers=safe).status_code < 500


@PATIENT(max_examples=60)
@given(token=st.text(max_size=40), name=st.text(max_size=40), number=st.text(max_size=12))
def test_no_file_and_no_decision_is_a_fault(served, token, name, number):
    headers = {"X-Upload-Token": "".join(c for c in token if 31 < ord(c) < 127)}
    file = {"file": (io.BytesIO(b"x"), name or "x")}
    form = {"token": token, "what": name, "by": name, "why": token}

    assert served.post("/upload", data=file, headers=headers).status_code < 500
    assert served.post(f"/returns/{number}/decision", data=form).status_code < 500
    assert served.post("/upload", data=name.encode("utf-8", "ignore")).status_code < 500


def test_a_fault_that_has_a_sentence_of_its_own_is_told_in_it(tmp_path):
    full = OSError(28, "No space left on device", "/srv/board/x")

    said = faults.noted(full, a_loaded_store())

    assert said.startswith("The disk is full, so nothing was stored.")
    assert "/srv" not in said


def test_a_body_that_is_too_large_is_refused_before_it_is_read(app):
    body = b'{"output": "' + b"x" * bodies.MOST_BYTES + b'"}'

    answer = app.server.test_client().post(CALLBACKS, data=body, content_type="application/json")

    assert answer.status_code == 413
