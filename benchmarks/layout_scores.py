"""What was read beside what is true, figure by figure: right, wrong, missed and invented."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from benchmarks.layout_shapes.sheet import REPORTED, Book, Truth, address
from data.guess.guess_csv import BETWEEN, guess_csv
from data.guess.sheet_read import Guessed

RIGHT, MISSED, INVENTED = "right", "missed", "invented"
FIELDS = ("value", "status", "period", "role", "labels")
PERIOD_ALONE = re.compile(
    r"(?:\W|\d|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|uary|ruary|ch|il|ust|ember|ober"
    r"|q|qtr|quarter|year|financial|calendar|ending|to|date|as|at|ytd)*",
    re.IGNORECASE,
)

At = tuple[str, str]  # a sheet and the address of a cell


@dataclass(frozen=True)
class Read:
    """One figure as the reader prints it."""

    value: float | None
    status: str
    period: str
    role: str
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """What became of one figure: right, or what is not right about it."""

    at: At
    faults: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether all of it is as it should be."""
        return not self.faults

    @property
    def is_false(self) -> bool:
        """Whether something untrue was read; a figure that was missed is none."""
        return bool(self.faults) and self.faults != (MISSED,)


def printed(figures: Iterable[Guessed]) -> dict[At, list[Read]]:
    """The figures by their cells, as the command prints them."""
    found = dict[At, list[Read]]()
    for row in csv.DictReader(io.StringIO(guess_csv(figures))):
        read = Read(
            float(row["value"]) if row["value"] else None,
            row["status"],
            row["period"],
            row["role"],
            tuple(row["labels"].split(BETWEEN)) if row["labels"] else (),
        )
        found.setdefault((row["sheet"], row["cell"]), []).append(read)
    return found


def truths_of(book: Book) -> dict[At, tuple[Truth, ...]]:
    """The true figures of a book by their cells."""
    csv_name = book.file.removesuffix(".csv")
    return {
        (csv_name if book.file != csv_name else sheet.name, address(place)): cell.truths
        for sheet in book.sheets
        for place, cell in sheet.cells.items()
        if cell.truths
    }


def free_in(book: Book) -> set[At]:
    """The cells that may be read or left alone."""
    csv_name = book.file.removesuffix(".csv")
    return {
        (csv_name if book.file != csv_name else sheet.name, address(place))
        for sheet in book.sheets
        for place, cell in sheet.cells.items()
        if cell.free
    }


def outcomes(book: Book, read: Mapping[At, list[Read]]) -> list[Outcome]:
    """What became of each figure that is in the book, and of each that is not."""
    true, free = truths_of(book), free_in(book)
    found = [each for at, truths in true.items() for each in _cell(at, truths, read.get(at, []))]
    for at, figures in read.items():
        if at not in true and at not in free:
            found += [Outcome(at, (INVENTED,))] * len(figures)
    return found


def _cell(at: At, truths: tuple[Truth, ...], figures: list[Read]) -> Iterator[Outcome]:
    left = list(figures)
    for truth in truths:
        if not left:
            yield Outcome(at, (MISSED,))
            continue
        nearest = min(left, key=lambda each: len(_faults(truth, each)))
        left.remove(nearest)
        yield Outcome(at, _faults(truth, nearest))
    yield from [Outcome(at, (INVENTED,))] * len(left)


def _faults(truth: Truth, read: Read) -> tuple[str, ...]:
    is_number = truth.status == REPORTED
    same = {
        "value": not is_number or (read.value is not None and abs(read.value - truth.value) < 1e-6),
        "status": read.status == truth.status,
        "period": read.period in truth.periods,
        "role": read.role in truth.roles,
        "labels": _same_labels(truth, read.labels),
    }
    return tuple(field for field in FIELDS if not same[field])


def _same_labels(truth: Truth, labels: tuple[str, ...]) -> bool:
    """Whether all labels that hold are there, and no other but what may stand there."""
    loose = truth.loose | {each for each in labels if PERIOD_ALONE.fullmatch(each)}
    given = set(labels)
    return truth.labels <= given and given - truth.labels <= loose


def kinds(found: Iterable[Outcome]) -> Counter[str]:
    """How many figures are right, and how many have each fault; one may have several."""
    counted = Counter[str]()
    for each in found:
        counted.update(each.faults or (RIGHT,))
    return counted
