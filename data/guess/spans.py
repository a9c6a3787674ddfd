"""Spans that a text names by their months, or by their first month alone (rule T1)."""

import re
from dataclasses import replace

from data.guess import when_forms as forms
from data.guess.when import When
from data.periods import YEAR_MONTHS

SPELT = {"two": 2, "six": 6, "nine": 9}
HALF_A_YEAR = 6
# So many months other than those of a quarter or of a year: "6 months to September".
MONTHS_TO = re.compile(
    r"\b(?:(?!(?:3|12) )(?P<months>\d{1,2}|two|six|nine) months|half[ -]year)"
    r"\s+(?=(?:ending|ended|to|up to)\b)"
)
OPEN_END = re.compile(  # "since April 2025": nobody can tell until when
    rf"\b(?:since|from)\s+{forms.DAY}?{forms.MONTH}(?:[\s,'’-]*{forms.YEAR})?$"
)


def without_span(text: str) -> tuple[str, int]:
    """A text without how many months it names, and their number; 0 where it does not say."""
    match = MONTHS_TO.search(text)
    if match is None:
        return text, 0
    number = match["months"]
    months = (SPELT.get(number) or int(number)) if number else HALF_A_YEAR
    return f"{text[: match.start()]} {text[match.end() :]}", months


def spanning(found: When, months: int, text: str) -> When:
    """What a text says of when, over so many months that end with the one it names."""
    is_open = OPEN_END.search(text) and not forms.OF_A_PAPER.search(text)
    if is_open or months > YEAR_MONTHS:
        return replace(found, short=True)
    if not months or not found.months:
        return found
    last = found.months[1]
    first = (last - months) % YEAR_MONTHS + 1
    return replace(found, months=(first, last), since=None, day=False, to_date=False)
