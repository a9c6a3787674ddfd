"""What a page can send to a callback: anything else is refused before a callback sees it.

Dash answers a body that no page sends with a fault of its own; a callback may take for granted
that its inputs, states and outputs are those that it was registered with.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

import orjson
from dash import Dash, Output
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from dashboards import ids

ADDRESS = "/_dash-update-component"
NOT_UNDERSTOOD = "This is nothing that a page of the dashboard sends. Load the page again."
MOST_OF_A_KIND = 500  # charts, or files that wait, on one page
LONGEST_ID = 200  # characters
MOST_BYTES = 8 * 1024 * 1024  # of one body; the longest text that is checked takes half of one
MANY = '["ALL"]'
TEXTS = frozenset({"pathname", "search", "data-address"})


def register(app: Dash) -> None:
    """Refuse the bodies that fit no callback of this app."""
    server: Flask = app.server

    @server.before_request
    def refuse_what_no_page_sends() -> Response | None:
        if request.path != ADDRESS or request.method != "POST":
            return None
        request.max_content_length = MOST_BYTES
        try:
            body = request.get_json()
            orjson.dumps(body)  # it goes into an answer; and nothing is nested without end
        except (HTTPException, RecursionError, TypeError) as error:
            status = getattr(error, "code", 400)
            return Response(NOT_UNDERSTOOD, status, mimetype="text/plain")
        if not fits(body, app.callback_map):
            return Response(NOT_UNDERSTOOD, 400, mimetype="text/plain")
        return None


def fits(body: object, callbacks: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether a body asks one of the callbacks in the way that its page does."""
    if not isinstance(body, dict) or not isinstance(body.get("output"), str):
        return False
    callback = callbacks.get(body["output"])
    if callback is None or "callback" not in callback:  # the browser answers those itself
        return False
    asked = [*callback["inputs"], *callback["state"]]
    changed = body.get("changedPropIds", [])
    return (
        _all_fit(asked, [*_listed(body.get("inputs")), *_listed(body.get("state", []))], _holds)
        and _all_fit(*_outputs(callback, body.get("outputs")), lambda _asked, _given: True)
        and isinstance(changed, list)
        and all(isinstance(each, str) for each in changed)
    )


Place = Mapping[str, str]
Check = Callable[[Place, dict[str, Any]], bool]


def _listed(given: object) -> list[object]:
    return given if isinstance(given, list) else [None]


def _outputs(callback: Mapping[str, Any], given: object) -> tuple[list[Place], list[object]]:
    """Where a callback's answer goes, and where the page says that it goes."""
    wanted = callback["output"]
    outputs: list[Output] = wanted if isinstance(wanted, list) else [wanted]
    places = [{"id": o.component_id_str(), "property": o.component_property} for o in outputs]
    return places, _listed(given) if isinstance(wanted, list) else [given]


def _all_fit(asked: list[Place], given: list[object], check: Check) -> bool:
    return len(asked) == len(given) and all(
        _fits(place, each, check) for place, each in zip(asked, given, strict=True)
    )


def _fits(place: Place, given: object, check: Check) -> bool:
    """Whether what was sent is of this place, or of some of its kind, each once."""
    if MANY not in place["id"]:
        return _is_at(place, given, check)
    if not isinstance(given, list) or len(given) > MOST_OF_A_KIND:
        return False
    if not all(_is_at(place, each, check) for each in given):
        return False
    ids = [json.dumps(each["id"], sort_keys=True) for each in given]
    return len(set(ids)) == len(ids)


def _is_at(place: Place, given: object, check: Check) -> bool:
    return (
        isinstance(given, dict)
        and given.get("property") == place["property"]
        and _is_named(place["id"], given.get("id"))
        and check(place, given)
    )


def _is_named(wanted: str, given: object) -> bool:
    if not wanted.startswith("{"):
        return given == wanted
    parts = json.loads(wanted)
    if not isinstance(given, dict) or set(given) != set(parts):
        return False
    return all(
        _is_short(given[name]) if isinstance(part, list) else given[name] == part
        for name, part in parts.items()
    )


def _is_short(part: object) -> bool:
    return isinstance(part, (str, int)) and len(str(part)) <= LONGEST_ID


def _holds(place: Place, given: dict[str, Any]) -> bool:
    """Whether the value is of the type that this property has on a page."""
    value = given.get("value")
    if place["id"] == ids.CHECK_TEXT:
        return value is None or isinstance(value, str)
    if place["id"] == ids.QUERY:
        return isinstance(value, str)
    if place["property"] in TEXTS:
        return value is None or isinstance(value, str)
    if place["property"] == "n_clicks":
        return value is None or (isinstance(value, int) and value >= 0)
    return True
