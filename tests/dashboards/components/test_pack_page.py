"""The page on which a pack is made names its periods as what they are."""

import pytest
from dash import html

from dashboards.components.pack_page import Offer, pack_page
from data.figures.selection import Selection
from tests.builders_data import a_return, a_store, an_observation
from tests.dashboards.components.test_header import words


@pytest.mark.parametrize(("period", "called"), [("2012-13 Q4", "Quarter"), ("2012-13", "Year")])
def test_a_board_of_years_chooses_a_year_and_one_of_quarters_a_quarter(period, called):
    dataset = a_store(a_return(an_observation("contacts", 20.0, period))).dataset("derby")

    page = html.Div(pack_page(dataset, Selection("derby"), Offer([], {"html": "A page"}), "token"))

    assert f"{called}The pack ends with it" in words(page)
