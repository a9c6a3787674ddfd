"""Whole workbooks with faults in them: every observation and finding, cell by cell."""

import io
from textwrap import dedent

from openpyxl import Workbook as Spreadsheet

from data.observations import Status
from tests.frameworks import read_return

COVER = [
    ("Board", "Derby Safeguarding Children Board"),
    ("Agency", "Derbyshire Constabulary"),
    ("Return", "A golden workbook"),
]

CONTACTS = """
31.1 Data: Source of Contacts, CAF and Referrals

 | Contacts 2011 - 2012 | CAF 2011 - 2012 | Referrals 2011 - 2012
Police | 2 544 (21.2%) | 1 | 14%
Secondary Health (A & E, Hospital) | 443 (4.7%) |
Moon Base | 12 (1%) | 2 | 3%
Anonymous | lots | | n/k
Number of section 47 enquiries | | | 327
Total | 2 988 | 1 | 3842
"""


def a_workbook(sheet: str, period: str = "2012-13", merged: tuple[str, ...] = ()) -> bytes:
    book = Spreadsheet()
    for line in (*COVER, ("Period", period)):
        book.active.append(line)
    worksheet = book.create_sheet("Sheet")
    for number, line in enumerate(dedent(sheet).strip("\n").split("\n"), start=1):
        for position, cell in enumerate(line.split("|"), start=1):
            text = cell.strip()
            if text:
                written = int(text) if text.isdigit() else text
                worksheet.cell(number, position, written)
    for area in merged:
        worksheet.merge_cells(area)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def observed(received) -> list[tuple]:
    return [
        (
            row["cell"],
            row["measure"],
            row["period"],
            row["agency"],
            row["breakdown"],
            Status(row["status"]).shorthand or row["value"],
        )
        for row in received.observations.to_dict("records")
    ]


def found(received) -> list[tuple]:
    return [(str(f.severity), f.code, f.cells) for f in received.findings]


def test_a_table_of_contacts_with_every_fault_that_its_makers_know():
    received = read_return("golden.xlsx", a_workbook(CONTACTS))

    before = "2011-12"
    assert observed(received) == [
        ("B4", "contacts", before, "police", "", 2544),
        ("B4", "contact-share", before, "police", "", 21.2),
        ("C4", "early-help-assessments", before, "police", "", 1),
        ("D4", "referral-share", before, "police", "", 14),
        ("B5", "contacts", before, "health-hospital", "", 443),
        ("B5", "contact-share", before, "health-hospital", "", 4.7),
        ("D7", "referral-share", before, "anonymous", "", "[x]"),
        ("D8", "section-47-enquiries", before, "", "", 327),
        ("B9", "contacts", before, "", "", 2988),
        ("C9", "early-help-assessments", before, "", "", 1),
        ("D9", "referrals", before, "", "", 3842),
        ("C5", "early-help-assessments", before, "health-hospital", "", 0),
        ("C7", "early-help-assessments", before, "anonymous", "", 0),
        ("D5", "referral-share", before, "health-hospital", "", "[x]"),
    ]
    assert found(received) == [
        ("query", "label-not-recognised", ("A6", "B6", "C6", "D6")),
        ("error", "cell-not-read", ("B7",)),
        ("note", "blank-is-nil", ("C5", "C7")),
        ("note", "blank-is-a-gap", ("D5",)),
        ("query", "total-disagrees", ("B9", "B4", "B5")),
        ("query", "percentage-disagrees", ("B4",)),
        ("query", "percentage-disagrees", ("B5",)),
        ("query", "no-figure-of-the-period", ("B4",)),
    ]
    assert received.blocks


FRAMEWORK = """
Stay Safe Outcome Framework Aim:
Safe from accidental injury and death
Quantitative Indicator:
 | | Target | Performance
 | | | Qu1 | Qu2 | Qu3 | Qu4
Number of 0-15 year olds killed in RTAs | | N/A | 0 | | 0 | 0
Number of 0-15 year olds injured in RTAs | | None established | 98 Year total reported to the Police
Number of 0-18 year olds unexpected deaths | | 3 | 1 | 2 | [c] | Not Available
CYPP Priority | Actions | Specific and Measurable Targets | T/Scale | LP
Improve road safety | Support the strategy | Establish baseline | 06.06 | CC
 | | Ensure equipment | soon | KH / EC
"""


def test_t3_a_monitoring_framework_with_words_states_and_timescales():
    received = read_return(
        "golden.xlsx", a_workbook(FRAMEWORK, "2006-07", merged=("D4:G4", "D7:G7"))
    )

    deaths = "child-unexpected-deaths"
    assert observed(received) == [
        ("D6", "child-road-deaths", "2006-07 Q1", "", "", 0),
        ("F6", "child-road-deaths", "2006-07 Q3", "", "", 0),
        ("G6", "child-road-deaths", "2006-07 Q4", "", "", 0),
        ("D7", "child-road-injuries", "2006-07", "", "", 98),
        ("D8", deaths, "2006-07 Q1", "", "", 1),
        ("E8", deaths, "2006-07 Q2", "", "", 2),
        ("F8", deaths, "2006-07 Q3", "", "", "[c]"),
        ("G8", deaths, "2006-07 Q4", "", "", "[x]"),
        ("E6", "child-road-deaths", "2006-07 Q2", "", "", "[x]"),
    ]
    assert [(target.cell, target.text, target.value) for target in received.targets] == [
        ("C6", "N/A", None),
        ("C7", "None established", None),
        ("C8", "3", 3),
    ]
    assert found(received) == [
        ("note", "words-beside-a-figure", ("D7",)),
        ("query", "timescale-not-read", ("D11",)),
        ("note", "timescales-read", ("D10",)),
        ("note", "blank-is-a-gap", ("E6",)),
        ("note", "lead-not-in-key", ("E10", "E11")),
    ]
    assert not received.blocks
