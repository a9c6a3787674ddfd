"""The due days of an agency and of a board, as a calendar says them."""

from dataclasses import replace
from datetime import date

from dashboards.words.due_calendar import calendar_of_agency, calendar_of_board
from data.framework.framework import Framework
from data.framework.meetings import Meeting
from data.periods import parse
from tests.data.framework.test_arrivals import DUE, VISITS, asking

FIRST, SAID = parse("2026-27 Q2"), date(2026, 4, 1)


def told(content: bytes, *names: str) -> list[tuple[str, ...]]:
    """Of each event, what these lines of it say."""
    text = content.decode().replace("\r\n ", "")
    events = [each.split("\r\n") for each in text.split("BEGIN:VEVENT\r\n")[1:]]
    return [
        tuple(next(line.partition(":")[2] for line in lines if line.startswith(n)) for n in names)
        for lines in events
    ]


def with_a_meeting(framework: Framework) -> Framework:
    board = Meeting("Board meeting", date(2026, 11, 26), date(2026, 11, 19), FIRST)
    before = Meeting("Board meeting", date(2026, 5, 7), date(2026, 5, 1))
    return replace(framework, meetings=(before, board))


def test_an_agency_has_a_day_for_each_of_its_returns_for_a_year_ahead():
    framework = asking(("police", VISITS, "", "", ""), ("housing", DUE, "", "", ""))

    events = told(calendar_of_agency(framework, "police", FIRST, SAID), "DTSTART", "SUMMARY")

    assert events == [
        ("20261030", "Return for Q2 2026-27 due: Testbridge"),
        ("20270130", "Return for Q3 2026-27 due: Testbridge"),
        ("20270430", "Return for Q4 2026-27 due: Testbridge"),
        ("20270730", "Return for Q1 2027-28 due: Testbridge"),
        ("20271030", "Return for Q2 2027-28 due: Testbridge"),
    ]


def test_sheets_that_are_due_on_other_days_have_days_of_their_own():
    framework = asking(("police", VISITS, "", "", ""), ("police", "domestic-abuse", "", "", "50"))

    events = told(calendar_of_agency(framework, "police", FIRST, SAID), "DTSTART", "DESCRIPTION")

    assert [day for day, _ in events[:2]] == ["20261030", "20261119"]
    assert "(Jul to Sep 2026): Referrals." in events[0][1]
    assert "(Jul to Sep 2026): Domestic abuse." in events[1][1]


def test_a_board_has_each_day_once_with_all_agencies_and_its_meetings_with_their_papers():
    framework = with_a_meeting(asking(("police", VISITS, "", "", ""), ("housing", DUE, "", "", "")))

    events = told(calendar_of_board(framework, FIRST, SAID), "DTSTART", "SUMMARY", "DESCRIPTION")

    assert events[:3] == [
        (
            "20261030",
            "Returns for Q2 2026-27 due",
            "Figures of Q2 2026-27 (Jul to Sep 2026) are due from Police and Housing.",
        ),
        (
            "20261119",
            "Figures due for papers: Board meeting",
            "The meeting is on 26 November 2026. It looks at Q2 2026-27 (Jul to Sep 2026).",
        ),
        ("20261126", "Board meeting", "It looks at Q2 2026-27 (Jul to Sep 2026)."),
    ]


def test_every_event_keeps_its_id_when_its_day_moves():
    lines = ("police", VISITS, "", "", "30"), ("police", VISITS, "", "", "45")

    ids = [told(calendar_of_agency(asking(each), "police", FIRST, SAID), "UID") for each in lines]

    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 5


def test_the_board_and_its_agencies_never_share_an_id():
    framework = with_a_meeting(asking(("police", VISITS, "", "", "")))

    of_board = told(calendar_of_board(framework, FIRST, SAID), "UID")
    of_agency = told(calendar_of_agency(framework, "police", FIRST, SAID), "UID")

    assert len({*of_board, *of_agency}) == len(of_board) + len(of_agency)
