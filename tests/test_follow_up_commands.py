"""What the commands print of plans, challenges and reports of the samples."""

import csv
import io
from pathlib import Path

import pytest

from commands.main import main
from data.follow_up.action_list import HEADINGS
from data.follow_up.challenge_list import HEADINGS as CHALLENGE_HEADINGS
from data.follow_up.challenge_list import REPORT_HEADINGS
from settings import Settings


@pytest.fixture
def printed(samples: Path, capsys):
    """What a command prints of the samples, as rows by heading."""

    def run(*asked: str) -> list[dict[str, str]]:
        capsys.readouterr()
        assert main(list(asked), Settings(samples)) == 0
        return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))

    return run


@pytest.fixture
def actions(printed):
    return printed("actions", "--board", "derby", "--on", "2007-04-15")


def named(rows, target: str) -> dict[str, str]:
    (row,) = (each for each in rows if each["target"].startswith(target))
    return row


def test_every_action_of_both_plans_is_there_with_its_cell(actions):
    by_sheet: dict[tuple[str, str], int] = {}
    for row in actions:
        year, sheet = row["year"].strip("'"), row["sheet"]
        by_sheet[year, sheet] = by_sheet.get((year, sheet), 0) + 1

    assert tuple(actions[0]) == HEADINGS
    assert by_sheet == {
        ("2006-07", "Maltreatment"): 20,
        ("2006-07", "Accidents"): 3,
        ("2006-07", "Crime"): 2,
        ("2006-07", "Security"): 7,
        ("2007-08", "Maltreatment"): 27,
        ("2007-08", "Accidents"): 3,
        ("2007-08", "Crime"): 8,
        ("2007-08", "Security"): 9,
        ("2007-08", "Workforce"): 5,
    }


def test_timescales_and_leads_are_told_as_printed_and_as_what_they_mean(actions):
    briefed = named(actions, "Brief schools and community health staff")
    carers = named(actions, "Ensure all foster carers")
    baseline = named(actions, "Establish one full year baseline data")
    crime = next(row for row in actions if row["cell"] == "C8" and row["sheet"] == "Crime")

    assert (briefed["timescale"], briefed["due"]) == ("04.07 05.08", "2007-04-30 2008-05-31")
    assert briefed["lead person"] == "Rachel Dickinson; Corrine Clemson"
    assert (carers["lead"], carers["lead person"]) == ("KH; EC", "KH; EC")
    assert (baseline["lead"], baseline["lead person"]) == ("SR", "Sue Richards")
    assert (crime["lead"], crime["lead person"], crime["cell"]) == ("TO'N", "Tim O'Neil", "C8")


def test_what_is_not_one_of_the_levels_is_told_as_printed(actions):
    said = {
        row["target"][:20]: row["status as printed"] for row in actions if row["status as printed"]
    }

    assert set(said.values()) == {"Work in Progress"}
    assert {row["status"] for row in actions} == {""}


def test_what_is_overdue_goes_by_the_day_that_is_asked_for(actions, printed):
    later = printed("actions", "--board", "derby", "--on", "2007-05-01")

    overdue = [row for row in actions if row["overdue"] == "yes"]
    assert len(overdue) == 27
    assert {row["year"].strip("'") for row in overdue} == {"2006-07"}
    assert sum(row["overdue"] == "yes" for row in later) == 28


def test_a_board_without_actions_has_headings_alone(printed):
    assert printed("actions", "--board", "dudley") == []


def test_the_published_challenges_are_in_the_log_with_their_place(printed):
    log = printed("challenges", "--board", "doncaster")
    by_number = {row["number"]: row for row in log}

    assert tuple(log[0]) == CHALLENGE_HEADINGS
    assert sorted(by_number) == ["1", "2", "3", "4", "5", "6"]
    schools, home_education, neonatal = (by_number[number] for number in "126")
    assert schools["outcome"] == "The carousels run again."
    assert home_education["stage"] == "answered, without an outcome"
    assert (neonatal["raised by"], neonatal["to whom"]) == ("DBHFT", "DCST")
    assert "Annex 2, section 2.0" in neonatal["source"]


def test_the_thirteen_assurance_reports_are_in_it_too(printed):
    reports = printed("challenges", "--board", "doncaster", "--reports")

    assert tuple(reports[0]) == REPORT_HEADINGS
    assert [row["report"] for row in reports][::6] == [
        "MASH",
        "IRO Annual Report",
        "An independent review of SYP Handling of CSE 1997-2016",
    ]
    assert len(reports) == 13


def test_a_log_that_was_handed_out_is_loaded_once_by_another_store(printed, capsys, tmp_path):
    log = tmp_path / "log.csv"
    rows = printed("challenges", "--board", "doncaster")
    with log.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, [*rows[0], "colour"])
        writer.writeheader()
        writer.writerows([*rows, dict.fromkeys(rows[0], "") | {"answer": "An answer alone"}])
    other = Settings(tmp_path / "other")
    load = ["challenges", "--board", "doncaster", "--load", str(log), "--by", "Ann Lee"]

    capsys.readouterr()
    assert main(load, other) == 0
    said = capsys.readouterr().out
    main(load, other)

    assert "New challenges: 6. New assurance reports: 0." in said
    assert "has no question" in said
    assert "“colour” is no column" in said
    assert "New challenges: 0." in capsys.readouterr().out
    main(["challenges", "--board", "doncaster"], other)
    again = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    asked = {(row["question"], row["outcome"], row["source"]) for row in rows}
    assert {(row["question"], row["outcome"], row["source"]) for row in again} == asked


def test_a_file_that_is_no_log_is_refused(capsys, tmp_path):
    file = tmp_path / "figures.csv"
    file.write_text("Contacts,4\nReferrals,5\n", encoding="utf-8")

    code = main(
        ["challenges", "--board", "doncaster", "--load", str(file), "--by", "Ann Lee"],
        Settings(tmp_path / "run"),
    )

    assert code == 2
    assert "is a log of challenges" in capsys.readouterr().err
