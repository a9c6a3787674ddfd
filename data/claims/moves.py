"""Words that say how a figure moved: "increased by", "a reduction of", "50% more than"."""

import re
from dataclasses import dataclass

from data.claims.typed_numbers import Form, TypedNumber

_UP = (
    "increas(?:e|ed|es|ing)|r(?:ise|ises|ose|isen|ising)|gr(?:ew|own|owth|ow|owing)|up|"
    "higher|more|greater|went up|gone up|upturn|jump(?:ed)?|climb(?:ed)?|addition(?:al)?"
)
_DOWN = (
    "decreas(?:e|ed|es|ing)|f(?:all|alls|ell|allen|alling)|drop(?:s|ped|ping)?|"
    "reduc(?:tion|ed|es|ing)|"
    "declin(?:e|ed|es|ing)|down|lower|fewer|less|went down|gone down|downturn|cut"
)
_HEDGE = (
    r"(?:(?:almost|nearly|about|around|approximately|approx\.?|roughly|some|over|under|just|"
    r"more than|less than|only|a further|further|an estimated|slightly|well|at least|close to|"
    r"c\.?|circa|a|an)\s+){0,3}"
)
_BEFORE = re.compile(rf"\b({_UP}|({_DOWN}))\s+(?:of|by)\s+{_HEDGE}$", re.I)
_UP_DOWN_BEFORE = re.compile(rf"\b(up|(down))\s+(?:by\s+)?{_HEDGE}$", re.I)
_AFTER = re.compile(
    r"^\s*(?:[a-z'’]+\s+){0,2}?(?:(increase|rise|growth|jump|upturn|uplift)|(decrease|fall|drop|reduction"
    r"|decline|downturn|cut))\b",
    re.I,
)
# A second change of one move: up by 5%, and by 2% on last year; fell by 9 to 600, contacts by 157.
_GOES_ON = re.compile(rf"(?:\band|,)\s+by\s+{_HEDGE}$", re.I)
_BY, _TO = re.compile(rf"\bby\s+{_HEDGE}$", re.I), re.compile(r"^\s*(?:\([^)]*\)\s*)?to\s+\d", re.I)
_VERB = re.compile(
    r"\b(rose|risen|rise|grew|grown|increased?|climbed|jumped"
    rf"|(f(?:e|a)ll|fallen|decreased?|dropped|declined?|reduced))\s+{_HEDGE}$",
    re.I,
)
_FEWER = re.compile(r"^\s*(?:(more|higher)|(fewer|less|lower))\s*(?:[.,;)]|$)", re.I)
_MORE_AFTER = re.compile(
    r"^\s*(?:(more|higher|greater|up)|(fewer|less|lower|down))\b(?:\s+[\w'’/–-]+){0,8}?"
    r"\s+(?:than|on|compared|from|against)\b",
    re.I,
)
# What stands after these is what a figure is compared with; after the second, where it moved.
_BASE = re.compile(
    r"\b(?:compar(?:ed|ing|ison|es)\s+(?:to|with)|against|than|since|same(?:\s\w+)?\s+as)\s+"
    r"(?:(?:that|those|the|in|for|figures?|of|quarter|same|year)\s+){0,4}$",
    re.I,
)
_BASE_OF_A_MOVE = re.compile(r"\b(?:from|on|over)\s+(?:(?:that|those|the|in|for)\s+){0,2}$", re.I)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.I)
_AND = re.compile(r"^\s*and\b", re.I)
_SAID = re.compile(rf"\b({_UP}|({_DOWN}))\b", re.I)
_MOVES = re.compile(rf"\b(?:{_UP}|{_DOWN}|change[ds]?)\b", re.I)


@dataclass(frozen=True, slots=True)
class Move:
    """A number that says how far a figure moved, and whether it was a fall."""

    is_fall: bool


def move_of(text: str, number: TypedNumber) -> Move | None:
    """How a number says that something moved; None where it is no change."""
    if number.is_fall is not None:
        return Move(number.is_fall)
    before, after = text[: number.start], text[number.end :]
    if number.form is not Form.COUNT and (found := _VERB.search(before)):
        return Move(is_fall=bool(found[2]))
    for pattern, place in (
        (_BEFORE, before),
        (_UP_DOWN_BEFORE, before),
        (_AFTER, after),
        (_MORE_AFTER, after),
        (_FEWER, after),
    ):
        if found := pattern.search(place):
            return Move(is_fall=bool(found[2]))
    goes_on = _GOES_ON.search(before) or (_BY.search(before) and _TO.search(after))
    said = list(_SAID.finditer(before)) if goes_on else []
    return Move(is_fall=bool(said[-1][2])) if said else None


def is_base(text: str, at: int, end: int) -> bool:
    """Whether the time that stands at a place is what a figure is compared with."""
    before = text[:at]
    if _BASE.search(before) or (_BETWEEN.search(before) and _AND.search(text[end:])):
        return True
    return bool(_BASE_OF_A_MOVE.search(before) and _MOVES.search(text))
