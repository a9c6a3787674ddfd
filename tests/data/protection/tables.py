"""Tables of counts as what is published of them: cells, margins, a year of its quarters."""

from collections.abc import Sequence

from data.protection.published import Number, Published, Relation, total

ALL = "T"


def of_rows(rows: Sequence[Sequence[int]], agencies: bool = False) -> Published:
    """A table with both margins. Keys: (row, column), ALL for a total."""
    height, width = len(rows), len(rows[0])
    numbers: list[Number] = []
    for r in [*range(height), ALL]:
        for c in [*range(width), ALL]:
            picked = [
                rows[i][j]
                for i in (range(height) if r == ALL else [r])
                for j in (range(width) if c == ALL else [c])
            ]
            whose = f"agency {c}" if agencies and ALL not in {r, c} else ""
            totals = (r == ALL) + (c == ALL)
            numbers.append(Number((r, c), sum(picked), totals, agency=whose))
    place = {number.key: at for at, number in enumerate(numbers)}
    relations: list[Relation] = [
        total(place[r, ALL], [place[r, c] for c in range(width)]) for r in [*range(height), ALL]
    ] + [total(place[ALL, c], [place[r, c] for r in range(height)]) for c in [*range(width), ALL]]
    return Published(tuple(numbers), tuple(relations))


def of_parts(parts: Sequence[int]) -> Published:
    """Parts and their total. Keys: 0, 1, ..., ALL."""
    numbers = [Number(at, part) for at, part in enumerate(parts)]
    numbers.append(Number(ALL, sum(parts), 1))
    return Published(tuple(numbers), (total(len(parts), range(len(parts))),))
