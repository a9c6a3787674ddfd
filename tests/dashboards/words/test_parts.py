import pytest

from dashboards.words.parts import base_words, part_words, short_title
from tests.builders import a_measure
from tests.frameworks import measure_of


@pytest.mark.parametrize(
    ("whole", "part", "words"),
    [
        ("contacts", "referrals", "became referrals"),
        ("marac-cases", "marac-repeats", "were repeats"),
        ("domestic-abuse-incidents", "domestic-abuse-crimes", "were recorded as crimes"),
        ("training-places-booked", "training-places-attended", "were attended"),
        ("lado-referrals", "lado-threshold-met", "met the threshold"),
        ("cse-meeting-invitations", "cse-meeting-attendances", "were taken up"),
        ("training-evaluations", "training-satisfied", "said they were satisfied"),
    ],
)
def test_a_part_is_told_in_the_words_of_its_ratio(whole, part, words):
    assert part_words(measure_of(whole), measure_of(part)) == words


def test_a_part_without_a_ratio_is_called_by_its_title():
    assert part_words(a_measure(), a_measure(title="Visits on time")) == "were visits on time"
    assert part_words(a_measure(), a_measure(title="MARAC repeats")) == "were MARAC repeats"


def test_p18_a_share_of_places_attended_says_of_what():
    assert base_words(measure_of("training-places-attended")) == "booked"


def test_a_share_without_a_named_base_is_of_its_unit():
    assert base_words(measure_of("cse-at-risk")) == "children"


def test_a_chart_that_says_what_is_counted_says_the_short_title():
    assert short_title(measure_of("training-places-cancelled")) == "Cancelled with notice"


def test_a_measure_without_a_short_title_is_called_by_its_title():
    assert short_title(a_measure(title="Visits on time")) == "Visits on time"
