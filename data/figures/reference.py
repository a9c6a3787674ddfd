"""The short reference of a figure: it stands beside it on paper, and leads back to it for ever.

It names what the figure is by a check sum, and in clear the version of the data it was made of:
"7KQ2M-X4PDN-5E-0". So nothing has to be kept of a paper for its figures to be found again.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import xor

from data.figures.data_version import DataVersion
from data.figures.series import Point
from data.observations import AGENCY, breakdown_key
from data.periods import Period

# Without letters that are taken for others (Crockford's base 32).
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
TAKEN_FOR = str.maketrans("OIL", "011")
HALF = 5  # digits; two of these name a figure among more than 10^15
OF_MEASURE, OF_FIGURE = 10, 40  # bits of them: the measure alone, then what of it
WRITTEN = re.compile(rf"([{DIGITS}]{{{HALF}}})-?([{DIGITS}]{{{HALF}}})-([{DIGITS}]+)-([{DIGITS}]+)")
LONGEST = 40  # characters of a reference that somebody typed


@dataclass(frozen=True)
class FigureKey:
    """What a figure is of. categories: dimension and category, but not of whom it is filtered.

    agencies: those whose figures alone it holds; none is all of them.
    """

    board: str
    measure: str
    period: Period
    categories: tuple[tuple[str, str], ...] = ()
    agencies: tuple[str, ...] = ()

    @property
    def code(self) -> int:
        """Its check sum. That of a figure of some agencies differs from the whole's by theirs."""
        split = breakdown_key(dict(self.categories))
        what = _sum("|".join((self.board, self.measure, str(self.period), split)), OF_FIGURE)
        measure = measure_code(self.board, self.measure)
        return measure << OF_FIGURE | (what ^ agencies_code(self.agencies))


@dataclass(frozen=True)
class Reference:
    """A reference as it was read. code: the check sum of what it names."""

    code: int
    version: DataVersion

    def may_be_of(self, board: str, measure: str) -> bool:
        """Whether it can name a figure of a measure; of a thousand others one can be meant."""
        return self.code >> OF_FIGURE == measure_code(board, measure)

    def __str__(self) -> str:
        """As it is printed."""
        digits = _digits(self.code, 2 * HALF)
        versions = (_digits(self.version.event), _digits(self.version.framework))
        return "-".join((digits[:HALF], digits[HALF:], *versions))


def key_of(board: str, measure: str, point: Point) -> FigureKey:
    """What a point of a series is of."""
    split = tuple(sorted((name, said) for name, said in point.categories.items() if said))
    is_of_one = bool(point.categories.get(AGENCY))
    return FigureKey(board, measure, point.period, split, () if is_of_one else point.scope.agencies)


def reference_to(board: str, measure: str, point: Point, version: DataVersion) -> str:
    """The reference of a figure; empty where there is none to lead to."""
    if not point.is_told and not (point.sources and point.instead is None):
        return ""
    return str(Reference(key_of(board, measure, point).code, version))


def read_reference(text: str) -> Reference | None:
    """A reference that somebody typed, in whichever letters; None where it is none."""
    if len(text) > LONGEST:
        return None
    typed = re.sub(r"[\s\u2010-\u2015]+", "-", text.strip()).upper().translate(TAKEN_FOR)
    found = WRITTEN.fullmatch(typed)
    if found is None:
        return None
    first, second, event, framework = found.groups()
    return Reference(_number(first + second), DataVersion(_number(event), _number(framework)))


def measure_code(board: str, measure: str) -> int:
    """The part of a check sum that is the same for all figures of a measure."""
    return _sum(f"{board}|{measure}", OF_MEASURE)


def agencies_code(agencies: Iterable[str]) -> int:
    """What a choice of agencies adds to a check sum, in whichever order they were chosen."""
    return reduce(xor, (_sum(f"agency|{each}", OF_FIGURE) for each in sorted(set(agencies))), 0)


def _sum(text: str, bits: int) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()) >> (256 - bits)


def _digits(number: int, least: int = 1) -> str:
    found = ""
    while number or len(found) < least:
        number, digit = divmod(number, len(DIGITS))
        found = DIGITS[digit] + found
    return found


def _number(digits: str) -> int:
    return reduce(lambda number, digit: len(DIGITS) * number + DIGITS.index(digit), digits, 0)
