"""The pages in the navigation: those that a board has figures for, as many as there is room for."""

from dash import html

from dashboards.components.header import MOST_IN_SIGHT, SELDOM, header, header_without_figures
from tests.builders_data import a_return, a_store, in_quarters
from tests.callbacks.stores import a_dataset
from tests.frameworks import NORTHBRIDGE

QUERY = "board=derby"
EVERYWHERE = (
    "contacts",
    "domestic-abuse-incidents",
    "cse-at-risk",
    "training-sessions",
    "cp-plans",
    "missing-episodes",
    "lado-referrals",
)
SELDOM_SHOWN = "".join(title for _, title in SELDOM)


def inside(component, kind) -> list:
    found = [component] if isinstance(component, kind) else []
    children = getattr(component, "children", None) or ()
    below = children if isinstance(children, (list, tuple)) else [children]
    return found + [each for child in below for each in inside(child, kind)]


def words(component) -> str:
    if component is None or isinstance(component, (str, int)):
        return str(component or "")
    children = getattr(component, "children", None)
    below = children if isinstance(children, (list, tuple)) else [children]
    return "".join(map(words, below))


def titles(shown) -> list[str]:
    return [words(item) for item in inside(shown, html.Nav)[0].children.children]


def a_dataset_of(*measures: str):
    figures = [each for name in measures for each in in_quarters(name, 5, 6)]
    return a_store(a_return(*figures)).dataset("derby")


def test_a_page_without_a_figure_is_not_in_the_navigation():
    assert titles(header("/", a_dataset(), QUERY)) == [
        "Overview (this page)",
        "Referrals",
        f"More{SELDOM_SHOWN}",
        "Scorecard",
        "All measures",
        "Returns",
    ]


def test_a_page_is_there_as_soon_as_a_board_reports_on_it():
    assert "Health" in titles(header("/", a_dataset_of("contacts", "csa-medicals"), QUERY))


def test_pages_beyond_those_there_is_room_for_stand_in_a_list():
    shown = header("/", a_dataset_of(*EVERYWHERE), QUERY)

    (more,) = inside(shown, html.Details)
    assert len(titles(shown)) == MOST_IN_SIGHT + 4
    assert words(more) == f"MoreChild protectionMissingAllegations{SELDOM_SHOWN}"


def test_the_list_is_called_by_the_page_that_is_shown():
    shown = header("/missing", a_dataset_of(*EVERYWHERE), QUERY)

    (summary,) = inside(shown, html.Summary)
    assert words(summary) == "Missing (this page), and more"


def test_one_page_more_stands_beside_the_others():
    shown = header("/", a_dataset_of(*EVERYWHERE[:5]), QUERY)

    assert words(inside(shown, html.Details)[0]) == f"More{SELDOM_SHOWN}"
    assert "Child protection" in titles(shown)


def test_a_board_whose_figures_are_all_withdrawn_keeps_its_pages():
    found = titles(header_without_figures("/returns", NORTHBRIDGE, QUERY))

    assert found[:2] == ["Overview", "Referrals"]


def test_a_long_name_in_the_place_of_more_takes_two_lines_and_a_short_one_one():
    dataset = a_dataset_of(*EVERYWHERE)

    names = {
        path: inside(header(path, dataset, QUERY), html.Summary)[0].className
        for path in ("/hand-overs", "/actions", "/")
    }

    assert names["/hand-overs"].endswith("header__link--long")
    assert "long" not in names["/actions"] + names["/"]
