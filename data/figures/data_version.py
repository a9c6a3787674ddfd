"""Which version of a board's data is meant, to the return."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DataVersion:
    """Which figures are meant, to the return: the last event, and the version of the framework.

    A day does not say it: a return may be accepted a minute after a meeting has begun.
    """

    event: int
    framework: int

    def __str__(self) -> str:
        """As it stands in an address: "412.17"."""
        return f"{self.event}.{self.framework}"
