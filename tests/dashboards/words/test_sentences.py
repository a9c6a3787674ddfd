import pytest

from dashboards.words.sentences import axis_unit, change_words, sentence, unit_and_period
from data.figures.change import on_previous, on_year_before
from data.figures.selection import Highlight
from data.periods import parse
from tests.builders import a_measure, a_percentage, a_point, a_series, a_table, with_counts
from tests.frameworks import measure_of

CONTACTS, REFERRALS = measure_of("contacts"), measure_of("referrals")
PLACES = [
    measure_of(f"training-places-{name}") for name in ("attended", "cancelled", "did-not-attend")
]
COHORT = measure_of("cse-risk-outcome")


@pytest.mark.parametrize(
    ("unit", "words"), [("contact", "Contacts"), ("percent", "%"), ("child", "Children")]
)
def test_an_axis_is_headed_by_its_unit(unit, words):
    assert axis_unit(a_measure(unit)) == words


def test_a_chart_of_one_moment_says_when():
    assert unit_and_period(CONTACTS, parse("2012-13")) == "Contacts, 2012-13"
    assert unit_and_period(a_percentage(), parse("2012-13")) == "% in 2012-13"


def words_of(before, now, measure, period="2012-13 Q2", compare=on_year_before):
    asked = parse(period)
    earlier = asked.a_year_before() if compare is on_year_before else asked.previous()
    points = [a_point(before, str(earlier)), a_point(now, period)]
    return change_words(compare(points, asked, measure))


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (100, 104.1, "up 4.1% on the same quarter last year"),
        (100, 80, "down 20.0% on the same quarter last year"),
        (100, 100, "unchanged on the same quarter last year"),
        (3, 7, "up from 3 in the same quarter last year"),
        (None, 7, "no change on the same quarter last year can be given: "
                  "there is no figure for Q2 2011-12"),
    ],
)  # fmt: skip
def test_a_change_is_said_in_words(before, now, words):
    assert words_of(before, now, CONTACTS) == words


def test_p3_a_change_of_a_percentage_is_said_in_points():
    assert words_of(20.3, 17.1, a_percentage()) == (
        "down 3.2 percentage points on the same quarter last year"
    )
    assert "up 1.0 percentage point on" in words_of(20.5, 21.5, a_percentage())


def test_a_change_between_figures_published_whole_is_no_finer_than_they_are():
    assert words_of(45, 54, a_percentage()) == (
        "up 9 percentage points on the same quarter last year"
    )
    assert "up 1 percentage point on" in words_of(20, 21, a_percentage())
    assert "up 0.5 percentage points on" in words_of(20, 20.5, a_percentage())


def test_of_a_series_with_decimals_a_change_has_them_too():
    series = a_series([63.6, 50, 60], measure=a_percentage())

    assert "60.0% in Q3 2012-13" in sentence(series)
    assert "up 10.0 percentage points on the quarter before" in sentence(series)


def test_a_change_says_with_what_it_compares():
    assert words_of(100, 110, CONTACTS, compare=on_previous).endswith("on the quarter before")
    assert words_of(100, 110, CONTACTS, "2012-13").endswith("on 2011-12")


def test_a_total_is_told_with_its_change():
    series = a_series([3757, None, None, None, 3912], first="2025-26 Q2", measure=CONTACTS)

    assert sentence(series) == (
        "Contacts to children's social care were 3,912 in Q2 2026-27 (Jul to Sep 2026), "
        "up 4.1% on the same quarter last year."
    )


def test_without_the_year_before_the_quarter_before_is_compared():
    series = a_series([100, 120], measure=CONTACTS)

    assert sentence(series).endswith("up 20.0% on the quarter before.")


def test_a_percentage_is_told_with_its_counts():
    series = with_counts(a_series([16.8], measure=measure_of("contacts-to-referral")), 1000)

    assert sentence(series) == (
        "Contacts that became referrals: 168 of 1,000 (16.8%) in Q1 2012-13 (Apr to Jun 2012)."
    )


def test_a_last_quarter_that_did_not_come_is_told():
    series = a_series([10, None], measure=CONTACTS)

    assert sentence(series).endswith("; Q2 2012-13 was not available.")


def test_a_highlighted_quarter_is_the_one_told():
    series = a_series([10, 20], measure=CONTACTS)

    told = sentence(series, highlight=Highlight("period", "2012-13Q1"))

    assert "10 in Q1 2012-13" in told


def test_a_split_series_is_told_by_its_largest():
    series = a_series(
        {"police": [1246], "education": [360], "not-recorded": [2000], "housing": [None]},
        measure=CONTACTS,
    )

    assert sentence(series) == (
        "In Q1 2012-13 (Apr to Jun 2012) the most was 1,246 contacts for Police, "
        "then Schools and education, 360; Housing was not available."
    )


def test_several_gaps_are_counted():
    series = a_series({"police": [12], "housing": [None], "education": [None]}, measure=CONTACTS)

    assert sentence(series).endswith("; 2 have no figure.")


def test_a_highlighted_agency_is_the_one_told():
    series = a_series({"police": [50, 55], "education": [360, 360]}, measure=CONTACTS)

    assert sentence(series, highlight=Highlight("agency", "police")) == (
        "Police: 55 of 415 contacts (13.3%) in Q2 2012-13 (Jul to Sep 2012)."
    )


def test_p10_comparators_are_told_with_their_own_years():
    series = a_series(
        {"": [None, 436.8], "England": [520.7, None], "Statistical neighbours": [566.0, None]},
        by="comparator",
        first="2011-12",
        measure=measure_of("referral-rate"),
    )

    assert sentence(series) == (
        "Referrals per 10,000 children: 436.8 in 2012-13, "
        "beside England 520.7 (2011-12, older) and Statistical neighbours 566.0 (2011-12, older)."
    )


def test_comparators_are_told_even_without_the_boards_own():
    series = a_series({"England": [520.7]}, by="comparator", measure=measure_of("referral-rate"))

    assert sentence(series) == "Referrals per 10,000 children: England 520.7 (Q1 2012-13)."


def test_p17_a_cohort_is_told_by_those_whose_outcome_is_known():
    cells = {("High", "Removed"): 6, ("High", "Reduced"): 10, ("High", "Not yet known"): 5}
    series = a_table(cells, by=("first-risk", "outcome"), measure=COHORT)

    assert sentence(series) == (
        "High, 16 children with a known outcome: removed 6, reduced 10; 5 not yet known."
    )


def test_p17_a_cohort_too_young_to_tell_says_so():
    cells = {("High", "Removed"): 0, ("High", "Not yet known"): 15}
    series = a_table(cells, by=("first-risk", "outcome"), measure=COHORT)

    assert sentence(series) == "High: 15 not yet known."


def test_p1_percentages_are_told_by_the_highest_and_the_lowest_never_the_mean():
    heard = a_series([92], measure=a_percentage(id="a", title="Heard"))
    agreed = a_series([60], measure=a_percentage(id="b", title="Agreed"))

    assert sentence(heard, agreed) == (
        "Of 2 percentages for Q1 2012-13 (Apr to Jun 2012), highest: Heard, 92%; "
        "lowest: Agreed, 60%."
    )


def test_a_single_percentage_among_several_is_told_alone():
    heard = a_series([92], measure=a_percentage(id="a", title="Heard"))
    later = a_series([None, 60], measure=a_percentage(id="b", title="Agreed"))

    assert sentence(heard, later) == "In Q2 2012-13 (Jul to Sep 2012): Agreed, 60%."


def test_the_choice_that_finds_nothing_says_why():
    assert sentence(a_series([None], notes=["Derby reports whole years"])) == (
        "No figures for this choice. Derby reports whole years."
    )


def test_one_of_two_measures_without_figures_leaves_the_other():
    contacts = a_series([10], measure=CONTACTS)

    assert sentence(contacts, a_series([None], measure=REFERRALS)) == sentence(contacts)


def test_two_measures_that_never_meet_are_told_by_the_first():
    contacts = a_series([10, None], measure=CONTACTS)
    referrals = a_series([None, 4], measure=REFERRALS)

    assert sentence(contacts, referrals) == sentence(contacts)


@pytest.mark.parametrize("word", ["trend", "significant", "improve", "worse", "better"])
def test_no_sentence_claims_more_than_the_figures_say(word):
    series = a_series({"police": [1, 200], "education": [300, 2]}, measure=CONTACTS)
    total = a_series([1, 400], measure=CONTACTS)

    assert word not in sentence(series)
    assert word not in sentence(total)


def test_several_highlighted_agencies_are_told_one_beside_the_other():
    series = a_series({"police": [4, 5], "housing": [1, 2], "education": [9, 9]})

    told = sentence(series, highlight=Highlight("agency", "housing", ("police",)))

    assert told == "In Q2 2012-13 (Jul to Sep 2012): Police 5, Housing 2."


@pytest.mark.parametrize(
    ("title_is_plural", "start"), [(True, "Calls made were 7 in"), (False, "Calls made: 7 in")]
)
def test_a_plural_title_takes_a_verb(title_is_plural, start):
    measure = a_measure(title="Calls made", title_is_plural=title_is_plural)

    assert sentence(a_series([7.0], measure=measure)).startswith(start)


def test_t9_a_month_is_told_beside_the_same_month_last_year_and_the_month_before():
    told = words_of(100, 150, a_measure(), "Apr 2013")

    assert told == "up 50.0% on the same month last year"
    assert words_of(100, 80, a_measure(), "Apr 2013", on_previous).endswith("on the month before")
