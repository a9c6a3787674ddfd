"""A draft goes to the page and comes back; what comes may be anybody's."""

import json

import pytest

from data.errors import FrameworkError
from data.framework.set_up.draft_text import as_text, from_text
from tests.data.framework.set_up.boards import VISITS, a_board


def test_a_draft_comes_back_as_it_went():
    draft = a_board(VISITS)

    assert from_text(as_text(draft)) == draft


def spoiled(**said: object) -> str:
    return json.dumps(json.loads(as_text(a_board(VISITS))) | said)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "[" * 100_000,
        spoiled(board={"id": 3}),
        spoiled(board={"id": "x", "colour": "red"}),
        spoiled(agencies=[{"id": "a", "name": "A", "also": "", "sends": "yes"}]),
        spoiled(agencies=3),
        spoiled(measures=[{"id": "a", "splits": [[]]}]),
        spoiled(asks=[["police"]]),
        spoiled(asks=[["police", 3]]),
        spoiled(version=-1),
        spoiled(version=True),
        " " * 500_001,
    ],
)
def test_what_is_no_draft_is_refused_in_words(text: str):
    with pytest.raises(FrameworkError, match="Load it again"):
        from_text(text)
