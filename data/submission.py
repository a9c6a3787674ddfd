"""One return as the board received it, and what has happened to it since."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from data.findings import Finding


class Happening(StrEnum):
    """What can happen to a return."""

    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    REINSTATED = "reinstated"
    NAME_WITHDRAWN = "name withdrawn"  # what was agreed with it that a name means


@dataclass(frozen=True)
class Submission:
    """One return as received. sent and received are ISO dates; sent is empty if not said.

    received_at: the day and, where it is known, the time. sent_by: empty if not known.
    withdrawn_on: the ISO date, empty unless it is withdrawn now. revision: why it was sent again,
    as its sender says; empty if nobody did. meant: its period, where its sender was asked which
    one is meant; empty for most. framework: the version of its board's framework that read it, 0
    for the one that is shipped; None of a return that an early release read.
    """

    id: int
    board: str
    agency: str
    period: str
    title: str
    file: str
    sha256: str
    sent: str
    received: str
    superseded_by: int | None
    received_at: str = ""
    sent_by: str = ""
    withdrawn_on: str = ""
    revision: str = ""
    meant: str = ""
    framework: int | None = None

    @property
    def stands(self) -> bool:
        """Whether its figures are the ones that count."""
        return self.superseded_by is None and not self.withdrawn_on


@dataclass(frozen=True)
class Outcome:
    """What became of a file. stored is False when this very file had been stored before."""

    submission: int
    stored: bool


@dataclass(frozen=True)
class Delivery:
    """How a return came. at: an ISO date, with or without the time. sent_by: who sent it.

    reasons: what its sender answered to the queries in it.
    """

    at: str
    sent_by: str = ""
    reasons: Mapping[Finding, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Refusal:
    """A file that came for a return and had errors; nothing of it is stored but what was wrong.

    at: the ISO date and time. findings: the first of them, the errors first.
    """

    id: int
    board: str
    agency: str
    period: str
    title: str
    file: str
    at: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Event:
    """One thing that happened to a return: what, when, who did it and why, in their words.

    id: None until it is written down.
    """

    id: int | None
    submission: int
    what: Happening
    at: str
    who: str
    why: str


def day_of(moment: str) -> str:
    """The ISO date of an ISO date and time."""
    return moment[:10]
