"""Dates, and which of them are births."""

import re
from datetime import date, datetime

MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
YEAR = r"(?:(?:19|20)\d\d|['’]?\d\d)"
DATE = (
    r"(?:(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}(?: 00:00:00)?"
    rf"|\d{{1,2}}[/.-]\d{{1,2}}[/.-]{YEAR}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]?(?:{MONTHS})[ ,-]{{0,2}}{YEAR}"
    rf"|(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?,? {YEAR})(?!\d)"
)
IS_DATE = re.compile(DATE, re.IGNORECASE)
SPACED = (
    r"\d{1,2} \d{1,2} (?:19|20)?\d\d(?!\d)|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d"
)
SAID = r"d\.? ?o\.? ?b\b\.?|dates? of birth|birth ?dates?|date born|born|birthday"
BIRTH = re.compile(
    rf"\b(?P<said>{SAID})(?: (?:is|was|on|as))*[ :;=,.(\[-]{{0,4}}(?:{DATE}|{SPACED})",
    re.IGNORECASE,
)
PARTLY = re.compile(  # "dob May 2012", which only one person's can be
    r"\b(?:d\.? ?o\.? ?b\b\.?|date of birth)(?: is)?[ :=(]{0,3}"
    rf"(?:(?:{MONTHS}) )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
BIRTH_WORDS = ("birth", "born", "dob", "d.o", "d o")  # one of them, or nothing is looked for
YEAR_OR_DAY = re.compile(r"\b(?:19|20)\d\d\b|\d[/.-]\d{1,2}[/.-]\d")
BORN = re.compile(r"\b(?:born|d\.?o\.?b|b\.)(?: |$)", re.IGNORECASE)
BIRTH_AFTER = re.compile(
    rf"(?<!\d){DATE}[ ,;(\[-]{{1,3}}(?:d\.?o\.?b\b|date of birth)", re.IGNORECASE
)
MANY_BORN = re.compile(
    r"\b(?:children|babies|infants|those|pupils|people|persons|cohort|everyone|anyone|all|"
    r"young people)\b[^.;:]{0,25}$",
    re.IGNORECASE,
)
A_RANGE = re.compile(r"^ ?(?:to\b|and\b|until\b|-|or (?:later|after|before|earlier)|onwards)", re.I)
HEADING = re.compile(
    r"\b(?:d\.? ?o\.? ?b\b|dates? of birth|birth ?dates?|date born|born( on)?$|birthday)", re.I
)
# Right behind a name, or an initial or a short word further on; right before it.
DAY_AFTER = re.compile(rf"(?: [A-Z]\b)?[^A-Za-z0-9]{{0,4}}(?:\w{{1,8}}[ :]{{1,2}})?({DATE})", re.I)
DAY_BEFORE = re.compile(rf"({DATE})[^A-Za-z0-9]{{1,4}}$", re.IGNORECASE)
# Right before the name of somebody who did something on a day, and was not born on it.
SIGNING = re.compile(
    r"\b(?:by|with|lead|manager|officer|chair|trainer|analyst|director)[:,]? "
    r"(?:(?:Mr|Ms|Mrs|Dr) )?$"
)
AGE_AFTER = re.compile(r"(?:, | ?\()(?:(?:age |y(?:ea)?r? ?)?\d{1,2})(?=[,;.)]|$)", re.IGNORECASE)
YEARS_AGO = 2  # what happened since may be a meeting of somebody who works for the board
FIRST_YEAR = 1900


def says_a_birth(text: str) -> bool:
    """Whether a text says of a date that somebody was born on it: "dob 3/5/09"."""
    lowered = text.lower()
    if not any(word in lowered for word in BIRTH_WORDS):
        return False
    if BIRTH_AFTER.search(text) or PARTLY.search(text):
        return True
    return any(
        not A_RANGE.search(text[found.end() :]) and not MANY_BORN.search(text[: found.start()])
        for found in BIRTH.finditer(text)
    )


def speaks_of_a_birth(text: str) -> bool:
    """Whether a text with a person's name in it says when that person was born, be it roughly."""
    return BORN.search(text) is not None


def says_a_year(text: str) -> bool:
    """Whether a text names a year or a day."""
    return YEAR_OR_DAY.search(text) is not None


def is_heading_of_births(text: str) -> bool:
    """Whether a heading says that dates of birth stand beneath it or beside it."""
    return HEADING.search(text) is not None


def is_a_date(text: str) -> bool:
    """Whether the whole of a text is one day."""
    return IS_DATE.fullmatch(text) is not None


def has_birth_near(text: str, start: int, end: int, year: int) -> bool:
    """Whether a day that can be a birth stands right beside the words from start to end."""
    if SIGNING.search(text[:start]):
        return False
    after, before = DAY_AFTER.match(text, end), DAY_BEFORE.search(text[:start])
    return any(can_be_a_birth(found[1], year) for found in (after, before) if found)


def has_age_behind(text: str, start: int, end: int) -> bool:
    """Whether the words from start to end, a name, are followed by an age: "Yusuf Ali, 14,"."""
    return AGE_AFTER.match(text, end) is not None and not SIGNING.search(text[:start])


def can_be_a_birth(text: str, year: int) -> bool:
    """Whether a day is long enough before a year, the one the text is of, to be a birth."""
    return FIRST_YEAR <= year_of(text, year) <= year - YEARS_AGO


def year_of(text: str, year: int) -> int:
    """The year of a day in words or signs; of "09", the last such year that is not to come."""
    digits = re.findall(r"\d+", text)
    said = next((each for each in digits if len(each) == 4), digits[-1])
    if len(said) == 4:
        return int(said)
    century = year - year % 100
    return century + int(said) - (100 if century + int(said) > year else 0)


def day_number(text: str) -> int:
    """Its day, near enough to tell years apart."""
    numbers = [int(part) for part in re.findall(r"\d+", text)[:3]]
    if len(numbers) < 3:
        return year_of(text, 2100) * 365
    year, month, day = numbers if numbers[0] > 31 else numbers[::-1]
    year += 0 if year > 99 else 2000 if year < 30 else 1900
    return year * 365 + month * 30 + day


def day_number_of(content: date) -> int:
    """The same of a date."""
    day = content.date() if isinstance(content, datetime) else content
    return day.year * 365 + day.month * 30 + day.day
