"""Which measures a board has, and which charts one of them opens to."""

from dashboards.drawing import draw
from dashboards.pages.all_measures import (
    charts_of,
    every_theme,
    is_list,
    listed,
    theme_pages,
)
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from tests.builders_data import a_return, a_store, an_observation, in_quarters
from tests.callbacks.stores import a_dataset
from tests.frameworks import NORTHBRIDGE


def test_a_theme_lists_the_measures_that_the_board_has_figures_for_and_no_other():
    found = listed(a_dataset())

    assert list(found) == ["referrals"]
    assert {measure.id for measure in found["referrals"]} >= {"contacts", "referrals"}
    assert "early-help-assessments" not in {measure.id for measure in found["referrals"]}


def test_a_measure_that_is_made_of_two_others_is_listed():
    found = {measure.id for measure in listed(a_dataset())["referrals"]}

    assert "contacts-to-referral" in found


def test_an_opened_measure_shows_its_total_and_the_splits_that_there_are_figures_for():
    panels = [panel.id for panel in charts_of("contacts", a_dataset())]

    assert panels == [
        "all-contacts",
        "all-contacts-over-time-by-agency",
        "all-contacts-by-agency",
    ]


def test_a_measure_that_is_not_known_opens_to_nothing():
    assert charts_of("no-such-measure", a_dataset()) == ()


def test_the_pages_that_list_measures_are_told_apart():
    assert all(is_list(page) for page in (every_theme(NORTHBRIDGE), *theme_pages(NORTHBRIDGE)))


def test_no_card_of_all_measures_sends_its_reader_to_all_measures():
    dataset = years_beside_quarters()
    (total, *_) = charts_of("contacts", dataset)

    said = " ".join(draw(total, dataset, Selection("derby")).caveats)

    assert "Also reported for 2012-13: in the table of all its figures." in said
    assert "see All measures" not in said


def years_beside_quarters() -> Dataset:
    year = an_observation("contacts", 380.0, "2012-13")
    return a_store(a_return(*in_quarters("contacts", 1, 2, 3, 4), year)).dataset("derby")


def test_a_share_of_itself_is_listed_only_where_it_is_split():
    unsplit = a_store(a_return(*in_quarters("contacts", 100, 110))).dataset("derby")

    assert "contact-share" in {measure.id for measure in listed(a_dataset())["referrals"]}
    assert "contact-share" not in {measure.id for measure in listed(unsplit)["referrals"]}


def test_a_share_of_itself_is_drawn_by_its_parts_and_never_as_a_line_at_100():
    assert [panel.by for panel in charts_of("contact-share", a_dataset())] == [("agency",)] * 2
