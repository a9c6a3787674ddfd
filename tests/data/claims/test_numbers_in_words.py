"""Parts and changes in words: of what they are said, and what is only a time or an order."""

import pytest

from data.claims.numbers_in_words import parts_in_words


@pytest.mark.parametrize(
    ("text", "per_cent"),
    [
        ("fell by a third", 100 / 3),
        ("two thirds of contacts", 200 / 3),
        ("by nearly three quarters", 75),
        ("half of those booked", 50),
        ("one in five crimes", 20),
        ("nine out of ten parents", 90),
        ("two in every five", 40),
        ("more than doubled", 100),
        ("has trebled", 200),
        ("almost halved", 50),
    ],
)
def test_a_part_or_a_change_in_words_is_a_percentage(text, per_cent):
    (found,) = parts_in_words(text)

    assert found.per_cent == pytest.approx(per_cent)


@pytest.mark.parametrize(
    "text",
    [
        "in the third quarter",
        "1,212 contacts a quarter",
        "over the last three quarters there was no change",
        "in the first half year",
        "a third review was held",
        "a tenth birthday",
        "one in ten years",
        "two of a kind",
    ],
)
def test_an_order_or_a_length_of_time_is_none(text):
    assert not list(parts_in_words(text))


def test_only_halving_is_a_fall():
    found = {text: next(parts_in_words(text)).is_fall for text in ("halved", "doubled", "by half")}

    assert found == {"halved": True, "doubled": False, "by half": None}
