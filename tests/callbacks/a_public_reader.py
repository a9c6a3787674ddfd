"""Somebody who asks the public's pages for everything that a browser could ask them for."""

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from dash import Dash

CALLBACKS = "/_dash-update-component"
NUMBER = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.])\d{4,}(?!\d)")


class Reader:
    """Reads an app as a browser does, and keeps every text that it was given."""

    def __init__(self, app: Dash) -> None:
        self._app, self._client = app, app.server.test_client()
        self.read: list[str] = []

    def get(self, address: str, **headers: str) -> int:
        """Ask for an address; a workbook is read part by part."""
        answer = self._client.get(address, headers=headers)
        self.read.append(_text(answer.data))
        return answer.status_code

    def layout(self, address: str) -> Any:
        """The page at an address, as the browser gets it."""
        self.get("/_dash-layout", Referer=f"http://localhost{address}")
        return json.loads(self.read[-1])

    def use_all(self, address: str) -> int:
        """Use everything on a page that asks the server; how many answers came."""
        parts = {_name(each["id"]): each for each in _with_id(self.layout(address))}
        asked = [body for each in self._callbacks() for body in _bodies(each, parts)]
        for body in asked:
            answer = self._client.post(CALLBACKS, json=body)
            assert answer.status_code in {200, 204}, (address, body["output"], answer.status_code)
            self.read.append(answer.get_data(as_text=True))
        return len(asked)

    def numbers(self) -> set[int]:
        """Every number of four digits and more that was read, however it is written."""
        found = {each for text in self.read for each in NUMBER.findall(text)}
        return {int(each.replace(",", "")) for each in found}

    def _callbacks(self) -> list[dict[str, Any]]:
        told = json.loads(self._client.get("/_dash-dependencies").data)
        return [each for each in told if not each["clientside_function"] and each["output"]]


def _text(content: bytes) -> str:
    if content[:2] != b"PK":
        return content.decode()
    parts = zipfile.ZipFile(io.BytesIO(content))
    return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def _with_id(part: Any) -> Iterator[dict[str, Any]]:
    """The properties of every component of a layout that has an id."""
    if isinstance(part, list):
        for each in part:
            yield from _with_id(each)
    elif isinstance(part, dict):
        props = part.get("props")
        if isinstance(props, dict):
            yield from [props] if "id" in props else []
            yield from _with_id(list(props.values()))


def _name(id_: Any) -> str:
    return id_ if isinstance(id_, str) else json.dumps(id_, sort_keys=True, separators=(",", ":"))


def _bodies(callback: Mapping[str, Any], parts: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """What a browser sends for a callback: one body; where it is of one of many, one of each."""
    first = callback["inputs"][0]
    whole = [each.rpartition(".")[0] for each in _outputs_in(callback["output"])]
    if any(not each.startswith("{") and each not in parts for each in whole):
        return  # a browser asks for no answer that has no place
    ones = [name for name in parts if _fits(first["id"], name)]
    is_of_each = "MATCH" in first["id"]
    for one in ones if is_of_each else ones[:1]:
        filled = {
            key: [_filled(each, one, parts) for each in callback[key]]
            for key in ("inputs", "state")
        }
        if any(each is None for each in (*filled["inputs"], *filled["state"])):
            continue
        outputs = [_output(each, one, parts) for each in _outputs_in(callback["output"])]
        if filled["inputs"] and not isinstance(filled["inputs"][0], list):
            filled["inputs"][0]["value"] = _used(first, filled["inputs"][0]["value"])
        changed = f"{one}.{first['property']}"
        yield {
            "output": callback["output"],
            "outputs": outputs if callback["output"].startswith("..") else outputs[0],
            "changedPropIds": [changed],
            **filled,
        }


def _used(first: Mapping[str, str], value: Any) -> Any:
    """A button is pressed once."""
    return 1 if first["property"] == "n_clicks" else value


def _filled(each: Mapping[str, str], one: str, parts: Mapping[str, Any]) -> Any:
    named, prop = each["id"], each["property"]
    if "ALL" in named:
        found = [name for name in parts if _fits(named, name)]
        return [_value(name, prop, parts) for name in found]
    name = _same(named, one) if "MATCH" in named else named
    return _value(name, prop, parts) if name in parts else None


def _value(name: str, prop: str, parts: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": parts[name]["id"], "property": prop, "value": parts[name].get(prop)}


def _output(text: str, one: str, parts: Mapping[str, Any]) -> Any:
    named, _, prop = text.rpartition(".")
    if "ALL" in named:
        found = [name for name in parts if _fits(named, name)]
        return [{"id": parts[name]["id"], "property": prop} for name in found]
    name = _same(named, one) if "MATCH" in named else named
    id_ = json.loads(name) if name.startswith("{") else name
    return {"id": id_, "property": prop}


def _outputs_in(text: str) -> list[str]:
    return text.strip(".").split("...") if text.startswith("..") else [text]


def _fits(pattern: str, name: str) -> bool:
    """Whether a component is one of those that a callback names."""
    if not pattern.startswith("{") or not name.startswith("{"):
        return pattern == name
    wanted, has = json.loads(pattern), json.loads(name)
    return wanted.keys() == has.keys() and all(
        isinstance(value, list) or value == has[key] for key, value in wanted.items()
    )


def _same(pattern: str, one: str) -> str:
    """The component beside another that a callback takes along with it."""
    wanted, has = json.loads(pattern), json.loads(one)
    return _name({k: has[k] if isinstance(v, list) else v for k, v in wanted.items()})


def queries(periods: list[str], agencies: list[str], marks: list[str]) -> list[str]:
    """The views that filters give: every range, one agency or two, each highlight."""
    ranges = [f"&from={a}&to={b}" for a, b in product(periods, periods) if a <= b]
    chosen = ["", *(f"&agency={each}" for each in agencies), f"&agency={','.join(agencies[:2])}"]
    lit = ["", *(f"&highlight={each}" for each in marks)]
    return [f"?board=derby{a}{b}{c}" for a, b, c in product(["", *ranges], chosen, lit)]
