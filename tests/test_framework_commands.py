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
