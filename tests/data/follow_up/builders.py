"""Small plans, and what is written of them."""

from data.follow_up.plan import Listed
from data.follow_up.sheet_action import SheetAction
from data.follow_up.written import CHANGED, Kind, Written
from data.periods import parse


def an_action(**fields: str) -> SheetAction:
    """A row of a plan for 2026-27, due in March 2027 and led by AB."""
    named = {
        "aim": "Safe homes",
        "priority": "Priority",
        "action": "Audit",
        "target": "Audit done",
        "timescale": "03.27",
        "lead": "AB",
        "status": "",
        "evidence": "",
        "sheet": "Plan",
        "cell": "C2",
    }
    return SheetAction(**(named | fields))


def a_listing(*actions: SheetAction, number: int = 1, **fields) -> Listed:
    """A return that lists these actions."""
    named = {
        "file": f"plan-{number}.xlsx",
        "period": parse("2026-27"),
        "sent": f"2026-0{number}-10",
        "at": f"2026-0{number}-10T09:00:00+00:00",
        "who": "Ann Lee",
        "counts": True,
    }
    return Listed(number, actions=actions, **(named | fields))


def a_version(item: str, version: int = 1, kind: Kind = Kind.ACTION, **fields) -> Written:
    """Something written by Bo Day."""
    named = {"at": f"2026-05-{version:02}T09:00:00+00:00", "who": "Bo Day", "why": "It was done"}
    said = {name: text for name, text in fields.items() if name not in named}
    about = named | {name: text for name, text in fields.items() if name in named}
    return Written(None, "derby", kind, item, version, said=said, **about)


def a_change(item: str, version: int = 1, **fields) -> Written:
    """A change of an action that a sheet lists."""
    changed = ";".join(name for name in fields if name not in {"at", "who", "why"})
    return a_version(item, version, **{CHANGED: changed}, **fields)
