"""Why there is nothing to show, in a sentence."""

from dashboards.words.figures import status_words
from dashboards.words.instead import can_be_had
from data.figures.series import Point, Series


def reason(*series: Series) -> str:
    """Why there is nothing to show, as a sentence."""
    note = next((note for each in series for note in each.notes if note), "")
    instead = can_be_had(*series)
    if instead:
        return f"{note} {instead}"
    if note:
        return f"No figures for this choice. {note.rstrip('.')}."
    why = _of_the_latest(*series)
    return f"No figures for this choice: {why}." if why else "No figures for this choice."


def why_in(point: Point) -> str:
    """Why a period has no figure: "not returned in Q2 2012-13"."""
    return f"{status_words(point)} in {point.period.short()}"


def _of_the_latest(*series: Series) -> str:
    """Why the latest period has none, where one reason is given for it."""
    latest = max((point.period for each in series for point in each.points), default=None)
    reasons = {why_in(p) for each in series for p in each.points if p.period == latest}
    return reasons.pop() if len(reasons) == 1 else ""
