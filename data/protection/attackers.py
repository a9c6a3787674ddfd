"""Who might work a hidden number out, what they know beforehand, and how much must stay open."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.protection.published import Decided, Number, Published

READER = "reader"
FAR = 1000  # above every number that is published, where nobody knows a bound


@dataclass(frozen=True)
class Settings:
    """What a board asks of protection.

    threshold: counts of 1 to one less are small. width: how wide a reader's interval stays;
    the threshold if 0. insider_width: of somebody who knows which hidden numbers are small; 0 for
    none. agencies: whether each agency is an attacker who knows its own counts. zeros_hide:
    whether a nought may be hidden. seconds: of processor, for one measure.
    """

    threshold: int = 5
    width: int = 0
    insider_width: int = 1
    agencies: bool = True
    zeros_hide: bool = False
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
    """

    name: str
    below: tuple[float, ...]
    above: tuple[float, ...]
    wanted: tuple[int, ...]
    width: float


def attackers(published: Published, settings: Settings) -> Iterator[Attacker]:
    """The reader, the insider and each agency, as settings have them."""
    small = tuple(
        place for place, number in enumerate(published.numbers) if is_at_risk(number, settings)
    )
    least = tuple(below(number, settings) for number in published.numbers)
    above = tuple(_above(number, published) for number in published.numbers)
    yield Attacker(READER, least, above, small, settings.reader_width)
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

    A hidden number is at least 1, since noughts are shown; one not printed may be nought.
    """
    least = 0 if settings.zeros_hide or not number.printed else 1
    return float(max(number.value - least, 0))


def _above(number: Number, published: Published) -> float:
    if number.at_most is not None:
        return float(number.at_most - number.value)
    return float(FAR + max(each.value for each in published.numbers) - number.value)


def _insider(published: Published, settings: Settings, small: tuple[int, ...]) -> Attacker:
    """Of each hidden number an insider can tell whether it is small."""
    threshold = settings.threshold
    under, above = [], []
    for number in published.numbers:
        is_small = settings.is_small(number)
        least = 1 if is_small else threshold if number.value >= threshold else 0
        under.append(float(number.value - least))
        most = threshold - 1 - number.value
        above.append(float(most) if is_small else _above(number, published))
    return Attacker("insider", tuple(under), tuple(above), small, settings.insider_width)
