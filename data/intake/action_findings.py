"""What is said of the actions of a plan that a return holds."""

from data.findings import IF_RIGHT, Finding, Severity
from data.follow_up.plan_status import LEVELS


def status_not_read(sheet: str, cell: str, text: str) -> Finding:
    """The status of an action in other words than those of the key."""
    return Finding(
        Severity.NOTE,
        "action-status-not-read",
        sheet,
        (cell,),
        f"“{text}” is none of the levels that a plan of action has; it is shown as it is written.",
        f"Write {', '.join(LEVELS[:-1])} or {LEVELS[-1]}; or choose it on the page Actions.",
    )


def column_not_read(sheet: str, cell: str, heading: str) -> Finding:
    """A column of a table of actions that is none of those that are read."""
    return Finding(
        Severity.NOTE,
        "action-column-not-read",
        sheet,
        (cell,),
        f"“{heading}” is no column that a table of actions is known to have, so it was not read.",
        "Nothing, if it is not needed. Else call it priority, action, target, timescale, lead, "
        "status or evidence, or name it among the terms of the framework.",
    )


def leads_not_in_key(sheet: str, cells: tuple[str, ...], leads: str, *, has_key: bool) -> Finding:
    """Initials of lead persons that the workbook does not explain."""
    why = "are not in the key to lead persons" if has_key else "have no key in this workbook"
    return Finding(
        Severity.NOTE,
        "lead-not-in-key",
        sheet,
        cells,
        f"The initials {leads} {why}.",
        f"{IF_RIGHT} A key of another workbook of the board is used where there is one; else add "
        "a line such as “SR – name” under “Key to lead person”.",
    )
