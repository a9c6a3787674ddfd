"""What changed in a board's figures since the end of a day, and why, as the database tells it."""

from collections.abc import Mapping
from dataclasses import replace

import sqlalchemy as sa

from data.figures import history
from data.storage import answers
from data.storage.moments import When
from data.storage.schema import EVENTS, FINDINGS
from data.submission import Happening, Submission


def changed(
    connection: sa.Connection, board: str, since: When, returns: Mapping[int, Submission]
) -> tuple[history.Change, ...]:
    """The figures of a board that are not what they were, each with the reason that was given.

    returns: every return of the board, by number.
    """
    moved = answers.moved_since(board, since)
    before, after = (answers.frame(connection, moved, day) for day in (since, None))
    found = history.changes(before, after, returns)
    return tuple(replace(change, why=_why(connection, change)) for change in found)


def _why(connection: sa.Connection, change: history.Change) -> str:
    if change.submission is None:
        of_it = EVENTS.c.submission == change.superseded.id
        about_it = EVENTS.c.what != str(Happening.NAME_WITHDRAWN)
        return answers.events(connection, sa.and_(of_it, about_it))[-1].why
    about = (change.measure, change.period)
    answered = answers.findings(connection, FINDINGS.c.submission == change.submission.id)
    answers_to_queries = (
        reason
        for _, finding, reason in answered
        if reason and (finding.measure, finding.period or change.period) == about
    )
    return " ".join(filter(None, (change.submission.revision, *answers_to_queries)))
