"""The targets that returns print beside their figures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """A target as its source words it; value is missing where it names no number (rule R2)."""

    measure: str
    period: str
    text: str
    value: float | None
    sheet: str
    cell: str
