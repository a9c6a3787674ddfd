"""The four published reports, read and held against a transcription of the documents."""

import csv
from pathlib import Path

import pytest

from data.observations import Status
from samples.make_published_returns import FOLDER, PUBLISHED, make
from tests.data.framework.layouts.builders import said
from tests.frameworks import read_return

FILES = sorted(published.file for published in PUBLISHED)
TRANSCRIPTION = Path(__file__).parents[2] / "golden" / "published_figures.csv"
KEY = ("board", "measure", "period", "agency", "breakdown")

QUERIES = {
    "derby-2006-07-monitoring-framework.xlsx": [],
    "derby-2007-08-monitoring-framework.xlsx": [],
    "derby-2012-13-childrens-social-care.xlsx": [
        "Early help assessments (formerly CAF), 2011-12: the printed total is 456, its cells add "
        "up to 460.",
        "Share of contacts by source, 2011-12, Local authority (own): printed as 11.1%, its counts "
        "give 11.2% (1,346 of 12,020).",
        "Share of contacts by source, 2011-12, Family, self, neighbour or friend: printed as "
        "12.1%, its counts give 12.2% (1,463 of 12,020).",
        "Referrals to children's social care, 2012-13: the return says “a reduction of almost "
        "759”, its figures give -1,333.",
    ],
    "derby-2007-08-board-resources.xlsx": [],
    "derby-2012-13-board-resources.xlsx": [
        "Contributions to the board, 2012-13: the printed total is 178,384, its cells add up to "
        "178,383.",
    ],
    "derby-2012-13-cse.csv": [],
    "derby-2012-13-health.xlsx": [
        "Medical examinations for child sexual abuse, 2012-13: the year is printed as 45, its four "
        "quarters add up to 34.",
    ],
    "derby-2012-13-police.xlsx": [
        "DASH risk assessments, calendar 2012, Yes, City: the printed total is 2,851, its cells "
        "add up to 2,853.",
        "DASH risk assessments, calendar 2012, Yes, County: the printed total is 6,275, its cells "
        "add up to 6,280.",
        "DASH risk assessments, calendar 2012, No, County: the printed total is 5,475, its cells "
        "add up to 5,480.",
    ],
    "derby-2012-13-training.ods": [],
    "derby-2012-13-outcomes.xlsx": [],
    "derby-2012-13-honour-based-violence.xlsx": [],
    "doncaster-2016-17-child-death-reviews.xlsx": [],
    "doncaster-2016-17-training-impact.xlsx": [],
    "dudley-2013-14-missing.xlsx": [],
    "doncaster-2016-17-child-deaths.xlsx": [
        "Reviews that found modifiable factors, 2016-17: printed as 40%, its counts give 40.7% (11 "
        "of 27).",
    ],
    "doncaster-2016-17-lado.xlsx": [
        "Allegations referred to the designated officer (LADO), 2016-17: the return says “15%”, "
        "its figures give +16.2%.",
    ],
    "doncaster-2016-17-training.xlsx": [],
    "dudley-2013-14-activity.xlsx": [
        "Police notifications to children's social care, 2013-14: the return says “a 50% increase "
        "of referrals”, its figures give +31.7%.",
    ],
}
NOTES = {
    "derby-2012-13-childrens-social-care.xlsx": [
        ("blank-is-nil", "F7, F9, F10, F12, F13, F14"),
        ("blank-is-a-gap", "C7, C9, C10, D10, G10 and 6 more"),
    ],
    "derby-2012-13-police.xlsx": [
        ("blank-is-nil", "F6, F7, F9"),
        ("blank-is-nil", "D7"),
        ("blank-is-nil", "B10, B11, E11"),
    ],
}
TARGETS = {
    ("academic 2005-06", "bullying-incidents"): ("N/A", None),
    ("2006-07", "child-accident-injuries"): ("N/A", None),
    ("2006-07", "child-road-deaths"): ("N/A", None),
    ("2006-07", "child-road-injuries"): ("N/A", None),
    ("2006-07", "child-unexpected-deaths"): ("N/A", None),
    ("2006-07", "cla-adoption"): ("8.8%", 8.8),
    ("2006-07", "cla-placement-stability"): ("64%", 64),
    ("2006-07", "cla-reviews-in-timescale"): ("95%", 95),
    ("2006-07", "cp-registration-rate"): ("45", 45),
    ("2006-07", "cp-reregistrations"): ("17%", 17),
    ("2006-07", "cp-reviews-in-timescale"): ("100%", 100),
    ("2006-07", "schools-anti-bullying-policy"): ("100", 100),
    ("2006-07", "schools-reporting-bullying"): ("100", 100),
    ("academic 2006-07", "bullying-incidents"): ("N/A", None),
    ("2007-08", "care-cases-in-40-weeks"): ("To be confirmed", None),
    ("2007-08", "child-accident-injuries"): ("N/A", None),
    ("2007-08", "child-road-deaths"): ("N/A", None),
    ("2007-08", "child-road-injuries"): ("N/A", None),
    ("2007-08", "child-unexpected-deaths"): ("N/A", None),
    ("2007-08", "cla-adoption"): ("9.2%", 9.2),
    ("2007-08", "cla-placement-stability"): ("64%", 64),
    ("2007-08", "cla-reviews-in-timescale"): ("95%", 95),
    ("2007-08", "cp-registration-rate"): ("45", 45),
    ("2007-08", "cp-reregistrations"): ("16%", 16),
    ("2007-08", "cp-reviews-in-timescale"): ("100%", 100),
    ("2007-08", "schools-anti-bullying-policy"): ("100%", 100),
    ("2007-08", "schools-reporting-bullying"): ("100%", 100),
    ("2007-08", "training-courses-delivered"): ("42 courses", 42),
    ("2007-08", "training-places-attended"): ("18 per course", 18),
    ("2007-08", "training-places-capacity"): ("18 per course", 18),
    ("2007-08", "training-satisfaction"): ("75%", 75),
    ("2012-13", "lado-within-one-month"): ("80%", 80),
    ("2012-13", "lado-within-three-months"): ("90%", 90),
}


@pytest.fixture(scope="module")
def returns():
    return {file: read_return(file, (FOLDER / file).read_bytes()) for file in FILES}


@pytest.fixture(scope="module")
def read_figures(returns):
    rows = [row for each in returns.values() for row in each.observations.to_dict("records")]
    assert len({key_of(row) for row in rows}) == len(rows)
    return {key_of(row): value_of(row) for row in rows}


@pytest.fixture(scope="module")
def transcribed():
    with TRANSCRIPTION.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({key_of(row) for row in rows}) == len(rows)
    return {key_of(row): number_or_shorthand(row["value"]) for row in rows}


def key_of(row) -> tuple:
    return tuple(row[name] for name in KEY)


def value_of(row) -> object:
    return Status(row["status"]).shorthand or row["value"]


def number_or_shorthand(text: str) -> object:
    return text if text.startswith("[") else float(text)


def test_no_figure_of_the_documents_is_missing(read_figures, transcribed):
    assert sorted(transcribed.keys() - read_figures.keys()) == []


def test_no_figure_is_read_that_the_documents_do_not_print(read_figures, transcribed):
    assert sorted(read_figures.keys() - transcribed.keys()) == []


def test_every_figure_has_the_value_that_the_documents_print(read_figures, transcribed):
    wrong = {
        key: (value, read_figures[key])
        for key, value in transcribed.items()
        if key in read_figures and read_figures[key] != value
    }

    assert wrong == {}


@pytest.mark.parametrize("file", FILES)
def test_a_published_return_loads(returns, file):
    assert not returns[file].blocks


@pytest.mark.parametrize("file", FILES)
def test_exactly_the_contradictions_of_the_documents_are_asked_about(returns, file):
    queries = [finding.what for finding in returns[file].findings if finding.severity == "query"]

    assert queries == QUERIES[file]


@pytest.mark.parametrize("file", sorted(NOTES))
def test_m1_blanks_are_nil_where_their_total_proves_it_and_gaps_elsewhere(returns, file):
    notes = [
        (code, where)
        for severity, code, where in said(returns[file].findings)
        if severity == "note"
    ]

    assert notes == NOTES[file]


def test_t3_totals_for_the_year_under_the_first_quarter_are_noted(returns):
    findings = returns["derby-2006-07-monitoring-framework.xlsx"].findings

    assert [f.what for f in findings if f.code == "words-beside-a-figure"] == [
        "“Year total reported to the Police” stands beside the number; "
        "it was read as 98 for 2006-07.",
        "“Yearly total figure (from schools that responded)” stands beside the number; "
        "it was read as 1746 for academic 2005-06.",
    ]


@pytest.mark.parametrize(
    ("file", "months"),
    [
        (
            "derby-2006-07-monitoring-framework.xlsx",
            [
                "December 2005 to October 2007",
                "June 2006 to March 2007",
                "March 2007",
                "March 2007",
            ],
        ),
        (
            "derby-2007-08-monitoring-framework.xlsx",
            [
                "April 2007 to June 2008",
                "March 2008",
                "March 2008",
                "July 2007 to March 2008",
                "December 2007 to March 2008",
            ],
        ),
    ],
)
def test_t7_the_timescales_of_actions_are_read_as_months(returns, file, months):
    notes = [f.what for f in returns[file].findings if f.code == "timescales-read"]

    assert [note.split("timescales of ")[1].split(".")[0] for note in notes] == months


def test_r2_every_target_keeps_its_words(returns):
    targets = {
        (target.period, target.measure): (target.text, target.value)
        for each in returns.values()
        for target in each.targets
    }

    assert targets == TARGETS


def test_a_framework_still_to_be_filled_in_has_targets_and_neither_figures_nor_gaps(returns):
    framework = returns["derby-2007-08-monitoring-framework.xlsx"]

    assert framework.observations.empty
    assert len(framework.targets) == 18


def test_every_return_has_an_identity_of_its_own(returns):
    identities = {
        (r.cover.board, r.cover.agency, str(r.cover.period), r.cover.title)
        for r in returns.values()
    }

    assert len(identities) == len(FILES)


def test_every_sheet_but_the_covers_is_recognised(returns):
    for published in PUBLISHED:
        assert len(returns[published.file].recognised) == len(published.sheets)


def test_the_committed_files_are_what_the_script_makes(tmp_path, capsys, monkeypatch):
    # odfpy declares in each file all that any file written before it had.
    monkeypatch.setattr("odf.element.Element.namespaces", {})

    make(tmp_path)

    assert sorted(path.name for path in FOLDER.iterdir()) == FILES
    for file in FILES:
        assert (tmp_path / file).read_bytes() == (FOLDER / file).read_bytes(), file
