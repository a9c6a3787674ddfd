"""Which quarters a text names, wherever in it they stand: "Police, Q2 2026-27 (Jul to Sep)"."""

import re
from collections.abc import Iterator

from data.periods import MONTHS, Period, Span, is_period, parse

_YEAR = r"(?:20)?(\d{2})\s?[-/_]?\s?(?:20)?(\d{2})"
_QUARTER = r"q(?:uarter|tr|u)?\s?([1-4])(?!\d)"
_BETWEEN = r"[\s,:_-]{0,3}(?:of |fy\s?)?"
_YEAR_FIRST = re.compile(rf"(?<!\d){_YEAR}{_BETWEEN}{_QUARTER}")
_QUARTER_FIRST = re.compile(rf"(?<![a-z]){_QUARTER}{_BETWEEN}{_YEAR}(?!\d)")
_MONTH = rf"({'|'.join(name.lower() for name in MONTHS)})[a-z]*"
_MONTHS = re.compile(
    rf"(?<![a-z]){_MONTH}[\s-]?(20\d{{2}})?\s?(?:to|until|-)\s?{_MONTH}[\s-]?(20\d{{2}})"
)
_PARTS = re.compile(r"[_\s]+")


def quarters_named(text: str) -> tuple[Period, ...]:
    """The financial quarters in a text, in the order in which they stand, each once."""
    plain = _PARTS.sub(" ", text.lower().replace("–", "-"))
    found = sorted(_found(plain), key=lambda each: each[0])
    return tuple(dict.fromkeys(period for _, period in found))


def other_spans_named(text: str) -> tuple[Period, ...]:
    """The periods from one month to another in a text that are no quarter: "April to September"."""
    plain = _PARTS.sub(" ", text.lower().replace("–", "-"))
    found = [_from_month_to_month(match) for match in _MONTHS.finditer(plain)]
    return tuple(each for each in found if each and each.span is not Span.QUARTER)


def _from_month_to_month(match: re.Match[str]) -> Period | None:
    first, first_year, last, last_year = match.groups()
    months = f"{first} {first_year or last_year} to {last} {last_year}"
    return parse(months) if is_period(months) else None


def _found(plain: str) -> Iterator[tuple[int, Period]]:
    """Each quarter with the place in the text at which it begins."""
    for pattern, order in ((_YEAR_FIRST, (1, 2, 3)), (_QUARTER_FIRST, (2, 3, 1))):
        for match in pattern.finditer(plain):
            first, last, number = (match[group] for group in order)
            if (int(first) + 1) % 100 == int(last):
                yield match.start(), parse(f"20{first}-{last} Q{number}")
    for match in _MONTHS.finditer(plain):
        period = _from_month_to_month(match)
        if period and period.span is Span.QUARTER:
            yield match.start(), period
