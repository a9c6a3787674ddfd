"""commands.taught: an agency's own sheet held against a board, stored and loaded, at a prompt."""

import csv
import io
from pathlib import Path

import pytest

from commands.main import main
from settings import Settings, settings_from
from tests.samples import store_of

SHEET = """Children's social care,,
Quarter 1 2026-27,,
Measure,This quarter,Rank
Contacts to childrens social care,1246,1
Referrals,412,2
"""
QUERIES_OPEN, ERRORS, NOT_DONE = 3, 1, 2


@pytest.fixture
def settings(tmp_path) -> Settings:
    return settings_from({"SAFEGUARDING_FOLDER": str(tmp_path / "run")})


@pytest.fixture
def sheet(tmp_path) -> Path:
    file = tmp_path / "own.csv"
    file.write_text(SHEET, encoding="utf-8")
    return file


def layout(what: str, file: Path, *more: str) -> list[str]:
    return ["layout", what, str(file), "--board", "northbridge", *more]


def lines_of(printed: str) -> list[list[str]]:
    return [line.split("\t") for line in printed.splitlines()]


def answers_in(printed: str) -> list[str]:
    """The first answer to each question, and the lines that set aside what is not used."""
    lines = lines_of(printed)
    asked = [n for n, line in enumerate(lines) if line[-1].startswith("Answer with one of")]
    aside = [line[-1] for line in lines if "Set them aside" in line[3]]
    return [*(lines[n + 1][-1] for n in asked), *aside]


def test_check_says_what_would_be_read_what_is_asked_and_how_to_answer(settings, sheet, capsys):
    assert main(layout("check", sheet), settings) == ERRORS

    printed = capsys.readouterr().out
    told = {(line[0], line[2]): line[3] for line in lines_of(printed)}
    assert told["note", ""] == "1 figures would be read; 1 wait for an answer."
    assert "“Referrals”" in told["query", "A5"]
    assert "“Rank”" in told["query", "C4, C5"]
    assert answers_in(printed) == [
        "name,measure=referrals,own,row,Referrals",
        "column,aside,own,C,Rank",
    ]


def test_figures_are_printed_with_those_that_wait(settings, sheet, capsys):
    main(layout("check", sheet, "--figures"), settings)

    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["cell"], row["measure"], row["value"], row["held back"]) for row in rows] == [
        ("B4", "contacts", "1246", ""),
        ("B5", "", "412", "yes"),
    ]


@pytest.mark.parametrize(
    ("more", "printed"),
    [
        ([], "sheet,table,axis,line,words,part,reason,sureness"),
        (["--figures"], "sheet,cell,value,status,period,role,labels"),
    ],
)
def test_a_file_without_figures_is_told_apart_from_one_that_is_not_understood(
    settings, tmp_path, capsys, more, printed
):
    file = tmp_path / "minutes.csv"
    file.write_text("Topic,Note\nMASH,All is well\n")

    code = main(["layout", "guess", str(file), *more], settings)

    told = capsys.readouterr()
    assert (code, told.out.splitlines()[0]) == (0, printed)
    assert "minutes.csv holds no figures" in told.err
    assert "Send the workbook that the figures are in" in told.err


def test_a_layout_is_stored_with_its_answers_and_files_are_loaded_by_it(settings, sheet, capsys):
    main(layout("check", sheet), settings)
    answers = sheet.with_name("answers.txt")
    answers.write_text("\n".join(answers_in(capsys.readouterr().out)), encoding="utf-8")

    stored = main(layout("store", sheet, "--answers", str(answers), "--by", "Analyst"), settings)
    loaded = main(["load", str(sheet), "--quiet", "--board", "northbridge"], settings)

    assert (stored, loaded) == (0, 0)
    (submission,) = store_of(settings.folder).submissions("northbridge")
    assert (submission.agency, submission.period) == ("childrens-social-care", "2026-27 Q1")
    frame = store_of(settings.folder).everything()
    assert dict(zip(frame.cell, frame.value, strict=True)) == {"B4": 1246, "B5": 412}


def test_a_sheet_that_does_not_say_whose_or_when_is_loaded_with_both(settings, sheet, capsys):
    sheet.write_text("Measure,Count\nDomestic abuse crimes,12\n", encoding="utf-8")
    about = ("--agency", "police", "--period", "2026-27 Q1")
    assert main(layout("store", sheet, *about), settings) == 0
    assert main(["load", str(sheet), "--quiet"], settings) == NOT_DONE
    assert "of which period" in capsys.readouterr().err

    assert main(["load", str(sheet), "--quiet", "--period", "2026-27 Q2"], settings) == 0

    (submission,) = store_of(settings.folder).submissions("northbridge")
    assert (submission.agency, submission.period) == ("police", "2026-27 Q2")


def test_nothing_is_stored_before_everything_is_accounted_for(settings, sheet, capsys):
    assert main(layout("store", sheet), settings) == NOT_DONE

    assert "left aside knowingly" in capsys.readouterr().err
    assert store_of(settings.folder).frameworks().of("northbridge").taught == ()


def test_a_line_that_is_no_answer_is_named(settings, sheet, capsys):
    answers = sheet.with_name("answers.txt")
    answers.write_text("Referrals are referrals\n", encoding="utf-8")

    assert main(layout("check", sheet, "--answers", str(answers)), settings) == NOT_DONE

    assert "as “layout check” prints them" in capsys.readouterr().err


def test_a_file_that_was_never_shown_says_how_it_is_shown(settings, sheet, capsys):
    assert main(["load", str(sheet), "--quiet", "--board", "northbridge"], settings) == NOT_DONE

    assert "layout check FILE --board northbridge" in capsys.readouterr().err
