"""What an agency is asked for in a quarter follows from what the framework expects."""

from data.framework.build import framework_of
from data.framework.expected import periods_asked
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


def test_what_is_asked_by_the_half_year_stands_in_the_forms_that_end_one():
    found = framework(("police", "all-crime", "half year", "", ""))
    by_quarter = [asked(found, "police", quarter(2026, number)) for number in (1, 2, 3, 4)]

    assert by_quarter == [set(), {"all-crime"}, set(), {"all-crime"}]
    periods = [periods_of(found, "all-crime", quarter(2026, number)) for number in (2, 4)]
    assert periods == [["2026-27 Q1+Q2"], ["2026-27 Q3+Q4"]]


def test_what_is_asked_by_month_has_the_months_of_the_quarter():
    found = framework(("police", "all-crime", "month", "", ""))

    assert [each[:3] for each in periods_of(found, "all-crime", Q4)] == ["Jan", "Feb", "Mar"]


def test_a_line_for_one_measure_says_how_often_before_one_for_its_theme():
    found = framework(
        ("police", "domestic-abuse", "", "", ""), ("police", "marac-cases", "month", "", "")
    )

    assert len(periods_of(found, "marac-cases", Q1)) == 3
    assert periods_of(found, "domestic-abuse-incidents", Q1) == []
    assert periods_of(found, "contacts", Q1) == []


def periods_of(found, measure, period):
    """The periods for which the police are asked for a measure in a return."""
    asked_for = periods_asked(found.returns, "police", period, found.measure(measure))
    return [str(each) for each in asked_for]
