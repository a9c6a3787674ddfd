from dashboards.words.sentences import sentence
from data.figures.selection import Highlight
from tests.builders import a_series
from tests.frameworks import measure_of

CASES, REPEATS = measure_of("marac-cases"), measure_of("marac-repeats")
PLACES = [
    measure_of(f"training-places-{name}") for name in ("attended", "cancelled", "did-not-attend")
]


def cases(values, measure=CASES):
    by = {"by": "area"} if isinstance(values, dict) else {}
    return a_series(values, first="2011-12", measure=measure, **by)


def places(*rows, by="agency"):
    return [
        a_series(row, by=by, first="2012-13", measure=measure)
        for row, measure in zip(rows, PLACES, strict=True)
    ]


def test_a_part_is_told_of_its_whole():
    assert sentence(cases([160, 168]), cases([21, 19], REPEATS)) == (
        "In 2012-13, 19 of 168 cases were repeats (11.3%)."
    )


def test_a_highlighted_year_is_the_one_told():
    told = sentence(
        cases([160, 168]), cases([21, 19], REPEATS), highlight=Highlight("period", "2011-12")
    )

    assert told == "In 2011-12, 21 of 160 cases were repeats (13.1%)."


def test_p4_a_share_of_fewer_than_ten_is_told_without_a_percentage():
    assert sentence(cases([7]), cases([3], REPEATS)) == "In 2011-12, 3 of 7 cases were repeats."


def test_c3_two_units_are_two_counts_and_no_share():
    enquiries = a_series([938], measure=measure_of("section-47-enquiries"))
    conferences = a_series([204], measure=measure_of("initial-child-protection-conferences"))

    assert sentence(enquiries, conferences).endswith("938 enquiries and 204 conferences.")


def test_a_part_larger_than_its_whole_is_no_share():
    assert sentence(cases([11]), cases([33], REPEATS)).endswith("11 cases and 33 cases.")


def test_a_split_pair_is_told_by_its_highest_and_its_lowest_share_of_enough():
    told = sentence(
        cases({"City": [79], "County": [89], "Peak": [7]}),
        cases({"City": [9], "County": [20], "Peak": [6]}, REPEATS),
    )

    assert told == (
        "In 2011-12, the share of cases that were repeats was highest for County, "
        "20 of 89 (22.5%), and lowest for City, 9 of 79 (11.4%)."
    )


def test_a_highlighted_category_of_a_pair_is_the_one_told():
    told = sentence(
        cases({"City": [79], "County": [89]}),
        cases({"City": [9], "County": [20]}, REPEATS),
        highlight=Highlight("area", "City"),
    )

    assert told == "In 2011-12, 9 of 79 cases were repeats (11.4%), for City."


def test_outcomes_are_told_as_what_a_whole_is_made_of():
    assert sentence(*places([1319], [82], [88])) == (
        "In 2012-13, of 1,489 booked: "
        "attended 1,319, cancelled with notice 82, booked but did not attend 88."
    )


def test_split_outcomes_are_told_in_all_and_where_the_share_attended_is_lowest():
    told = sentence(
        *places(
            {"police": [90], "housing": [10]},
            {"police": [5], "housing": [0]},
            {"police": [5], "housing": [10]},
        )
    )

    assert told == (
        "In 2012-13, 120 booked: the share attended was lowest for Housing, "
        "10 of 20 (50.0%), and highest for Police, 90 of 100 (90.0%)."
    )


def test_split_outcomes_too_few_for_shares_say_who_makes_the_most_of_them():
    rows = {"police": [5], "housing": [3]}, {"police": [1], "housing": [0]}
    split = places(*rows, {"police": [0], "housing": [1]})
    whole = places([8], [1], [1])

    assert sentence(*split) == "In 2012-13, 10 booked: the most for Police, 6, then Housing, 4."
    assert sentence(*whole).startswith("In 2012-13, of 10 booked: attended 8")


def test_outcomes_of_an_area_are_booked_for_it():
    told = sentence(*places({"Derby": [9]}, {"Derby": [1]}, {"Derby": [2]}, by="area"))

    assert told.startswith("In 2012-13, of 12 booked for Derby: attended 9")


def test_a_missing_outcome_is_told():
    told = sentence(*places({"police": [90]}, {"police": [5]}, {"police": [None]}))

    assert "attended 90" not in told


def test_an_outcome_missing_for_the_one_highlighted_is_told():
    told = sentence(
        *places(
            {"police": [90], "housing": [10]},
            {"police": [5], "housing": [0]},
            {"police": [5], "housing": [None]},
        ),
        highlight=Highlight("agency", "housing"),
    )

    assert told == "In 2012-13 for Housing, booked but did not attend was not available."


def test_outcomes_that_never_meet_are_told_by_the_first():
    attended = a_series([10], first="2011-12", measure=PLACES[0])
    others = [a_series([4], first="2012-13", measure=measure) for measure in PLACES[1:]]

    assert sentence(attended, *others) == sentence(attended)
