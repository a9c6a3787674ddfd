"""Whether what somebody wrote as a reason says anything."""

import re

from data.cell_words import state_of

WORD = re.compile(r"[^\W\d_]{2,}")
NO_REASONS = {
    "ok",
    "na",
    "no",
    "nk",
    "yes",
    "not",
    "none",
    "test",
    "tbd",
    "okay",
    "see",
    "above",
    "reason",
    "blank",
}


def says_something(text: str) -> bool:
    """Whether there is a word in it that could be a reason: not in "n/a", "-", "none" or "tbc"."""
    words = {word.casefold() for word in WORD.findall(text)}
    return not state_of(text) and bool(words - NO_REASONS)


def names_somebody(text: str) -> bool:
    """Whether there is a letter in it, as in a name or initials: not in "." or "-"."""
    return any(character.isalpha() for character in text)
