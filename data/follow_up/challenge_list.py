"""Challenges and assurance reports as lists: which of them are wanted, and rows of a file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data.csv_text import Cell
from data.follow_up.assurance import AssuranceReport
from data.follow_up.challenge import Challenge, Stage

SLUGS = {"open": Stage.OPEN, "answered": Stage.ANSWERED, "closed": Stage.CLOSED}
HEADINGS = (
    *("number", "raised on", "raised by", "question", "to whom", "answer by"),
    *("stage", "answer", "outcome", "minute reference"),
    *("chart", "measure", "period", "figure", "view", "source", "last changed on", "written by"),
)
REPORT_HEADINGS = ("number", "report", "from", "received", "minute reference", "source")


@dataclass(frozen=True)
class WantedChallenges:
    """Which challenges are wanted; what is empty does not matter. stage: a slug."""

    stage: str = ""
    whom: str = ""

    def of(self, challenges: Iterable[Challenge]) -> tuple[Challenge, ...]:
        """Those of them that are wanted, in their order."""
        return tuple(each for each in challenges if self._wants(each))

    def _wants(self, challenge: Challenge) -> bool:
        of_stage = not self.stage or challenge.stage is SLUGS[self.stage]
        return of_stage and (not self.whom or challenge.whom.lower() == self.whom.lower())


def asked_of(challenges: Iterable[Challenge]) -> tuple[str, ...]:
    """Everybody who was asked, in order."""
    named = {each.whom.lower(): each.whom for each in challenges if each.whom}
    return tuple(sorted(named.values(), key=str.lower))


def challenge_rows(challenges: Iterable[Challenge]) -> Iterator[list[Cell]]:
    """Each challenge as a row under the headings."""
    for each in challenges:
        last = each.versions[-1]
        yield [
            *(int(each.item), each.raised_on, each.asked_by),
            *(each.question, each.whom, each.due),
            *(str(each.stage), each.answer, each.outcome, each.minute),
            *(each.chart, each.measure, each.period, each.figure, each.view, each.source),
            *(last.at[:10], last.who),
        ]


def report_rows(reports: Iterable[AssuranceReport]) -> Iterator[list[Cell]]:
    """Each assurance report as a row under its headings."""
    for each in reports:
        yield [int(each.item), each.title, each.whom, each.received, each.minute, each.source]
