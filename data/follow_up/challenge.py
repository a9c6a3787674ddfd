"""A challenge: what somebody was asked about a figure, by when, and what came of it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.follow_up.written import Written, by_item

# What is said of it when it is raised, and what follows.
RAISED = ("question", "whom", "due", "figure", "view", "chart", "measure", "period", "raised_by")
FOLLOWED = ("answer", "outcome", "minute")
PRINTED = ("raised", "source")
FIELDS = (*RAISED, *FOLLOWED, *PRINTED)


class Stage(StrEnum):
    """How far a challenge is."""

    OPEN = "open"
    ANSWERED = "answered, without an outcome"
    CLOSED = "closed"


@dataclass(frozen=True)
class Challenge:
    """One challenge as it is now.

    whom: who was asked. due: an ISO day; empty where none was named. figure: what the chart said
    when it was raised. view: the address of that view. raised_by: an agency or a person, where
    that is another than who wrote it down. raised: when, as a report prints it. source: the report
    and its page, of one that was printed.
    """

    item: str
    versions: tuple[Written, ...]
    question: str = ""
    whom: str = ""
    due: str = ""
    figure: str = ""
    view: str = ""
    chart: str = ""
    measure: str = ""
    period: str = ""
    raised_by: str = ""
    answer: str = ""
    outcome: str = ""
    minute: str = ""
    raised: str = ""
    source: str = ""

    @property
    def stage(self) -> Stage:
        """Closed with an outcome; an answer alone leaves it to be decided."""
        if self.outcome:
            return Stage.CLOSED
        return Stage.ANSWERED if self.answer else Stage.OPEN

    @property
    def is_open(self) -> bool:
        """Whether it still wants an outcome."""
        return self.stage is not Stage.CLOSED

    @property
    def own_view(self) -> str:
        """The address of its view where it is a path of ours: a form can be sent with any."""
        is_ours = self.view.startswith("/") and not self.view.startswith("//")
        return self.view if is_ours and "\\" not in self.view else ""

    @property
    def version(self) -> int:
        """The number of the version that counts."""
        return self.versions[-1].version

    @property
    def raised_on(self) -> str:
        """When it was raised: the day, or what the report says that prints it."""
        return self.raised or self.versions[0].at[:10]

    @property
    def asked_by(self) -> str:
        """Who raised it; empty where it was printed, and the report names nobody."""
        return self.raised_by or ("" if self.source else self.versions[0].who)

    def is_about(self, measures: Collection[str]) -> bool:
        """Whether it was raised of a chart of one of these measures."""
        return bool({*self.measure.split(";")} & {*measures})

    def is_overdue(self, today: date) -> bool:
        """Whether nothing was answered by the day that it was asked for."""
        return self.stage is Stage.OPEN and bool(self.due) and self.due < today.isoformat()


def challenges_of(written: Iterable[Written]) -> tuple[Challenge, ...]:
    """Every challenge as it is by these versions, the newest first."""
    found = [
        Challenge(item, versions, **_known(versions[-1].said))
        for item, versions in by_item(written).items()
    ]
    return tuple(sorted(found, key=lambda each: int(each.item), reverse=True))


def _known(said: Mapping[str, str]) -> dict[str, str]:
    return {name: said[name] for name in FIELDS if name in said}
