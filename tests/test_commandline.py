"""The commands, as a person or a script runs them."""

import csv
import io
import os
import socket
import subprocess
import sys
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from app import Settings, open_store
from commands import loading
from commands.count import ANSWERS_OPEN, NOT_READABLE
from commands.main import main
from commands.time_limit import at_most
from data.errors import UnreadableFileError
from data.figures.export import FIGURE_COLUMNS
from data.intake.said import Agreed
from data.storage.store import Store
from settings import HERE
from tests.builders_data import a_return, an_observation
from tests.data.framework.layouts.builders import CONTACTS_BY_AGENCY, a_layout
from tests.frameworks import let_stores_know

COVER = "Board,Derby\nAgency,Police\nPeriod,2012-13\nReturn,By agency\n"
SHEET = "Heading\n,Contacts 2011-12,Contacts 2012-13\n"
GOOD = f"{COVER}{SHEET}Police,10,20\nEducation,5,7\nTotal,15,27\n"
QUERIED = GOOD.replace("Total,15", "Total,16")
BLOCKED = GOOD.replace("Police,10", "Police,lots")


@pytest.fixture(autouse=True)
def _one_layout(monkeypatch):
    """One known return: contacts by agency, under “Heading”."""
    boards = ("derby", "northbridge")
    let_stores_know(monkeypatch, a_layout(CONTACTS_BY_AGENCY), boards=boards)


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "run")


@pytest.fixture
def a_file(tmp_path):
    """Write a return and give its path."""

    def write(text: str = GOOD, name: str = "contacts.csv") -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return write


@pytest.fixture
def loaded(settings, a_file):
    """Settings whose database has the good return."""
    assert main(["load", "--quiet", a_file()], settings) == 0
    return settings


def figures(capsys, settings, *asked: str) -> list[dict[str, str]]:
    """What the figures command prints."""
    capsys.readouterr()
    assert main(["figures", *asked], settings) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def help_of(capsys, command: str) -> str:
    """The page of help of a command, on one line."""
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"], Settings())
    assert stopped.value.code == 0
    return " ".join(capsys.readouterr().out.split())


def test_figures_are_printed_with_the_cell_they_came_from(capsys, loaded):
    (row,) = figures(capsys, loaded, "--agency", "police", "--from", "2012-13")

    assert tuple(row) == FIGURE_COLUMNS
    assert list(row.values()) == [
        *("derby", "contacts", "2012-13", "police", "", "20", "20", "reported"),
        *("contacts.csv", "contacts", "C7"),
    ]


@pytest.mark.parametrize(
    ("asked", "values"),
    [
        ([], ["10", "20", "5", "7", "15", "27"]),
        (["--board", "derby", "--agency", "education"], ["5", "7"]),
        (["--board", "dudley"], []),
        (["--measure", "contacts", "--to", "2011-12"], ["10", "5", "15"]),
        (["--measure", "referrals"], []),
        (["--from", "2012-13", "--to", "2012-13"], ["20", "7", "27"]),
    ],
    ids=str,
)
def test_figures_are_restricted_as_asked(capsys, loaded, asked, values):
    assert [row["value"] for row in figures(capsys, loaded, *asked)] == values


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--board", "atlantis"], "“atlantis” is no board that is known here"),
        (["--measure", "happiness"], "“happiness” is no measure that is known here"),
        (["--agency", "pirates"], "“pirates” is no agency that is known here"),
    ],
    ids=str,
)
def test_what_no_board_knows_is_refused_with_a_clear_word(capsys, settings, asked, said):
    assert main(["figures", *asked], settings) == 2

    assert said in capsys.readouterr().err


def test_a_board_that_is_not_known_is_answered_with_those_that_are(capsys, settings):
    for command in ("figures", "targets", "returns"):
        assert main([command, "--board", "atlantis"], settings) == 2

        assert "derby, doncaster, dudley, northbridge" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--from", "soon"], "'soon' is not a period. Write it as 2012-13 Q3"),
        (["--to", "2012-13 Q5"], "'2012-13 Q5' is not a period."),
    ],
    ids=str,
)
def test_what_is_no_period_is_refused_with_a_clear_word(capsys, settings, asked, said):
    with pytest.raises(SystemExit) as stopped:
        main(["figures", *asked], settings)

    assert stopped.value.code == 2
    assert said in " ".join(capsys.readouterr().err.split())


def test_loading_the_same_file_twice_changes_nothing(capsys, loaded, a_file):
    before = figures(capsys, loaded)

    assert main(["load", "--quiet", a_file()], loaded) == 0

    assert figures(capsys, loaded) == before
    assert len(open_store(loaded).submissions("derby")) == 1


def test_a_file_with_an_error_is_not_stored_and_the_others_are(capsys, settings, a_file):
    files = [a_file(BLOCKED, "blocked.csv"), a_file()]

    assert main(["load", "--quiet", *files], settings) == 1

    *printed, count = capsys.readouterr().out.splitlines()
    assert count.startswith("2 files: 1 stored, 1 not stored because of errors, 0 not readable.")
    assert any(line.startswith("blocked.csv\t") for line in printed)
    assert any("\terror\t" in line for line in printed)
    assert [s.file for s in open_store(settings).submissions("derby")] == ["contacts.csv"]


def test_all_that_check_says_of_a_file_is_said_when_it_is_loaded(capsys, settings, a_file):
    file = a_file(GOOD.replace("27", "99"), "total.csv")
    main(["check", file], settings)
    checked = capsys.readouterr()

    assert main(["load", "--quiet", file], settings) == ANSWERS_OPEN

    *loaded, count = (said := capsys.readouterr()).out.splitlines()
    assert [line.removeprefix("total.csv\t") for line in loaded] == checked.out.splitlines()
    assert said.err == checked.err
    assert count.endswith("Found: 0 errors, 1 query to answer, 0 notes.")


def test_a_file_without_queries_leaves_nothing_open(capsys, settings, a_file):
    assert main(["load", "--quiet", a_file()], settings) == 0

    assert capsys.readouterr().out.splitlines()[-1].startswith("1 file: 1 stored")


@pytest.mark.parametrize("answer", [["--quarter", "2026-27 Q2"], ["--new", "East"]])
def test_answers_at_the_prompt_are_about_one_file(capsys, settings, a_file, answer):
    files = [a_file(name="one.csv"), a_file(name="two.csv")]

    assert main(["load", "--quiet", *answer, *files], settings) == 2

    assert "Give one file" in capsys.readouterr().err
    assert open_store(settings).submissions("derby") == ()


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_stored(capsys, settings, a_file):
    files = [a_file("words", "words.txt"), a_file("nobody's"), "missing.csv", a_file(name="b.csv")]

    assert main(["load", "--quiet", *files], settings) == 2

    said = capsys.readouterr().err
    assert "words.txt" in said
    assert "missing.csv" in said
    assert len(open_store(settings).submissions("derby")) == 1


def test_a_folder_is_loaded_with_every_return_in_it(settings, a_file, tmp_path):
    a_file(name="one.CSV")
    a_file(GOOD.replace("10,20", "10,21").replace("27", "28"), name="two.csv")
    a_file("notes", name="notes.txt")

    assert main(["load", "--quiet", str(tmp_path)], settings) == ANSWERS_OPEN

    assert len(open_store(settings).submissions("derby")) == 2


@pytest.mark.parametrize(
    ("text", "code"), [(GOOD, 0), (QUERIED, 0), (BLOCKED, 1), ("words\n", 2), ("", 2)]
)
def test_a_check_exits_with_0_for_clean_1_for_errors_and_2_for_unreadable(
    settings, a_file, text, code
):
    assert main(["check", a_file(text)], settings) == code


def test_a_check_of_a_file_that_is_not_there_says_so(capsys, settings):
    assert main(["check", "missing.csv"], settings) == 2
    assert "missing.csv cannot be opened" in capsys.readouterr().err


def test_a_check_prints_one_finding_a_line_with_tabs_between(capsys, settings, a_file):
    main(["check", a_file(QUERIED)], settings)

    (line,) = capsys.readouterr().out.splitlines()
    severity, sheet, cells, what, to_do = line.split("\t")
    assert (severity, sheet) == ("query", "contacts")
    assert "B9" in cells
    assert "16" in what
    assert to_do


def test_a_finding_stays_on_one_line_whatever_its_cell_holds(capsys, settings, a_file):
    main(["check", a_file(GOOD.replace("Police,10", 'Police,"ten\tor\nso"'))], settings)

    lines = capsys.readouterr().out.splitlines()
    assert [line.count("\t") for line in lines] == [4] * len(lines)
    assert any("ten or so" in line for line in lines)


def test_a_check_says_how_each_sheet_was_read_apart_from_the_findings(capsys, settings, a_file):
    main(["check", a_file()], settings)

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "Sheet “contacts” read as Heading\n"


def test_a_check_stores_nothing(settings, a_file):
    main(["check", a_file()], settings)

    assert not settings.folder.exists()


def test_a_check_writes_the_return_with_its_findings_marked(settings, a_file, tmp_path):
    out = tmp_path / "out.xlsx"

    assert main(["check", a_file(QUERIED), "--report", str(out)], settings) == 0

    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["Findings", "contacts"]
    assert book["contacts"]["B9"].comment.text.startswith("Query: ")


def test_a_report_that_cannot_be_written_says_so(capsys, settings, a_file, tmp_path):
    out = tmp_path / "nowhere" / "out.xlsx"

    assert main(["check", a_file(), "--report", str(out)], settings) == 2
    assert "out.xlsx cannot be opened" in capsys.readouterr().err


def test_a_check_holds_a_return_against_what_was_stored(capsys, loaded, a_file):
    main(["check", a_file(GOOD.replace("Police,10", "Police,11"), "again.csv")], loaded)

    said = capsys.readouterr().out
    assert "10 → 11" in said
    assert "(contacts.csv); this one supersedes it." in said


@pytest.mark.parametrize("asked", [[], ["--board", "derby"]], ids=str)
def test_targets_are_printed_even_where_there_are_none(capsys, loaded, asked):
    capsys.readouterr()

    assert main(["targets", *asked], loaded) == 0

    assert capsys.readouterr().out == (
        "board,measure,period,target,value,sheet,cell,agency,kind,last period,values,lead,source\n"
    )


@pytest.mark.parametrize(
    ("command", "mentions"),
    [
        (
            "load",
            [
                "exit status: 0 all stored, and nothing to answer; 3 all stored",
                "counted at the end",
            ],
        ),
        ("check", ["exit status: 0 clean", "1 errors; 2 not readable", "severity (error, query"]),
        ("figures", [", ".join(FIGURE_COLUMNS), "[x] not available", "--board", "example:"]),
        ("targets", ["columns board, measure, period, target, value, sheet, cell"]),
        ("serve", ["--port", "--samples", "No request ever leaves the machine"]),
        ("load-samples", ["Does nothing when it has been loaded"]),
    ],
)
def test_the_help_of_a_command_says_what_it_prints_and_how_it_ends(capsys, command, mentions):
    text = help_of(capsys, command)

    assert [mention for mention in mentions if mention not in text] == []


def test_a_file_with_errors_is_remembered_as_refused(settings, a_file):
    assert main(["load", "--quiet", a_file(BLOCKED)], settings) == 1

    (refusal,) = open_store(settings).refusals("derby")
    assert (refusal.file, refusal.agency, refusal.period) == ("contacts.csv", "police", "2012-13")


def test_the_receipt_of_a_return_is_printed_or_written(settings, a_file, tmp_path, capsys):
    folder = tmp_path / "receipts"
    loaded = ["load", "--quiet", "--receipts", str(folder), "--by", "Data officer", str(a_file())]
    assert main(loaded, settings) == 0
    capsys.readouterr()

    assert main(["receipt", "1"], settings) == 0
    printed = capsys.readouterr().out

    assert "Reference  DERBY-00001" in printed
    assert "sent by Data officer" in printed
    (written,) = folder.iterdir()
    assert written.name == "receipt-derby-00001.txt"
    same = [line for line in printed.splitlines() if not line.startswith("Made on")]
    assert set(same) <= set(written.read_text(encoding="utf-8-sig").splitlines())

    assert main(["receipt", "1", "-o", str(tmp_path / "one.txt")], settings) == 0
    assert (tmp_path / "one.txt").read_bytes().startswith("\ufeffOFFICIAL\r\n".encode())
    assert capsys.readouterr().out == ""


def test_the_ledger_is_printed_by_agency_and_sheet(settings, capsys):
    store = open_store(settings)
    figure = an_observation("early-help-assessments", 5, "2022-23 Q1", board="northbridge")
    cover = {"board": "northbridge", "agency": "housing", "period": "2022-23 Q1"}
    store.accept(a_return(figure, sent="2022-08-11", **cover), "2022-08-11")

    assert main(["ledger", "--board", "northbridge"], settings) == 0

    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    housing = [each for each in rows if each["agency"] == "housing"]
    first = housing[-1]
    assert (first["period"], first["state"], first["due"]) == (
        "2022-23 Q1",
        "in part",
        "2022-07-30",
    )
    assert (first["days late"], first["sheets expected"], first["received"]) == (
        "12",
        "4",
        "Referrals",
    )
    assert first["missing"] == "Domestic abuse; Exploitation; Training"
    assert {each["state"] for each in housing[:-2]} == {"missing"}


def test_the_name_book_is_printed_and_what_was_agreed_withdrawn(settings, capsys):
    store = open_store(settings)
    agreed = (Agreed("area", "Sth", "South"),)
    store.accept(replace(a_return(an_observation("contacts")), agreed=agreed), "2012-07-20")
    withdraw = ["withdraw-name", "1", "--by", "Ann Lee", "--why", "Another area"]

    assert main(withdraw, settings) == 0
    assert "the next return that has the name is asked" in capsys.readouterr().out
    assert main(["names", "--board", "derby"], settings) == 0

    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    (line,) = [each for each in rows if each["spelling"] == "Sth"]
    assert (line["name"], line["agreement"], line["why withdrawn"]) == (
        "South",
        "1",
        "Another area",
    )
    assert main(withdraw, settings) == 2


def test_a_return_that_never_came_has_no_receipt(settings, a_file, capsys):
    assert main(["load", "--quiet", str(a_file())], settings) == 0

    assert main(["receipt", "9"], settings) == 2
    assert "There is no return 9" in capsys.readouterr().err


def test_a_return_of_last_year_counts_from_the_day_it_came(settings, a_file):
    assert main(["load", "--quiet", "--received", "2026-08-15", str(a_file())], settings) == 0

    store = open_store(settings)
    assert [store.boards(day) for day in (date(2026, 8, 14), date(2026, 8, 15))] == [(), ("derby",)]


@pytest.mark.parametrize(
    ("day", "why"), [("2999-01-01", "still to come"), ("15 August", "no day such as 2026-08-15")]
)
def test_a_day_on_which_no_return_can_have_come_is_told(capsys, settings, a_file, day, why):
    with pytest.raises(SystemExit):
        main(["load", "--received", day, str(a_file())], settings)

    assert why in capsys.readouterr().err


@pytest.fixture
def samples(settings, tmp_path, monkeypatch, a_file):
    """Three samples: two published returns and one of the illustrative board."""

    def make_returns(folder, _framework):
        folder.mkdir(parents=True)
        (folder / "northbridge.csv").write_text(GOOD.replace("Derby", "Northbridge"))

    (tmp_path / "published").mkdir()
    monkeypatch.setattr("commands.loading.PUBLISHED", tmp_path / "published")
    monkeypatch.setattr("samples.illustrative.make_returns", make_returns)
    a_file(name="published/derby.csv")
    a_file(GOOD.replace("2012-13\n", "2011-12\n", 1), name="published/earlier.csv")


@pytest.mark.parametrize("stored", [0, 1, 2])
def test_a_first_load_that_was_broken_off_goes_on_where_it_stopped(
    capsys, settings, samples, monkeypatch, stored
):
    accept, accepted = Store.accept, []

    def until_it_is_killed(self, received, *about, **more):
        if len(accepted) == stored:
            raise KeyboardInterrupt
        accepted.append(received.file)
        return accept(self, received, *about, **more)

    with monkeypatch.context() as broken:
        broken.setattr(Store, "accept", until_it_is_killed)
        with pytest.raises(KeyboardInterrupt):
            main(["load-samples", "--quiet"], settings)
    capsys.readouterr()

    assert main(["load-samples"], settings) == 0

    assert (
        len([s for b in ("derby", "northbridge") for s in open_store(settings).submissions(b)]) == 3
    )
    assert (f"{stored} of 3 samples are there" in capsys.readouterr().err) == (stored > 0)


def test_workbooks_that_were_made_in_part_are_made_anew(settings, samples, monkeypatch):
    def broken(folder, _framework):
        folder.mkdir(parents=True)
        (folder / "half.csv").write_text("x")
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("samples.illustrative.make_returns", broken)
        with pytest.raises(KeyboardInterrupt):
            main(["load-samples", "--quiet"], settings)

    assert main(["load-samples", "--quiet"], settings) == 0
    assert open_store(settings).boards() == ("derby", "northbridge")


def test_the_samples_are_loaded_once(settings, tmp_path, monkeypatch, a_file):
    made = []

    def make_returns(folder, _framework):
        made.append(folder)
        folder.mkdir(parents=True)
        (folder / "northbridge.csv").write_text(GOOD.replace("Derby", "Northbridge"))

    monkeypatch.setattr("commands.loading.PUBLISHED", tmp_path / "published")
    monkeypatch.setattr("samples.illustrative.make_returns", make_returns)
    (tmp_path / "published").mkdir()
    a_file(name="published/derby.csv")

    assert [main(["load-samples", "--quiet"], settings) for _ in range(2)] == [0, 0]

    assert open_store(settings).boards() == ("derby", "northbridge")
    assert len(made) == 1
    assert [each.name for each in (settings.folder / "illustrative").iterdir()] == [
        "northbridge.csv"
    ]
    assert not list(settings.folder.glob(".unfinished-*"))


@pytest.fixture
def served(monkeypatch):
    """Where the dashboard was served; it is stopped at once."""
    where = []

    def run(serving) -> None:
        where.append(serving)

    monkeypatch.setattr("commands.serving.Serving.run", run)
    monkeypatch.setattr("commands.serving.Serving.stop_at_signals", lambda _self: None)
    yield where
    for each in where:
        each.stop()
        each._finish()


def test_the_dashboard_is_served_where_it_says(capsys, settings, monkeypatch, served):
    opened = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    port = a_free_port()

    assert main(["serve", "--port", str(port), "--open"], settings) == 0

    assert [each.port for each in served] == [port]
    assert opened == [f"http://127.0.0.1:{port}"]
    said = capsys.readouterr().out
    assert f"open at http://127.0.0.1:{port}" in said
    assert "SAFEGUARDING_HOSTS" not in said


def test_served_on_every_address_it_says_under_which_names(capsys, settings, served):
    everywhere = replace(settings, host="0.0.0.0", sign_in="accounts")

    assert main(["serve", "--port", str(a_free_port())], everywhere) == 0

    said = capsys.readouterr().out
    assert "It answers to localhost, 127.0.0.1, [::1], 0.0.0.0 alone." in said
    assert "There is no administrator yet." in said
    assert "Passwords cross the network as they are typed" in said


@pytest.mark.parametrize(
    "elsewhere",
    [{"host": "0.0.0.0"}, {"host": "board.example"}, {"proxy": "https://board.example"}],
)
def test_others_are_not_served_where_nobody_signs_in(capsys, settings, elsewhere):
    assert main(["serve", "--port", str(a_free_port())], replace(settings, **elsewhere)) == 2

    said = capsys.readouterr()
    assert "nobody would have to sign in, so the dashboard was not started" in said.err
    assert "open at" not in said.out


def test_a_port_that_is_taken_is_said_in_a_sentence(capsys, settings):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        assert main(["serve", "--port", str(port)], settings) == 2

    said = capsys.readouterr()
    assert "another program listens there already" in said.err
    assert "open at" not in said.out


@pytest.mark.parametrize("port", ["0", "70000", "-1", "x"])
def test_a_port_that_is_none_is_said(capsys, settings, port):
    with pytest.raises(SystemExit):
        main(["serve", f"--port={port}"], settings)

    assert "is no port" in capsys.readouterr().err


@pytest.mark.parametrize(
    "address", ["x", "nothing://a/b", "mysql://a/b", "postgresql://user:secret@host:x/name", "://"]
)
def test_a_database_that_is_none_is_said_without_its_password(capsys, tmp_path, address):
    assert main(["returns"], Settings(tmp_path / "run", address)) == 2

    said = capsys.readouterr().err
    assert "DATABASE_URL is no address of a database" in said
    assert "secret" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="There are no such pipes there.")
def test_whoever_has_read_enough_of_what_is_printed_ends_it_without_a_word(loaded):
    command = [sys.executable, str(HERE / "app.py"), "figures"]
    environment = {**os.environ, "SAFEGUARDING_FOLDER": str(loaded.folder), "DATABASE_URL": ""}
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(
        command, env=environment, stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)

    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize("command", [["returns"], ["load", "."], ["figures"], ["serve"]])
def test_a_folder_that_is_none_is_said(capsys, tmp_path, command):
    (tmp_path / "file").write_text("x")

    assert main(command, Settings(tmp_path / "file")) == 2

    said = capsys.readouterr().err
    assert str(tmp_path / "file") in said
    assert "Traceback" not in said


def a_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_the_usual_range_of_a_measure_is_printed_and_why_there_is_none(loaded, capsys):
    assert main(["variation", "--board", "derby", "--measure", "contacts"], loaded) == 0

    out, told = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["value"], row["mean"], row["upper"], row["signal"]) for row in rows] == [
        ("15", "21", "", ""),
        ("27", "21", "", ""),
    ]
    assert "no limits, since there are fewer than 13 figures" in told


@pytest.mark.parametrize(
    ("option", "unknown"),
    [("--board", "nowhere"), ("--measure", "nothing"), ("--agency", "nobody")],
)
def test_a_usual_range_of_what_nobody_knows_is_told(loaded, capsys, option, unknown):
    asked = {"--board": "derby", "--measure": "contacts"} | {option: unknown}

    assert main(["variation", *(word for pair in asked.items() for word in pair)], loaded) == 2
    assert f"“{unknown}” is no" in capsys.readouterr().err


def test_what_may_have_been_meant_is_told(loaded, capsys):
    asked = ["variation", "--board", "derby", "--measure", "contact", "--agency", "police"]

    assert main(asked, loaded) == 2
    assert "Did you mean contacts" in capsys.readouterr().err


def test_the_scorecard_of_a_quarter_is_printed(loaded, capsys):
    asked = ["scorecard", "--board", "derby", "--quarter", "2012-13"]

    assert main(asked, loaded) == 0

    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["aim"], row["period"], row["value"], row["status"]) for row in rows] == [
        ("Referrals", "2012-13", "27", "no target")
    ]


def test_a_quarter_that_is_none_is_told(settings, capsys):
    with pytest.raises(SystemExit):
        main(["scorecard", "--board", "derby", "--quarter", "next"], settings)

    assert "next" in capsys.readouterr().err


def test_the_figures_of_a_text_are_held_against_the_store(loaded, capsys, tmp_path):
    text = tmp_path / "report.txt"
    text.write_text("In 2011-12 there were 15 contacts.\nReferrals: 99.\n", encoding="utf-8")

    assert main(["claims", str(text), "--board", "derby"], loaded) == 0

    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert list(rows[0]) == ["line", "number", "claim", "measure", "period", "held", "verdict"]
    assert [(row["line"], row["number"], row["verdict"]) for row in rows] == [
        ("1", "15", "confirmed"),
        ("2", "99", "unknown"),
    ]
    assert (rows[0]["measure"], rows[0]["period"], rows[0]["held"]) == (
        "contacts",
        "'2011-12",
        "15",
    )


@pytest.mark.parametrize("content", [b"PK\x03\x04\x00\x00", b"x" * 2_000_000])
def test_a_file_that_is_no_text_of_such_a_length_is_refused(loaded, capsys, tmp_path, content):
    file = tmp_path / "report.docx"
    file.write_bytes(content)

    assert main(["claims", str(file), "--board", "derby"], loaded) == 2
    assert str(file) in capsys.readouterr().err


PRINTED = (
    "table,row,column,printed,measure,period,breakdown,worked,of_measure,of_period,of_breakdown,"
    "reason\n1,Police,2011-12,{},contacts,2011-12,agency=police,,,,,{}\n"
)


def test_printed_figures_are_held_against_the_store(loaded, capsys, tmp_path):
    file = tmp_path / "tables.csv"
    file.write_text(PRINTED.format("10", ""), encoding="utf-8")

    assert main(["compare-printed", str(file), "--board", "derby"], loaded) == 0

    told = capsys.readouterr()
    assert told.out.splitlines()[1] == "1,Police,2011-12,10,10,agrees,"
    assert "1 printed figures: 1 agree" in told.err


@pytest.mark.parametrize(("reason", "code"), [("", 1), ("Printed fault.", 0)])
def test_a_printed_difference_without_a_reason_ends_the_command_with_1(
    loaded, tmp_path, reason, code
):
    file = tmp_path / "tables.csv"
    file.write_text(PRINTED.format("11", reason), encoding="utf-8")

    done = main(["compare-printed", str(file), "--board", "derby", "--differences"], loaded)

    assert done == code


@pytest.fixture
def _slow_for_ever(monkeypatch):
    """One file of which the reading comes to no end, and no time to wait for it."""
    read = loading.read_return

    def read_slowly(name: str, *given, **how):
        while name == "slow.csv":
            pass
        return read(name, *given, **how)

    def so_long(_seconds: float, late: UnreadableFileError):
        return at_most(0.0 if "slow.csv" in str(late) else 10**6, late)

    monkeypatch.setattr(loading, "read_return", read_slowly)
    monkeypatch.setattr(loading, "at_most", so_long)


@pytest.mark.usefixtures("_slow_for_ever")
def test_a_file_that_takes_too_long_is_left_and_the_next_is_loaded(settings, a_file, capsys):
    slow, good = a_file(name="slow.csv"), a_file()

    code = main(["load", "--quiet", slow, good], settings)

    said = capsys.readouterr()
    assert code == NOT_READABLE
    assert "slow.csv could not be read in the time that a file has" in said.err
    assert [each.file for each in open_store(settings).submissions("derby")] == ["contacts.csv"]


@pytest.mark.usefixtures("_slow_for_ever")
def test_a_check_of_a_file_that_takes_too_long_says_so(settings, a_file, capsys):
    assert main(["check", a_file(name="slow.csv")], settings) == NOT_READABLE

    assert "could not be read in the time that a file has" in capsys.readouterr().err


def test_a_layout_is_told_without_a_store_and_what_it_leaves_open_beside_it(
    capsys, settings, a_file
):
    sent = a_file("Area,2024\nNorth,5\nSouth,7\n", "areas.csv")

    assert main(["layout", "guess", sent], settings) == 0

    printed, told = capsys.readouterr()
    assert "areas,1,column,B,2024,figure," in printed
    assert "“2024” may be any twelve months" in told
    assert main(["layout", "guess", sent, "--figures"], settings) == 0
    printed, told = capsys.readouterr()
    assert "areas,B2,5,reported,,figure,North | 2024" in printed.splitlines()
    (line,) = told.splitlines()
    assert line.startswith("areas B2:B3: “2024” may be any twelve months: no word says which.")
    assert "[2 figures]" in line
