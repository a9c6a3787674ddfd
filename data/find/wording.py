"""A text, to the words by which it is found."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[a-z0-9]+(?:[-‑/][a-z0-9]+)*")
PART = re.compile(r"[a-z0-9]+")
APOSTROPHES = re.compile(r"['’]")
# Words that say nothing of what is looked for.
EMPTY = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "by", "did", "do", "does", "for", "from", "how"),
        *("i", "in", "is", "it", "many", "me", "of", "on", "or", "our", "show", "that", "the"),
        *("there", "to", "was", "were", "what", "when", "where", "which", "who", "with"),
    )
)


@lru_cache(maxsize=32768)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in order: "Re-referrals" gives re, referrals and rereferrals."""
    found: dict[str, None] = {}
    for whole in WORD.findall(_plain(text)):
        parts = PART.findall(whole)
        found |= dict.fromkeys(parts)
        if len(parts) > 1 and not any(part.isdecimal() for part in parts):
            found["".join(parts)] = None
    return tuple(found)


def asked_words(typed: str) -> tuple[str, ...]:
    """The words of what was typed that say what is looked for; all, where none of them does."""
    words = tuple(dict.fromkeys(PART.findall(_plain(typed))))
    return tuple(word for word in words if word not in EMPTY) or words


def is_number(word: str) -> bool:
    """Whether a slip of the keys would make another of it, as of a year or a form's number."""
    return any(each.isdecimal() for each in word)


def _plain(text: str) -> str:
    """A text in small letters without accents and apostrophes."""
    apart = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text.casefold()))
    return "".join(each for each in apart if not unicodedata.combining(each))
