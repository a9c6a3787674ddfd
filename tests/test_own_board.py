"""docs/own-board.md, followed to the letter: its commands, in their order, in an empty folder.

They run in one process: to start the program for each of them took 20 s (tests/test_commandline.py
starts it as a person does).
"""

import io
import re
import shlex
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from commands.main import main
from settings import HERE, settings_from
from tests.data.intake.published.files import NATION as OF_ALL
from tests.data.intake.published.files import OWN as OWN_PLACE
from tests.data.intake.published.files import STRANGE, a_file
from tests.samples import store_of

PAGE = (HERE / "docs" / "own-board.md").read_text(encoding="utf-8")
COMMANDS = [
    line
    for block in re.findall(r"^```\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    for line in block.splitlines()
]
FIRST_HEADINGS = {"id", "agency", "page", "code", "file"}
BOARD = ("testbridge", "Testbridge Safeguarding Partnership", "Testbridge")
ASKED = (
    ("police", "domestic-abuse-incidents"),
    ("police", "testbridge-visits"),
    ("housing", "training-places-booked"),
)
OWN = {
    "id": "testbridge-visits",
    "theme": "domestic-abuse",
    "title": "Follow-up visits",
    "unit": "visit",
    "plural": "visits",
    "kind": "flow",
    "definition": "Visits after an incident in a household where a child lives.",
}

OWN_SHEET = """Police,
Quarter 1 2026-27,
Counted,Number
DA incidents,12
Follow-up visits,12
"""
ANSWER = "name,measure=domestic-abuse-incidents,,row,DA incidents\n"
ASKS = 3  # the exit status of what is answered by the next commands
OPEN = "layout check police-own.csv --board testbridge"


def run(command: str, folder: Path) -> str:
    """One line of the page, as its reader would type it in that folder; gives what it printed."""
    python, program, *rest = shlex.split(command)
    assert (python, program) == ("python", "app.py")
    settings = settings_from({"SAFEGUARDING_FOLDER": str(folder / "run")})
    printed, complained = io.StringIO(), io.StringIO()
    with chdir(folder), redirect_stdout(printed), redirect_stderr(complained):
        code = main(rest, settings)
    wanted = ASKS if command.endswith(OPEN) else 0
    assert code == wanted, f"{command}: {printed.getvalue()}{complained.getvalue()}"
    return printed.getvalue()


def write_row(page: Worksheet, texts: dict[str, str]) -> None:
    """Fill in the first empty row beneath the headings."""
    (head,) = [
        row
        for row in page.iter_rows(1, 9)
        if row[0].value in {"id", "agency", "page", "code", "file"}
    ]
    columns = {cell.value: cell.column for cell in head}
    row = next(n for n in range(head[0].row + 1, 1000) if page.cell(n, 1).value is None)
    for name, text in texts.items():
        page.cell(row, columns[name], text)


def fill_in_the_framework(file: Path) -> None:
    book = load_workbook(file)
    quarter = {"first quarter": "2026-27 Q2"}
    write_row(book["board"], dict(zip(("id", "name", "short name"), BOARD, strict=True)) | quarter)
    write_row(book["measures"], OWN)
    for agency, reports in ASKED:
        write_row(book["returns"], {"agency": agency, "reports": reports})
    book.save(file)


def fill_in_the_form(file: Path) -> None:
    """A number in every cell that is to be filled in."""
    book = load_workbook(file)
    for page in book.worksheets[1:-1]:
        for row in page.iter_rows(6):
            if row[0].value not in {None, "Total"}:
                row[1].value = 12
    book.save(file)


def send_an_own_sheet(file: Path) -> None:
    """A sheet as the police keep it: its words are not quite the board's."""
    file.write_text(OWN_SHEET, encoding="utf-8")


def save_a_national_file(file: Path) -> None:
    """Every council of the country, as the Department publishes them."""
    rows = [(place, (share,)) for place, share in ((OF_ALL, "22.4"), (OWN_PLACE, "20"))]
    file.write_bytes(a_file(*rows, (STRANGE, ("9",)), columns=["re_referrals_pc"]))


def answer(file: Path) -> None:
    """What the sheet's sender says of the one label of which nobody is sure."""
    file.write_text(ANSWER, encoding="utf-8")


def add_a_page(file: Path) -> None:
    """A page of the board's own, with a chart of its own measure."""
    book = load_workbook(file)
    page = {"id": "neglect-sub-group", "title": "Neglect sub-group", "order": "25"}
    write_row(book["pages"], page)
    chart = ("neglect-sub-group", "neglect-visits", "over time", "testbridge-visits")
    write_row(book["charts"], dict(zip(("page", "id", "chart", "measures"), chart, strict=True)))
    write_row(book["places"], {"code": "E06000099", "name": "Testford", "level": "own"})
    held = {"file": "Referrals", "holds": "figure", "measure": "re-referral-rate"}
    write_row(book["published"], held | {"column": "re_referrals_pc"})
    book.save(file)


DONE_BY_HAND = {
    "framework write": ("testbridge-now.xlsx", add_a_page),
    "framework new": ("testbridge.xlsx", fill_in_the_framework),
    "--agency police": ("police.xlsx", fill_in_the_form),
    "--agency housing": ("housing.xlsx", fill_in_the_form),
    "load testbridge-now.xlsx": ("police-own.csv", send_an_own_sheet),
    OPEN: ("answers.txt", answer),
    "layout store": ("national.csv", save_a_national_file),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("own-board")


@pytest.fixture(scope="module")
def printed(folder) -> dict[str, str]:
    """What each command printed, once all of them were run."""
    said = {}
    for command in COMMANDS:
        if command.endswith("serve"):
            continue
        said[command] = run(command, folder)
        for words, (file, by_hand) in DONE_BY_HAND.items():
            if words in command:
                by_hand(folder / file)
    return said


def said_by(printed: dict[str, str], words: str) -> str:
    """What the only command with these words printed, or the one that ends in them."""
    found = [text for command, text in printed.items() if words in command]
    if len(found) > 1:
        found = [text for command, text in printed.items() if command.endswith(words)]
    (said,) = found
    return said


def test_the_page_has_commands_and_each_of_them_works(printed):
    assert len(printed) == 21


def test_a_sound_framework_has_nothing_to_put_right_and_counts_from_today(printed):
    for book in ("testbridge.xlsx", "testbridge-now.xlsx"):
        assert said_by(printed, f"framework check {book}") == ""
        assert "counts from" in said_by(printed, f"framework load {book}")


def test_the_figures_of_a_measure_of_its_own_come_out_with_their_cells(printed):
    figures = said_by(printed, "figures --board testbridge")

    assert "testbridge,testbridge-visits,2026-27 Q2" in figures
    assert "testbridge,training-places-booked,2026-27 Q2,housing" in figures


def test_what_was_loaded_is_what_counts(printed):
    assert said_by(printed, "framework diff") == ""


def test_an_agencys_own_sheet_is_shown_answered_stored_and_read(printed, folder):
    asked = said_by(printed, f"{OPEN}")

    assert "“DA incidents”" in asked
    assert "\tname,measure=domestic-abuse-incidents," in asked
    assert "police-own,B4,12,reported,2026-27 Q1,figure" in said_by(printed, "layout guess")
    frame = store_of(folder / "run").everything()
    own = frame[frame.file == "police-own.csv"]
    assert dict(zip(own.cell, own.measure, strict=True)) == {
        "B4": "domestic-abuse-incidents",
        "B5": "testbridge-visits",
    }


def test_a_national_file_brings_the_figures_of_the_places_that_are_named(printed, folder):
    assert "1 stored" in said_by(printed, "load national.csv")
    frame = store_of(folder / "run").everything()

    found = frame[frame.file == "national.csv"]

    assert dict(zip(found.breakdown, found.value, strict=True)) == {
        "comparator=England": 22.4,
        "comparator=Testford as published": 20.0,
    }


def test_a_page_of_its_own_stands_where_its_number_says(printed, folder):
    assert said_by(printed, "framework load testbridge-now.xlsx")  # it was loaded
    pages = store_of(folder / "run").frameworks().of("testbridge").pages

    assert [page.id for page in pages][:3] == ["overview", "referrals", "neglect-sub-group"]
    assert [chart.measures for chart in pages[2].charts] == [("testbridge-visits",)]


def test_the_ledger_says_what_came_of_whom(printed):
    ledger = said_by(printed, "ledger --board testbridge").splitlines()

    of_police = next(line for line in ledger if line.startswith("testbridge,police,2026-27 Q2"))
    assert "Domestic abuse" in of_police


def test_the_board_is_served_by_its_name():
    assert "SAFEGUARDING_BOARD=testbridge python app.py serve" in COMMANDS
