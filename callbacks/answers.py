"""What was answered on the page about a file that waits: reasons, and the quarter that is meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dashboards.components.new_names import NEW, SAME
from data.findings import Finding, Severity
from data.intake.reasons import says_something
from data.intake.returned import Return
from data.intake.said import Agreed, Said
from data.periods import is_period, parse


@dataclass(frozen=True)
class Staged:
    """One file that waits, as the page knows it.

    quarter: the one that its sender says is meant; empty while nobody said. names: what was
    chosen that new names mean, as (dimension, name, meaning). reasons: what was typed for each
    finding, by the finding's key. again: how often it was shown anew. agency: whose it was said to
    be, where it is a sheet of an agency's own.
    """

    token: str
    name: str = ""
    quarter: str = ""
    names: Sequence[Sequence[str]] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    again: int = 0
    agency: str = ""

    @property
    def shown_as(self) -> str:
        """What tells one showing of it from the next."""
        return f"{self.token}.{self.again}"

    @property
    def said(self) -> Said:
        """What its sender answered besides reasons."""
        period = parse(self.quarter) if is_period(self.quarter) else None
        return Said(period, tuple(Agreed(*each) for each in self.names), agency=self.agency)

    def answering(self, received: Return, reasons: Mapping[str, str]) -> "Staged":
        """The same with what was chosen on the page for the new names of a return."""
        chosen = {each.asked.key: reasons.get(each.asked.key, "") for each in received.unnamed}
        names = [
            (each.dimension, each.name, each.name if choice == NEW else choice[len(SAME) :])
            for each in received.unnamed
            if (choice := chosen[each.asked.key]) == NEW
            or (choice.startswith(SAME) and choice[len(SAME) :] in each.known)
        ]
        return replace(self, names=[*self.names, *names], reasons=reasons)


def staged_in(told: Iterable[Mapping[str, Any]] | None) -> list[Staged]:
    """The files that wait, from what the browser keeps of them."""
    known = set(Staged.__dataclass_fields__)
    return [Staged(**{k: v for k, v in each.items() if k in known}) for each in told or ()]


def reasons_in(states: Iterable[Mapping[str, Any]], token: str) -> dict[str, str]:
    """The reasons typed beside the queries of one file, by the keys of the findings."""
    return {
        each["id"]["finding"]: (each.get("value") or "").strip()
        for each in states
        if each["id"]["token"] == token
    }


def unanswered(received: Return, reasons: Mapping[str, str]) -> list[Finding]:
    """The queries of a return without a reason that says anything."""
    queries = (each for each in received.findings if each.severity is Severity.QUERY)
    return [each for each in queries if not says_something(reasons.get(each.key, ""))]


def answers_to(received: Return, reasons: Mapping[str, str]) -> dict[Finding, str]:
    """Each finding of a return that has a reason, with it."""
    return {each: reasons[each.key] for each in received.findings if reasons.get(each.key)}
