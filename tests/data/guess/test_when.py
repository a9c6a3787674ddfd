"""What a text says of when (rules T1, T2, T4, T7, T8)."""

import pytest

from data.guess.when import When
from data.guess.when_read import is_past, is_pure, when


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024-25", "2024-25"),
        ("2010-11", "2010-11"),
        ("2024/25 Q1", "2024-25 Q1"),
        ("Q2 (Jul to Sep 2025)", "2025-26 Q2"),
        ("11/12 Q3+Q4", "2011-12 Q3+Q4"),
        ("H1 2024/25", "2024-25 Q1+Q2"),
        ("2024/2025 Q1", "2024-25 Q1"),
        ("2025-26 (to Q2)", "2025-26 Q1+Q2"),
        ("Apr-Jun 2024", "2024-25 Q1"),
        ("Oct 2024 to Mar 2025", "2024-25 Q3+Q4"),
        ("1 April 2024 to 30 June 2024", "2024-25 Q1"),
        ("01/04/12 - 31/03/13", "2012-13"),
        ("Between April 2010 and September 2012", "April 2010 to September 2012"),
        ("Year ending 31 March 2024", "2023-24"),
        ("12 months to March 2024", "2023-24"),
        ("quarter ending June 2024", "2024-25 Q1"),
        ("as at 31 March 2025", "2024-25 Q4"),
        ("at the end of September 2025", "2025-26 Q2"),
        ("Sep-25 YTD", "2025-26 Q1+Q2"),
        ("January 2024", "January 2024 to January 2024"),
        ("2024-01", "January 2024 to January 2024"),
        ("202425", "2024-25"),
        ("FY25", "2024-25"),
        ("academic year 2023/24", "academic 2023-24"),
        ("calendar 2024", "calendar 2024"),
        ("April 2013-2014", "2013-14"),
        ("Contacts by area, 2024/25", "2024-25"),
        ("6 months to Sep 2025", "2025-26 Q1+Q2"),
        ("Half year to September 2025", "2025-26 Q1+Q2"),
        ("Six months ending 30 September 2025", "2025-26 Q1+Q2"),
        ("9 months to Dec 2025", "2025-26 Q1+Q2+Q3"),
        ("12m to Sep-25", "October 2024 to September 2025"),
        ("12 month rolling to Sep 2025", "October 2024 to September 2025"),
        ("3 months to June 2025", "2025-26 Q1"),
        ("FY2526", "2025-26"),
        ("31/03/2025", "2024-25 Q4"),
        ("Q2 25/26", "2025-26 Q2"),
        ("YTD Sep 2025", "2025-26 Q1+Q2"),
        ("Apr/May/Jun 2024", "2024-25 Q1"),
        ("April, May and June 2024", "2024-25 Q1"),
        ("April and May 2024", "April 2024 to May 2024"),
        ("YE Mar 25", "2024-25"),
        ("Y/E 31 March 2025", "2024-25"),
        ("QE Jun-24", "2024-25 Q1"),
        ("1st half 2024/25", "2024-25 Q1+Q2"),
        ("Half year 2 2024-25", "2024-25 Q3+Q4"),
        ("2024/25 Quarter One", "2024-25 Q1"),
        ("Quarters 1 and 2 2024/25", "2024-25 Q1+Q2"),
        ("Q1-2024", "2024-25 Q1"),
        ("Apr 24-Mar 25", "2024-25"),
        ("Apr 24 – Jun 24", "2024-25 Q1"),
        ("AY 2023/24", "academic 2023-24"),
        ("R12M Jun 24", "July 2023 to June 2024"),
        ("Rolling 12 months to Mar 25", "2024-25"),
        ("09/2024", "September 2024 to September 2024"),
        ("2024M06", "June 2024 to June 2024"),
        ("1 to 30 June 2024", "June 2024 to June 2024"),
        ("Q1 (Jan-Mar) 2024", "2023-24 Q4"),
    ],
)
def test_t1_what_names_a_period_is_read_as_the_store_writes_it(text, period):
    assert str(when(text).period()) == period


@pytest.mark.parametrize(
    "text",
    [
        "2024",
        "Published 14 May 2025",
        "Contacts 2023/24 to 2025/26",
        "16-17",
        "5 to 17",
        "MARAC",
        "It may be late",
        "Rate per 10,000",
        "Year to date 2025-26",
        "w/c 1 April 2024",
        "w/e 7 April 2024",
        "1-7 June 2024",
        "Week 14 2024",
        "Month 3 2024/25",
        "M3 24/25",
        "P03 2024/25",
        *("24 months to Sep 2025", "Since April 2025", "From 1 April 2025", "Term 1 2024/25"),
        *("Spring 2025", "Autumn term 2024/25"),
        "Q5 2024/25",
        "March and June 2024",
        "9/24",
    ],
)
def test_what_names_none_is_left_alone(text):
    assert when(text).period() is None


def test_a_part_is_completed_by_what_stands_further_away():
    assert str(when("Q2").completed(when("Training in 2024-25")).period()) == "2024-25 Q2"
    assert str(when("Jan").completed(when("2024/25")).period()) == "January 2025 to January 2025"
    assert str(when("Oct").completed(when("Oct 2024 to Mar 2025")).period()).startswith(
        "October 2024"
    )


def test_what_stands_near_goes_before_what_stands_far():
    assert str(when("2023-24").completed(when("Q2 2024-25")).period()) == "2023-24"


def test_a_period_and_nothing_else_is_told_from_a_sentence():
    assert is_pure("Q1 2024-25")
    assert not is_pure("Contacts in Q1 2024-25")
    assert when("Contacts") == When()


def test_the_time_before_is_told_by_its_words():
    assert is_past("Same quarter last year")
    assert not is_past("This quarter")
