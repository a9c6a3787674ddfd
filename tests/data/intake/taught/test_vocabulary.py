"""data.intake.taught.vocabulary: the names of a board, and what a label may be of them."""

import pytest

from data.intake.said import Agreed
from data.intake.taught.likeness import SURE
from data.intake.taught.vocabulary import NOTHING, vocabulary_of
from tests.frameworks import NORTHBRIDGE

KNOWN = vocabulary_of(NORTHBRIDGE)


def sure_of(text: str) -> set[tuple[str, str]]:
    found = KNOWN.candidates(text)
    return {(m.what, m.id) for e in found if e.score >= SURE for m in e.meanings}


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("Section 47 enquiries", ("measure", "section-47-enquiries")),
        ("Assessments completed, number of", ("measure", "assessments-completed")),
        ("Constabulary", ("agency", "police")),
        ("16-17", ("category", "16 to 17")),
        ("England", ("left out", "")),
    ],
)
def test_a_name_of_the_framework_in_any_spelling_is_sure(label, meant):
    assert meant in sure_of(label)


@pytest.mark.parametrize("label", ["Total", "Number", "All ages", "This quarter (last quarter)"])
def test_a_label_that_only_says_that_there_are_figures_says_no_more(label):
    (only,) = KNOWN.candidates(label)

    assert only.meanings == (NOTHING,)


@pytest.mark.parametrize("label", ["Referrals", "Contacts", "Cases", "Section 17 enquiries"])
def test_a_word_that_several_things_are_called_by_is_never_sure(label):
    assert sure_of(label) == set()


def test_no_name_of_a_measure_is_taken_for_another_measure():
    """Whatever a measure is called, nothing but this measure is like it for sure."""
    wrong = {
        each.title: others
        for each in NORTHBRIDGE.measures
        if (others := {id for what, id in sure_of(each.title) if what == "measure"} - {each.id})
    }

    assert wrong == {}


def test_names_that_were_agreed_or_stood_in_figures_are_known():
    agreed = (Agreed("area", "Nth", "North"),)

    known = vocabulary_of(NORTHBRIDGE, agreed, frozenset({("area", "Quayside")}))

    assert [m.id for e in known.candidates("Nth") for m in e.meanings][:1] == ["North"]
    assert [m.id for e in known.candidates("Quayside") for m in e.meanings][:1] == ["Quayside"]
