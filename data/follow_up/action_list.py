"""A board's actions as a list: which of them are wanted, and what each says as a row of a file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from data.csv_text import Cell
from data.follow_up.leads import folded
from data.follow_up.plan import Action
from data.follow_up.plan_status import PlanStatus

NOT_SAID = "not-said"  # in an address: actions of which no sheet and nobody says how they stand
SLUGS = {
    "on-target": PlanStatus.ON_TARGET,
    "recoverable": PlanStatus.RECOVERABLE,
    "concern": PlanStatus.CONCERN,
    NOT_SAID: PlanStatus.NOT_SAID,
}
HEADINGS = (
    *("year", "aim", "priority", "action", "target", "timescale", "due"),
    *("lead", "lead person", "status", "status as printed", "completed", "overdue", "evidence"),
    *("file", "sheet", "cell", "changed on", "changed by"),
)


@dataclass(frozen=True)
class Wanted:
    """Which actions are wanted; what is empty does not matter.

    lead: initials or a name. status: a slug. is_overdue: only those.
    """

    lead: str = ""
    status: str = ""
    year: str = ""
    is_overdue: bool = False

    def of(self, actions: Iterable[Action], today: date) -> tuple[Action, ...]:
        """Those of them that are wanted, in their order."""
        return tuple(each for each in actions if self._wants(each, today))

    def _wants(self, action: Action, today: date) -> bool:
        return (
            (not self.year or action.year == self.year)
            and (not self.lead or folded(self.lead) in map(folded, action.lead_names))
            and (not self.status or _slug_of(action) == self.status)
            and (not self.is_overdue or action.is_overdue(today))
        )


def leads_of(actions: Iterable[Action]) -> tuple[str, ...]:
    """Everybody who leads an action, by name where a key has one, in order."""
    named = {folded(name): name for each in actions for name in each.lead_names}
    return tuple(sorted(named.values(), key=str.lower))


def years_of(actions: Iterable[Action]) -> tuple[str, ...]:
    """The years that there are actions of, the newest first."""
    return tuple(sorted({each.year for each in actions}, reverse=True))


def rows_of(actions: Iterable[Action], today: date) -> Iterator[list[Cell]]:
    """Each action as a row under the headings. today: by which it is overdue or not."""
    for each in actions:
        row, source = each.row, each.source
        written = [version for version in each.versions if version.return_number is None]
        yield [
            *(each.year, each.aim, each.priority, each.action, each.target, each.timescale),
            " ".join(day.isoformat() for day in each.when.days),
            *("; ".join(each.leads), "; ".join(each.lead_names)),
            *(str(each.level), row.status if row else "", each.completed),
            "yes" if each.is_overdue(today) else "no",
            each.evidence,
            *((source.file, row.sheet, row.cell) if source and row else ("", "", "")),
            *((written[-1].at[:10], written[-1].who) if written else ("", "")),
        ]


def _slug_of(action: Action) -> str:
    return next(slug for slug, level in SLUGS.items() if level is action.level)
