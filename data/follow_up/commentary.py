"""What lies behind a figure and what is done about it: issue found, audit, action, effect."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.follow_up.written import Written, by_item
from data.periods import Period, parse

PARTS = ("issue", "audit", "action", "effect")
TITLES = {
    "issue": "What was found",
    "audit": "What was looked into",
    "action": "What is done",
    "effect": "What came of it",
}


@dataclass(frozen=True)
class Commentary:
    """What is written of one measure in one period, by an agency or for the whole board.

    agency: an id; empty for all of them. Each part is empty where nothing is said of it.
    """

    item: str
    versions: tuple[Written, ...]
    measure: str
    period: Period
    agency: str = ""
    issue: str = ""
    audit: str = ""
    action: str = ""
    effect: str = ""

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The title and the words of each part that says something, in the order of the cycle."""
        return tuple((TITLES[name], getattr(self, name)) for name in PARTS if getattr(self, name))

    @property
    def signed(self) -> Written:
        """The version that counts: who wrote it, and when."""
        return self.versions[-1]


def item_of(measure: str, period: Period, agency: str = "") -> str:
    """Which commentary is meant: there is one for a measure, a period and an agency."""
    return "|".join((measure, str(period), agency))


def commentaries_of(written: Iterable[Written]) -> tuple[Commentary, ...]:
    """Every commentary that says something, the newest period first."""
    found = []
    for item, versions in by_item(written).items():
        measure, period, agency = item.split("|")
        said = {name: versions[-1].said.get(name, "") for name in PARTS}
        found.append(Commentary(item, versions, measure, parse(period), agency, **said))
    told = [each for each in found if each.parts]
    return tuple(sorted(told, key=lambda each: (each.period.ends, each.signed.at), reverse=True))
