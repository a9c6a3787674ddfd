"""Why a layout cannot be stored yet, in the order in which it is to be put right."""

from collections.abc import Iterator

from data.intake.taught.lesson import Lesson, Source

NOT_READ = "There is no figure on it that could be read."
SAY_WHICH = "Say which layout it has: several that were stored fit it alike."
SAY_WHOSE = "Say whose sheet it is: choose the agency."
SAY_WHEN = "Say of which period its figures are."
SAY_THE_REST = "Say what its labels stand for: no figure of it is known to be one of the board's."
SET_ASIDE = "Say of each row and column that is not used that it is left aside knowingly."
SAME_TWICE = "Some figures say two things of the same: say which table, row or column is meant."


def why_not(lesson: Lesson) -> Iterator[str]:
    """What is still to be said before it can be stored; nothing where it can."""
    if lesson.doubtful:
        yield SAY_WHICH
    if not (lesson.figures or lesson.waiting):
        yield NOT_READ
        return
    if not lesson.whose.agency or lesson.whose.source is Source.FILE_NAME:
        yield SAY_WHOSE
    lacks_a_period = any(not each.period for each in lesson.waiting)
    if lesson.when.period is None or lacks_a_period:
        yield SAY_WHEN
    if not lesson.figures and all(each.held_back_by for each in lesson.waiting):
        yield SAY_THE_REST
    if lesson.unused:
        yield SET_ASIDE
    if lesson.conflicts:
        yield SAME_TWICE
