"""What measures fall under."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """Something that measures fall under. name: what it is called on a page."""

    id: str
    name: str
