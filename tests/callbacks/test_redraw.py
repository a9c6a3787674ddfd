"""What the server answers when a filter, a mark or a chip is used."""

import logging
from typing import Any

import orjson
import pytest
from flask import Flask
from werkzeug.test import TestResponse

from callbacks import faults, redraw
from dashboards import ids
from dashboards.drawing import draw
from dashboards.pages.contents import panel_of
from data.figures.selection import Highlight, Selection
from data.storage.store import Store
from tests.builders_data import a_store
from tests.callbacks.stores import a_loaded_store
from tests.frameworks import DERBY

OVER_TIME, BY_SOURCE = "contacts-over-time", "contacts-by-source"
ALL = "board=derby"
POLICE = Highlight("agency", "police")


@pytest.fixture(scope="module")
def store() -> Store:
    return a_loaded_store()


def answered(store: Store, control: str, value: str = "", **asked: Any) -> TestResponse:
    server = Flask(__name__)
    redraw.register(server, store, "derby")
    faults.register(server, store)
    question = {"view": ALL, "control": control, "value": value, "panel": [OVER_TIME], **asked}
    return server.test_client().get("/redraw", query_string=question)


def test_every_chart_that_is_asked_for_comes_as_the_new_view_has_it(store: Store):
    told = answered(store, ids.MARK, "agency:police", panel=[OVER_TIME, BY_SOURCE]).get_json()

    for panel in (OVER_TIME, BY_SOURCE):
        selection = Selection("derby", highlight=POLICE)
        lit = draw(panel_of(panel, DERBY), store.dataset("derby"), selection)
        assert told["charts"][panel]["figure"] == orjson.loads(orjson.dumps(lit.written))


def test_the_answer_names_the_view_that_it_leads_to(store: Store):
    told = answered(store, ids.MARK, "agency:police").get_json()

    assert told["view"] == "board=derby&highlight=agency:police"


def test_an_agency_that_the_board_does_not_have_is_no_part_of_the_answer(store: Store):
    told = answered(store, ids.MARK, "agency:police", view=f"{ALL}&agency=nobody").get_json()

    assert told["view"] == "board=derby&highlight=agency:police"
    assert told["agencies"] == []


def test_the_answer_says_what_the_controls_show(store: Store):
    view = f"{ALL}&from=2012-13Q1&to=2012-13Q2&agency=police"

    told = answered(store, ids.FIRST, "2012-13Q3", view=view).get_json()

    assert (told["first"], told["last"]) == ("2012-13Q3", "2012-13Q3")
    assert told["agencies"] == ["police"]


def test_the_configuration_is_that_which_the_chart_was_first_drawn_with(store: Store):
    chart = answered(store, ids.PRESET, "latest").get_json()["charts"][OVER_TIME]

    assert chart["config"]["showSendToCloud"] is False
    assert chart["config"]["typesetMath"] is False


def test_a_choice_that_changes_nothing_is_answered_with_nothing(store: Store):
    same = answered(store, ids.FIRST, "2012-13Q1")

    assert (same.status_code, same.data) == (204, b"")


def test_an_answer_is_not_kept(store: Store):
    assert answered(store, ids.PRESET, "latest").headers["Cache-Control"] == "no-store"


def test_no_chart_is_sent_twice(store: Store):
    told = answered(store, ids.PRESET, "latest", panel=[OVER_TIME] * 500).get_json()

    assert list(told["charts"]) == [OVER_TIME]


def test_a_chart_that_no_page_has_any_more_is_refused_with_a_sentence(store: Store):
    refused = answered(store, ids.PRESET, "latest", panel=[OVER_TIME, "nothing"])

    assert (refused.status_code, refused.get_data(as_text=True)) == (409, redraw.TOO_OLD)


@pytest.mark.parametrize(
    ("control", "value"),
    [("", ""), ("nothing", "1"), (ids.FIRST, ""), (ids.LAST, "<script>"), (ids.FIRST, "9" * 9999)],
)
def test_what_no_page_sends_is_refused_with_a_sentence(store: Store, control: str, value: str):
    refused = answered(store, control, value)

    assert refused.status_code == 409
    assert refused.get_data(as_text=True) == redraw.TOO_OLD
    assert refused.mimetype == "text/plain"


def test_a_board_whose_figures_are_gone_is_refused_with_a_sentence():
    refused = answered(a_store(), ids.PRESET, "latest")

    assert (refused.status_code, refused.get_data(as_text=True)) == (409, redraw.TOO_OLD)


@pytest.mark.parametrize("view", ["?", "board=nowhere", "x" * 3000, "from=&to=%00"])
def test_a_view_that_nobody_can_read_is_that_of_the_first_board(store: Store, view: str):
    told = answered(store, ids.MARK, "agency:police", view=view).get_json()

    assert told["view"] == "board=derby&highlight=agency:police"


def test_a_fault_is_told_with_the_reference_that_the_log_has(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def failing(*_: object) -> None:
        raise RuntimeError("a secret of the house")

    monkeypatch.setattr(redraw, "draw", failing)
    with caplog.at_level(logging.ERROR):
        answer = answered(store, ids.PRESET, "latest")

    said = answer.get_data(as_text=True)
    assert answer.status_code == 500
    assert "The figures are safe: the database was asked just now." in said
    assert "secret" not in said
    assert said.rstrip(".").rsplit(" ", 1)[-1] in caplog.text


def test_a_chart_that_is_asked_for_often_is_drawn_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    drawn = []
    monkeypatch.setattr(redraw, "draw", lambda *asked: drawn.append(asked) or draw(*asked))

    answered(store, ids.MARK, "agency:police", panel=[OVER_TIME] * 1000)

    assert len(drawn) == 1
