"""What people type beside a return or a decision, held to the rule before any of it is kept."""

from datetime import date

from data.errors import PersonalDetailsError
from data.follow_up.written import CHANGED, Written
from data.persons.texts import persons_in
from data.submission import Delivery, Event, day_of

OFFICERS = frozenset({"lead", "whom", "raised_by"})  # fields that name somebody at work


def refuse_typed(field: str, text: str, today: date, *, may_name_an_officer: bool = False) -> None:
    """Refuse what somebody typed that holds details of persons; raises PersonalDetailsError.

    field: what it was typed into, as a sentence begins with it: "The reason for D6".
    """
    found = persons_in(text, today.year, may_name_an_officer=may_name_an_officer)
    if found:
        raise PersonalDetailsError(
            f"{field} holds what looks like {' and '.join(found)}. Nothing of it was kept. "
            "Write it without details of any person."
        )


def refuse_in_delivery(delivery: Delivery) -> None:
    """The same of who sent a return, and of each reason for a query in it."""
    today = date.fromisoformat(day_of(delivery.at))
    refuse_typed("“Sent by”", delivery.sent_by, today, may_name_an_officer=True)
    for finding, reason in delivery.reasons.items():
        refuse_typed(f"The reason for {finding.sheet}, {finding.where},", reason, today)


def refuse_in_decision(event: Event) -> None:
    """The same of who decided something about a return, and why."""
    today = date.fromisoformat(day_of(event.at))
    refuse_typed("“Who decided it”", event.who, today, may_name_an_officer=True)
    refuse_typed("“Why”", event.why, today)


def refuse_in_version(who: str, why: str, at: str) -> None:
    """The same of who changed a framework, and why. at: an ISO date and time."""
    today = date.fromisoformat(day_of(at))
    refuse_typed("“Who decided it”", who, today, may_name_an_officer=True)
    refuse_typed("“Why”", why, today)


def refuse_in_writing(new: Written, before: Written | None) -> None:
    """The same of what somebody writes about a figure or a plan: of what is new in it.

    Who is asked, who leads and who raised it may be named, as whoever sends a return may.
    """
    today = date.fromisoformat(day_of(new.at))
    refuse_typed("“Who writes this”", new.who, today, may_name_an_officer=True)
    refuse_typed("“Why”", new.why, today)
    changed = new.said.get(CHANGED, "").split(";") if CHANGED in new.said else None
    for change in new.changes_since(before):
        if changed is not None and change.name not in changed:
            continue  # as a return prints it, which was looked through when it came
        named = change.name in OFFICERS
        refuse_typed(f"“{change.name}”", change.after, today, may_name_an_officer=named)
