"""What was taught over a sheet, stored as a new version of a board's framework."""

from dataclasses import dataclass

from data.errors import FrameworkError
from data.framework.framework import Framework
from data.framework.layouts.taught import TaughtSheet
from data.framework.version import Version
from data.intake.taught.answered import Said
from data.intake.taught.kept_layouts import with_lesson
from data.intake.taught.lesson import Lesson
from data.storage.frameworks import StoredFrameworks

WHY = "Taught how a sheet is laid out"


class NotTaughtError(FrameworkError):
    """A lesson cannot be stored yet, or somebody else taught the same sheet meanwhile."""


@dataclass(frozen=True)
class Teacher:
    """Who taught it, and when: an ISO date and time. why: in their words."""

    who: str
    at: str
    why: str = WHY


def store_layout(
    frameworks: StoredFrameworks, framework: Framework, lesson: Lesson, said: Said, by: Teacher
) -> Version | None:
    """Keep the layouts of a lesson; None where they are kept already.

    framework: the one that the lesson was held against. What others stored since then stays: the
    rows are put on top of what counts now. Raises NotTaughtError where something is still to be
    said, or where somebody else taught the same sheet meanwhile.
    """
    if not lesson.can_store:
        raise NotTaughtError(" ".join(lesson.why_not))
    board = framework.board.id
    now = frameworks.every().of(board)
    own = frameworks.own_tables(board)
    if own is None:
        raise NotTaughtError(f"There is no board “{board}”.")
    if others := _taught_meanwhile(framework, now, lesson):
        raise NotTaughtError(
            f"Somebody else taught the sheet “{others.heading}” meanwhile. Open the file again: "
            "it is read by what they stored, and what you say is put on top of it."
        )
    stored = frameworks.versions(board)
    on = stored[-1].id if stored else 0
    return frameworks.load(with_lesson(own, lesson, said, now), by.at, by.who, by.why or WHY, on=on)


def _taught_meanwhile(then: Framework, now: Framework, lesson: Lesson) -> TaughtSheet | None:
    """A layout of these very words that was not there when the lesson began."""
    before = set(then.taught)
    words = {(str(each.axis), each.words) for each in lesson.names}
    for each in now.taught:
        if each in before or each.agency != lesson.whose.agency:
            continue
        theirs = {(label.axis, label.words) for label in each.labels}
        if len(theirs & words) * 2 > len(theirs):
            return each
    return None
