"""What one cell of a return says: a figure, its state, and any words around it."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from functools import lru_cache

from data.cell_words import Doubt, doubt_of, is_doubtful, is_small, state_of, without_marks
from data.observations import Status
from data.unseen import INVISIBLE

# Thousands are parted by a space, a no-break space or a comma: "2 544", "12,020".
_NUMBER = r"[+\-−]?\s?(?:\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?\s?%?"
_FIGURE = re.compile(rf"({_NUMBER})(?:\s*\(\s*({_NUMBER})\s*\))?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
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
    """A cell's content. bracketed: the second figure of "170 (217)"; words: what stands beside.

    doubt: what its sender is told of how it was read, or why it was not.
    """

    text: str
    figure: Figure | None = None
    bracketed: Figure | None = None
    words: str = ""
    doubt: Doubt | None = None

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in the cell: not a zero, and not yet a gap (rule M1)."""
        return not self.text


def read(content: object, key: Mapping[str, Status] | None = None) -> Reading:
    """Read a cell. Anything that is neither figure nor state comes back as words only.

    key: what the sheet itself says of the signs it uses.
    """
    if isinstance(content, date | time):
        text = text_of(content)
        return Reading(text, words=text, doubt=Doubt.DATE)
    return _read_with(text_of(content), key) if key else _read_text(text_of(content))


@lru_cache(maxsize=4096)  # most of a large return is a few texts, many times
def _read_text(text: str) -> Reading:
    return _read_with(text, {})


def _read_with(text: str, key: Mapping[str, Status]) -> Reading:
    if _PLAIN.fullmatch(text):
        return Reading(text, _figure(text))
    if status := state_of(text, key):
        doubt = Doubt.SIGN if is_doubtful(text, key) else None
        return Reading(text, Figure(_value_of(status), status), doubt=doubt)
    if is_small(text):
        return Reading(text, Figure(None, Status.SUPPRESSED), doubt=Doubt.SMALL)
    marked = without_marks(text)
    reading = _read_number(marked.text)
    if not reading.figure:
        return Reading(text, words=text, doubt=doubt_of(text))
    if reading.words:
        # The words say more of the number than a mark behind them does.
        return replace(_read_number(text), doubt=doubt_of(text))
    figure = replace(reading.figure, status=marked.status)
    doubt = Doubt.REFERENCE if marked.refers else None
    return replace(reading, text=text, figure=figure, doubt=doubt)


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
    return re.sub(r"\s+", " ", INVISIBLE.sub("", str(content))).strip()


def _read_number(text: str) -> Reading:
    if match := _FIRST.fullmatch(text):
        return Reading(text, _figure(match[1]), _bracket(match[2]), match["words"].strip())
    if match := _LAST.fullmatch(text):
        return Reading(text, _figure(match[2]), None, match["words"].strip())
    return Reading(text, words=text)


def _value_of(status: Status) -> float | None:
    return 0.0 if status in {Status.NIL, Status.LOW} else None


def _bracket(text: str | None) -> Figure | None:
    return None if text is None else _figure(text)


def _figure(text: str) -> Figure:
    is_percentage = text.endswith("%")
    digits = re.sub(r"[\s,%\u00a0\u202f+]", "", text).replace("−", "-")
    places = len(digits.partition(".")[2])
    return Figure(float(digits), Status.REPORTED, is_percentage, places)
