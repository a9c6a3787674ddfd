"""How far the cells of a sheet reach, found the quick way and the thorough one alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.files.addresses import address
from data.files.cell_scan import MOST_CELLS, _is_plainly_near, refuse_if_far
from data.files.refusals import Refused

ROWS = st.one_of(
    st.integers(1, 40),
    st.sampled_from([999, 1_000, 99_999, 100_000, 199_999, 200_000, 416_666, 416_667, 1_048_576]),
)
COLUMNS = st.one_of(st.integers(1, 60), st.sampled_from([676, 677, 702, 703, 16_384]))
PIECES = st.lists(
    st.lists(st.tuples(ROWS, COLUMNS), min_size=1, max_size=4), min_size=1, max_size=4
)


def piece_of(cells) -> bytes:
    rows = "".join(
        f'<row r="{row}"><c r="{address(row - 1, column - 1)}"><v>1</v></c></row>'
        for row, column in cells
    )
    return rows.encode()


def refuses(pieces) -> bool:
    try:
        refuse_if_far(lambda: iter(pieces))
    except Refused:
        return True
    return False


@given(PIECES)
def test_a_part_is_refused_when_the_box_of_its_cells_is_too_large(cells):
    rows = max(row for piece in cells for row, _ in piece)
    columns = max(column for piece in cells for _, column in piece)

    assert refuses([piece_of(piece) for piece in cells]) == (rows * columns > MOST_CELLS)


@pytest.mark.parametrize(
    "later",
    [
        b'<c r="B416667"><v>1</v></c>' * 2,
        b"<c r='B9999999'><v>1</v></c>",
        b'<c r="XFD999999"><v>1</v></c>',
        b'<x:c r="XFD999999"><v>1</v></x:c>',
        b'<c t="n" r="XFD999999"><v>1</v></c>',
    ],
    ids=["a longer row", "other quotes", "a far column", "a prefix", "another order"],
)
def test_a_later_piece_is_looked_at_thoroughly_when_it_is_not_as_the_first(later):
    first = piece_of([(1, 12), (2, 12)])

    assert not _is_plainly_near([first, later])
    assert refuses([first, later])


def test_a_long_plain_sheet_is_known_to_be_near_at_once():
    first, later = piece_of([(1, 12)]), piece_of([(399_999, 12), (5, 1)])

    assert _is_plainly_near([first, later + b'<colBreaks count="0"/><rowBreaks count="0"/>'])


def test_definitions_in_a_later_piece_are_refused():
    with pytest.raises(Refused) as refused:
        refuse_if_far(lambda: [piece_of([(1, 1)]), b'<!DOCTYPE a [<!ENTITY b "c">]>'])

    assert refused.value.code == "definitions-inside"
