"""From which version a file was written: told in it, and what it would undo."""

from data.framework.columns import EXPLAINED, MEASURES
from data.framework.rows import Row
from data.framework.written_from import WrittenFrom, taken_back, written_from

ORIGIN = WrittenFrom("testbridge", "2026-11-26T09:00:00+00:00", "3")


def tables(**titles: str):
    return {MEASURES.name: tuple(Row({"id": i, "title": t}) for i, t in titles.items())}


def test_the_line_is_found_among_the_explanations():
    steps = [["Performance framework"], [], ["1.", "This workbook says who your board is."]]

    assert written_from({EXPLAINED: [*steps, ORIGIN.row, ["", ""]]}) == ORIGIN
    assert written_from({EXPLAINED: steps}) is None
    assert written_from({"board": [["id"], ["testbridge"]]}) is None


def test_only_what_others_changed_and_the_file_did_not_is_taken_back():
    before = tables(a="A", b="B", c="C", d="D")
    now = tables(a="A2", b="B2", c="C", e="E")
    own = tables(a="A", b="Mine", c="C2", d="D")

    found = taken_back(before, now, own)

    told = [each.what.split("takes it back: ")[1] for each in found]
    assert told == [
        "measures, a: title “A2” → “A”.",
        "measures, e: taken out.",
        "measures, d: added.",
    ]
    assert all(each.blocks for each in found)


def test_what_the_version_says_that_counts_is_no_loss():
    now = tables(a="A2", b="B")

    assert taken_back(tables(a="A", b="B"), now, now) == []
