"""How much of a board's figures a release keeps back, and whether the rest is rounded."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.framework.publishing import SmallCounts
from data.protection.key import Key
from data.protection.published import Number
from data.protection.release import Group, Release

FEWER = "Fewer might have been enough: the time to find out ran out."
NEAR = "each is less than 5 from the true one, and totals add up"


@dataclass(frozen=True)
class KeptBack:
    """Of some measures: how many numbers there are, and how many of them are not shown.

    small: those that are small themselves. beside: those that would give these away. untold: those
    of tables that are left out whole. is_cheapest: whether it was proved that fewer do not do.
    """

    measures: tuple[str, ...]
    numbers: int
    small: int
    beside: int
    untold: int
    is_rounded: bool
    is_cheapest: bool

    @property
    def hidden(self) -> int:
        """All that are not shown."""
        return self.small + self.beside + self.untold


def kept_back(group: Group, small_below: int) -> KeptBack:
    """What a group keeps back. small_below: counts of 1 to one less are small."""
    numbers = [each for each in group.published.numbers if _could_be_printed(each)]
    hidden = [each for each in numbers if each.key not in group.shown]
    small = [each for each in hidden if 1 <= each.value < small_below or each.at_risk]
    others = [each for each in hidden if each not in small]
    untold = sum(not each.printed for each in others)
    return KeptBack(
        tuple(dict.fromkeys(_measure(each) for each in group.published.numbers)),
        len(numbers),
        len(small),
        len(others) - untold,
        untold,
        group.is_rounded,
        group.is_cheapest,
    )


def marked(release: Release) -> str:
    """What stands behind the marking of an edition where it is rounded; else nothing."""
    if not release.rounded:
        return ""
    every = all(group.is_rounded for group in release.groups if group.shown)
    return f", {'' if every else 'some '}counts {SmallCounts.ROUNDED}"


def says(release: Release) -> str:
    """What readers are told of it: how much is not shown, and what is rounded.

    Never how many of these are small, which would tell them something of each.
    """
    numbers = hidden = 0
    for group in release.groups:
        printable = [each for each in group.published.numbers if _could_be_printed(each)]
        numbers += len(printable)
        hidden += sum(each.key not in group.shown for each in printable)
    return " ".join(filter(None, _sentences(release, numbers, hidden)))


def _sentences(release: Release, numbers: int, hidden: int) -> Iterable[str]:
    if numbers:
        few = "none is" if not hidden else f"{hidden:,} {'is' if hidden == 1 else 'are'}"
        yield f"Of {numbers:,} counts and totals {few} {'hidden' if not hidden else 'not shown'}."
    if not all(group.is_cheapest for group in release.groups):
        yield FEWER
    if release.rounded:
        whole = marked(release).removeprefix(", ")
        yield f"{whole[0].upper()}{whole[1:]}: {NEAR}."


def _could_be_printed(number: Number) -> bool:
    """Whether a table has a place for it; what is left of a whole stands nowhere."""
    return isinstance(number.key, Key) and not number.key.left


def _measure(number: Number) -> str:
    return number.key.measure if isinstance(number.key, Key) else ""
