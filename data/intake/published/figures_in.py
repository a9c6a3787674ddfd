"""The figures of the rows that are kept of a published file, each with its cell."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from data.files.addresses import address
from data.framework.place import Level, Place
from data.framework.published import CODE_OF, LEVEL, PublishedFigure
from data.framework.spellings import folded
from data.intake.published.recognised import Known
from data.intake.published.when import period_of
from data.observations import COMPARATOR, Status, breakdown_key
from data.periods import Period
from data.reading import Reading, read

Row = Sequence[object]


@dataclass(frozen=True)
class PublishedCell:
    """One figure as its cell says it.

    is_sum: whether it is one of several that are added up; which of them says which.
    """

    measure: str
    period: Period
    breakdown: str
    reading: Reading
    cell: str
    place: Place
    is_sum: bool = False
    which: tuple[str, ...] = ()
    categories: str = ""  # what it is broken down by, whichever place it is of

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is of: two cells with one key are of one thing, or are added up."""
        return self.measure, str(self.period), self.breakdown

    @property
    def value(self) -> float | None:
        """Its number; None where it has none."""
        return self.reading.figure.value if self.reading.figure else None

    @property
    def status(self) -> Status:
        """What it says besides; a cell that says nothing that is known is not available."""
        return self.reading.figure.status if self.reading.figure else Status.NOT_AVAILABLE


@dataclass
class Found:
    """What the rows hold. periods_not_read: the cells of each text that names no period."""

    cells: list[PublishedCell] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    periods_not_read: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def figures_in(rows: Iterable[Row], known: Known) -> Found:
    """The figures of rows that were cut out, each after the number of its line.

    A cell has the address that it has in the whole file.
    """
    found = Found()
    when, kind = known.column(known.file.period), known.column(known.file.kind_of_period)
    columns = [(each, known.column(each.column)) for each in known.file.figures]
    asked = {n: known.column(n) for each in known.file.figures for n, _ in each.where}
    for number, *row in rows:
        line = int(str(number)) - 1
        place = _place_of(row, known)
        said = _text(row, when)
        period = period_of(said, _text(row, kind), known.file.year_is)
        if place is None:
            continue
        found.places[place.code] = place
        if period is None:
            found.periods_not_read[said].append(address(line, when or 0))
            continue
        for figure, at in columns:
            if at is not None and _is_in(row, figure, asked):
                which = tuple(_text(row, asked[name]).casefold() for name, _ in figure.where)
                cell = _cell(row, at, figure, period, place)
                found.cells.append(replace(cell, cell=address(line, at), which=which))
    return found


def _place_of(row: Row, known: Known) -> Place | None:
    by_code = known.framework.published.places.by_code
    if known.file.place:
        return by_code.get(folded(_text(row, known.column(known.file.place))))
    level = _text(row, known.column(LEVEL)).casefold()
    at = known.place_column(level) if level in CODE_OF else None
    return by_code.get(folded(_text(row, at)))


def _is_in(row: Row, figure: PublishedFigure, asked: Mapping[str, int | None]) -> bool:
    return all(
        _text(row, asked[name]).casefold() in {each.casefold() for each in says}
        for name, says in figure.where
    )


def _cell(
    row: Row, at: int, figure: PublishedFigure, period: Period, place: Place
) -> PublishedCell:
    """The figure of a place in a row. Its cell is told in full by whoever knows the line."""
    is_own = place.level is Level.OWN and figure.for_board
    beside = () if is_own else ((COMPARATOR, place.comparator),)
    return PublishedCell(
        figure.measure,
        period,
        breakdown_key(dict((*figure.breakdown, *beside))),
        read(row[at] if at < len(row) else ""),
        "",
        place,
        figure.is_sum,
        categories=breakdown_key(dict(figure.breakdown)),
    )


def _text(row: Row, at: int | None) -> str:
    return "" if at is None or at >= len(row) else " ".join(str(row[at]).split())


def by_key(cells: Iterable[PublishedCell]) -> Iterator[list[PublishedCell]]:
    """The cells of each figure, in the order of the file."""
    groups: dict[tuple[str, str, str], list[PublishedCell]] = defaultdict(list)
    for each in cells:
        groups[each.key].append(each)
    yield from groups.values()
