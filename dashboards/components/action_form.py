"""The form with which an action of a plan is changed, or a new one is written."""

from dashboards.components.written_form import Field, Form, long, who_and_why
from dashboards.pages.contents import ACTIONS
from dashboards.words.written import FIELD_NAMES
from data.follow_up.plan import Action
from data.follow_up.plan_status import LEVELS, PlanStatus

NEW = "new"
TYPED = ("priority", "action", "target", "timescale", "lead", "status", "completed", "evidence")
WHEN = "A day, a month or a quarter: 31 March 2027, 03.27, Q4 2026-27; or “ongoing”."
WHO = "Initials of the key, a name or a post; several with a comma between."
DONE = "A day such as 2027-03-31; empty while it is open."


def action_form(board: str, action: Action | None, token: str, seen: str = "") -> Form:
    """The form for an action as it is now; for a new one where there is none.

    seen: what tells the server which state of it was shown.
    """
    said = action.said if action else dict.fromkeys(TYPED, "")
    own = () if action else (Field("aim", FIELD_NAMES["aim"], hint="What the plan is for."),)
    year = () if action else (_year(),)
    fields = (
        *year,
        *own,
        Field("priority", FIELD_NAMES["priority"], said["priority"]),
        long("action", FIELD_NAMES["action"], said["action"]),
        long("target", FIELD_NAMES["target"], said["target"], is_needed=True),
        Field("timescale", FIELD_NAMES["timescale"], said["timescale"], WHEN),
        Field("lead", FIELD_NAMES["lead"], said["lead"], WHO),
        Field("status", FIELD_NAMES["status"], said["status"], choices=_levels(said["status"])),
        Field("completed", FIELD_NAMES["completed"], said["completed"], DONE),
        long("evidence", FIELD_NAMES["evidence"], said["evidence"]),
        *who_and_why(needs_why=action is not None),
    )
    item = action.item if action else NEW
    hidden = {"token": token, "seen": seen}
    button = "Keep the change" if action else "Write it down"
    return Form(f"/{ACTIONS}/{board}/{item}", button, fields, hidden)


def _year() -> Field:
    return Field("year", FIELD_NAMES["year"], hint="Such as 2026-27.", is_needed=True)


def _levels(now: str) -> tuple[tuple[str, str], ...]:
    """The three levels, none of them, and what a sheet prints that is none either."""
    levels = tuple((str(level), f"Action plan {level}") for level in LEVELS)
    printed = ((now, f"As printed: {now}"),) if now not in map(str, PlanStatus) else ()
    return (("", "Not said"), *levels, *printed)
