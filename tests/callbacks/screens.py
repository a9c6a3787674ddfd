"""The screens that are typed on, as their visitor has them: places, buttons and words."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from callbacks import server
from callbacks.routing import page_for
from callbacks.waiting_room import upload_token
from data.storage.store import Store
from settings import HERE

NOTHING: Mapping[str, str] = {}


class Screens:
    """The page as its visitor has it: what stands in its places, and its buttons.

    place: where the screen stands on the page, which is also its address.
    """

    def __init__(self, store: Store, folder: Path, query: str = "", place: str = "set-up") -> None:
        app = server.create_app(store, "derby", str(HERE / "assets"), folder)
        self.store = store
        self.place = place
        self.client: FlaskClient = app.server.test_client()
        token = upload_token(folder)
        page = page_for(f"/{place}", query, store, "derby", token)
        self.content = json.loads(json.dumps(page, cls=_plotly_encoder()))

    def presses(
        self, do: str, what: str = "", also: Mapping[str, str] = NOTHING, **typed: str
    ) -> str:
        """Press a button with some places filled in; gives all words of what then stands there.

        also: the same with the places' own names.
        """
        said = {**also} | {name.replace("__", "."): text for name, text in typed.items()}
        fields = [[name, text] for name, text in self.fields if name not in said]
        fields += [[name, text] for name, text in said.items()]
        return self.sends({"do": do, "what": what, "fields": fields})

    def sends(self, told: Any) -> str:
        """Send what a page tells; gives all words of what then stands there."""
        body = {
            "output": f"{self.place}.children",
            "outputs": {"id": self.place, "property": "children"},
            "inputs": [{"id": f"{self.place}-typed", "property": "data", "value": told}],
            "changedPropIds": [f"{self.place}-typed.data"],
        }
        answer = self.client.post("/_dash-update-component", json=body)
        assert answer.status_code == 200, answer.text
        self.content = answer.json["response"][self.place]["children"]
        return self.words

    @property
    def fields(self) -> list[tuple[str, str]]:
        """What a browser would send of the form."""
        found = []
        for props in _props(self.content):
            if "name" not in props or not isinstance(props.get("name"), str):
                continue
            value = props.get("value")
            values = value if isinstance(value, list) else [value or ""]
            found += [(props["name"], each) for each in values]
        return found

    @property
    def has_graph(self) -> bool:
        """Whether a chart is drawn on the screen."""
        return any("figure" in props for props in _props(self.content))

    @property
    def words(self) -> str:
        return " ".join(_texts(self.content))

    def unticks(self, name: str, value: str) -> None:
        """Take a tick away."""
        for props in _props(self.content):
            if props.get("name") == name and props.get("value") == [value]:
                props["value"] = []


def _plotly_encoder() -> type[json.JSONEncoder]:
    from plotly.utils import PlotlyJSONEncoder  # noqa: PLC0415 - what Dash itself writes pages with

    return PlotlyJSONEncoder


def _props(content: Any) -> Iterator[dict[str, Any]]:
    if isinstance(content, list):
        for each in content:
            yield from _props(each)
    elif isinstance(content, dict) and "props" in content:
        yield content["props"]
        yield from _props(content["props"].get("children"))


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, list):
        for each in content:
            yield from _texts(each)
    elif isinstance(content, dict):
        yield from _texts(content.get("props", {}).get("children"))
