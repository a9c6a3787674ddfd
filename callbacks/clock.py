"""What time it is here, as everything that happens to a return is dated."""

from datetime import datetime


def now() -> str:
    """The day and time here, with how far they are from universal time."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
