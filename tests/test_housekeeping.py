"""The commands that look after what is stored, as a person runs them."""

import csv
import io

import pytest

from app import Settings, open_store
from commands.count import ANSWERS_OPEN
from commands.housekeeping import COLUMNS, tidy_up
from commands.main import main
from data.storage.unfinished import unfinished
from tests.data.framework.layouts.builders import CONTACTS_BY_AGENCY, a_layout
from tests.frameworks import let_stores_know

pytestmark = pytest.mark.usefixtures("files_read_once")

GOOD = (
    "Board,Derby\nAgency,Police\nPeriod,2012-13\nDate sent,2012-07-10\nHeading\n"
    ",Contacts 2011-12,Contacts 2012-13\nPolice,10,20\nEducation,5,7\nTotal,15,27\n"
)
NEWER = GOOD.replace("2012-07-10", "2012-08-10").replace("20\n", "21\n").replace("27", "28")
DECIDED = ["--by", "Ann Lee", "--why", "The wrong quarter"]


@pytest.fixture
def settings(tmp_path, monkeypatch) -> Settings:
    """Settings of a house with two versions of one return."""
    let_stores_know(monkeypatch, a_layout(CONTACTS_BY_AGENCY))
    made = Settings(tmp_path / "run")
    for name, text in (("first.csv", GOOD), ("second.csv", NEWER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        loaded = main(["load", "--quiet", "--by", "Sam Hill", str(tmp_path / name)], made)
        assert loaded == ANSWERS_OPEN  # sent before its year ended
    return made


def said(capsys, settings, *arguments: str, status: int = 0) -> str:
    """What a command prints, when it ends as expected."""
    capsys.readouterr()
    assert main(arguments, settings) == status
    spoken = capsys.readouterr()
    return spoken.out or spoken.err


def test_returns_are_listed_with_who_sent_them_and_whether_they_count(capsys, settings):
    first, second = csv.DictReader(io.StringIO(said(capsys, settings, "returns")))

    assert tuple(first) == COLUMNS
    assert (first["return"], first["file"], first["state"]) == ("1", "first.csv", "superseded by 2")
    assert (second["sent by"], second["state"]) == ("Sam Hill", "counts")
    assert said(capsys, settings, "returns", "--board", "dudley") == ",".join(COLUMNS) + "\n"


def test_a_withdrawal_says_what_does_not_come_back_by_itself_and_how_to_bring_it(capsys, settings):
    text = said(capsys, settings, "withdraw", "2", *DECIDED)

    assert "Return 2 is withdrawn" in text
    assert "It had superseded return 1 (first.csv), which does not come back by itself" in text
    assert said(capsys, settings, "figures").count("\n") == 1
    assert "reinstate 1 --by" in text
    assert "withdrawn on" in said(capsys, settings, "returns")


def test_a_superseded_return_is_reinstated(capsys, settings):
    main(["withdraw", "2", *DECIDED], settings)

    assert "Return 1 counts again" in said(capsys, settings, "reinstate", "1", *DECIDED)

    assert "first.csv" in said(capsys, settings, "figures")


def test_what_cannot_be_withdrawn_is_refused_in_a_sentence(capsys, settings):
    assert "There is no return 9" in said(capsys, settings, "withdraw", "9", *DECIDED, status=2)


def test_a_backup_is_put_back_only_when_nothing_is_lost_or_it_is_meant(capsys, settings, tmp_path):
    file = str(tmp_path / "backup.zip")
    assert "holds 2 returns" in said(capsys, settings, "backup", file)
    main(["withdraw", "2", *DECIDED], settings)

    assert "add --replace" in said(capsys, settings, "restore", file, status=2)
    assert "withdrawn on" in said(capsys, settings, "returns")
    assert "2 returns are there" in said(capsys, settings, "restore", "--replace", file)
    assert "withdrawn on" not in said(capsys, settings, "returns")


def test_a_backup_is_put_back_in_an_empty_house_at_once(capsys, settings, tmp_path):
    file, figures = str(tmp_path / "backup.zip"), said(capsys, settings, "figures")
    main(["backup", file], settings)
    anew = Settings(tmp_path / "anew")

    assert main(["restore", file], anew) == 0

    assert said(capsys, anew, "figures") == figures


def test_the_store_is_made_anew(capsys, settings):
    figures = said(capsys, settings, "figures")

    assert "2 returns were read again" in said(capsys, settings, "rebuild")
    assert said(capsys, settings, "figures") == figures


@pytest.mark.parametrize("where", [0, 8192], ids=["no database", "pages in the middle"])
def test_a_damaged_database_is_set_aside_and_made_anew(capsys, settings, where):
    figures = said(capsys, settings, "figures")
    file = settings.folder / "safeguarding.db"
    spoilt = bytearray(file.read_bytes())
    spoilt[where : where + 8192] = b"x" * 8192
    file.write_bytes(spoilt)

    assert "2 returns were read again" in said(capsys, settings, "rebuild")

    assert said(capsys, settings, "figures") == figures
    assert (settings.folder / "safeguarding.db.damaged").read_bytes() == spoilt


def test_the_accepted_files_are_kept_beside_the_database(settings):
    store = open_store(settings)

    kept = [store.accepted.read(each.sha256).decode() for each in store.submissions("derby")]

    assert kept == [GOOD, NEWER]
    assert store.accepted.folder == settings.folder / "accepted"


@pytest.mark.parametrize(
    ("command", "mentions"),
    [
        ("returns", [", ".join(COLUMNS), "--board"]),
        ("withdraw", ["--by", "--why", "does not come back by itself", "example:"]),
        ("reinstate", ["--by", "--why", "example:"]),
        ("backup", ["Others may read and store returns meanwhile", "pg_dump"]),
        ("restore", ["--replace", "exit status:"]),
        ("rebuild", ["in one transaction", "exit status:"]),
    ],
)
def test_the_help_of_a_command_says_what_it_does(capsys, command, mentions):
    with pytest.raises(SystemExit):
        main([command, "--help"], Settings())
    text = " ".join(capsys.readouterr().out.split())

    assert [mention for mention in mentions if mention not in text] == []


def test_a_database_that_vanished_is_named_and_made_anew_from_the_accepted_files(capsys, settings):
    figures = said(capsys, settings, "figures")
    for file in settings.folder.glob("safeguarding.db*"):
        file.unlink()

    for command in (["figures"], ["returns"], ["serve"], ["backup", "x.zip"]):
        assert "python app.py rebuild" in said(capsys, settings, *command, status=2)
    assert "2 returns were read again" in said(capsys, settings, "rebuild")

    assert said(capsys, settings, "figures") == figures


def test_a_database_that_vanished_is_put_back_from_a_backup(capsys, settings, tmp_path):
    figures, file = said(capsys, settings, "figures"), str(tmp_path / "backup.zip")
    said(capsys, settings, "backup", file)
    for each in settings.folder.glob("safeguarding.db*"):
        each.unlink()

    assert "2 returns are there" in said(capsys, settings, "restore", file)

    assert said(capsys, settings, "figures") == figures


def test_what_a_crash_left_is_tidied_at_the_start(settings):
    left = [
        settings.folder / f"{unfinished()}rebuild",
        settings.folder / "accepted" / f"{unfinished()}file",
        settings.folder / "accepted" / "records" / f"{unfinished()}record",
    ]
    left[0].mkdir()
    for each in left[1:]:
        each.write_text("half of it")

    tidy_up(settings)

    assert [each for each in left if each.exists()] == []
    assert len(open_store(settings).submissions("derby")) == 2
