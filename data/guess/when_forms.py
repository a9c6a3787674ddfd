"""The forms in which months, days, quarters and years are written, as expressions."""

import re
from calendar import monthrange
from collections.abc import Sequence
from itertools import pairwise

from data.guess.when import CENTURY, Year
from data.periods import FINANCIAL_YEAR_STARTS, MONTHS, QUARTER_MONTHS, YEAR_MONTHS

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
FULL_YEAR = r"(?:19|20)\d{2}"
YEAR = rf"(?:{FULL_YEAR}|['’]?\d{{2}}(?!\d))"
DAY = r"(?:(?<!\d)\d{1,2}(?:st|nd|rd|th)?[\s-]+)"  # before its month
DAY_AFTER = r"(?:\s+\d{1,2}(?:st|nd|rd|th))?"  # "March 31st"
WHOLE_DAY = (
    rf"(?:(?P<d>{DAY})(?P<m>{MONTH}),?[\s-]+(?P<y>{YEAR})"
    rf"|(?P<iso>{FULL_YEAR})-(?P<im>\d{{2}})-(?P<id>\d{{2}})(?: 00:00:00)?"
    rf"|(?P<sd>\d{{1,2}})[/.](?P<sm>\d{{1,2}})[/.](?P<sy>{FULL_YEAR}|\d{{2}}))"
)
ANY_DAY = re.sub(r"\?P<\w+>", "?:", WHOLE_DAY)
YEARS_IN_WORDS = ("year", "12", "twelve")
SPAN = r"(?:year|12 months|twelve months|quarter|3 months|three months|month)"
SO_FAR = r"\b(?:(?:financial )?year to date|f?ytd|(?<!up )to date|cumulative)\b"
SPAN_TO = (
    rf"\b({SPAN})\s+(?:ending|ended|to)\s+(?:the )?(?:end of )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?({MONTH})"
)
TO = r"(?:to|-|/|until|and)"
MONTHS_WITH_YEARS = (
    rf"\b{DAY}?({MONTH}){DAY_AFTER}[\s,'’-]*({YEAR})\s*{TO}\s*"
    rf"{DAY}?({MONTH}){DAY_AFTER}[\s,'’-]*({YEAR})(?![\d/-])"
)
MONTHS_OF_A_YEAR = (
    rf"\b{DAY}?({MONTH}){DAY_AFTER}\s*(?:to|-|/|until)\s*"
    rf"{DAY}?({MONTH}){DAY_AFTER}(?:[,\s'’-]*({YEAR})(?![\d/-]))?(?![a-z])"
)
MONTHS_LISTED = (  # "Apr/May/Jun 2024", "April, May and June"
    rf"\b({MONTH})\s*[/,&+]\s*({MONTH})\s*(?:[/,&+]|,? and)\s*({MONTH})"
    rf"(?:[,\s'’-]*({YEAR})(?![\d/-]))?(?![a-z])"
)
TWO_MONTHS = (  # "April and May 2024"
    rf"\b({MONTH})\s*(?:and|&|\+)\s*({MONTH})(?:[,\s'’-]*({YEAR})(?![\d/-]))?(?![a-z])"
)
MONTH_TO_MONTH = (  # "Apr 24-Mar 25", in which 24 is no day of March
    rf"(?<!\d)(?<!\d[ -])(?<!(?:st|nd|rd|th)[ -])\b{MONTH}[\s'’-]*{YEAR}\s*(?:to|-|until)\s*"
    rf"{MONTH}[\s'’-]*{YEAR}(?![\d/-])"
)
MONTH_IN_DIGITS = (  # "01/2024", "2024M01"
    rf"(?<![\d/-])(0?[1-9]|1[0-2])/({FULL_YEAR})(?![\d/-])"
    rf"|(?<!\d)({FULL_YEAR})-?m(0[1-9]|1[0-2])(?!\d)"
)
DAYS_OF_A_MONTH = (  # "1 to 30 June 2024"
    rf"(?<![\d/])(\d{{1,2}})(?:st|nd|rd|th)?\s*(?:to|-|until|and)\s*"
    rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+({MONTH}),?\s*({FULL_YEAR})"
)
END_OF_MONTH = (
    r"\b(?:(?:as )?at |on |from )?(?:the )?"
    rf"(?:end (?:of )?|3[01](?:st|th)? |28(?:th)? |29(?:th)? )({MONTH})(?:\s+({YEAR}))?(?![\da-z])"
)
QUARTERS = r"(?<![a-z])q([1-4])\s*(?:\+|-|to|&|and|/)\s*(?:q[2-4]\s*(?:\+|&)\s*)*q?([1-4])\b"
QUARTER_AND_YEAR = (
    rf"(?<![a-z\d/-])({FULL_YEAR})\s*-?\s*q([1-4])\b"
    rf"|(?<![a-z\d])q([1-4])\s*[-/]\s*({FULL_YEAR})(?![\d/-])"
)
QUARTERS_BY_NUMBER = r"\b(?:quarters|qtrs) ([1-4])\s*(?:\+|-|to|&|and|/)\s*([1-4])\b"
QUARTER = r"(?<=\d)\s*q([1-4])\b|\b(?:quarter|qtr|qu|q)[ .:]*(?:no\.? ?)?([1-4])(?!\d)"
HALF = r"\bhy?([12])\b|\b(first|second|1st|2nd) half\b|\bhalf(?:[ -]year)? (1|2|one|two)\b"
# Parts of a year of which nobody can tell when they begin, and quarters that no year has.
PART_NOT_KNOWN = r"\b(?:month|period|week|wk)\s*\d{1,2}\b|\bq(?:uarter |tr ?)?[5-9]\b|\bh[3-9]\b"
TERM = r"\b(?:autumn|spring|summer|winter|michaelmas)\b|\bterm \d\b"
PART_OF_A_YEAR = r"\b[mp]\s?(?:0?[1-9]|1[0-2])\b"  # beside a year; alone it may be a priority
WEEK = r"\bweek\b|\bw/?[ecb]\b"
ROLLING = r"\brolling (?:12|twelve|year)|\br12m?\b"
SHORTHANDS = (
    (
        r"\b(\d{1,2})[ -]?(?:m|mths?|month)(?: rolling)?(?= (?:to|ending|ended|up to)\b)",
        r"\1 months",
    ),
    (r"\bfy(?=(\d\d)(\d\d)\b)(\d\d)(\d\d)\b", r"fy \3/\4"),
    (r"(?<![a-z])f?y/?e(?= ?\d| (?:[a-z]{3,9}\.?[ '’-]?\d))", "year ending "),
    (r"(?<![a-z])q/?e(?= ?\d| (?:[a-z]{3,9}\.?[ '’-]?\d))", "quarter ending "),
    (r"\b(ay)(?=\d)", r"\1 "),
)
ENDING = r"\b(?:ending|ended|year end) (?:31 |31st )?march\b|\byears? (?:ending|ended)\s*:?$"
# "Five-year average to 2024", "since 2019": of several years, whichever one is named.
OF_MANY_YEARS = (
    r"\bsince\b|\bonwards?\b|\byears?\b.*\b(?:average|mean)\b|\baverage (?:of|to|since|over)\b"
)
YEARS_ENDING = r"\byears (?:ending|ended|to) (?:31(?:st)? )?march\b"  # of several years
NUMBERS = {
    **dict.fromkeys(("first", "1st", "one", "1"), 1),
    **dict.fromkeys(("second", "2nd", "two", "2"), 2),
    **dict.fromkeys(("third", "3rd", "three"), 3),
    **dict.fromkeys(("fourth", "4th", "four"), 4),
}
A_NUMBER = "|".join(NUMBERS)
QUARTER_IN_WORDS = (
    rf"\b(?:(?P<before>{A_NUMBER}) (?:quarter|qtr)|(?:quarter|qtr) (?P<after>{A_NUMBER}))\b"
)
TWO_YEARS = (
    r"(?<!\d)((?:19|20)\d{2})\s*[-/]\s*((?:19|20)?\d{2})(?!\d)",
    r"(?<!\d)((?:19|20)\d{2})(\d{2})(?!\d)",
    r"(?<![\d/-])(\d{2})\s*/\s*(\d{2})(?![\d/-])",
    r"(?<![\d/-])(19|2\d|3\d)\s*-\s*(\d{2})(?![\d/-])",  # 16-17 is an age
)
YEAR_WORDS = {
    "financial": Year.FINANCIAL,
    "fiscal": Year.FINANCIAL,
    "calendar": Year.CALENDAR,
    "academic": Year.ACADEMIC,
    "ay": Year.ACADEMIC,
    "school year": Year.ACADEMIC,
}
# Days of a paper, and of no figure: only a quarter or two years in such a line are of its figures.
OF_A_PAPER = re.compile(
    r"\b(published|updated|extract(?:ed)?|(?<!to )date|created|printed|refreshed|run on|issued"
    r"|produced|version|released?|next update|downloaded|prepared|generated|received|due"
    r"|returned by|based on|as (?:they|it) stood|records?|taken from|drawn from|held on|system"
    r"|correct (?:at|on)|accurate|pulled|ran on|data (?:as )?at)\b"
)
PAST = re.compile(
    r"\b(previous|prior|last (?:year|quarter|month|period|time|return)"
    r"|(?:a )?(?:year|quarter) (?:ago|before|earlier)"
    r"|same (?:quarter|period|month|time),? (?:of )?last year|comparative|py)\b"
)
FILLER = re.compile(
    r"\b(year|quarter|qtr|months?|financial|fiscal|calendar|academic|school|ending|ended|end"
    r"|to|of|the|from|at|as|in|for|and|period|up|until|march|date|fy|ay|cy|half|only|total|q"
    r"|position|snapshot|on|week|full|whole|so far|cumulative|f?ytd)\b|[\W_]+"
)


def first_of_two(first: str, second: str) -> int | None:
    """The first of two years that follow one another; None where they do not."""
    year = four_digits(first)
    return year if str(year + 1).endswith(second) else None


def years_named(text: str) -> set[int]:
    """The years that a text names as pairs; of several, none is that of its figures."""
    pairs = (found.groups() for each in TWO_YEARS for found in re.finditer(each, text))
    return {year for pair in pairs if (year := first_of_two(*pair)) is not None}


def first_month(quarter: int) -> int:
    """The month in which a financial quarter begins."""
    return (FINANCIAL_YEAR_STARTS - 1 + QUARTER_MONTHS * (quarter - 1)) % YEAR_MONTHS + 1


def three_months_to(month: int) -> tuple[int, int]:
    """The first and the last of the three months that end with one."""
    return (month - QUARTER_MONTHS) % YEAR_MONTHS + 1, month


def follow_one_another(months: Sequence[int]) -> bool:
    """Whether each month is the one after that before it."""
    return all((this - last) % YEAR_MONTHS == 1 for last, this in pairwise(months))


def is_whole_month(match: "re.Match[str]") -> bool:
    """Of days of a month (DAYS_OF_A_MONTH): whether they are all that it has."""
    days = monthrange(int(match[4]), month_in(match[3]))[1]
    return (int(match[1]), int(match[2])) == (1, days)


def four_digits(text: str) -> int:
    """A year, which may be written with two digits."""
    digits = text.strip("'’")
    return int(digits) if len(digits) > 2 else CENTURY + int(digits)  # noqa: PLR2004


def month_in(text: str) -> int:
    """The first month that a text names, 1 to 12. Raises StopIteration where it names none."""
    starts = [month.lower() for month in MONTHS]
    words = re.findall(r"[a-z]+", text)
    return next(starts.index(word[:3]) + 1 for word in words if word[:3] in starts)


def month_and_year(match: "re.Match[str]") -> tuple[int, int]:
    """Of a day (WHOLE_DAY): its month, 0 where there is none such, and its year."""
    if match["m"]:
        return month_in(match["m"]), four_digits(match["y"])
    if match["iso"]:
        return int(match["im"]), int(match["iso"])
    month = int(match["sm"])
    return (month if 1 <= month <= YEAR_MONTHS else 0), four_digits(match["sy"])


def day_of(match: "re.Match[str]") -> int:
    """Of a day (WHOLE_DAY): which one of its month."""
    found = match["d"] or match["id"] or match["sd"]
    return int(re.sub(r"\D", "", found))
