"""How a plan of action stands: three levels, which are never those of an indicator."""

import re
from dataclasses import dataclass
from enum import StrEnum


class PlanStatus(StrEnum):
    """The levels of a board's key to status; empty where nothing of the kind is said."""

    ON_TARGET = "on target"
    RECOVERABLE = "off target and recoverable"
    CONCERN = "off target and causing concern"
    NOT_SAID = ""


LEVELS = (PlanStatus.ON_TARGET, PlanStatus.RECOVERABLE, PlanStatus.CONCERN)
_WORDS = {
    **dict.fromkeys(("on target", "on track", "on schedule", "green", "g"), PlanStatus.ON_TARGET),
    **dict.fromkeys(
        (
            "off target and recoverable",
            "off target but recoverable",
            "off target recoverable",
            "off track and recoverable",
            "off track but recoverable",
            "recoverable",
            "amber",
            "yellow",
            "a",
        ),
        PlanStatus.RECOVERABLE,
    ),
    **dict.fromkeys(
        (
            "off target and causing concern",
            "off target causing concern",
            "off target and of concern",
            "off track and causing concern",
            "causing concern",
            "red",
            "r",
        ),
        PlanStatus.CONCERN,
    ),
}
_DONE = frozenset(
    {"complete", "completed", "achieved", "done", "finished", "closed", "implemented", "blue", "b"}
)
_BEFORE = re.compile(r"^(?:status|rag|action plan|action)(?: is)?[ :]+")
_PARTS = re.compile(r"\s*(?:\s[-–—]\s|[:;()/])\s*")
_SIGNS = re.compile(r"[^a-z]+")


@dataclass(frozen=True)
class SaidStatus:
    """What a cell says of a plan: its level, and whether it is done with."""

    level: PlanStatus = PlanStatus.NOT_SAID
    is_done: bool = False
    is_understood: bool = True


def read_status(text: str) -> SaidStatus:
    """What the text of a status says; "Work in Progress" says none of the three levels."""
    parts = [_plain(part) for part in _PARTS.split(text.lower()) if _plain(part)]
    levels = {_WORDS[part] for part in parts if part in _WORDS}
    is_done = any(part in _DONE for part in parts)
    known = all(part in _WORDS or part in _DONE for part in parts)
    if len(levels) > 1 or not known:
        return SaidStatus(is_understood=False)
    return SaidStatus(next(iter(levels), PlanStatus.NOT_SAID), is_done)


def _plain(text: str) -> str:
    said = " ".join(_SIGNS.sub(" ", text).split())
    return _BEFORE.sub("", f"{said} ").strip()
