"""What is typed on the three screens, to the next one and to the store."""

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from callbacks.clock import now
from data.framework.expected import periods_asked
from data.storage.store import Store
from tests.builders_data import a_return, an_observation
from tests.callbacks.screens import Screens

WHO = {"board.name": "Testbridge Partnership", "board.short": "Testbridge"}
MEASURE = {
    "measure.title": "Home visits",
    "measure.theme": "health",
    "measure.kind": "flow",
    "measure.unit": "visit",
    "measure.split-1": "Area",
    "measure.categories-1": "North\nSouth",
    "measure.reported-by": "health-primary-community",
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)


@pytest.fixture
def screens(store: Store, tmp_path: Path) -> Screens:
    return Screens(store, tmp_path)


def set_up(screens: Screens) -> str:
    """All three steps, with a measure of its own."""
    screens.presses("next", also=WHO)
    screens.presses("next")
    screens.presses("add-measure", also=MEASURE)
    return screens.presses("store")


def test_three_steps_store_a_board_and_nothing_is_stored_before(screens: Screens, store: Store):
    screens.presses("next", also=WHO)
    screens.presses("next")
    assert store.kept_frameworks.boards() == ()

    said = screens.presses("store", who="Ann Lee, board manager")

    assert "Testbridge Partnership is set up" in said
    (version,) = store.kept_frameworks.versions("testbridge")
    assert version.who == "Ann Lee, board manager"
    assert "police" in store.frameworks().of("testbridge").senders


def test_at_the_end_stands_the_ledger_of_the_quarter_that_is_due(screens: Screens, store: Store):
    said = set_up(screens)

    framework = store.frameworks().of("testbridge")
    first = framework.board.first_quarter
    assert f"0 of {len(framework.senders)} agencies returned for {first.short()}" in said
    for agency in framework.senders:
        assert framework.agency_name(agency) in said
    assert "not due" in said


def test_back_keeps_what_was_typed(screens: Screens):
    screens.presses("next", also=WHO)
    screens.presses("back", also={"agency.police.name": "Police force"})

    assert dict(screens.fields)["board.name"] == "Testbridge Partnership"
    screens.presses("next")
    assert dict(screens.fields)["agency.police.name"] == "Police force"


def test_a_fault_keeps_the_screen_and_stands_at_its_place(screens: Screens):
    said = screens.presses("next", also={"board.name": "Testbridge Partnership"})

    assert "Step 1 of 3" in said
    assert "The short name is empty" in said
    assert screens.content["props"]["data-focus"] == "fault"


def test_the_id_is_proposed_from_the_short_name_and_may_be_another(screens: Screens):
    screens.presses("next", also=WHO)
    screens.presses("back")
    assert dict(screens.fields)["board.id"] == "testbridge"

    screens.presses("next", board__id="the-bridge")
    screens.presses("next")
    screens.presses("store")

    assert screens.store.kept_frameworks.boards() == ("the-bridge",)


def test_an_agency_is_added_with_what_most_are_asked(screens: Screens, store: Store):
    screens.presses("next", also=WHO)
    more = {"new-agency.name": "Fire & Rescue", "new-agency.also": "FRS"}
    screens.presses("add-agency", also=more)
    assert dict(screens.fields)["agency.fire-rescue.also"] == "FRS"
    assert dict(screens.fields)["new-agency.name"] == ""

    screens.presses("next")
    screens.presses("store")

    framework = store.frameworks().of("testbridge")
    assert framework.agency_called("FRS") == "fire-rescue"
    assert "fire-rescue" in framework.senders


def test_an_agency_that_is_typed_and_not_added_is_not_forgotten(screens: Screens):
    screens.presses("next", also=WHO)
    said = screens.presses("next", also={"new-agency.name": "Fire service"})

    assert "Step 2 of 3" in said
    assert dict(screens.fields)["agency.fire-service.name"] == "Fire service"


def test_an_added_agency_is_taken_out_again(screens: Screens):
    screens.presses("next", also=WHO)
    screens.presses("add-agency", also={"new-agency.name": "Fire service"})
    screens.presses("drop-agency", "fire-service")

    assert "agency.fire-service.name" not in dict(screens.fields)


def test_a_measure_of_ones_own_is_stored_with_its_categories(screens: Screens, store: Store):
    assert "is set up" in set_up(screens)

    measure = store.frameworks().of("testbridge").measure("testbridge-home-visits")
    assert measure.categories("area") == ("North", "South")
    assert measure.plural == "visits"
    asked = {
        agency
        for agency in store.frameworks().of("testbridge").senders
        for each in store.frameworks().of("testbridge").asked_of(agency, _first(store))
        if each.id == measure.id
    }
    assert asked == {"health-primary-community"}


def _first(store: Store) -> Any:
    return store.frameworks().of("testbridge").board.first_quarter


def test_a_fault_in_a_measure_stands_in_its_form_and_what_was_typed_stays(screens: Screens):
    screens.presses("next", also=WHO)
    screens.presses("next")

    said = screens.presses("add-measure", also=MEASURE | {"measure.unit": ""})

    assert "“unit” is empty" in said
    assert dict(screens.fields)["measure.title"] == "Home visits"


def test_a_measure_that_is_typed_and_not_added_is_not_forgotten(screens: Screens, store: Store):
    screens.presses("next", also=WHO)
    screens.presses("next")

    assert "typed and not added" in screens.presses("store", also=MEASURE)
    assert store.kept_frameworks.boards() == ()


def test_back_waits_for_what_is_typed_and_not_added(screens: Screens):
    screens.presses("next", also=WHO)
    assert "Step 2 of 3" in screens.presses("back", also={"new-agency.name": "Fire service"})
    assert dict(screens.fields)["agency.fire-service.name"] == "Fire service"
    screens.presses("next")

    said = screens.presses("back", also=MEASURE)

    assert "typed and not added" in said
    assert dict(screens.fields)["measure.title"] == "Home visits"


def test_who_decided_stays_while_an_earlier_screen_is_shown(screens: Screens):
    screens.presses("next", also=WHO)
    screens.presses("next")
    screens.presses("back", who="Ann Lee, board manager")
    screens.presses("next")

    assert dict(screens.fields)["who"] == "Ann Lee, board manager"


def test_a_measure_is_changed_and_keeps_its_id(screens: Screens):
    screens.presses("next", also=WHO)
    screens.presses("next")
    screens.presses("add-measure", also=MEASURE)
    screens.presses("change-measure", "testbridge-home-visits")
    assert dict(screens.fields)["measure.categories-1"] == "North\nSouth"
    assert ("measure.reported-by", "health-primary-community") in screens.fields

    screens.presses("add-measure", also={"measure.title": "Visits at home"})
    screens.presses("store")

    framework = screens.store.frameworks().of("testbridge")
    assert framework.measure("testbridge-home-visits").title == "Visits at home"


def test_a_cell_is_opened_to_its_measures(screens: Screens):
    screens.presses("next", also=WHO)
    screens.presses("next")
    screens.presses("open-cell", "police missing")

    assert ("single", "police missing-episodes") in screens.fields
    screens.unticks("single", "police missing-episodes")
    screens.presses("store")
    framework = screens.store.frameworks().of("testbridge")
    asked = [each.id for each in framework.asked_of("police", _first(screens.store))]
    assert "children-missing-from-home" in asked
    assert "missing-episodes" not in asked


def test_it_is_asked_how_often_each_measure_is_counted_and_the_form_follows(
    screens: Screens, store: Store
):
    screens.presses("next", also=WHO)
    said = screens.presses("next")
    assert "How often each is counted" in said

    said = screens.presses("open-cell", "police missing", {"often.missing-episodes": "month"})
    assert ("often.missing-episodes", "month") in screens.fields
    assert "is counted by the month from now on." in said
    screens.presses("store")

    framework, first = store.frameworks().of("testbridge"), _first(store)
    months = periods_asked(
        framework.returns, "police", first, framework.measure("missing-episodes")
    )
    assert months == first.its_months()
    form = screens.client.get(f"/template/testbridge/police/{first.slug}.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(form.data))
    printed = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    assert any(months[0].short() in text for text in printed)


def test_what_is_typed_holds_no_person(screens: Screens, store: Store):
    said = screens.presses("next", also=WHO | {"board.name": "NHS number 943 476 5919"})

    assert "Write it without details of any person" in said
    assert store.kept_frameworks.boards() == ()


def test_who_decided_may_be_named_and_holds_nothing_else(screens: Screens, store: Store):
    screens.presses("next", also=WHO)
    screens.presses("next")

    assert "details of any person" in screens.presses("store", who="943 476 5919")
    assert "is too long" in screens.presses("store", who="x" * 201)
    assert store.kept_frameworks.boards() == ()


def test_a_page_without_our_token_changes_nothing(screens: Screens, store: Store):
    said = screens.presses("next", also=WHO | {"token": "another"})

    assert "too old to change anything" in said


@pytest.mark.parametrize(
    "told",
    [
        None,
        {},
        {"do": "store", "fields": "all"},
        {"do": "store", "fields": [["a"]]},
        {"do": "store", "fields": [["a", 1]]},
        {"do": "store", "fields": [["draft", "[]"]]},
    ],
)
def test_what_no_page_sends_is_refused_in_words(screens: Screens, told: Any):
    body = {
        "output": "set-up.children",
        "outputs": {"id": "set-up", "property": "children"},
        "inputs": [{"id": "set-up-typed", "property": "data", "value": told}],
        "changedPropIds": ["set-up-typed.data"],
    }

    answer = screens.client.post("/_dash-update-component", json=body)

    assert answer.status_code == 200
    assert "Load it again" in answer.text


def test_a_board_is_changed_by_the_same_screens_and_says_what_that_does(
    screens: Screens, store: Store, tmp_path: Path
):
    set_up(screens)
    changing = Screens(store, tmp_path, "?board=testbridge")
    changing.presses("next")
    changing.unticks("sends", "housing")

    said = changing.presses("next")

    assert "Housing is no longer asked from" in said
    changing.presses("store", why="It reports to another board")
    assert "housing" not in store.frameworks().of("testbridge").senders
    assert store.kept_frameworks.versions("testbridge")[-1].why == "It reports to another board"


def test_who_is_overtaken_is_told_and_stores_on_top_of_it_with_all_that_was_typed(
    screens: Screens, store: Store, tmp_path: Path
):
    set_up(screens)
    mine = Screens(store, tmp_path, "?board=testbridge")
    theirs = Screens(store, tmp_path, "?board=testbridge")
    mine.presses("next", also={"board.marking": "OFFICIAL-SENSITIVE"})
    mine.presses("next", also={"agency.police.name": "Constabulary"})
    theirs.presses("next", also={"board.name": "Testbridge Board"})
    theirs.presses("next", also={"agency.housing.also": "Homes team"})
    theirs.presses("store", who="Ann Lee, board manager")

    said = mine.presses("store", who="Bob Ray, data officer")

    assert "Ann Lee, board manager has stored a change of this board" in said
    assert len(store.kept_frameworks.versions("testbridge")) == 2
    assert dict(mine.fields)["who"] == "Bob Ray, data officer"
    assert "is changed" in mine.presses("store")
    framework = store.frameworks().of("testbridge")
    assert framework.board.name == "Testbridge Board"
    assert framework.board.marking == "OFFICIAL-SENSITIVE"
    assert framework.agency_name("police") == "Constabulary"
    assert framework.agency_called("Homes team") == "housing"


def test_two_who_store_at_one_moment_do_not_overwrite_each_other(
    screens: Screens, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    set_up(screens)
    mine = Screens(store, tmp_path, "?board=testbridge")
    theirs = Screens(store, tmp_path, "?board=testbridge")
    for changing, name in ((mine, "Mine"), (theirs, "Theirs")):
        changing.presses("next", also={"board.short": name})
        changing.presses("next")
    load = store.kept_frameworks.load

    def load_after_them(*given: Any, **named: Any) -> object:
        """What is stored between the look at the versions and the transaction."""
        monkeypatch.setattr(store.kept_frameworks, "load", load)
        theirs.presses("store")
        return load(*given, **named)

    monkeypatch.setattr(store.kept_frameworks, "load", load_after_them)

    assert "has stored a change of this board" in mine.presses("store")
    assert store.frameworks().of("testbridge").board.short_name == "Theirs"
    assert "The short name is Mine, and no longer Theirs." in mine.words


def test_two_who_set_up_one_board_are_told_that_it_is_there(screens: Screens, tmp_path: Path):
    other = Screens(screens.store, tmp_path)
    for each in (screens, other):
        each.presses("next", also=WHO)
        each.presses("next")
    other.presses("store")

    assert "is another board here" in screens.presses("store")


def test_an_edit_says_how_many_quarters_of_figures_stay(store: Store, tmp_path: Path):
    figure = an_observation("contacts", 3.0, "2026-27 Q1", board="northbridge", agency="housing")
    store.accept(
        a_return(figure, board="northbridge", agency="housing", period="2026-27 Q1"), now()
    )
    changing = Screens(store, tmp_path, "?board=northbridge")
    changing.presses("next")
    changing.unticks("sends", "housing")

    said = changing.presses("next")

    assert "Housing has 1 quarter of figures: they stay; it is no longer asked from" in said


def test_all_forms_come_in_one_file_and_the_framework_as_a_workbook(screens: Screens, store: Store):
    set_up(screens)

    forms = screens.client.get("/download/forms/testbridge.zip")
    book = screens.client.get("/download/framework/testbridge.xlsx")

    names = zipfile.ZipFile(io.BytesIO(forms.data)).namelist()
    assert len(names) == len(store.frameworks().of("testbridge").senders)
    assert any("testbridge-police-" in name for name in names)
    sheets = openpyxl.load_workbook(io.BytesIO(book.data)).sheetnames
    assert {"board", "agencies", "measures", "returns"} <= set(sheets)


@pytest.mark.parametrize(
    "path",
    ["/download/forms/nowhere.zip", "/download/framework/x.xlsx", "/download/forms/derby.zip"],
)
def test_a_board_that_is_not_there_has_no_files(screens: Screens, path: str):
    assert screens.client.get(path).status_code == 404


def test_a_measure_with_figures_is_not_described_anew_without_a_reason(
    screens: Screens, store: Store, tmp_path: Path
):
    set_up(screens)
    measure = "testbridge-home-visits"
    observation = an_observation(measure, 12, "2026-27 Q1", board="testbridge")
    store.accept(a_return(observation, board="testbridge"), "2026-11-20")
    again = Screens(store, tmp_path, "?board=testbridge")
    again.presses("next")
    again.presses("next")
    again.presses("change-measure", measure)

    refused = again.presses("add-measure", also={"measure.definition": "By telephone too."})
    assert "Say what changed, and why" in refused

    again.presses("add-measure", also={"measure.because": "Visits by telephone count too."})
    said = again.presses("store", who="Ann Lee, board manager")

    assert "Testbridge Partnership is changed" in said
    (found,) = store.frameworks().of("testbridge").breaks
    assert found.reason == "Visits by telephone count too."
