"""A framework at a prompt: what it changes in measures that have figures is asked about."""

from pathlib import Path

import pytest

from commands.main import main
from data.framework.folder import as_files
from data.framework.grids import tables_in
from settings import Settings, open_store
from tests.builders_data import a_return, in_quarters
from tests.data.framework.tables_of import OWN_MEASURES, own

HEADINGS, VISITS, *REST = OWN_MEASURES
OTHER_KIND = (HEADINGS, (*VISITS[:4], "stock", *VISITS[5:]), *REST)
TOLD = (("measure", "first period", "reason"), ("testbridge-visits", "2026-27 Q1", "Why."))


def a_folder(place: Path, **tables) -> str:
    """A board's own tables as a folder of csv files."""
    place.mkdir()
    for name, text in as_files(tables_in(own(**tables))[0]).items():
        (place / name).write_text(text, encoding="utf-8")
    return str(place)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A store with Testbridge, which has figures of its visits."""
    made = Settings(tmp_path / "run")
    assert main(["framework", "load", a_folder(tmp_path / "first")], made) == 0
    visits = in_quarters("testbridge-visits", 1, 2, board="testbridge")
    open_store(made).accept(a_return(*visits, board="testbridge"), "2026-07-20")
    return made


@pytest.mark.parametrize("command", ["check", "load"])
def test_another_definition_without_a_reason_is_a_finding_at_its_cell(
    command, settings, tmp_path, capsys
):
    changed = a_folder(tmp_path / "changed", measures=OTHER_KIND)

    assert main(["framework", command, changed], settings) == 1

    severity, table, cell, what, to_do = capsys.readouterr().out.splitlines()[-1].split("\t")
    assert (severity, table, cell) == ("error", "measures", "F2")
    assert what == "“Visits made” has figures, and its “kind” changed."
    assert to_do.startswith("Add a row for it to the table “breaks”")


@pytest.mark.parametrize("command", ["check", "load"])
def test_with_its_reason_it_is_taken(command, settings, tmp_path):
    changed = a_folder(tmp_path / "changed", measures=OTHER_KIND, breaks=TOLD)

    assert main(["framework", command, changed], settings) == 0


def titled(text: str):
    """The measures, of which the visits are called otherwise."""
    title = HEADINGS.index("title")
    return (HEADINGS, (*VISITS[:title], text, *VISITS[title + 1 :]), *REST)


@pytest.mark.parametrize("name", ["first.xlsx", "written"])
def test_a_file_that_would_undo_what_was_stored_since_is_refused(name, settings, tmp_path, capsys):
    written = str(tmp_path / name)
    assert main(["framework", "write", "--board", "testbridge", "-o", written], settings) == 0
    changed = a_folder(tmp_path / "theirs", measures=titled("Home visits"), breaks=TOLD)
    assert main(["framework", "load", changed], settings) == 0
    now = open_store(settings).kept_frameworks.own_tables("testbridge")
    capsys.readouterr()

    for command in ("check", "load"):
        assert main(["framework", command, written], settings) == 1
        said = capsys.readouterr().out
        assert "title “Home visits” → “Visits made”" in said
        assert "measures, testbridge-visits" in said
    assert open_store(settings).kept_frameworks.own_tables("testbridge") == now
    assert main(["framework", "load", written, "--take-back"], settings) == 0


def test_a_file_in_which_its_own_writer_goes_on_is_taken(settings, tmp_path, capsys):
    folder = tmp_path / "written"
    assert main(["framework", "write", "--board", "testbridge", "-o", str(folder)], settings) == 0
    for before, after in (("Visits made", "Home visits"), ("Home visits", "Visits at home")):
        table = folder / "measures.csv"
        table.write_text(table.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
        (folder / "breaks.csv").write_text("\n".join(map(",".join, TOLD)), encoding="utf-8")
        capsys.readouterr()

        assert main(["framework", "load", str(folder)], settings) == 0

        said = capsys.readouterr().out
        assert f"  measures, testbridge-visits: title “{before}” → “{after}”" in said


def test_a_file_that_says_no_version_tells_whose_change_it_takes_the_place_of(
    settings, tmp_path, capsys
):
    theirs = a_folder(tmp_path / "theirs", measures=titled("Home visits"), breaks=TOLD)
    assert main(["framework", "load", theirs, "--by", "Data officer"], settings) == 0
    capsys.readouterr()

    mine = a_folder(tmp_path / "mine", breaks=TOLD)
    assert main(["framework", "load", mine], settings) == 0

    said = capsys.readouterr().out
    assert "stored by Data officer, with 1 difference:" in said
    assert "title “Home visits” → “Visits made”" in said
