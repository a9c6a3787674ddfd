"""The words that are proposed for a new measure."""

import pytest

from data.framework.proposed import is_plural, part_words_of, plural_of, share_of, short_title_of
from tests.frameworks import measure_of


@pytest.mark.parametrize(
    ("unit", "plural"),
    [
        ("child", "children"),
        ("enquiry", "enquiries"),
        ("survey", "surveys"),
        ("young person", "young people"),
        ("case", "cases"),
        ("bus", "buses"),
        ("search", "searches"),
    ],
)
def test_a_unit_has_a_plural(unit, plural):
    assert plural_of(unit) == plural


@pytest.mark.parametrize(
    ("title", "plural"),
    [
        ("Contacts to children's social care", True),
        ("All recorded crime", False),
        ("Attendance of those booked on courses", False),
        ("Young people assessed at risk", True),
    ],
)
def test_a_title_is_plural_by_its_words_before_the_first_preposition(title, plural):
    assert is_plural(title) == plural


def test_a_short_title_leaves_out_the_thing_counted():
    assert short_title_of("Places cancelled with notice", "places") == "Cancelled with notice"


def test_a_share_is_of_what_one_word_says_of_the_whole():
    assert share_of(measure_of("training-places-booked")) == "booked"
    assert share_of(measure_of("contacts")) == ""


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
def test_what_is_said_of_a_part_is_read_from_the_ratio(whole, part, words):
    ratio = measure_of(part).ratios[whole]

    assert part_words_of(ratio, measure_of(part), measure_of(whole)) == words
