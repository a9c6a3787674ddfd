"""The page Forward plan, its file and its calendars, as a browser asks for them."""

import csv
import io
import json

import pytest

from callbacks.routing import page_for
from data.storage.store import Store
from tests.builders_data import a_return, a_store, on_every_sheet
from tests.callbacks.screens import _plotly_encoder
from tests.callbacks.stores import a_client_of, a_loaded_store

NORTH, Q2 = "northbridge", "2026-27 Q2"


@pytest.fixture(scope="module")
def store() -> Store:
    """The police sent a figure under each theme for a quarter, and nobody else did."""
    cover = {"board": NORTH, "agency": "police", "period": Q2, "sent": "2026-10-20"}
    return a_store(a_return(*on_every_sheet(NORTH, "police", Q2), **cover))


@pytest.fixture(scope="module")
def served(store, tmp_path_factory):
    return a_client_of(store, tmp_path_factory.mktemp("served"))


def page(store: Store, query: str = "?board=northbridge&quarter=2026-27Q2") -> str:
    return json.dumps(
        page_for("/forward-plan", query, store, "derby"), cls=_plotly_encoder(), ensure_ascii=False
    )


def test_the_page_says_what_came_of_a_quarter_and_who_is_late(store):
    said = page(store)

    assert "Figures of Q2 2026-27 (Jul to Sep 2026)" in said
    assert "Reminders for Q2 2026-27" in said
    assert "/template/northbridge/housing/2026-27Q2.xlsx" in said
    assert "/template/northbridge/police/2026-27Q2.xlsx" not in said
    assert "mailto:?subject=" in said


@pytest.mark.parametrize("quarter", ["2026-27", "soon", "2019-20Q1", "%00"])
def test_a_quarter_that_there_is_not_is_left_out_with_a_word(store, quarter):
    said = page(store, f"?board=northbridge&quarter={quarter}")

    assert "This address names what is not there" in said


def test_a_board_that_asks_nobody_for_returns_is_told_how_to_begin():
    said = page(a_loaded_store(), "?board=derby")

    assert "Derby asks no agency for returns, so there is nothing to plan." in said


def test_the_file_has_each_measure_by_agency_with_its_due_day_and_meeting(served):
    answer = served.get("/download/forward-plan.csv?board=northbridge&quarter=2026-27Q3")

    rows = list(csv.DictReader(io.StringIO(answer.get_data(as_text=True).lstrip("\ufeff"))))
    contacts = next(row for row in rows if row["measure"] == "contacts")
    assert contacts["agency"] == "childrens-social-care"
    assert (contacts["due"], contacts["lag"]) == ("2027-01-30", "30")
    assert (contacts["meeting"], contacts["meeting date"]) == ("Board meeting", "2027-03-04")
    assert contacts["too late for"] == "Quality assurance group 2027-02-04"
    share = next(row for row in rows if row["measure"] == "contacts-to-referral")
    assert share["agency"] == ""


def test_a_cell_that_came_is_told_with_its_day(served):
    answer = served.get("/download/forward-plan.csv?board=northbridge&quarter=2026-27Q2")

    rows = list(csv.DictReader(io.StringIO(answer.get_data(as_text=True).lstrip("\ufeff"))))
    came = [row for row in rows if row["came"]]
    assert {row["agency"] for row in came if row["agency"]} == {"police"}
    assert {row["state"] for row in came} == {"received"}
    assert {row["came"] for row in came} == {"2026-10-20"}


def test_calendars_are_handed_out_and_stay_the_same(served):
    board, police = (
        served.get(f"/download/calendar/northbridge{name}.ics") for name in ("", "/police")
    )

    assert board.mimetype == police.mimetype == "text/calendar"
    assert "Board meeting" in board.get_data(as_text=True)
    assert "Board meeting" not in police.get_data(as_text=True)
    assert served.get("/download/calendar/northbridge/police.ics").data == police.data


@pytest.mark.parametrize("name", ["derby", "nowhere", "northbridge/nobody", "derby/police"])
def test_there_is_no_calendar_of_what_is_never_due(served, name):
    assert served.get(f"/download/calendar/{name}.ics").status_code == 404


def test_the_page_is_one_of_the_addresses_that_there_are(served):
    assert served.get("/forward-plan?board=northbridge&quarter=2026-27Q2").status_code == 200
    assert served.get("/forward-plan/more?board=northbridge").status_code == 404
