"""The number of a return in an address, to all that is known of it."""

from dashboards.components.submission_view import Opened
from dashboards.pages import RETURNS
from data.figures import rows_of
from data.storage import history
from data.storage.store import Store


def opened_at(path: str, board: str, store: Store) -> Opened | None:
    """The return that a path names; None when the board has none of that number."""
    number = path.strip("/").removeprefix(f"{RETURNS}/")
    returns = {each.id: each for each in store.submissions(board)}
    if not number.isdecimal() or int(number) not in returns:
        return None
    submission = returns[int(number)]
    brought = store.brought(submission.id)
    superseded = store.superseded_by(submission.id)
    return Opened(
        submission,
        tuple(zip(brought["measure"], rows_of(brought), strict=True)),
        store.answered(submission.id),
        superseded,
        tuple(
            change
            for older in superseded
            for change in history.changes(store.brought(older.id), brought, returns)
        ),
        store.events(submission.id),
    )


def is_return(path: str) -> bool:
    """Whether a path asks for one return."""
    return path.strip("/").startswith(f"{RETURNS}/")
