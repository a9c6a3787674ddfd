"""What one cell of a return says: a figure, its state, and any words around it."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal

from data.observations import Status

NOT_AVAILABLE = {
    *("not available", "figure not available", "not supplied", "not returned", "not collected"),
    *("[x]", "x", "..", ":", "-", "–", "tbc", "to follow"),
}
NOT_APPLICABLE = {"n/a", "na", "n.a.", "not applicable", "[z]", "z"}
SUPPRESSED = {"[c]", "c", "*", "suppressed"}
NIL = {"nil", "none", "zero"}
_STATUS_OF = {
    **dict.fromkeys(NOT_AVAILABLE, Status.NOT_AVAILABLE),
    **dict.fromkeys(NOT_APPLICABLE, Status.NOT_APPLICABLE),
    **dict.fromkeys(SUPPRESSED, Status.SUPPRESSED),
}

# Thousands are parted by a space, a no-break space or a comma: "2 544", "12,020".
_NUMBER = r"[+\-−]?\s?(?:\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?\s?%?"
_FIGURE = re.compile(rf"({_NUMBER})(?:\s*\(\s*({_NUMBER})\s*\))?")
_FIRST = re.compile(rf"{_FIGURE.pattern}\s*(?P<words>.*)", re.DOTALL)
_LAST = re.compile(rf"(?P<words>.*?\D)\s*({_NUMBER})$", re.DOTALL)


@dataclass(frozen=True)
class Figure:
    """One number as printed. places: decimals printed, so that a check rounds alike."""

    value: float | None
    status: Status = Status.REPORTED
    is_percentage: bool = False
    places: int = 0


@dataclass(frozen=True)
class Reading:
    """A cell's content. bracketed: the second figure of "170 (217)"; words: what stands beside."""

    text: str
    figure: Figure | None = None
    bracketed: Figure | None = None
    words: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in the cell: not a zero, and not yet a gap (rule M1)."""
        return not self.text


def read(content: object) -> Reading:
    """Read a cell. Anything that is neither figure nor state comes back as words only."""
    text = text_of(content)
    plain = text.lower()
    if plain in _STATUS_OF:
        return Reading(text, Figure(None, _STATUS_OF[plain]))
    if plain in NIL:
        return Reading(text, Figure(0.0, Status.NIL))
    if match := _FIRST.fullmatch(text):
        return Reading(text, _figure(match[1]), _bracket(match[2]), match["words"].strip())
    if match := _LAST.fullmatch(text):
        return Reading(text, _figure(match[2]), None, match["words"].strip())
    return Reading(text, words=text)


def figure_within(text: str) -> Figure | None:
    """The first number anywhere in a text: 200 of "a reduction of just over 200 cases"."""
    match = re.search(_NUMBER, text)
    return None if match is None else _figure(match[0].strip())


def text_of(content: object) -> str:
    """The content as a person sees it: whole numbers without ".0", blanks as ""."""
    if content is None:
        return ""
    if isinstance(content, bool):
        return str(content).upper()
    if isinstance(content, float) and math.isfinite(content):
        whole = content == int(content)
        return str(int(content)) if whole else format(Decimal(repr(content)), "f")
    return re.sub(r"\s+", " ", str(content)).strip()


def _bracket(text: str | None) -> Figure | None:
    return None if text is None else _figure(text)


def _figure(text: str) -> Figure:
    is_percentage = text.endswith("%")
    digits = re.sub(r"[\s,%\u00a0\u202f+]", "", text).replace("−", "-")
    places = len(digits.partition(".")[2])
    return Figure(float(digits), Status.REPORTED, is_percentage, places)
