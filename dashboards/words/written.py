"""What is said of what people write: names of fields, of changes, of who and when."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dashboards.words.labels import date_words, moment_words
from data.follow_up.commentary import TITLES
from data.follow_up.due import Timescale
from data.follow_up.plan import Action, Version
from data.follow_up.plan_status import PlanStatus
from data.follow_up.written import CHANGED, Change, Written

LONGEST_LINE, LONGEST_TEXT = 300, 4000  # characters
FIELD_NAMES = {
    "year": "Year of the plan",
    "aim": "Aim",
    "priority": "Priority",
    "action": "Action",
    "target": "Specific target",
    "timescale": "Timescale",
    "lead": "Lead person",
    "status": "Status of the plan",
    "completed": "Completed on",
    "evidence": "Evidence",
    "question": "Question",
    "whom": "To whom",
    "due": "Answer by",
    "raised_by": "Raised by",
    "answer": "Answer",
    "outcome": "Outcome",
    "minute": "Minute reference",
    "title": "Report",
    "received": "Received",
    "source": "Source",
}
OF_A_COMMENTARY = {**FIELD_NAMES, **TITLES}
# Told apart by sign and word; the shapes are not those of an indicator's status.
STATUS_SIGNS = {
    PlanStatus.ON_TARGET: "✓",
    PlanStatus.RECOVERABLE: "↗",
    PlanStatus.CONCERN: "!",
}
NOT_KEPT = frozenset({CHANGED, "view", "chart", "measure", "period", "figure"})


def due_words(when: Timescale) -> str:
    """The day or days of a timescale; empty where it names none."""
    return " and ".join(map(date_words, when.days))


def status_words(action: Action) -> str:
    """How a plan stands: one of the three levels, else what is printed, else that nobody says."""
    if action.level:
        return f"Action plan {action.level}"
    return f"“{action.status}”" if action.status else "not said"


def completed_words(completed: str) -> str:
    """When an action was completed, as a day or as its sheet says."""
    try:
        return date_words(completed)
    except ValueError:
        return completed


def change_words(changes: Iterable[Change], names: Mapping[str, str] = FIELD_NAMES) -> str:
    """What became of each field, one after the other."""
    told = [each for each in changes if each.name not in NOT_KEPT and each.name in names]
    return " ".join(f"{names[each.name]}: {_became(each)}." for each in told)


def _became(change: Change) -> str:
    after = f"“{change.after}”" if change.after else "nothing"
    return f"{after}, before “{change.before}”" if change.before else after


def signed_words(written: Written) -> str:
    """Who wrote a version and when; from the second on, which one it is."""
    which = f", version {written.version}" if written.version > 1 else ""
    return f"{written.who}, {moment_words(written.at)}{which}"


def version_words(version: Version) -> str:
    """What happened to an action: listed by a return, or changed on the page."""
    if version.return_number is not None:
        who = f", sent by {version.who}" if version.who else ""
        return f"Return {version.return_number}{who}"
    return version.who


def plan_words(shown: Sequence[Action], every: Sequence[Action], today: date) -> str:
    """How many actions are shown, how they stand, and how many are overdue."""
    many = _many(len(shown), "action")
    of_all = f" of {len(every)}" if len(shown) < len(every) else ""
    levels = [
        f"{count} {level}"
        for level in STATUS_SIGNS
        if (count := sum(each.level is level for each in shown))
    ]
    done = sum(each.is_done for each in shown)
    without = sum(not each.level and not each.is_done for each in shown)
    said = [
        *levels,
        *([f"{done} completed"] if done else []),
        *([f"{without} of which no sheet and nobody here says how they stand"] if without else []),
    ]
    late = sum(each.is_overdue(today) for each in shown)
    counted = f": {', '.join(said)}" if said else ""
    return f"{many}{of_all}{counted}. {late} overdue on {date_words(today)}."


def _many(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"
