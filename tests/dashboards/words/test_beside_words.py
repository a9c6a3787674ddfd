"""dashboards.words.beside: what stands beside one figure, each with its year."""

from dashboards.words.beside import beside_one_words
from data.figures.compared import MEDIAN
from data.periods import parse
from tests.builders import a_point
from tests.frameworks import measure_of

RATE = measure_of("referral-rate")
QUARTER = parse("2025-26 Q1")


def of(name: str, value: float, period: str, note: str = ""):
    return a_point(value, period, categories={"comparator": name}, note=note)


def test_p10_each_says_its_year_and_an_older_one_says_so():
    said = beside_one_words(
        [of("England", 531.9, "2025-26"), of("North", 540, "2024-25")], RATE, QUARTER
    )

    assert said == "England 531.9 (2025-26), North 540.0 (2024-25, older)"


def test_p10_a_median_says_of_how_many_it_is():
    note = "median of 2 of 3 neighbours; 1 suppressed"

    said = beside_one_words([of(MEDIAN, 555, "2025-26", note)], RATE, QUARTER)

    assert said == f"{MEDIAN} 555.0 (2025-26; {note})"


def test_nothing_is_said_of_none():
    assert beside_one_words([], RATE, QUARTER) == ""
