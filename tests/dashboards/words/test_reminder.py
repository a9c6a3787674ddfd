"""What an agency is written that is late: what is missing by sheet, since when, and for what."""

from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

from dashboards.words.reminder import reminders
from data.framework.expected import Expected
from data.framework.meetings import Meeting
from data.intake.ledger import Marked, ledger_of
from data.periods import parse
from data.submission import Refusal
from tests.data.intake.test_ledger import a_submission
from tests.frameworks import NORTHBRIDGE

FIRST, SECOND = parse("2026-27 Q1"), parse("2026-27 Q2")
PLACES, VISITS = "training-places-booked", "early-help-assessments"
FILLED, EMPTY = True, False
ASKED = (Expected("housing", "training"), Expected("housing", VISITS))
TODAY = date(2026, 11, 20)
BOARD = replace(NORTHBRIDGE.board, first_quarter=FIRST)
MEETING = Meeting("Board meeting", date(2026, 12, 3), date(2026, 11, 24), SECOND)


def written(*returns, brought=None, period=SECOND, today=TODAY, refusals=()):
    framework = replace(NORTHBRIDGE, returns=ASKED, meetings=(MEETING,), board=BOARD)
    marked = Marked(brought=brought or {})
    ledger = ledger_of(framework, returns, marked, today, refusals)
    return reminders(ledger, period, framework, today)


def came(number=1, period="2026-27 Q1", **known):
    return a_submission(number, period=period, agency="housing", **known)


def test_every_sheet_that_is_missing_is_named_with_the_day_it_was_due():
    (reminder,) = written(came(), brought={1: {PLACES: FILLED, VISITS: FILLED}})

    assert reminder.subject == (
        "Northbridge Safeguarding Partnership: figures for Q2 2026-27 (Jul to Sep 2026)"
    )
    assert "The figures of Housing for Q2 2026-27 (Jul to Sep 2026) have not reached us yet." in (
        reminder.text
    )
    assert (
        "- Referrals: was due on 30 October 2026\n- Training: was due on 30 October 2026"
        in reminder.text
    )
    assert reminder.workbook == "northbridge-housing-2026-27Q2-v1.xlsx"


def test_what_came_is_thanked_for_and_only_the_rest_is_asked_for():
    brought = {1: {PLACES: FILLED, VISITS: FILLED}, 2: {PLACES: FILLED, VISITS: EMPTY}}
    late = came(2, "2026-27 Q2", sent="2026-10-20")

    (reminder,) = written(came(), late, brought=brought)

    assert "Thank you for the figures of Housing" in reminder.text
    assert (
        "- Referrals, which came with every cell empty: was due on 30 October 2026" in reminder.text
    )
    assert "Training" not in reminder.text


def test_nobody_is_reminded_before_the_day_is_over():
    brought = {1: {PLACES: FILLED, VISITS: FILLED}}

    assert written(came(), brought=brought, today=date(2026, 10, 30)) == ()
    assert len(written(came(), brought=brought, today=date(2026, 10, 31))) == 1


def test_nobody_is_reminded_of_what_came():
    everything = {PLACES: FILLED, VISITS: FILLED}
    returns = (came(), came(2, "2026-27 Q2"))

    assert written(*returns, brought={1: everything, 2: everything}) == ()


def test_what_is_owed_of_earlier_quarters_stands_below():
    (reminder,) = written()

    assert "Of earlier quarters this is still outstanding:\n- Q1 2026-27: not returned" in (
        reminder.text
    )


def test_it_says_for_which_meeting_and_until_when():
    (reminder,) = written()

    assert (
        "They are for the board meeting on 3 December 2026. To be in its papers they have to be "
        "here by 24 November 2026." in reminder.text
    )


def test_after_the_last_papers_it_asks_for_them_soon():
    (reminder,) = written(today=date(2026, 11, 25))

    assert "Please send them as soon as you can." in reminder.text
    assert "3 December" not in reminder.text


def test_a_file_that_was_refused_is_told_without_its_name():
    refused = Refusal(
        1, "northbridge", "housing", "2026-27 Q2", "", "Sarah Jones.xlsx", "2026-10-28"
    )

    (reminder,) = written(refusals=(refused,))

    assert "The file that came on 28 October 2026 had errors" in reminder.text
    assert "Sarah" not in reminder.text


def test_the_link_opens_the_same_message_in_a_mail_program():
    (reminder,) = written(came(), brought={1: {PLACES: FILLED, VISITS: FILLED}})

    parts = urlsplit(reminder.link)
    asked = parse_qs(parts.query)
    assert (parts.scheme, parts.path) == ("mailto", "")
    assert asked["subject"] == [reminder.subject]
    assert asked["body"] == [reminder.text.replace("\n", "\r\n")]
    assert len(reminder.link) <= 1900


def test_a_message_too_long_for_a_link_has_none():
    (reminder,) = written()

    assert replace(reminder, paragraphs=reminder.paragraphs * 3).link == ""


def test_of_many_earlier_quarters_the_newest_are_named_and_the_rest_counted():
    (reminder,) = written(period=parse("2027-28 Q1"), today=date(2027, 11, 20))

    lines = [line for line in reminder.text.splitlines() if line.startswith("- ")]
    assert [line.split(":")[0] for line in lines[-3:]] == [
        "- Q4 2026-27",
        "- Q3 2026-27",
        "- 2 earlier quarters",
    ]
