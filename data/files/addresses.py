"""How a spreadsheet names its cells: A1, B2 to B40."""

from collections.abc import Iterable

Place = tuple[int, int]  # row and column, counted from 0


def address(row: int, column: int) -> str:
    """The cell's address as a spreadsheet shows it; positions are counted from 0."""
    letters = ""
    number = column + 1
    while number:
        number, remainder = divmod(number - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return f"{letters}{row + 1}"


def column_number(letters: str) -> int:
    """The position, from 0, of a column: "A" is 0 and "AA" is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def place_of(cell: str) -> Place:
    """The position of an address such as "D14"."""
    letters = cell.rstrip("0123456789")
    return int(cell[len(letters) :]) - 1, column_number(letters)


def addresses(places: Iterable[Place], most: int) -> list[str]:
    """The first of these cells, in reading order, no more than are asked for."""
    return [address(row, column) for row, column in sorted(places)[:most]]


def areas(places: Iterable[Place]) -> list[str]:
    """All of these cells, those that make a rectangle as one: B3:D14."""
    found: list[tuple[Place, Place]] = []
    for first, last in _runs_down(places):
        beside = found[-1] if found else None
        if beside and (beside[0][0], beside[1]) == (first[0], (last[0], last[1] - 1)):
            found[-1] = (beside[0], last)
        else:
            found.append((first, last))
    return [
        address(*first) if first == last else f"{address(*first)}:{address(*last)}"
        for first, last in found
    ]


def _runs_down(places: Iterable[Place]) -> list[tuple[Place, Place]]:
    """The first and the last cell of each run of cells beneath one another."""
    runs: list[tuple[Place, Place]] = []
    for row, column in sorted(set(places), key=lambda place: (place[1], place[0])):
        if runs and runs[-1][1] == (row - 1, column):
            runs[-1] = (runs[-1][0], (row, column))
        else:
            runs.append(((row, column), (row, column)))
    return runs


def area_holds(area: str, cell: str) -> bool:
    """Whether an area such as "B4:D4" holds the cell, other than as its first one."""
    first, _, last = area.partition(":")
    (top, left), (bottom, right) = place_of(first), place_of(last)
    row, column = place_of(cell)
    return cell != first and top <= row <= bottom and left <= column <= right


def bounds_of(area: str) -> tuple[Place, Place]:
    """The first and the last cell of an area such as "B4:D4"."""
    first, _, last = area.partition(":")
    return place_of(first), place_of(last or first)
