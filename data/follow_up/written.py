"""What people write about figures and plans: every version of it, none of them ever changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from data.errors import SafeguardingError

# In what is said of an action of a sheet: the names of the fields that a version changed.
CHANGED = "changed"


class Kind(StrEnum):
    """What is written."""

    ACTION = "action"
    CHALLENGE = "challenge"
    COMMENTARY = "commentary"
    REPORT = "assurance report"
    VIEW = "view"
    AGENDA = "agenda"
    RELEASE = "release"  # what was published; written by the product, in a person's name


@dataclass(frozen=True)
class Written:
    """One version of something written: of what, by whom, when, why, and what it says.

    id: None until it is stored. item: which one of its kind, of its board. version: 1 for the
    first. at: an ISO date and time. said: all its fields as they are from then on.
    """

    id: int | None
    board: str
    kind: Kind
    item: str
    version: int
    at: str
    who: str
    why: str
    said: Mapping[str, str] = field(default_factory=dict)

    def changes_since(self, before: "Written | None") -> tuple["Change", ...]:
        """The fields that say something else than before; of the first version, all."""
        earlier = before.said if before else {}
        names = dict.fromkeys((*earlier, *self.said))
        found = (Change(name, earlier.get(name, ""), self.said.get(name, "")) for name in names)
        return tuple(each for each in found if each.before != each.after)


@dataclass(frozen=True)
class Change:
    """What became of one field."""

    name: str
    before: str
    after: str


class NotWrittenError(SafeguardingError):
    """What was typed cannot be kept so, and why; nothing was kept."""


class WrittenMeanwhileError(SafeguardingError):
    """Somebody else wrote a version since the one that a form was filled in from.

    now: the version that counts.
    """

    def __init__(self, text: str, now: Written | None = None) -> None:
        super().__init__(text)
        self.now = now


def by_item(written: Iterable[Written]) -> dict[str, tuple[Written, ...]]:
    """The versions of each item, the oldest first, in the order in which the items came."""
    found: dict[str, list[Written]] = defaultdict(list)
    for each in written:
        found[each.item].append(each)
    return {item: tuple(sorted(versions, key=_version)) for item, versions in found.items()}


def _version(written: Written) -> int:
    return written.version
