"""The workbook of a page, asked for by its address."""

import io

import pytest
from flask import Flask
from flask.testing import FlaskClient
from openpyxl import load_workbook

from callbacks import downloads
from tests.builders_data import a_store
from tests.callbacks.stores import a_loaded_store


@pytest.fixture
def served() -> FlaskClient:
    server = Flask(__name__)
    downloads.register(server, a_loaded_store(), "derby")
    return server.test_client()


@pytest.mark.parametrize(
    "page", ["overview", "referrals", "all-measures", "all-measures/referrals"]
)
def test_a_page_is_handed_out_with_its_view(served: FlaskClient, page: str):
    answer = served.get(f"/download/page/{page}.xlsx?board=derby&from=2012-13Q3")

    contents = load_workbook(io.BytesIO(answer.data))["Contents"]
    said = {row[0]: row[1] for row in contents.iter_rows(values_only=True)}
    path = "" if page == "overview" else page
    assert said["View"] == f"http://localhost/{path}?board=derby&from=2012-13Q3"
    assert said["Shown"] == "Q3 2012-13 to Q4 2012-13"


def test_a_page_of_measures_has_a_sheet_to_each_measure(served: FlaskClient):
    book = load_workbook(io.BytesIO(served.get("/download/page/all-measures.xlsx").data))

    assert "Contacts to children's social care" in {
        book[name]["B1"].value for name in book.sheetnames
    }


@pytest.mark.parametrize("address", ["nowhere.xlsx", "referrals.csv", "returns.xlsx"])
def test_what_is_no_page_of_figures_is_not_handed_out(served: FlaskClient, address: str):
    assert served.get(f"/download/page/{address}").status_code == 404


def test_without_figures_there_is_nothing_to_hand_out():
    server = Flask(__name__)
    downloads.register(server, a_store(), "derby")

    assert server.test_client().get("/download/page/referrals.xlsx").status_code == 404
