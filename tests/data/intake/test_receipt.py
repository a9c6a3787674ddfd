"""The receipt of a return: what was read, asked and answered, and what is still owed."""

import inspect
from dataclasses import replace
from datetime import date

from data import findings
from data.files import file_findings
from data.findings import Severity
from data.framework.expected import Expected
from data.intake import check_findings, past_findings
from data.intake import receipt as receipts
from data.intake.ledger import Marked, ledger_of
from data.intake.receipt import Receipt, passed, queries_of, sheets_read, with_what_is_owed
from data.notes import Note
from data.observations import Status, frame_of
from data.periods import parse
from tests.builders_data import a_finding, an_observation
from tests.data.intake.test_ledger import a_submission
from tests.frameworks import NORTHBRIDGE

TODAY = date(2026, 11, 20)
VISITS = "early-help-assessments"
HOUSING = replace(
    NORTHBRIDGE, returns=(Expected("housing", "training"), Expected("housing", VISITS))
)


def a_cell(sheet="Training", text="4", **fields):
    observation = an_observation("training-places-booked", **fields)
    return observation | {"sheet": sheet, "text": text}


def read(*cells, findings=()):
    return sheets_read(frame_of(list(cells)), findings, NORTHBRIDGE)


def test_of_each_sheet_it_is_counted_what_was_read_and_which_gaps_there_are():
    (sheet,) = read(
        a_cell(value=4.0),
        a_cell(value=0.0, text="0"),
        a_cell(value=0.0, text="", status=Status.NIL),
        a_cell(value=None, text="[c]", status=Status.SUPPRESSED),
        a_cell(value=None, text="[x]"),
        a_cell(value=None, text="[z]", status=Status.NOT_APPLICABLE),
        a_cell(value=None, text=""),
        a_cell(value=0.0, text="[low]", status=Status.LOW),
    )

    assert (sheet.name, sheet.themes, sheet.figures) == ("Training", ("Training",), 8)
    gaps = (sheet.nil, sheet.hidden, sheet.not_available, sheet.not_applicable, sheet.empty)
    assert gaps == (2, 1, 1, 1, 1)


def test_a_sheet_that_was_not_read_is_named_with_what_was_found():
    unknown = a_finding(code="sheet-not-recognised", sheet="Notes to self")

    sheets = read(a_cell(), findings=[unknown, a_finding(sheet="Training")])

    assert [(each.name, each.figures) for each in sheets] == [("Training", 1), ("Notes to self", 0)]
    assert [each.left_out for each in sheets] == [(), (unknown,)]


def test_every_query_is_told_with_its_answer_and_no_note_is():
    answered, asked = a_finding(cells=("B2",)), a_finding(cells=("B3",))
    note = a_finding(severity=Severity.NOTE)

    found = queries_of([(answered, "As printed"), (asked, ""), (note, "")])

    assert found == ((answered, "As printed"), (asked, ""))


def a_receipt(submission=None, **known):
    sent = submission or a_submission(1, "2026-27 Q2", "2026-10-20", agency="housing")
    return Receipt(HOUSING, sent, "2026-10-21T09:00:00+00:00", "Data officer", (), (), **known)


def owed(*returns, brought, today=TODAY):
    ledger = ledger_of(HOUSING, returns, Marked(brought=brought), today)
    first = a_receipt(returns[0], asked=())
    return with_what_is_owed(first, ledger, today)


def a_whole_return(number, period, agency="housing"):
    return a_submission(number, period, "2026-10-20", agency=agency)


WHOLE = {VISITS: True, "training-places-booked": True}


def all_but(*periods):
    """Returns of every quarter that has ended but these, the newest first."""
    every = [parse("2022-23 Q1")]
    while every[-1] != parse("2026-27 Q2"):
        every.append(every[-1].following())
    wanted = [each for each in reversed(every) if str(each) not in periods]
    returns = [a_whole_return(n, str(each)) for n, each in enumerate(wanted, start=1)]
    return returns, {each.id: WHOLE for each in returns}


def test_what_is_missing_of_its_own_quarter_and_of_others_is_owed():
    returns, brought = all_but("2026-27 Q1")
    brought |= {1: {VISITS: True}, 3: {VISITS: True}}

    found = owed(*returns, brought=brought)

    assert [each.theme for each in found.this.owed] == ["training"]
    assert [str(each.period) for each in found.overdue] == ["2026-27 Q1", "2025-26 Q3"]


def test_the_next_date_is_that_of_the_next_return_that_is_not_in():
    returns, brought = all_but()

    assert owed(*returns, brought=brought).next == (parse("2026-27 Q3"), date(2027, 1, 30))
    assert owed(*returns, brought=brought, today=date(2027, 3, 1)).next == (
        parse("2026-27 Q4"),
        date(2027, 4, 30),
    )


def test_an_agency_that_is_asked_no_more_has_no_next_date():
    over = tuple(replace(each, last=parse("2026-27 Q2")) for each in HOUSING.returns)
    framework = replace(HOUSING, returns=over)
    returns, brought = all_but()
    ledger = ledger_of(framework, returns, Marked(brought=brought), TODAY)

    found = with_what_is_owed(replace(a_receipt(asked=()), framework=framework), ledger, TODAY)

    assert found.next is None


def test_what_holds_details_of_a_person_is_not_repeated():
    child = "Amy Winter, born 03/05/2012, NHS 943 476 5919"
    receipt = a_receipt(
        a_submission(1, agency="housing", file="Amy Winter 943 476 5919.xlsx", revision=child),
        asked=((a_finding(what=f"“{child}” is not a row."), child),),
        notes=(Note("Training", child, "Training", "B2"),),
    )

    found = passed(receipt, 2026)

    said = repr((found.submission, found.asked, found.notes))
    assert "Winter" not in said
    assert "943" not in said
    assert found.asked[0][1].startswith("(not repeated here: it looks like")


def test_what_was_typed_stays_on_its_own_line():
    receipt = a_receipt(asked=((a_finding(), "As printed\r\n\nStill owed\n* Nothing.\u202e"),))

    ((_, why),) = passed(receipt, 2026).asked

    assert why == "As printed Still owed * Nothing."


def test_the_codes_of_what_was_not_read_are_those_of_findings():
    modules = (findings, check_findings, past_findings, file_findings)
    said = "".join(map(inspect.getsource, modules))

    assert {code for code in receipts.LEFT_OUT if f'"{code}"' not in said} == set()
