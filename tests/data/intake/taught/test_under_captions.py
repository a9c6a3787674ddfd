"""A label that says little by itself says more beneath its caption, and is asked about."""

import pytest

from data.intake.taught.likeness import SURE
from data.intake.taught.under_captions import with_captions
from data.intake.taught.vocabulary import vocabulary_of
from tests.frameworks import NORTHBRIDGE

CAPTIONS = ("Domestic abuse: board summary 2026/27 (prepared by the performance team)",)


@pytest.mark.parametrize(
    ("label", "measure"),
    [
        ("Incidents", "domestic-abuse-incidents"),
        ("of which crimes", "domestic-abuse-crimes"),
        ("Victims", "domestic-abuse-victims"),
    ],
)
def test_what_a_label_means_beneath_its_caption_is_proposed_and_never_sure(label, measure):
    vocabulary = vocabulary_of(NORTHBRIDGE)

    found = with_captions((label,), CAPTIONS, vocabulary, vocabulary.candidates(label))

    assert measure in {each.meanings[0].id for each in found}
    assert all(each.score < SURE for each in found)


@pytest.mark.parametrize("label", ["F", "Q2 2026-27", "Northgate"])
def test_a_label_that_adds_nothing_to_its_caption_is_proposed_nothing(label):
    vocabulary = vocabulary_of(NORTHBRIDGE)

    assert not with_captions((label,), CAPTIONS, vocabulary, ())
