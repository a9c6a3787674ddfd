"""What a cell, a row or a column of a sheet is a part of."""

from enum import StrEnum


class Part(StrEnum):
    """What a cell, a row or a column is to the figures of its sheet."""

    HEADING = "heading"
    LABEL = "label"
    PERIOD = "period"
    FIGURE = "figure"
    TOTAL = "total"
    BEFORE = "before"
    SHARE = "share"
    CHANGE = "change"
    NOTE = "note"
    ASIDE = "aside"

    @property
    def holds_figures(self) -> bool:
        """Whether figures of it are read."""
        return self in FIGURES


FIGURES = frozenset({Part.FIGURE, Part.TOTAL, Part.BEFORE, Part.SHARE, Part.CHANGE})


class Role(StrEnum):
    """What a figure is to the others of its table."""

    FIGURE = "figure"
    TOTAL = "total"
    BEFORE = "before"
    SHARE = "share"
    CHANGE = "change"
