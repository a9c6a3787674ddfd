"""callbacks.teach: one thing said of a waiting file after the other, until its layout is kept."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from dash import no_update

from callbacks.answers import Staged, staged_in
from callbacks.readers import Job, read_for
from callbacks.readings import Readings
from callbacks.teach import MEANWHILE, Desk, is_how_laid_out
from callbacks.uploads import _taught_to
from callbacks.waiting_room import WaitingRoom
from data.errors import NotLaidOutError
from data.intake.returned import Return
from data.storage.store import Store
from tests.builders_data import a_return, a_store, an_observation

BOARD = "northbridge"
SHEET = """Children's social care,,
Quarter 2 2026-27,,
Measure,This quarter,Last quarter
Contacts to childrens social care,1246,1200
Referrals,412,400
Re-referrals within 12 months,80,71
Sec 47 enquiries,30,28
"""


@pytest.fixture
def store() -> Store:
    return a_store()


@pytest.fixture
def readings(store: Store, tmp_path: Path) -> Iterator[Readings]:
    held = Readings(WaitingRoom(tmp_path / "waiting"), store)
    yield held
    held.close()


class Page:
    """A page as the browser keeps it: what was said, and what was last told."""

    def __init__(self, store: Store, readings: Readings, token: str) -> None:
        self.desk, self.token, self.said = Desk(store, readings), token, {}
        self.told: dict[str, Any] = {}
        self.lead = self.heard = ""
        self.side: Any = None

    def says(self, do: str, **more: str) -> "Page":
        asked = {"do": do, **more}
        if do == "open":
            asked |= {"file": self.token, "board": BOARD}
        found = self.desk.answered(asked, self.said)
        said, self.told, self.lead, *_, side, _figures, self.heard = found
        self.said = self.said if said is no_update else said
        self.side = self.side if side is no_update else side
        return self


@pytest.fixture
def arrive(store: Store, readings: Readings):
    def come(content: str = SHEET, name: str = "own.csv") -> Page:
        waiting = readings.room.put(name, io.BytesIO(content.encode()), BOARD)
        return Page(store, readings, waiting.token)

    return come


def answers_all(page: Page) -> Page:
    """Takes the first choice of each question, and sets aside what is not used."""
    while questions := [e for e in buttons(page.side, "answer") if "preset--on" in e.className]:
        page.says("answer", of=getattr(questions[0], "data-of"))
    for each in buttons(page.side, "answer"):
        if each.children == "Set it aside":
            page.says("answer", of=getattr(each, "data-of"))
    return page


def buttons(shown: Any, what: str) -> list[Any]:
    if isinstance(shown, list):
        return [found for each in shown for found in buttons(each, what)]
    if getattr(shown, "data-teach", "") == what:
        return [shown]
    return buttons(getattr(shown, "children", None) or [], what) if shown is not None else []


def test_the_page_gets_the_picture_once_and_its_paint_each_time(arrive):
    page = arrive().says("open")

    assert page.told["grid"]["rows"][3][:2] == ("Contacts to childrens social care", "1246")
    assert page.told["paint"][3] == "LFB"
    page.says("whose", value="police", drawn=page.told["sheet"])
    assert page.told["grid"] is None
    assert page.told["paint"][3] == "LFB"


def test_what_is_marked_is_painted_at_once_and_can_be_taken_back(arrive):
    page = arrive().says("open")
    before = page.told["paint"]

    page.says("mark", about="row", place="7", part="aside", drawn=page.said["sheet"])
    assert "F" not in page.told["paint"][6]
    assert len(page.said["answers"]) == 1

    (line,) = page.said["answers"]
    page.says("undo", of=line, drawn=page.said["sheet"])
    assert page.told["paint"] == before
    assert page.said["answers"] == []


def test_taken_back_twice_in_haste_takes_back_one_answer(arrive):
    page = arrive().says("open")
    for row in ("7", "6"):
        page.says("mark", about="row", place=row, part="aside", drawn=page.said["sheet"])
    first, second = page.said["answers"]

    page.says("undo", of=first).says("undo", of=first)

    assert page.said["answers"] == [second]


def test_what_is_said_again_of_the_same_takes_the_place_of_what_was_said(arrive):
    page = arrive().says("open")

    for part in ("aside", "total", "total", "note"):
        page.says("mark", about="row", place="7", part=part, drawn=page.said["sheet"])
        assert len(page.said["answers"]) == 1
    assert page.said["answers"] == ["row,note,own,7,Sec 47 enquiries"]
    for measure in ("Referrals to children's social care", "Contacts to children's social care"):
        page.says("name", of="own,row,Referrals", value=f"Measure: {measure}")
    assert page.said["answers"][1:] == ["name,measure=contacts,own,row,Referrals"]


def test_a_label_is_said_to_be_something_else_from_the_list(arrive):
    page = arrive().says("open")
    choice = "Measure: Referrals to children's social care"

    page.says("name", of="own,row,Referrals", value=choice)

    assert "name,measure=referrals,own,row,Referrals" in page.said["answers"]


def test_whose_it_is_and_when_are_asked_once(arrive):
    page = arrive().says("open").says("whose", value="police").says("when", value="2026-27 Q1")

    assert (page.said["agency"], page.said["period"]) == ("police", "2026-27 Q1")
    page.says("when", value="in cell", place="A2:B3")
    assert page.said["answers"] == ["period,in cell A2,own,"]


def test_what_means_nothing_changes_nothing_and_says_why(arrive):
    page = arrive().says("open")

    for what in (
        {"do": "answer", "of": "nonsense"},
        {"do": "answer", "of": '"\n'},
        {"do": "answers", "of": "{"},
        {"do": "mark", "about": "row", "place": "0", "part": "total"},
        {"do": "name", "of": "", "value": "Measure: of nobody"},
    ):
        page.says(**what)
        assert page.said["answers"] == []
        assert page.heard.endswith(".")


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"file": "../../etc/passwd", "board": BOARD},
        {"file": 3, "board": BOARD},
        {"file": "0" * 32, "board": "nowhere"},
        {"file": "0" * 32, "board": BOARD, "answers": "all"},
        {"file": "0" * 32, "board": BOARD, "answers": [["a"]]},
        {"file": "0" * 32, "board": BOARD, "answers": ["column,total,S,D"] * 5000},
    ],
    ids=str,
)
def test_what_no_page_keeps_is_refused_in_a_sentence(store: Store, readings: Readings, kept):
    *rest, heard = Desk(store, readings).answered({"do": "whose", "value": "police"}, kept)

    assert rest[0] is no_update
    assert heard.endswith(".")


def test_a_stored_layout_makes_the_file_a_return(arrive, readings: Readings, store: Store):
    page = arrive().says("open").says("whose", value="childrens-social-care")
    answers_all(page).says("store", who="Data officer")

    assert page.told["go"] == f"/returns?board={BOARD}"
    (staged,) = staged_in([page.told["file"]])
    found = read_again(readings, staged, store)
    assert isinstance(found, Return)
    assert set(found.observations["measure"]) >= {"contacts", "referrals"}


def test_nothing_is_stored_before_all_is_said(arrive, store: Store):
    page = arrive(SHEET.replace("Children's social care,,", "Figures,,"))
    page.says("open").says("store", who="Data officer")

    assert "go" not in page.told
    assert "Say" in page.heard
    assert store.frameworks().of(BOARD).taught == ()


def test_who_stores_it_is_no_place_for_details_of_a_person(arrive):
    page = arrive().says("open").says("store", who="NHS number 943 476 5919")

    assert "go" not in page.told
    assert page.heard


def test_of_two_who_teach_the_same_file_the_second_is_told_and_keeps_what_was_said(arrive):
    first, second = arrive().says("open"), arrive().says("open")
    for page in (first, second):
        answers_all(page.says("whose", value="childrens-social-care"))
    said = second.said["answers"]
    first.says("store", who="Data officer")

    second.says("store", who="Analyst")
    assert second.heard == MEANWHILE
    assert "go" not in second.told
    assert second.said["answers"] == said

    second.says("store", who="Analyst")
    assert "go" in second.told


def test_what_is_put_aside_is_gone_for_everybody(arrive, readings: Readings):
    page = arrive().says("open")
    other = Page(page.desk.store, readings, page.token).says("open")

    page.says("aside")

    assert readings.room.find(page.token) is None
    assert page.told["file"] == {"token": page.token, "name": ""}
    assert "no longer here" in other.says("whose", value="police").heard


def test_a_file_that_is_gone_when_its_page_is_opened_again_is_told_where_the_sheet_was(
    arrive, readings: Readings
):
    page = arrive().says("open")
    readings.drop(page.token)

    page.says("open")

    assert "Send it again on the Returns page" in page.lead
    assert page.heard == ""


def test_leaving_figures_out_is_never_what_is_likely(arrive):
    areas = "Police,,\nQuarter 2 2026-27,,\nDistrict,Domestic abuse incidents\n"
    page = arrive(f"{areas}Northgate,12\nSt Anne's,13\nRiverside,14\n").says("open")

    offered = {e.children[0]: "preset--on" in e.className for e in buttons(page.side, "answer")}

    assert offered["Leave them out"] is False


def test_a_hostile_sheet_is_shown_as_text_and_cut_off(arrive):
    content = '=HYPERLINK("http://a.b"),<script>alert(1)</script>,\u202ecod.exe\nNorth,12,13\n'
    page = arrive(content + ",".join("x" * 3 for _ in range(4000)) + "\n").says("open")

    first = page.told["grid"]["rows"][0]
    assert first[1] == "<script>alert(1)</script>"
    assert "\u202e" not in first[2]
    assert (len(first), page.told["grid"]["all_columns"]) == (40, 4000)


def test_an_address_with_a_token_is_the_page_and_nothing_else_is():
    assert is_how_laid_out(f"/how-laid-out/{'0' * 32}")
    assert not is_how_laid_out("/how-laid-out")
    assert not is_how_laid_out(f"/how-laid-out/{'0' * 32}/x")


def test_a_file_that_nobody_taught_is_told_apart(arrive, readings: Readings, store: Store):
    found = read_again(readings, Staged(arrive().token), store)

    assert isinstance(found, NotLaidOutError)


@pytest.mark.parametrize(
    ("content", "leads"),
    [
        (SHEET, True),
        ("Period,Measure,Area,Value\n2026-27 Q1,MARAC cases discussed,Harbour,10\n", True),
        ("Only,words\nand,no figure\n", False),
    ],
    ids=["cross", "long", "no figures"],
)
def test_a_file_that_says_no_board_leads_to_its_page_unless_it_has_no_figures(
    arrive, readings: Readings, store: Store, content: str, leads: bool
):
    token = arrive(content).token
    found = read_again(readings, Staged(token), store)
    store.accept(a_return({**an_observation(), "board": BOARD}, board=BOARD), "2026-07-20")

    assert _taught_to(token, found, readings, store) == (BOARD if leads else "")


def read_again(readings: Readings, staged: Staged, store: Store) -> object:
    name, board, place = readings.room.find(staged.token)
    said = replace(staged.said, board=board)
    return read_for(store, Job(name, None, date(2026, 11, 26), said, place=place))
