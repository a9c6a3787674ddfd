"""The annual report: key figures against last year, priorities, risks, challenges, and claims."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from commands.main import main
from data.errors import PersonalDetailsError
from data.periods import parse
from papers.annual import TITLE, annual
from papers.gathered import NoPackError
from papers.make import Wanted
from papers.writers import written
from settings import Settings
from tests.builders_data import a_return, a_store, an_observation, in_quarters
from tests.samples import store_of

DAY = date(2026, 11, 3)
YEAR = parse("2012-13")
TEXT = (
    "In 2012-13 there were 15,357 contacts, up from 12,020 in 2011-12.\n"
    "Referrals fell to 2,509 in 2012-13, a reduction of 759 on 2011-12.\n"
)


def the_year(*figures, text="", year=YEAR):
    return annual(a_store(a_return(*figures)), Wanted("derby", year, DAY), text)


def chapters(pack):
    return {each.title: each for each in pack.chapters}


def key_figures(pack, measure):
    found = (row for each in pack.chapters for row in each.table.rows if row[0].text == measure)
    return [cell.text for cell in next(found)[1:4]]


@pytest.fixture(scope="module")
def derby(samples):
    return annual(store_of(samples), Wanted("derby", YEAR, DAY), TEXT)


def test_a_report_tells_the_year_theme_by_theme(derby):
    assert (derby.cover.title, derby.cover.quarter) == (TITLE, "2012-13")
    titles = list(chapters(derby))
    assert titles[:2] == ["Key figures: Referrals", "Key figures: Domestic abuse"]
    assert titles[-4:] == ["Priorities and progress", "Risks", "Challenges", "Claim check"]
    assert len(derby.pages) > 15


def test_charts_without_a_figure_of_the_year_are_left_out(derby):
    subjects = [each.subject for each in derby.pages]

    assert "Registrations per 10,000 children" not in subjects  # of 2006-07 alone
    assert [each.number for each in derby.pages] == list(range(1, len(subjects) + 1))


def test_key_figures_stand_beside_those_of_the_year_before(derby):
    title = "Contacts to children's social care"

    assert key_figures(derby, title) == ["15,357", "12,020", "up 27.8% on 2011-12"]


def test_a_year_that_came_as_a_year_stands_beside_one_that_came_in_quarters(derby):
    title = "Children with a child protection plan"

    assert key_figures(derby, title) == ["225", "228", "down 1.3% on 2011-12"]


def test_a_year_is_made_of_its_quarters_and_of_a_level_the_last_one_counts():
    pack = the_year(
        *in_quarters("contacts", 10, 20, 30, 40),
        *in_quarters("cp-plans", 7, 8, 9, 5),
        an_observation("contacts", 80.0, "2011-12"),
    )

    title = "Contacts to children's social care"
    assert key_figures(pack, title) == ["100", "80", "up 25.0% on 2011-12"]
    assert key_figures(pack, "Children with a child protection plan")[0] == "5"


def test_a_year_of_which_a_quarter_is_missing_has_no_figure():
    pack = the_year(
        *in_quarters("contacts", 10, None, 30, 40), an_observation("contacts", 80.0, "2011-12")
    )

    now, before, change = key_figures(pack, "Contacts to children's social care")
    assert now.startswith("[x]")
    assert before == "80"
    assert change == "there is no figure for 2012-13"


def test_what_misses_its_target_is_a_risk(derby):
    risks = chapters(derby)["Risks"]

    assert risks.said == "1 indicator misses its target or varies for the worse."
    (row,) = risks.table.rows
    assert [cell.text for cell in row[:4]] == [
        "Allegations resolved within one month",
        "74% in 2012-13",
        "80%",
        "misses",
    ]


def test_each_figure_of_the_text_is_held_against_the_store_and_faults_come_first(derby):
    check = chapters(derby)["Claim check"]

    assert check.said == "4 figures were found: 3 confirmed, 1 contradicted, 0 not known."
    assert [row[1].text for row in check.table.rows][0] == "759"
    assert "down 1,333" in check.table.rows[0][4].text


def test_challenges_of_the_year_are_told_with_what_came_of_them(samples):
    pack = annual(store_of(samples), Wanted("doncaster", parse("2016-17"), DAY))

    challenges = chapters(pack)["Challenges"]
    assert len(challenges.table.rows) >= 5
    assert {row[3].text for row in challenges.table.rows} >= {"closed"}


def test_priorities_are_those_of_the_plan_of_that_year(samples):
    pack = annual(store_of(samples), Wanted("derby", parse("2006-07"), DAY))

    assert chapters(pack)["Priorities and progress"].said == "0 of 32 actions done."
    assert len(chapters(pack)["Priorities and progress"].table.rows) == 32


def test_where_no_plan_came_it_is_said(derby):
    assert chapters(derby)["Priorities and progress"].said == (
        "No plan of action of that year has come."
    )


def test_a_quarter_is_no_year():
    with pytest.raises(NoPackError, match="no financial year"):
        the_year(*in_quarters("contacts", 10), year=parse("2012-13 Q1"))


def test_a_year_without_figures_is_refused():
    with pytest.raises(NoPackError, match="no figures of 2014-15"):
        the_year(*in_quarters("contacts", 10), year=parse("2014-15"))


def test_a_text_with_details_of_a_person_is_refused():
    with pytest.raises(PersonalDetailsError):
        the_year(*in_quarters("contacts", 10), text="NHS number 943 476 5919.")


def test_every_kind_of_file_has_every_chapter():
    pack = the_year(*in_quarters("contacts", 10, 20, 30, 40), text="There were 100 contacts.")
    titles = [each.title for each in pack.chapters]
    caption = pack.chapters[0].table.caption

    slides = Presentation(BytesIO(written(pack, "pptx")))
    shown = [slide.shapes.title.text_frame.text for slide in slides.slides]
    read = Document(BytesIO(written(pack, "docx")))
    page = written(pack, "html").decode()
    book = load_workbook(BytesIO(written(pack, "xlsx")))

    assert [each for each in shown if each in titles] == titles
    assert [p.text for p in read.paragraphs if p.text in titles] == titles
    assert all(f"<h2>{each}</h2>" in page for each in titles)
    assert any(sheet["A1"].value == caption for sheet in book.worksheets)


def test_the_command_writes_a_report_and_checks_a_text_only_for_one(samples_copy, tmp_path, capsys):
    settings, text = Settings(samples_copy), tmp_path / "report.txt"
    text.write_text(TEXT, encoding="utf-8")
    file = tmp_path / "report.html"
    asked = ["pack", "--board", "derby", "--text", str(text), "-o", str(file)]

    assert main([*asked, "--year", "2012-13", "--made-on", "2026-11-03"], settings) == 0
    assert "3 confirmed, 1 contradicted" in file.read_text(encoding="utf-8")
    assert main([*asked, "--quarter", "2012-13"], settings) == 2
    assert "give --year" in capsys.readouterr().err
