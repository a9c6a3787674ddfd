"""What one side hands over and the other takes in: two figures of one thing (rule C19)."""

from dataclasses import dataclass
from enum import StrEnum

from data.framework.conditions import Where
from data.observations import AGENCY

EVERY = "*"  # each agency, whose figures are added up


class Wrong(StrEnum):
    """When the two figures of a hand-over cannot both be right."""

    DIFFERENT = "different"
    MORE_RECEIVED = "more received"
    MORE_GIVEN = "more given"


@dataclass(frozen=True)
class Side:
    """Which figure of a measure is meant: the one with just these categories."""

    measure: str
    where: Where = ()

    @property
    def adds_agencies(self) -> bool:
        """Whether it is what the agencies count each for itself, added up."""
        return (AGENCY, (EVERY,)) in self.where

    @property
    def categories(self) -> Where:
        """The conditions without that of every agency."""
        return tuple(each for each in self.where if each != (AGENCY, (EVERY,)))


@dataclass(frozen=True)
class HandOver:
    """Two figures that are shown side by side. wrong: when they cannot both be right."""

    id: str
    title: str
    given: Side
    received: Side
    wrong: Wrong | None = None
    note: str = ""

    @property
    def sides(self) -> tuple[Side, Side]:
        """What is handed over, then what is taken in."""
        return self.given, self.received

    def contradict(self, given: float, received: float) -> bool:
        """Whether two figures cannot both be right."""
        return {
            Wrong.DIFFERENT: given != received,
            Wrong.MORE_RECEIVED: received > given,
            Wrong.MORE_GIVEN: given > received,
            None: False,
        }[self.wrong]


@dataclass(frozen=True)
class Way:
    """The way of a child through what is counted. steps: in order, each of a unit of its own."""

    title: str
    steps: tuple[Side, ...]
