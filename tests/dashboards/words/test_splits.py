from dataclasses import replace

from dashboards.words.sentences import sentence
from data.figures.breakdown import with_rest
from data.figures.selection import Highlight
from data.framework.measures import Kind, Polarity
from tests.builders import a_measure, a_percentage, a_series
from tests.frameworks import measure_of

CONTACTS = measure_of("contacts")
AREAS = {"County Total": [374, 406], "Derby City": [199, 242], "Alfreton": [100, 101]}


def contacts(values, **fields):
    return a_series(values, first="2012-13", measure=CONTACTS, **fields)


def test_the_total_comes_first_and_then_the_largest_parts():
    said = sentence(contacts({"police": [1246], "education": [360], "not-recorded": [2000]}))

    assert said == (
        "3,606 contacts in 2012-13: the most for Police, 1,246, then Schools and education, 360."
    )


def test_nothing_is_the_largest_where_there_was_nothing():
    assert sentence(contacts({"police": [0], "education": [0]})) == "No contacts in 2012-13."


def test_a_second_of_nought_is_not_named():
    said = sentence(contacts({"police": [3], "education": [0]}))

    assert said == "3 contacts in 2012-13: the most for Police, 3."


def test_the_course_of_the_largest_is_told_of_a_chart_that_shows_a_course():
    series = contacts({"police": [50, 55], "education": [36, 36]})

    assert sentence(series, over_time=True) == (
        "The most for Police: 55 in 2013-14, up 10.0% on 2012-13."
    )


def test_neighbours_of_the_same_figures_say_different_things():
    series = contacts({"police": [50, 55], "education": [36, 36]})

    assert sentence(series, over_time=True) != sentence(series)


def test_p20_what_is_in_no_category_is_said():
    parts = contacts({"Foster care": [20], "Hospital": [18]}, by="setting")
    (series,) = with_rest([parts], [contacts([124])])

    assert sentence(series) == (
        "124 contacts in 2012-13: the most for Foster care, 20, then Hospital, 18; "
        "86 in no setting."
    )


def test_p20_a_whole_is_never_ranked_with_its_parts():
    said = sentence(a_series(AREAS, by="area", first="2011-12", measure=a_measure("child")))

    assert said == ("In 2012-13 the most was 242 children for Derby City, then Alfreton, 101.")


def test_the_page_of_one_place_speaks_of_that_place():
    areas = a_series(AREAS, by="area", first="2011-12", measure=a_measure("child"))

    said = sentence(replace(areas, own="Derby City"))

    assert said == "Derby City: 242 in 2012-13, up 21.6% on 2011-12."


def test_another_place_is_told_where_it_is_highlighted():
    areas = a_series(AREAS, by="area", first="2011-12", measure=a_measure("child"))

    said = sentence(replace(areas, own="Derby City"), highlight=Highlight("area", "Alfreton"))

    assert said.startswith("Alfreton: 101")


def test_of_percentages_that_should_be_high_the_lowest_comes_first():
    attendance = a_percentage(polarity=Polarity.HIGHER)
    series = a_series({"police": [92], "housing": [60]}, first="2012-13", measure=attendance)

    assert sentence(series) == "In 2012-13, lowest for Housing, 60%, and highest for Police, 92%."


def test_of_other_percentages_the_highest_comes_first():
    series = a_series({"police": [92], "housing": [60]}, first="2012-13", measure=a_percentage())

    assert sentence(series) == "In 2012-13, highest for Police, 92%, and lowest for Housing, 60%."


def test_t9_both_changes_are_said_and_the_one_on_last_year_first():
    series = a_series([100, 90, 90, 90, 110], measure=CONTACTS)

    assert sentence(series).endswith(
        "up 10.0% on the same quarter last year and up 22.2% on the quarter before."
    )


def test_one_that_is_highlighted_is_told_as_a_part_of_all():
    series = contacts({"police": [50, 55], "education": [36, 45]})
    police = Highlight("agency", "police")

    assert sentence(series, highlight=police) == "Police: 55 of 100 contacts (55.0%) in 2013-14."
    assert sentence(series, highlight=police, over_time=True) == (
        "Police: 55 in 2013-14, up 10.0% on 2012-13."
    )


def test_one_that_is_all_there_is_is_told_as_no_part_of_it():
    series = contacts({"police": [50, 55]})

    assert sentence(series, highlight=Highlight("agency", "police")) == (
        "Police: 55 in 2013-14, up 10.0% on 2012-13."
    )


def test_t4_a_running_total_is_said_to_be_one_and_its_quarters_are_not_compared():
    running = a_measure("percent", Kind.CUMULATIVE, title="Placed for adoption")

    assert sentence(a_series([2.4, 4], first="2006-07 Q1", measure=running)) == (
        "Placed for adoption: 4.0% in Q2 2006-07 (Jul to Sep 2006) (running total from April)."
    )
