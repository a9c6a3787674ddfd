"""Names of persons that a sheet lists: beneath a heading, one beneath the other, side by side."""

from collections.abc import Iterator, Sequence

from data.persons import headings, names
from data.persons.columns import Columns, Found, cells_beneath
from data.persons.context import is_at_work

FEWEST_ROWS = 3  # of words beneath a heading of names
FEWEST_NAMES = 2  # one beneath the other
LEAST_KNOWN = 1 / 3  # of a column's names, those of which the forename is known


def names_listed(rows: Sequence[Sequence[object]], columns: Columns) -> Iterator[Found]:
    """The cells in which persons are listed by name, but for those who are at work."""
    yield from _names_headed(rows, columns.headed_name)
    yield from _names_of_somebody(rows, columns.headed_person)
    yield from _names_across(rows)
    yield from _names_alone(rows, columns.names)


def _names_headed(rows: Sequence[Sequence[object]], headed: dict[int, int]) -> Iterator[Found]:
    """Words under two headings such as “Forename” and “Surname”, or under “Child's name”."""
    for column, heading in headed.items():
        cells = []
        for row in range(heading + 1, len(rows)):
            content = rows[row][column] if column < len(rows[row]) else ""
            if not (isinstance(content, str) and content.strip()):
                break
            if content.strip()[0].isalpha() and not names.NOT_NAMES.search(content):
                cells.append((row, column))
        if len(cells) >= (1 if _has_forenames(rows[heading], column) else FEWEST_ROWS):
            yield Found("names of persons", tuple(cells))


def _has_forenames(headed: Sequence[object], column: int) -> bool:
    """Whether another column of these is of forenames, so that this one's rows are persons."""
    others = headings.texts_of([*headed[:column], *headed[column + 1 :]])
    return any(map(headings.FORENAME.fullmatch, others))


def _names_of_somebody(rows: Sequence[Sequence[object]], headed: dict[int, int]) -> Iterator[Found]:
    """What could be a name, be it of a forename and a letter, under “Victim” or “Child”."""
    for column, heading in headed.items():
        called = cells_beneath(rows, heading, column, lambda each: names.could_be_called(str(each)))
        if len(called) >= FEWEST_NAMES:
            yield Found("names of persons", called)


def _names_across(rows: Sequence[Sequence[object]]) -> Iterator[Found]:
    """Names side by side behind “Name”, where another row is of their ages or births."""
    labels = [next(iter(headings.texts_of(row)), "") for row in rows]
    if not any(map(headings.OF_A_PERSON.fullmatch, labels)):
        return
    for row, label in enumerate(labels):
        if headings.NAME.fullmatch(label) or headings.NAMED.fullmatch(label):
            cells = tuple(
                (row, column)
                for column, content in enumerate(rows[row])
                if names.could_be_called(str(content))
            )
            if len(cells) >= FEWEST_NAMES:
                yield Found("names of persons", cells)


def _names_alone(rows: Sequence[Sequence[object]], named: dict[int, list[int]]) -> Iterator[Found]:
    """Names one beneath the other, unless what stands above says that they are at work."""
    for column, found in named.items():
        first, last = found[0], found[-1]
        filled = sum(column < len(row) and row[column] != "" for row in rows[first : last + 1])
        if len(found) < FEWEST_NAMES or len(found) < LEAST_KNOWN * filled:
            continue
        above = _words_above(rows, first, column)
        if not (
            _lists_officers(rows, first, column)
            or is_at_work(above)
            or headings.CALLED_AFTER.search(above)
        ):
            yield Found("names of persons", tuple((row, column) for row in found))


def _words_above(rows: Sequence[Sequence[object]], first: int, column: int) -> str:
    """The heading of a column, and what stands alone in a row above it, as a title does."""
    said = []
    for row in rows[max(0, first - FEWEST_ROWS) : first]:
        filled = [str(content) for content in row if isinstance(content, str) and content]
        said += filled if len(filled) == 1 else [str(row[column])] if column < len(row) else []
    return " ".join(said)


def _lists_officers(rows: Sequence[Sequence[object]], first: int, column: int) -> bool:
    """Whether the names stand under “Name”, beside the agency or the role of each."""
    headed = rows[max(0, first - 1)]
    own = str(headed[column]) if column < len(headed) else ""
    return bool(headings.NAME.fullmatch(own)) and headings.is_of_officers(headed)
