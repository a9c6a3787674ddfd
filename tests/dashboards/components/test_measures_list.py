"""All measures: contents, rows, and what of them is in sight."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from dash.development.base_component import Component

from dashboards import ids
from dashboards.components.measure_row import measure_row, measure_told
from dashboards.components.measures_list import measures_list
from dashboards.pages.all_measures import every_theme, theme_pages
from dashboards.panels import Page
from data.figures.selection import Highlight, Selection
from data.periods import parse
from tests.builders_data import (
    a_printed_target,
    a_return,
    a_store,
    an_observation,
    in_quarters,
)
from tests.frameworks import DERBY

EVERY_THEME, THEME_PAGES = every_theme(DERBY), theme_pages(DERBY)
REFERRALS = next(page for page in THEME_PAGES if page.themes == ("referrals",))
TRAINING = next(page for page in THEME_PAGES if page.themes == ("training",))
HEALTH = next(page for page in THEME_PAGES if page.themes == ("health",))


def a_dataset():
    contacts = in_quarters("contacts", 100, 110, 120, 132)
    police = [an_observation("contacts", 99.0, "2012-13 Q4", agency="police")]
    places = in_quarters("training-places-booked", 10, 20, 30, 40)
    return a_store(a_return(*contacts, *police, *places)).dataset("derby")


def parts_of(content: object) -> Iterator[Component]:
    if isinstance(content, list | tuple):
        for each in content:
            yield from parts_of(each)
    elif isinstance(content, Component):
        yield content
        yield from parts_of(getattr(content, "children", None))


def text_of(content: object) -> str:
    if isinstance(content, list | tuple):
        return "".join(map(text_of, content))
    if isinstance(content, Component):
        return text_of(getattr(content, "children", None))
    return "" if content is None else str(content)


def shown(page: Page, *opened: str) -> list[Component]:
    return list(parts_of(measures_list(page, a_dataset(), Selection("derby"), opened)))


def named(parts: list[Component], name: str) -> list[Component]:
    return [each for each in parts if getattr(each, "className", None) == name]


def sections_in_sight(page: Page, *opened: str) -> list[str]:
    found = named(shown(page, *opened), "measures-of")
    return [text_of(each.children[0]) for each in found if not each.hidden]


def test_the_contents_name_every_theme_with_how_many_measures_it_has():
    links = [text_of(each) for each in shown(REFERRALS) if type(each).__name__ == "Link"]

    assert links == ["All themes 3", "Referrals 2 (shown)", "Training 1"]


def test_the_page_of_a_theme_shows_it_alone_and_that_of_all_shows_all():
    assert sections_in_sight(REFERRALS) == ["Referrals"]
    assert sections_in_sight(EVERY_THEME) == ["Referrals", "Training"]


def test_the_rows_of_other_themes_are_there_for_the_search():
    rows = named(shown(TRAINING), "measure")

    assert [each.id for each in rows] == [
        "measure-contacts",
        "measure-contact-share",
        "measure-training-places-booked",
    ]


def test_a_row_is_found_by_its_title_theme_splits_and_definition():
    row, *_ = named(shown(TRAINING), "measure")

    words = getattr(row, "data-words")
    assert "contacts" in words
    assert "referrals" in words
    assert "agency" in words


def test_no_chart_is_drawn_before_a_measure_is_opened():
    assert not [each for each in shown(EVERY_THEME) if type(each).__name__ == "Graph"]


def test_an_opened_measure_shows_its_charts_and_its_theme():
    parts = shown(TRAINING, "contacts")

    graphs = [each.id["panel"] for each in parts if type(each).__name__ == "Graph"]
    assert graphs == [
        "all-contacts",
        "all-contacts-over-time-by-agency",
        "all-contacts-by-agency",
    ]
    assert sections_in_sight(TRAINING, "contacts") == ["Referrals", "Training"]


def test_what_is_open_is_told_to_who_cannot_see_it():
    buttons = named(shown(TRAINING, "contacts"), "measure__open")

    assert [getattr(each, "aria-expanded") for each in buttons] == ["true", "false", "false"]


def test_a_row_says_the_latest_figure_its_period_and_its_change():
    said = [text_of(each) for each in measure_told("contacts", a_dataset(), Selection("derby"))]

    assert said[2:5] == ["132", "Q4 2012-13", "Up 10.0% on the quarter before"]


def test_a_row_has_how_its_figure_is_judged_in_one_column_and_its_changes_in_another():
    target = a_printed_target(measure="contacts", period="2012-13 Q4", text="130")
    dataset = a_store(
        replace(a_return(*in_quarters("contacts", 100, 110, 120, 132)), targets=(target,))
    ).dataset("derby")

    told = measure_told("contacts", dataset, Selection("derby"))

    assert [text_of(each) for each in named(told, "measure__judged")] == ["Target: 130"]
    assert [text_of(each) for each in named(told, "measure__changes")] == [
        "Up 10.0% on the quarter before"
    ]


def test_a_row_leaves_to_its_charts_why_a_change_cannot_be_given():
    earlier = an_observation("contacts", 90.0, "2010-11 Q4")
    dataset = a_store(a_return(earlier, *in_quarters("contacts", 100))).dataset("derby")

    told = measure_told("contacts", dataset, Selection("derby"))

    assert "can be given" not in text_of(told)


def test_a_row_says_whose_figure_it_is_when_one_is_highlighted():
    police = Selection("derby", highlight=Highlight("agency", "police"))

    said = [text_of(each) for each in measure_told("contacts", a_dataset(), police)]

    assert said[0] == "Police"
    assert "99" in said


def test_a_row_that_no_agency_splits_says_in_two_words_that_it_is_of_all():
    told = measure_told(
        "training-places-booked", a_dataset(), Selection("derby", agencies=("police",))
    )

    assert [text_of(each) for each in named(list(parts_of(told)), "measure__of-all")] == [
        "All agencies"
    ]


def test_why_a_row_has_no_figure_does_not_stand_in_the_narrow_column_of_its_line():
    before_all = Selection("derby", first=parse("2011-12 Q1"), last=parse("2011-12 Q4"))
    told = measure_told("training-places-booked", a_dataset(), before_all)

    assert all(getattr(each, "className", "") for each in told if each is not None)


def test_a_theme_that_the_board_has_sent_nothing_on_says_so():
    assert "Derby has sent no figures on health." in text_of(shown(HEALTH)[0:1] + shown(HEALTH))


def test_every_measure_has_one_place_for_its_charts():
    places = [each.id for each in named(shown(EVERY_THEME), "measure__charts")]

    assert places == [
        ids.measure_charts(name) for name in ("contacts", "contact-share", "training-places-booked")
    ]


def test_c3_a_row_is_called_what_its_board_counts_and_found_by_either_name():
    enquiries = an_observation("section-47-enquiries", 938.0, "2013-14", board="dudley")
    dataset = a_store(a_return(enquiries, board="dudley", period="2013-14")).dataset("dudley")

    content = measures_list(REFERRALS, dataset, Selection("dudley"), ["section-47-enquiries"])
    parts = list(parts_of(content))

    (button,) = named(parts, "measure__open")
    (row,) = named(parts, "measure")
    (title,) = named(parts, "chart-card__title")
    words = "Children subject to section 47 enquiries"
    assert (text_of(button), text_of(title)) == (words, words)
    assert words.lower() in row.to_plotly_json()["props"]["data-words"]


@pytest.mark.parametrize("highlight", [None, Highlight("setting", "Foster care")])
def test_of_a_share_of_itself_the_largest_part_is_told_and_never_that_all_is_100(highlight):
    chosen = Selection("derby", highlight=highlight)

    told = text_of(measure_told("contact-share", a_dataset(), chosen))

    assert told.startswith("most for Police75.0%Q4 2012-13 · 99 of 132")
    assert "100" not in told


def test_of_what_came_without_a_total_the_highest_is_told_and_not_that_nothing_came():
    shares = [
        an_observation("referral-share", value, "2012-13", agency=agency)
        for agency, value in (("police", 14.0), ("education", 35.0))
    ]
    dataset = a_store(a_return(*shares)).dataset("derby")

    told = text_of(measure_told("referral-share", dataset, Selection("derby")))

    assert told.startswith("highest for Schools and education35")


def words_of(measure: str, framework=DERBY) -> str:
    """What a search for a measure looks through."""
    board = framework.board.id
    observations = in_quarters(measure, 20, 21, board=board)
    dataset = a_store(a_return(*observations, board=board)).dataset(board)
    row = measure_row(framework.measure(measure), dataset, Selection(board))
    return getattr(row, "data-words")


@pytest.mark.parametrize(
    ("typed", "measure"),
    [
        ("CSE risk reduction", "cse-high-risk-reduced"),
        ("CSE", "child-exploitation-assessed"),
        ("sexual exploitation", "child-exploitation-referrals"),
        ("child exploitation", "cse-meetings"),
        ("DV", "domestic-abuse-incidents"),
        ("domestic violence", "domestic-abuse-notifications"),
        ("CAF", "early-help-assessments"),
        ("MASH", "front-door-contacts"),
        ("MACPT", "multi-agency-team-children"),
        ("targeted early help", "family-help-families"),
        ("LAC", "children-looked-after"),
    ],
)
def test_a_measure_is_found_by_words_of_today_and_of_before(typed, measure):
    words = words_of(measure)

    assert all(word in words for word in typed.lower().split())


def test_a_measure_is_not_found_by_words_of_another():
    assert "cse" not in words_of("contacts").split()
