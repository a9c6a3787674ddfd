"""A revised figure in words: what it was, what it is now, by how much."""

import pytest

from dashboards.words import changes as change_words
from data.figures.history import Change
from data.submission import Submission
from tests.frameworks import NORTHBRIDGE, measure_of

CONTACTS = measure_of("contacts")
SAID = Submission(3, "derby", "police", "2012-13", "T", "a.xlsx", "", "", "2012-10-01", None)


def a_change(old: float | None, new: float | None, measure: str = "contacts", **fields) -> Change:
    """A figure of the second quarter; without a number it is not available, unless said so."""
    named = {
        "agency": "",
        "breakdown": "",
        "old_status": "reported" if old is not None else "not available",
        "new_status": "reported" if new is not None else "not available",
    }
    returns = {"submission": SAID, "superseded": SAID}
    return Change(measure, "2012-13 Q2", old=old, new=new, **(named | returns | fields))


def test_a_sentence_names_the_figure_and_says_both_and_the_difference():
    said = change_words.sentence(
        a_change(1600, 1300, agency="police", breakdown="sex=Female"), NORTHBRIDGE
    )

    place = "Q2 2012-13, Contacts to children's social care, Police, sex: Female"
    assert said == f"{place}: 1,600 to 1,300 (-300)"


def test_a_sentence_of_a_percentage_says_so_throughout():
    said = change_words.sentence(a_change(17.1, 17.3, "contacts-to-referral"), NORTHBRIDGE)

    assert said.endswith(": 17.1% to 17.3% (+0.2 percentage points)")


def test_a_sentence_has_no_difference_from_or_to_a_gap():
    assert change_words.sentence(a_change(16, None), NORTHBRIDGE).endswith(
        ": 16 to no figure (not available)"
    )


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (17, 18, "+1 percentage point"),
        (18, 17, "-1 percentage point"),
        (17, 28, "+11 percentage points"),
        (9.6, 7.6, "-2 percentage points"),
        (17.12, 17.14, "+0.02 percentage points"),
    ],
)
def test_a_percentage_changes_by_points_as_printed(old: float, new: float, words: str):
    assert change_words.amount(a_change(old, new), measure_of("contacts-to-referral")) == words


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("suppressed", "no figure (suppressed)"),
        ("not applicable", "no figure (not applicable)"),
        ("", "no figure"),
    ],
)
def test_a_gap_says_why_it_is_one_where_a_return_says_so(status: str, words: str):
    assert change_words.new(a_change(16, None, new_status=status), CONTACTS) == words


def test_one_gap_that_becomes_another_is_told_apart_from_it():
    change = a_change(None, None, new_status="suppressed")

    assert change_words.old(change, CONTACTS) != change_words.new(change, CONTACTS)
    assert change_words.amount(change, CONTACTS) == ""


def test_a_nought_is_a_figure():
    assert change_words.new(a_change(3, 0), CONTACTS) == "0"
