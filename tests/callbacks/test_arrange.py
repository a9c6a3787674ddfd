"""What is pressed where a page is arranged, to the next screen and to what readers see."""

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from callbacks import server
from callbacks.clock import now
from data.storage.store import Store
from settings import HERE
from tests.builders_data import a_return, an_observation, in_quarters
from tests.callbacks.screens import Screens

BOARD = "northbridge"
FIGURES = (
    *in_quarters("contacts", 4, 6, board=BOARD),
    *in_quarters("missing-episodes", 2, 3, board=BOARD),
    an_observation("csa-medicals", 3.0, board=BOARD),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    found = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    found.accept(a_return(*FIGURES, board=BOARD), now())
    return found


def arranging(store: Store, folder: Path, page: str = "") -> Screens:
    query = f"?board={BOARD}&page={page}" if page else f"?board={BOARD}"
    return Screens(store, folder, query, "arrange")


def titles(screen: Screens) -> list[str]:
    """The titles of the charts in the list, in order."""
    return [
        text
        for name, text in screen.fields
        if name.startswith("chart.") and name.endswith(".title")
    ]


def shown_at(store: Store, page: str) -> list[str]:
    """The ids of the charts that a page of the board has in its list."""
    found = next(each for each in store.frameworks().of(BOARD).pages if each.id == page)
    return [chart.id for chart in found.charts]


def make_own_page(screen: Screens) -> str:
    screen.presses("choose-measure", "contacts", {"page.title": "Neglect sub-group"})
    screen.presses("add-chart")
    return screen.presses("store", who="Ann Lee, board manager", why="The sub-group asked.")


def client_of(store: Store, folder: Path) -> FlaskClient:
    return server.create_app(store, BOARD, str(HERE / "assets"), folder).server.test_client()


def test_a_page_of_its_own_is_stored_and_opens_at_its_address(store: Store, tmp_path: Path):
    screen = arranging(store, tmp_path)

    make_own_page(screen)

    assert screen.content["props"]["data-go"] == f"/neglect-sub-group?board={BOARD}"
    (version,) = store.kept_frameworks.versions(BOARD)
    assert (version.who, version.why) == ("Ann Lee, board manager", "The sub-group asked.")
    assert shown_at(store, "neglect-sub-group") == ["neglect-sub-group-contacts-over-time"]
    client = client_of(store, tmp_path)
    assert client.get(f"/neglect-sub-group?board={BOARD}").status_code == 200


def test_nothing_is_stored_before_and_it_is_said_what_will_be(store: Store, tmp_path: Path):
    screen = arranging(store, tmp_path, "missing")
    assert "Nothing is changed yet." in screen.words

    said = screen.presses("remove", "missing-over-time")

    assert "1 chart leaves Missing: “Episodes of children missing”" in said
    assert said.count("what it shows stays under All measures") == 1  # not in the bar again
    assert "2 changes to store, listed above." in said
    assert store.kept_frameworks.boards() == ()


def test_what_was_taken_out_is_not_made_again_by_the_page(store: Store, tmp_path: Path):
    screen = arranging(store, tmp_path, "missing")
    screen.presses("remove", "missing-over-time")
    screen.presses("remove", "missing-by-setting")
    screen.presses("store")

    page = client_of(store, tmp_path).get(f"/missing?board={BOARD}")

    assert page.status_code == 200
    assert "missing-episodes" in store.frameworks().of(BOARD).pages[6].left_out
    again = arranging(store, tmp_path, "missing")
    assert "left out Show again Episodes of children missing" in " ".join(again.words.split())


def test_the_order_that_was_chosen_is_the_order_of_the_page(store: Store, tmp_path: Path):
    screen = arranging(store, tmp_path, "referrals")
    before = shown_at(store, "referrals")
    screen.presses("later", before[0])
    said = screen.presses("stay", also={f"chart.{before[0]}.title": "Who calls, over time"})

    assert "The charts of Referrals stand in another order." in said
    assert "“Contacts by source over time” is called “Who calls, over time”." in said
    screen.presses("store")
    assert shown_at(store, "referrals")[:2] == [before[1], before[0]]


def test_a_chart_is_looked_at_before_it_is_added(store: Store, tmp_path: Path):
    screen = arranging(store, tmp_path, "health")
    words = screen.presses("open-add")
    assert "Contacts to children's social care" in words

    words = screen.presses("choose-measure", "contacts")

    assert "Lines over time, one to each category." in words
    assert screen.has_graph
    words = screen.presses("choose-measure", "early-help-assessments")
    assert "There are no figures of it yet" in words
    assert not screen.has_graph


def test_a_fault_stands_at_its_place_and_what_was_typed_stays(store: Store, tmp_path: Path):
    screen = arranging(store, tmp_path)
    screen.presses("choose-measure", "contacts", {"page.title": "Returns"})
    screen.presses("add-chart")

    said = screen.presses("store", page__about="What we watch")

    assert "“returns” is an address where something else stands" in said
    assert screen.content["props"]["data-focus"] == "fault"
    assert dict(screen.fields)["page.about"] == "What we watch"
    assert store.kept_frameworks.boards() == ()


def test_who_decided_holds_no_person_but_a_name(store: Store, tmp_path: Path):
    screen = arranging(store, tmp_path, "health")
    screen.presses("stay", page__title="Hospital")

    assert "details of any person" in screen.presses("store", who="943 476 5919")
    assert store.kept_frameworks.boards() == ()


def test_every_step_is_taken_back_until_nothing_is_changed(store: Store, tmp_path: Path):
    screen = arranging(store, tmp_path, "referrals")
    before = titles(screen)
    for chart in shown_at(store, "referrals")[:3]:
        screen.presses("remove", chart)
    assert len(titles(screen)) < len(before)

    for _ in range(3):
        screen.presses("undo")

    assert titles(screen) == before
    assert "Nothing is changed yet." in screen.words


def test_who_is_overtaken_is_told_and_stores_on_top_of_it(store: Store, tmp_path: Path):
    mine, theirs = (arranging(store, tmp_path, "referrals") for _ in range(2))
    first = shown_at(store, "referrals")[0]
    mine.presses("remove", first)
    theirs.presses("stay", page__title="Front door")
    theirs.presses("store", who="Ann Lee, board manager")

    said = mine.presses("store", why="Mine")

    assert "Ann Lee, board manager has stored a change of this board" in said
    assert len(store.kept_frameworks.versions(BOARD)) == 1
    assert dict(mine.fields)["why"] == "Mine"
    assert dict(mine.fields)["page.title"] == "Front door"
    mine.presses("store")
    assert first not in shown_at(store, "referrals")
    assert store.frameworks().of(BOARD).pages[1].title == "Front door"


def test_two_who_store_at_one_moment_do_not_overwrite_each_other(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    mine, theirs = (arranging(store, tmp_path, "health") for _ in range(2))
    mine.presses("stay", page__title="Mine")
    theirs.presses("stay", page__title="Theirs")
    load = store.kept_frameworks.load

    def load_after_them(*given: Any, **named: Any) -> object:
        """What is stored between the look at the version and the transaction."""
        monkeypatch.setattr(store.kept_frameworks, "load", load)
        theirs.presses("store")
        return load(*given, **named)

    monkeypatch.setattr(store.kept_frameworks, "load", load_after_them)

    said = mine.presses("store")

    assert "has stored a change of this board" in said
    assert "“Theirs” is called “Mine”." in said
    (page,) = [each for each in store.frameworks().of(BOARD).pages if each.id == "health"]
    assert page.title == "Theirs"


def test_two_who_make_one_page_do_not_take_each_others_place(store: Store, tmp_path: Path):
    mine, theirs = (arranging(store, tmp_path) for _ in range(2))
    for screen in (mine, theirs):
        screen.presses("choose-measure", "contacts", {"page.title": "Neglect sub-group"})
        screen.presses("add-chart")
    theirs.presses("store")

    assert "has stored a change" in mine.presses("store")
    said = mine.presses("store")
    assert "“neglect-sub-group” is the address of another page: Neglect sub-group" in said
    assert len(store.kept_frameworks.versions(BOARD)) == 1


def test_a_page_of_its_own_is_removed_and_links_to_it_say_so(store: Store, tmp_path: Path):
    make_own_page(arranging(store, tmp_path))
    screen = arranging(store, tmp_path, "neglect-sub-group")

    said = screen.presses("delete")
    assert "“Neglect sub-group” is removed, with its 1 chart" in said
    screen.presses("store")

    assert screen.content["props"]["data-go"] == f"/?board={BOARD}"
    assert client_of(store, tmp_path).get(f"/neglect-sub-group?board={BOARD}").status_code == 404


def test_the_standard_page_comes_back(store: Store, tmp_path: Path):
    before = shown_at(store, "health")
    screen = arranging(store, tmp_path, "health")
    screen.presses("remove", before[0], {"page.title": "Hospital"})
    screen.presses("store")
    again = arranging(store, tmp_path, "health")
    assert "Put the standard page back" in again.words
    again.presses("standard")
    again.presses("store")

    assert shown_at(store, "health") == before
    assert store.kept_frameworks.versions(BOARD)[-1].own.get("charts", ()) == ()


def test_what_a_page_makes_by_itself_is_taken_into_its_list(store: Store, tmp_path: Path):
    screen = arranging(store, tmp_path, "health")
    screen.presses("remove", "medicals-abuse")
    screen.presses("show-again", "csa-medicals")
    assert "What it makes by itself" in screen.words

    screen.presses("take-in", "csa-medicals")

    assert titles(screen)[-1] == "Medical examinations for child sexual abuse"
    screen.presses("store")
    assert shown_at(store, "health")[-1].startswith("health-csa-medicals")


def test_the_page_that_is_made_for_a_theme_is_arranged_as_it_is_shown(store: Store, tmp_path: Path):
    framework, theme = store.frameworks().of(BOARD), "looked-after"
    measure = next(each.id for each in framework.measures if each.theme == theme)
    store.accept(a_return(*in_quarters(measure, 3, 4, board=BOARD), board=BOARD), now())

    screen = arranging(store, tmp_path, theme)
    shown = titles(screen)
    screen.presses("stay", page__title="Ours")
    screen.presses("store")

    assert shown
    (page,) = [each for each in store.frameworks().of(BOARD).pages if each.title == "Ours"]
    assert [chart.title for chart in page.charts] == shown
    assert page.themes == (theme,)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        (f"?board={BOARD}", 200),
        (f"?board={BOARD}&page=overview", 200),
        (f"?board={BOARD}&page=nothing", 404),
        (f"?board={BOARD}&page=all-measures", 404),
        ("?board=derby&page=referrals", 404),  # has no figures here
    ],
)
def test_the_screen_stands_at_an_address_where_there_is_a_page(
    store: Store, tmp_path: Path, query: str, status: int
):
    assert client_of(store, tmp_path).get(f"/arrange{query}").status_code == status


def test_a_page_without_our_token_changes_nothing(store: Store, tmp_path: Path):
    screen = arranging(store, tmp_path, "health")

    assert "too old to change anything" in screen.presses("store", token="another")
    assert store.kept_frameworks.boards() == ()


@pytest.mark.parametrize(
    "told",
    [
        None,
        {},
        {"do": "store", "fields": "all"},
        {"do": "store", "fields": [["board", "nowhere"]]},
    ],
)
def test_what_no_page_sends_is_refused_in_words(store: Store, tmp_path: Path, told: Any):
    screen = arranging(store, tmp_path, "health")

    assert "Load it again" in screen.sends(told)


@pytest.mark.parametrize("draft", ["", "[]", '{"id": 7}', "x" * 300_000])
def test_a_page_that_was_spoilt_on_the_way_is_refused_in_words(
    store: Store, tmp_path: Path, draft: str
):
    screen = arranging(store, tmp_path, "health")

    assert "Load it again" in screen.presses("stay", draft=draft)
