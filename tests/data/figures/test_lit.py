"""What is highlighted, found inside series that are not split by it."""

from data.figures.lit import with_lit
from data.figures.selection import Highlight
from tests.builders import a_series

POLICE = Highlight("agency", "police")
QUARTERS = a_series([5, 7])


def test_what_is_highlighted_is_found_inside_the_periods_shown():
    (found,) = with_lit([QUARTERS], [a_series({"police": [4, 5], "housing": [1, 2]})], POLICE)

    (police,) = found.within
    assert [point.value for point in police.points] == [4, 5]


def test_a_year_of_it_is_no_part_of_the_quarters_shown():
    of_a_year = a_series({"police": [90]}, first="calendar 2012")

    (found,) = with_lit([QUARTERS], [of_a_year], POLICE)

    assert found.within == ()
