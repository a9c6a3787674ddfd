"""The filters, and the chips that say in words what is shown."""

from pathlib import Path

import pytest

from dashboards import ids
from dashboards.components.filter_bar import (
    agencies_said,
    chip_texts,
    chip_words,
    filter_bar,
    preset_classes,
)
from dashboards.components.range_fields import ends_offered, has_months
from dashboards.components.view_switches import by_month_said
from dashboards.pages.contents import page_at, panels_of
from data.figures.selection import Highlight, Selection
from data.periods import parse
from tests.builders_data import a_return, a_store, an_observation, in_months, in_quarters
from tests.callbacks.stores import a_dataset
from tests.frameworks import STANDARD

YEARS = ("2011-12", "2012-13")
Q2, Q3, Q4 = (parse(f"2012-13 Q{n}") for n in (2, 3, 4))


def chips(**chosen) -> dict[str, str]:
    return chip_texts(a_dataset(), Selection("derby", **chosen))


def test_the_range_is_said_from_first_to_last():
    assert chips(first=Q2, last=Q3)[ids.SHOWN_PERIODS] == "Q2 2012-13 to Q3 2012-13"


def test_a_range_of_one_period_is_said_once():
    assert chips(first=Q3, last=Q3)[ids.SHOWN_PERIODS] == "Q3 2012-13"


def test_an_open_range_is_said_as_far_as_the_figures_go():
    assert chips()[ids.SHOWN_PERIODS] == "Q1 2012-13 to Q4 2012-13"


def test_without_agencies_or_highlight_their_chips_are_empty():
    found = chips()

    assert found[ids.SHOWN_AGENCIES] == found[ids.SHOWN_HIGHLIGHT] == ""


def test_the_agencies_are_named():
    found = chips(agencies=("education", "police"))

    assert found[ids.SHOWN_AGENCIES] == "Agency: Schools and education, Police ×"


@pytest.mark.parametrize(
    ("highlight", "words"),
    [
        (Highlight("agency", "police"), "Highlighting: Police ×"),
        (Highlight("period", "2012-13Q3"), "Highlighting: Q3 2012-13 ×"),
        (Highlight("age", "16 to 17"), "Highlighting: age 16 to 17 ×"),
        (Highlight("risk", "High"), "Highlighting: risk level High ×"),
    ],
)
def test_the_highlight_is_said_with_its_dimension_where_that_is_not_plain(
    highlight: Highlight, words: str
):
    assert chips(highlight=highlight)[ids.SHOWN_HIGHLIGHT] == words


@pytest.mark.parametrize(
    ("agencies", "words"),
    [
        ((), "All 2 agencies"),
        (("police",), "Police"),
        (("education", "police"), "2 of 2 agencies"),
    ],
)
def test_the_agencies_chosen_are_said_in_few_words(agencies: tuple[str, ...], words: str):
    assert (
        agencies_said(a_dataset(), Selection("derby", agencies=agencies), ("education", "police"))
        == words
    )


def test_one_quick_range_stands_out_and_the_widest_of_those_that_fit():
    classes = preset_classes(a_dataset(), Selection("derby"), Q4)

    assert [name for name, value in classes.items() if "preset--on" in value] == ["all"]


def test_no_quick_range_stands_out_for_a_range_of_ones_own():
    classes = preset_classes(a_dataset(), Selection("derby", first=Q2, last=Q3), Q4)

    assert not any("preset--on" in value for value in classes.values())


def test_the_quick_range_of_a_page_stands_out_where_that_page_has_figures():
    chosen = Selection("derby", first=Q3, last=Q3)

    classes = preset_classes(a_dataset(), chosen, Q3)

    assert [name for name, value in classes.items() if "preset--on" in value] == ["latest"]


@pytest.mark.parametrize(
    ("moving", "name"), [("latest", "latest"), ("this-year", "this-year"), ("latest-4", "last-4")]
)
def test_of_quick_ranges_that_give_the_same_the_one_chosen_stands_out(moving: str, name: str):
    received = a_return(*(an_observation("contacts", 5, year) for year in YEARS))
    dataset, latest = a_store(received).dataset("derby"), parse("2012-13")
    first = latest if moving != "latest-4" else parse("2011-12")

    classes = preset_classes(dataset, Selection("derby", first, latest, moving=moving), latest)

    assert [each for each, value in classes.items() if "preset--on" in value] == [name]


def test_a_screen_reader_is_told_which_quick_range_is_chosen():
    bar = filter_bar(a_dataset(), Selection("derby"), STANDARD, Q4)

    pressed = {
        each.children: each.to_plotly_json()["props"]["aria-pressed"]
        for each in bar._traverse()
        if "preset" in (getattr(each, "className", None) or "").split()
    }
    assert pressed.pop("All") == "true"
    assert set(pressed.values()) == {"false"}


def test_the_sign_of_a_chip_stands_apart_from_its_words_which_may_be_cut():
    said, sign = chip_words("Agency: Schools and education, Police ×")

    assert said.children == "Agency: Schools and education, Police"
    assert (sign.children, sign.className) == (" ×", "chip__sign")
    assert chip_words("") == []


def test_the_sign_of_a_chip_which_nobody_presses_on_paper_is_not_printed():
    css = Path("assets/90-print.css").read_text(encoding="utf-8")
    hidden = css.split("display: none")[0].rsplit("}", 1)[1]

    assert ".chip__sign," in hidden


def with_months():
    """Derby with contacts by month and referrals by quarter."""
    months = in_months("contacts", *range(10, 16))
    return a_store(a_return(*months, *in_quarters("referrals", 5, 6))).dataset("derby")


def test_months_stand_in_the_filter_beside_the_quarters_that_they_make():
    offered = with_months().periods_offered(["contacts", "referrals"])

    assert [period.in_words() for period in offered] == [
        *("Q1 2012-13 (Apr to Jun 2012)", "Apr 2012", "May 2012", "Jun 2012"),
        *("Q2 2012-13 (Jul to Sep 2012)", "Jul 2012", "Aug 2012", "Sep 2012"),
    ]
    assert has_months(offered)


def test_a_page_that_shows_nothing_by_month_offers_no_month():
    offered = with_months().periods_offered(["referrals"])

    assert [period.short() for period in offered] == ["Q1 2012-13", "Q2 2012-13"]
    assert not has_months(offered)


def test_a_page_of_what_is_computed_offers_the_months_of_its_counts():
    assert has_months(with_months().periods_offered(["contacts-to-referral"]))


def test_a_month_chosen_on_another_page_is_its_quarter_where_no_month_is_offered():
    dataset = with_months()
    view = dataset.coverage.view(Selection("derby", parse("May 2012"), parse("Aug 2012")))
    offered = dataset.periods_offered(["referrals"])

    ends = ends_offered(view, offered, dataset.coverage)

    assert [end.short() for end in ends] == ["Q1 2012-13", "Q2 2012-13"]


def test_the_filter_of_a_page_with_months_lists_them_and_can_show_by_month():
    dataset = with_months()
    panels = panels_of(page_at("all-measures/referrals", dataset.framework), dataset)

    bar = str(filter_bar(dataset, Selection("derby"), STANDARD, Q2, panels=panels))

    assert "Apr2012" in bar
    assert "Show by month" in bar
    assert by_month_said(Selection("derby", by_month=True)) == "Show by quarter"
