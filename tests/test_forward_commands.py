"""What the commands print and write that look ahead, of the illustrative board."""

import csv
import io
from pathlib import Path

import pytest

from commands.main import main
from dashboards.words.forward_plan import HEADINGS
from settings import Settings

ABOUT = ("--board", "northbridge", "--quarter", "2026-27 Q3")


@pytest.fixture
def run(samples: Path, capsys):
    """What a command prints of the samples, and on which of the two ways."""

    def ask(*asked: str, code: int = 0):
        capsys.readouterr()
        assert main(list(asked), Settings(samples)) == code
        return capsys.readouterr()

    return ask


def test_the_plan_of_a_quarter_has_each_measure_with_its_day_and_its_meeting(run):
    rows = list(csv.DictReader(io.StringIO(run("forward-plan", *ABOUT).out)))

    assert tuple(rows[0]) == HEADINGS
    assert {row["due"] for row in rows} == {"2027-01-30"}
    assert {row["meeting"] for row in rows} == {"Board meeting"}


def test_a_reminder_is_printed_for_each_agency_that_is_late_on_a_day(run):
    said = run("reminders", *ABOUT, "--on", "2027-02-01").out

    assert said.count("Subject: Northbridge Safeguarding Partnership: figures for Q3 2026-27") == 9
    assert "- Child protection: was due on 30 January 2027" in said


def test_where_nothing_is_overdue_there_is_no_reminder(run):
    told = run("reminders", *ABOUT, "--on", "2027-01-30")

    assert (told.out, told.err) == ("", "Nothing of this quarter is overdue.\n")


def test_a_calendar_is_written_the_same_each_time(run, tmp_path):
    files = [tmp_path / "one.ics", tmp_path / "two.ics"]
    for each in files:
        run("calendar", *ABOUT, "--agency", "police", "-o", str(each))

    assert files[0].read_bytes() == files[1].read_bytes()
    assert b"SUMMARY:Return for Q3 2026-27 due: Northbridge\r\n" in files[0].read_bytes()


def test_of_a_board_that_asks_nobody_nothing_is_planned(run):
    said = run("forward-plan", "--board", "derby", "--quarter", "2012-13 Q1", code=2).err

    assert said == "“derby” expects no returns, so nothing is planned for it.\n"
