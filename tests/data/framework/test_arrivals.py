"""What is asked of whom in a quarter, and until which day."""

from dataclasses import replace
from datetime import date

from data.framework.arrivals import arrivals, arrivals_of
from data.framework.build import framework_of
from data.framework.expected import Expected
from data.framework.framework import Framework
from data.periods import parse
from tests.data.framework.tables_of import OWN_MEASURES, own, whole
from tests.frameworks import NORTHBRIDGE

Q2, Q4 = parse("2026-27 Q2"), parse("2026-27 Q4")
HEADINGS = ("agency", "reports", "how often", "first period", "due after")
VISITS, DUE, ON_TIME = "testbridge-visits", "testbridge-due", "testbridge-on-time"


def asking(*rows: tuple[str, ...]) -> Framework:
    board = (
        ("id", "name", "short name", "first quarter", "due after"),
        ("testbridge", "Testbridge Partnership", "Testbridge", "2026-27 Q1", "30"),
    )
    returns = (HEADINGS, *rows)
    return framework_of(whole(own(board=board, measures=OWN_MEASURES, returns=returns)))


def told(framework: Framework, measure: str, period=Q2) -> list[tuple[str, str, date]]:
    found = arrivals_of(framework.measure(measure), framework, period)
    return [(each.measure, each.agency, each.due) for each in found]


def test_a_measure_arrives_as_many_days_after_its_quarter_as_the_board_gives():
    framework = asking(("police", VISITS, "", "", ""), ("housing", VISITS, "", "", "45"))

    assert told(framework, VISITS) == [
        (VISITS, "police", date(2026, 10, 30)),
        (VISITS, "housing", date(2026, 11, 14)),
    ]
    assert [each.lag for each in arrivals(framework, Q2)] == [30, 45]


def test_a_line_that_names_the_measure_goes_before_one_that_names_its_theme():
    framework = asking(("police", "referrals", "", "", "60"), ("police", VISITS, "", "", "10"))

    assert told(framework, VISITS) == [(VISITS, "police", date(2026, 10, 10))]
    assert told(framework, DUE) == [(DUE, "police", date(2026, 11, 29))]


def test_what_is_computed_takes_all_of_its_counts():
    framework = asking(("police", VISITS, "", "", ""), ("housing", DUE, "", "", "45"))

    assert told(framework, ON_TIME) == [
        (VISITS, "police", date(2026, 10, 30)),
        (DUE, "housing", date(2026, 11, 14)),
    ]


def test_what_is_computed_of_a_count_that_nobody_is_asked_for_never_arrives():
    assert told(asking(("police", VISITS, "", "", "")), ON_TIME) == []


def test_what_is_asked_once_a_year_arrives_after_its_last_quarter():
    framework = asking(("police", VISITS, "year", "", ""))

    assert told(framework, VISITS) == []
    assert told(framework, VISITS, Q4) == [(VISITS, "police", date(2027, 4, 30))]


def test_nothing_arrives_before_the_first_quarter_of_a_board_or_of_a_line():
    framework = asking(("police", VISITS, "", "2026-27 Q3", ""))

    assert told(framework, VISITS) == []
    assert arrivals(framework, parse("2025-26 Q4")) == ()
    assert arrivals(framework_of(whole(own())), Q2) == ()


def test_a_theme_asks_for_no_more_than_the_form_of_the_board_has_a_place_for():
    council = "childrens-social-care"
    whole_theme = replace(NORTHBRIDGE, returns=(Expected(council, "referrals"),))

    held = {each.measure for each in arrivals(whole_theme, Q2)}

    assert all(whole_theme.asks(council, Q2, each) for each in ("contacts", "episodes-of-need"))
    assert "contacts" in held
    assert "episodes-of-need" not in held
