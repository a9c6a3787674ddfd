"""One return as the board received it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Submission:
    """One return as received. sent and received are ISO dates; sent is empty if not said."""

    id: int
    board: str
    agency: str
    period: str
    title: str
    file: str
    sha256: str
    sent: str
    received: str
    superseded_by: int | None
