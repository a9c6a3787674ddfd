"""What an agency is asked for in a quarter follows from what the framework expects."""

from data.framework.build import framework_of
from data.periods import quarter
from tests.data.framework.tables_of import BOARD, own, whole

Q1, Q4, NEXT_Q1 = quarter(2026, 1), quarter(2026, 4), quarter(2027, 1)
HEADINGS = ("agency", "reports", "how often", "first period", "last period")


def framework(*rows):
    board = ((*BOARD[0], "first quarter"), (*BOARD[1], "2026-27 Q1"))
    return framework_of(whole(own(board=board, returns=(HEADINGS, *rows))))


def asked(found, agency, period):
    return {measure.id for measure in found.asked_of(agency, period)}


def test_a_theme_is_all_of_its_counts_and_nothing_that_is_computed():
    found = asked(framework(("police", "domestic-abuse", "", "", "")), "police", Q1)

    assert {"domestic-abuse-incidents", "marac-cases"} <= found
    assert "marac-repeat-rate" not in found
    assert "contacts" not in found


def test_single_measures_are_asked_alone():
    found = framework(
        ("housing", "cse-early-concerns", "", "", ""), ("housing", "testbridge-visits", "", "", "")
    )

    assert asked(found, "housing", Q1) == {"cse-early-concerns", "testbridge-visits"}
    assert asked(found, "police", Q1) == set()


def test_what_is_asked_yearly_stands_in_the_last_quarters_form():
    found = framework(("local-authority", "population-0-17", "year", "", ""))

    assert asked(found, "local-authority", Q1) == set()
    assert asked(found, "local-authority", Q4) == {"population-0-17"}
    assert [found.expects("local-authority", period) for period in (Q1, Q4)] == [False, True]


def test_what_begins_or_ends_is_asked_between_the_two():
    found = framework(("police", "all-crime", "", "2026-27 Q4", "2026-27 Q4"))

    assert [bool(asked(found, "police", period)) for period in (Q1, Q4, NEXT_Q1)] == [
        False,
        True,
        False,
    ]


def test_an_agency_is_expected_from_the_boards_first_quarter_on():
    found = framework(("police", "all-crime", "", "", ""), ("housing", "contacts", "", "", ""))

    assert found.senders == ("police", "housing")
    assert found.expects("housing", Q1)
    assert not found.expects("housing", quarter(2025, 4))
    assert not found.expects("probation", Q1)
