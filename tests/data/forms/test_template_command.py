"""The template command, as a board officer runs it."""

import pytest

from app import Settings
from commands.main import main
from tests.frameworks import read_return
from tests.golden.filling import opened

ASKED = ["--board", "northbridge", "--agency", "police", "--quarter", "2026-27 Q3"]


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "run")


def test_it_writes_a_workbook_that_reads_back(tmp_path, settings):
    file = tmp_path / "police.xlsx"

    assert main(["template", *ASKED, "-o", str(file)], settings) == 0
    assert read_return(file.name, file.read_bytes()).cover.agency == "police"


def test_it_prints_last_quarters_figures_from_the_store(tmp_path, settings):
    returns = tmp_path / "returned.csv"
    returns.write_text(
        "Board,Northbridge\nAgency,Housing\nPeriod,2026-27 Q2\nWork of the agency\n\n"
        "Agency,Early help assessments completed\nHousing,37\n",
        encoding="utf-8",
    )
    file = tmp_path / "housing.xlsx"
    assert main(["load", "--quiet", str(returns)], settings) == 0

    assert main(["template", *ASKED[:3], "housing", *ASKED[4:], "-o", str(file)], settings) == 0
    assert opened(file.read_bytes())["Our work"]["C6"].value == 37


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--quarter", "2026-27", "“2026-27” is no quarter"),
        ("--quarter", "soon", "soon"),
    ],
)
def test_what_is_no_quarter_is_named(option, value, said, capsys, settings):
    asked = [*ASKED, option, value]

    with pytest.raises(SystemExit):
        main(["template", *asked, "-o", "x.xlsx"], settings)
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--board", "nowhere", "“nowhere” is no board"),
        ("--agency", "nobody", "“nobody” is no agency"),
    ],
)
def test_what_is_not_known_is_named(option, value, said, capsys, settings):
    assert main(["template", *ASKED, option, value, "-o", "x.xlsx"], settings) == 2

    assert said in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_said(tmp_path, capsys, settings):
    assert main(["template", *ASKED, "-o", str(tmp_path / "no" / "x.xlsx")], settings) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_check_says_what_each_sheet_was_read_as(tmp_path, capsys, settings):
    file = tmp_path / "police.xlsx"
    main(["template", *ASKED, "-o", str(file)], settings)
    book = opened(file.read_bytes())
    book["Domestic abuse"].title = "DA incidents (2)"
    book.save(file)
    capsys.readouterr()

    assert main(["check", str(file)], settings) == 0
    assert "Sheet “DA incidents (2)” read as Domestic abuse\n" in capsys.readouterr().err
