"""Any measure has a chart: on the page of its theme, where no page draws it."""

import pytest

from dashboards.pages.agencies_shown import agencies_shown
from dashboards.pages.contents import has_figures, not_shown, page_at, panel_of, panels_of
from dashboards.pages.planned import MADE_BESIDE
from data.figures.dataset import Dataset
from data.framework.build import framework_of
from data.framework.grids import tables_in
from data.storage.store import Store
from tests.builders_data import a_return, an_observation, in_quarters, new_database
from tests.callbacks.stores import a_dataset
from tests.data.framework.tables_of import OWN_MEASURES, own, whole
from tests.frameworks import NORTHBRIDGE

BOARD = "testbridge"
LOADED_AT = "2012-07-01T09:00:00+01:00"
AREAS = [
    an_observation("testbridge-visits", value, f"2012-13 Q{n}", board=BOARD, area=area)
    for area, value in (("North", 3.0), ("South", 4.0))
    for n in (1, 2)
]
VISITS = [
    *in_quarters("testbridge-visits", 7, 8, board=BOARD),
    *in_quarters("testbridge-due", 10, 10, board=BOARD),
    *AREAS,
]


def dataset_of(*observations, **tables) -> Dataset:
    """A board of its own with these figures."""
    store = Store(new_database())
    store.kept_frameworks.load(tables_in(own(**tables))[0], LOADED_AT, "")
    store.accept(a_return(*observations, board=BOARD), "2012-07-20")
    return store.dataset(BOARD)


def shown(dataset: Dataset, path: str) -> list[str]:
    return [panel.id for panel in panels_of(page_at(path, dataset.framework), dataset)]


def test_a_measure_that_nobody_drew_is_drawn_on_the_page_of_its_theme():
    assert shown(dataset_of(*VISITS), "/referrals") == [
        "made-testbridge-visits",
        "made-testbridge-visits-by-area",
        "made-testbridge-due",
        "made-testbridge-on-time",
        "made-testbridge-on-time-of",
    ]


def test_what_a_page_draws_is_not_drawn_a_second_time():
    charts = (
        ("page", "id", "chart", "measures"),
        ("referrals", "visits", "over time", "testbridge-visits"),
        ("referrals", "due", "over time", "testbridge-due"),
    )

    assert shown(dataset_of(*VISITS, charts=charts), "/referrals") == [
        "visits",
        "due",
        "made-testbridge-on-time",
        "made-testbridge-on-time-of",
    ]


def test_what_a_page_of_the_boards_own_draws_is_not_drawn_on_that_of_its_theme():
    pages = (("id", "title"), ("visits", "Visits"))
    charts = (
        ("page", "id", "chart", "measures"),
        ("visits", "visits-made", "over time", "testbridge-visits"),
    )
    dataset = dataset_of(*VISITS, pages=pages, charts=charts)

    assert shown(dataset, "/visits") == ["visits-made"]
    assert "made-testbridge-visits" not in shown(dataset, "/referrals")


def test_a_theme_without_a_page_gets_one():
    themes = (("id", "name"), ("neglect", "Neglect"))
    measures = (
        OWN_MEASURES[0],
        ("testbridge-visits", "neglect", *OWN_MEASURES[1][2:]),
    )

    dataset = dataset_of(
        *in_quarters("testbridge-visits", 7, 8, board=BOARD), themes=themes, measures=measures
    )

    page = page_at("/neglect", dataset.framework)
    assert (page.title, has_figures(page, dataset)) == ("Neglect", True)
    assert shown(dataset, "/neglect") == ["made-testbridge-visits"]


def test_a_theme_whose_name_is_an_address_of_the_product_has_its_page_at_another():
    framework = framework_of(whole(own(themes=(("id", "name"), ("returns", "Returns home")))))

    assert page_at("/returns", framework) is None
    assert page_at("/theme-returns", framework).title == "Returns home"


@pytest.mark.parametrize(
    ("agencies", "drawn"),
    [
        ((), "made-testbridge-visits"),
        (("police",), "made-testbridge-visits"),
        (("police", "housing"), "made-testbridge-visits-over-time-by-agency"),
    ],
)
def test_where_no_agency_is_told_from_another_the_whole_is_drawn_and_else_the_agencies_alone(
    agencies: tuple[str, ...], drawn: str
):
    kinds = (*OWN_MEASURES[:1], (*OWN_MEASURES[1][:7], "agency", "visits"))
    of_each = [
        row
        for agency in agencies
        for row in in_quarters("testbridge-visits", 3, 4, board=BOARD, agency=agency)
    ]

    dataset = dataset_of(
        *in_quarters("testbridge-visits", 7, 8, board=BOARD), *of_each, measures=kinds
    )

    assert shown(dataset, "/referrals") == [drawn]


def test_a_page_with_no_room_for_more_says_what_else_is_counted():
    many = [
        (f"testbridge-m{n}", "referrals", f"Measure {n}", "visit", "flow", "", "", "", "visits")
        for n in range(MADE_BESIDE + 2)
    ]
    figures = [each for row in many for each in in_quarters(row[0], 1, 2, board=BOARD)]

    dataset = dataset_of(*figures, measures=(OWN_MEASURES[0], *many))

    page = page_at("/referrals", dataset.framework)
    assert len(panels_of(page, dataset)) == MADE_BESIDE
    assert [measure.title for measure in not_shown(page, dataset)] == [
        f"Measure {MADE_BESIDE}",
        f"Measure {MADE_BESIDE + 1}",
    ]


def test_a_page_says_nothing_of_measures_without_figures():
    assert not_shown(page_at("/referrals", NORTHBRIDGE), a_dataset()) == ()


@pytest.mark.parametrize("theme", ["child-protection", "missing", "allegations", "health"])
def test_what_all_boards_watch_has_a_page_that_is_shown_where_it_is_reported(theme):
    page = page_at(f"/{theme}", NORTHBRIDGE)
    first = page.panels[0].measures[0]

    reported = dataset_of(*in_quarters(first, 7, 8, board=BOARD))

    assert has_figures(page_at(f"/{theme}", reported.framework), reported)
    assert not has_figures(page, a_dataset())


def test_every_measure_has_a_chart_on_a_page():
    drawn = {
        name
        for theme in NORTHBRIDGE.themes
        for page in (page_at(theme.id, NORTHBRIDGE) or page_at("allegations", NORTHBRIDGE),)
        for panel in page.panels
        for name in panel.measures
    }

    assert {measure.id for measure in NORTHBRIDGE.measures} <= drawn


def test_a_made_chart_is_found_by_its_id():
    assert panel_of("made-all-crime", NORTHBRIDGE).measures == ("all-crime",)


def contacts_of(*agencies: str):
    return [
        each
        for agency in agencies
        for each in in_quarters("contacts", 7, 8, board=BOARD, agency=agency)
    ]


RETURNS = (
    ("agency", "reports"),
    ("police", "referrals"),
    ("education", "referrals"),
    ("housing", "health"),
)


def chosen_between(dataset: Dataset, path: str = "/referrals") -> tuple[str, ...]:
    return agencies_shown(panels_of(page_at(path, dataset.framework), dataset), dataset)


def test_a_source_that_only_others_name_is_no_agency_to_choose():
    dataset = dataset_of(*contacts_of("police", "education", "family-self"), returns=RETURNS)

    assert chosen_between(dataset) == ("police", "education")


def test_where_nobody_said_who_sends_returns_every_name_can_be_chosen():
    dataset = dataset_of(*contacts_of("police", "family-self"))

    assert chosen_between(dataset) == ("family-self", "police")


def test_an_agency_that_the_charts_of_a_page_do_not_tell_apart_is_not_offered_on_it():
    plans = in_quarters("child-abuse-crimes", 3, 4, board=BOARD, agency="housing")
    dataset = dataset_of(*contacts_of("police", "education"), *plans, returns=RETURNS)

    assert chosen_between(dataset) == ("police", "education")


def test_where_no_chart_tells_agencies_apart_all_that_send_can_be_chosen():
    plans = in_quarters("cp-plans", 3, 4, board=BOARD)
    dataset = dataset_of(*contacts_of("police", "education"), *plans, returns=RETURNS)

    assert chosen_between(dataset, "/child-protection") == ("police", "education")
