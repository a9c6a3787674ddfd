"""What the commands print of where agencies meet, of the illustrative board."""

import csv
import io
from pathlib import Path

import pytest

from commands.main import main
from dashboards.hand_overs import COLUMNS, QUIET_COLUMNS
from settings import Settings


@pytest.fixture
def run(samples: Path, capsys):
    """What a command prints of a board at a quarter."""

    def ask(command: str, board: str, quarter: str, code: int = 0):
        capsys.readouterr()
        asked = [command, "--board", board, "--quarter", quarter]
        assert main(asked, Settings(samples)) == code
        return capsys.readouterr()

    return ask


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_both_sides_stand_in_one_row_each_with_its_source(run):
    found = {
        row["hand-over"]: row for row in rows(run("hand-overs", "northbridge", "2026-27 Q2").out)
    }

    marac, notified = found["marac"], found["notifications"]
    assert tuple(marac) == COLUMNS
    assert (marac["given value"], marac["received value"], marac["difference"]) == ("119",) * 2 + (
        "0",
    )
    assert marac["received source"] == "2026-27-q2-police.xlsx, MARAC, B8"
    assert marac["given source"].endswith("and 6 more sheets")
    assert (notified["given value"], notified["received value"]) == ("1371", "1246")


def test_the_difference_of_two_units_is_left_empty_and_why_is_said(run):
    found = {
        row["hand-over"]: row for row in rows(run("hand-overs", "northbridge", "2026-27 Q2").out)
    }

    notified = found["notifications"]

    assert [notified[name] for name in ("difference", "lower", "upper")] == ["", "", ""]
    assert "notifications, the other contacts" in notified["says"]


def test_what_one_agency_did_not_send_is_told_and_added_to_nothing(run):
    found = {
        row["hand-over"]: row for row in rows(run("hand-overs", "northbridge", "2025-26 Q2").out)
    }

    assert (found["marac"]["given value"], found["marac"]["difference"]) == ("[x]", "")


def test_an_agency_that_went_quiet_is_told_in_a_row(run):
    (row,) = rows(run("quiet", "northbridge", "2025-26 Q2").out)

    assert tuple(row) == QUIET_COLUMNS
    assert (row["level"], row["agency"], row["last period"]) == ("agency", "housing", "2025-26 Q1")


def test_a_quarter_of_which_all_came_has_the_headings_alone(run):
    assert run("quiet", "northbridge", "2026-27 Q2").out == ",".join(QUIET_COLUMNS) + "\n"


def test_a_board_without_hand_overs_is_told_where_they_are_listed(run):
    printed = run("hand-overs", "derby", "2012-13 Q4")

    assert printed.out == ",".join(COLUMNS) + "\n"
    assert "table hand-overs" in printed.err


@pytest.mark.parametrize(
    ("board", "quarter"), [("nowhere", "2026-27 Q2"), ("northbridge", "2026-27")]
)
def test_a_board_and_a_quarter_must_be_known(run, board, quarter):
    printed = run("hand-overs", board, quarter, code=2)

    assert printed.out == ""
    assert printed.err
