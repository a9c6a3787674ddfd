"""Numbers as they are printed, and the numbers that a text holds."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

NUMBER = re.compile(r"(?<![\w.,-])-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\w)")


@cache
def printed(value: float) -> frozenset[str]:
    """How a value may stand in a text: whole, or with one decimal place, halves going up (P14)."""
    exact = Decimal(repr(abs(float(value))))
    rounded = (exact.quantize(Decimal(step), rounding=ROUND_HALF_UP) for step in ("1", "0.1"))
    return frozenset(f"{each:,}" for each in rounded)


def pattern_of(names: Iterable[str]) -> re.Pattern[str]:
    """Finds any of these names, the longest first, such as "25 to 34" or "within 12 months"."""
    with_digits = {name for name in names if any(c.isdigit() for c in name)}
    return re.compile(_either(with_digits), re.IGNORECASE)


def spelled(names: Iterable[str]) -> re.Pattern[str]:
    """Finds any of these names as it is spelled, the longest first: "Police", not "police"."""
    return re.compile(_either(set(names)))


def _either(names: set[str]) -> str:
    longest_first = sorted(filter(None, names), key=len, reverse=True)
    either = "|".join(re.escape(name) for name in longest_first)
    return rf"(?<![\w-])(?:{either})(?![\w-])" if either else r"(?!)"


def numbers_in(text: str, *names: re.Pattern[str]) -> list[str]:
    """The numbers of a text as they stand there, without those inside names.

    A name may be broken into lines, where it stands in a chart.
    """
    text = " ".join(re.sub(r"<br>", " ", text).split())
    for name in names:
        text = name.sub(" ", text)
    return [number.lstrip("-") for number in NUMBER.findall(text)]
