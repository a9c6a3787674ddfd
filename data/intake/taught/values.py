"""Of what size the figures under a label were, in words that a row keeps, and whether they jump."""

import re
from collections.abc import Iterable

HUNDREDFOLD = 100.0
ADDS_UP = "; each the sum of others"
_RANGE = re.compile(r"(-?\d+(?:\.\d+)?) to (-?\d+(?:\.\d+)?)")
JUMPED = "its figures were {} and are now {}"


def values_in_words(values: Iterable[float | None]) -> str:
    """The smallest and the largest: "80 to 1246"; empty where there is none."""
    known = [each for each in values if each is not None]
    return f"{_number(min(known))} to {_number(max(known))}" if known else ""


def jumped(before: str, values: Iterable[float | None]) -> str:
    """What to say of figures a hundred times as large or as small as before; empty of others."""
    now, before = values_in_words(values), before.removesuffix(ADDS_UP)
    then, today = _largest(before), _largest(now)
    if not (then and today) or 1 / HUNDREDFOLD < today / then < HUNDREDFOLD:
        return ""
    return JUMPED.format(before, now)


def _largest(words: str) -> float:
    found = _RANGE.fullmatch(words)
    return max(abs(float(found[1])), abs(float(found[2]))) if found else 0.0


def _number(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:.4f}".rstrip("0")
