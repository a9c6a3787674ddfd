"""Columns too narrow for their figures, in whose place Excel shows ####."""

from collections.abc import Iterator, Mapping, Sequence

from data.files.addresses import Place, bounds_of

WIDEST = 16.0  # characters: no figure is longer
SLACK = 0.2  # of a character, which Excel leaves or takes
HASHES = "####"


def cramped(
    rows: Sequence[Sequence[object]], widths: Mapping[int, float], merged: Sequence[str]
) -> Iterator[Place]:
    """The cells whose number is longer than its column is wide, without its decimals.

    widths: of columns, in characters of the smallest font. A cell merged over columns has room.
    """
    narrow = {column: width for column, width in widths.items() if width < WIDEST}
    roomy = list(_over_columns(merged)) if narrow else []
    for column, width in narrow.items():
        for number, row in enumerate(rows):
            content = row[column] if column < len(row) else ""
            if type(content) not in {int, float} or _length(content) <= width + SLACK:  # type: ignore[arg-type]
                continue
            if not any(_lies_in((number, column), *area) for area in roomy):
                yield number, column


def _length(content: float) -> int:
    return len(f"{content:.0f}") if abs(content) < 1e15 else 0  # Excel shows others as 1E+15


def _over_columns(merged: Sequence[str]) -> Iterator[tuple[Place, Place]]:
    for first, last in map(bounds_of, merged):
        if first[1] != last[1]:
            yield first, last


def _lies_in(place: Place, first: Place, last: Place) -> bool:
    return first[0] <= place[0] <= last[0] and first[1] <= place[1] <= last[1]
