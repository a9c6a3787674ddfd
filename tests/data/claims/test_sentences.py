"""Sentences as reports write them, each number of which was judged by hand from stored figures.

What is true of the figures is confirmed or unknown and never contradicted, however it is put; what
they say otherwise is contradicted; what they cannot know is unknown.
"""

import csv
from pathlib import Path

import pytest

from data.claims.check_text import claims_in
from data.storage.store import Store
from tests.samples import store_of

with (Path(__file__).parents[2] / "golden" / "claims.csv").open(encoding="utf-8") as rows:
    SENTENCES = [tuple(row.values()) for row in csv.DictReader(rows)]


@pytest.fixture(scope="module")
def store(samples) -> Store:
    return store_of(samples)


@pytest.mark.lot(12, each="board")
@pytest.mark.parametrize(("board", "text", "verdicts"), SENTENCES)
def test_each_number_of_a_sentence_is_judged_as_a_reader_of_the_figures_would(
    store, board, text, verdicts
):
    found = claims_in(text, store.dataset(board))

    assert "; ".join(f"{each.number}: {each.verdict}" for each in found) == verdicts


def test_the_sentences_hold_what_is_true_what_is_false_and_what_nobody_can_know():
    verdicts = " ".join(said for _, _, said in SENTENCES)

    assert len(SENTENCES) > 200
    assert [verdicts.count(f": {each}") for each in ("confirmed", "contradicted", "unknown")] >= [
        200, 15, 80,
    ]  # fmt: skip
