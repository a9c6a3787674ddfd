"""What can be wrong with the meetings of a framework: every sentence that is said of them."""

from datetime import date

from data.findings import Finding, Severity
from data.framework.meeting_columns import MEETINGS
from data.periods import Period

Cells = tuple[str, ...]


def _error(code: str, cells: Cells, what: str, to_do: str) -> Finding:
    return Finding(Severity.ERROR, f"framework-{code}", MEETINGS.name, cells, what, to_do)


def papers_after_the_meeting(cells: Cells, papers: date, day: date) -> Finding:
    """Papers that are due when the meeting is over."""
    what = f"Its papers are due on {papers}, after the meeting on {day}."
    return _error("papers-after-the-meeting", cells, what, "Correct one of the two.")


def before_its_quarter_ends(cells: Cells, about: Period, day: date) -> Finding:
    """A meeting about figures that nobody can have yet."""
    return _error(
        "before-its-quarter-ends",
        cells,
        f"This meeting is on {day}, and about {about}, which ends on {about.ends}.",
        "Name a quarter that has ended by then, or leave “about” empty.",
    )
