"""Who might work a hidden number out, what they know beforehand, and how much must stay open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from data.framework.publishing import BASE
from data.protection.published import Decided, Number, Published

READER = "reader"
REACH = BASE - 1  # how far at most a number lies from the multiple that is told of it
FAR = 1000  # above every number that is published, where nobody knows a bound


@dataclass(frozen=True)
class Settings:
    """What a board asks of protection.

    threshold: counts of 1 to one less are small. width: how wide a reader's interval stays;
    the threshold if 0. insider_width: of somebody who knows which hidden numbers are small; 0 for
    none. agencies: whether each agency is an attacker who knows its own counts. zeros_hide:
    whether a nought may be hidden. rounds: whether everything is rounded, in place of hiding.
    seconds: of processor, for one measure.
    """

    threshold: int = 5
    width: int = 0
    insider_width: int = 1
    agencies: bool = True
    zeros_hide: bool = False
    rounds: bool = False
    seconds: float = 20.0

    def is_small(self, number: Number) -> bool:
        """Whether a number says something of single people."""
        return 1 <= number.value < self.threshold

    @property
    def reader_width(self) -> int:
        """How far apart the ends of a reader's interval stay."""
        return self.width or self.threshold


@dataclass(frozen=True)
class Attacker:
    """Somebody who knows bounds of every hidden number, and wants those at some places.

    below, above: how far under and over its true value each number could be, for all they know.
    width: how far apart the ends of each interval stay; less: where it is less than that.
    """

    name: str
    below: tuple[float, ...]
    above: tuple[float, ...]
    wanted: tuple[int, ...]
    width: float
    less: Mapping[int, float] = field(default_factory=dict)

    def width_at(self, place: int) -> float:
        """How far apart the ends of the interval of one number stay."""
        return self.less.get(place, self.width)


def attackers(published: Published, settings: Settings) -> Iterator[Attacker]:
    """The reader, the insider and each agency, as settings have them."""
    small = tuple(
        place for place, number in enumerate(published.numbers) if is_at_risk(number, settings)
    )
    least = tuple(below(number, settings) for number in published.numbers)
    above = _above(published)
    rounded = (place for place in small if published.numbers[place].rounded is not None)
    less = dict.fromkeys(rounded, float(min(settings.reader_width, REACH)))
    yield Attacker(READER, least, above, small, settings.reader_width, less)
    if settings.insider_width:
        yield _insider(published, settings, small)
    if settings.agencies:
        for agency in sorted({number.agency for number in published.numbers} - {""}):
            own = [number.agency == agency for number in published.numbers]
            yield Attacker(
                agency,
                tuple(0.0 if mine else each for mine, each in zip(own, least, strict=True)),
                tuple(0.0 if mine else each for mine, each in zip(own, above, strict=True)),
                tuple(place for place in small if not own[place]),
                2,
            )


def is_at_risk(number: Number, settings: Settings) -> bool:
    """Whether nobody may work it out: small, and not shown by an earlier release."""
    is_risky = number.at_risk or settings.is_small(number)
    return is_risky and number.decided is not Decided.SHOWN


def below(number: Number, settings: Settings) -> float:
    """How far under its value a hidden number could be, for all that a reader knows.

    A hidden number is at least 1, since noughts are shown; one not printed may be nought. One that
    is rounded lies less than the base from what is told.
    """
    if number.rounded is not None:
        is_open = settings.zeros_hide or number.decided is not Decided.HIDDEN
        return float(number.value - max(number.rounded - REACH, 0 if is_open else 1))
    least = 0 if settings.zeros_hide or not number.printed else 1
    return float(max(number.value - least, 0))


def _above(published: Published) -> tuple[float, ...]:
    """How far over its value each number could be, for all that a reader knows."""
    far = FAR + max((each.value for each in published.numbers), default=0)
    return tuple(_most(number, far) - number.value for number in published.numbers)


def _most(number: Number, far: int) -> float:
    if number.rounded is not None:
        return float(number.rounded + REACH)
    return float(far if number.at_most is None else number.at_most)


def _insider(published: Published, settings: Settings, small: tuple[int, ...]) -> Attacker:
    """Of each hidden number an insider can tell whether it is small."""
    under, above = [], []
    for number, over in zip(published.numbers, _above(published), strict=True):
        is_small = settings.is_small(number)
        least = 1 if is_small else settings.threshold if number.value else 0
        known = float(number.value - least)
        is_rounded = number.rounded is not None
        under.append(min(known, below(number, settings)) if is_rounded else known)
        above.append(min(over, settings.threshold - 1 - number.value) if is_small else over)
    return Attacker("insider", tuple(under), tuple(above), small, settings.insider_width)
