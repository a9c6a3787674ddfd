"""What a text, a number or a day of a cell says of when: its parts, and what is left of it."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from data.guess import when_forms as forms
from data.guess.bracket_words import outside
from data.guess.spans import spanning, without_span
from data.guess.when import CENTURY, When, Year
from data.periods import QUARTER_MONTHS, YEAR_MONTHS

MARCH, DECEMBER = 3, 12


def is_past(text: str) -> bool:
    """Whether a heading says that its figures are of the time before."""
    return bool(forms.PAST.search(text.lower()))


def when(content: object) -> When:
    """What a text, a number or a day of a cell says of when."""
    if isinstance(content, date):
        is_stock = content.month % QUARTER_MONTHS == 0 and (content + timedelta(days=1)).day == 1
        month = (content.month, content.month)
        return When(content.year, Year.BARE, months=month, day=is_stock)
    return _read(str(content))[0]


def is_pure(text: str) -> bool:
    """Whether a text names a period, and nothing else."""
    found, left = _read(text)
    return not found.is_empty and not re.search(r"[a-z0-9]", forms.FILLER.sub("", left))


def without_when(text: str) -> str:
    """What is left of a text, in small letters, without what it says of when."""
    return " ".join(_read(text)[1].split())


@lru_cache(maxsize=16_384)  # a long file has few labels, many times
def _read(text: str) -> tuple[When, str]:
    plain = re.sub(r"\s+", " ", re.sub(r"[‐-―−]", "-", outside(text.lower()))).strip()
    for short, full in forms.SHORTHANDS:
        plain = re.sub(short, full, plain)
    rest, months = without_span(" ".join(plain.split()))
    reader = _Reader(" ".join(rest.split()))
    return spanning(reader.read(), months, plain), reader.left


class _Reader:
    """Reads the parts of one text, taking out of it what was understood."""

    def __init__(self, text: str) -> None:
        self.left = text
        self.found = When()
        self._is_from_a_day = False
        self._is_of_a_paper = bool(forms.OF_A_PAPER.search(text))

    def read(self) -> When:
        """The parts; called once."""
        if self._take(forms.YEARS_ENDING):
            self._set(year_kind=Year.ENDING)
            return self.found
        self._set(to_date=self._take(forms.SO_FAR) is not None)
        self._quarters()
        if not self._days() and not self._month_ranges():
            self._months()
        self._years()
        self._kinds()
        self._until_a_month()
        self._shorter()
        return self.found

    def _shorter(self) -> None:
        """Of a week, or of a part of a year of which nobody can tell when it begins."""
        has_year = self.found.year is not None
        if self._is_from_a_day and re.search(forms.WEEK, self.left):
            self._set(short=True)
        if (
            self._take(forms.PART_NOT_KNOWN)
            or self._take(forms.TERM)
            or (has_year and self._take(forms.PART_OF_A_YEAR))
        ):
            self._set(short=not (self.found.quarter or self.found.months or self.found.half))

    def _take(self, pattern: str) -> "re.Match[str] | None":
        match = re.search(pattern, self.left)
        if match:
            self.left = f"{self.left[: match.start()]} {self.left[match.end() :]}"
        return match

    def _set(self, **parts: object) -> None:
        self.found = replace(self.found, **parts)  # type: ignore[arg-type]

    def _quarters(self) -> None:
        if match := self._take(forms.QUARTERS) or self._take(forms.QUARTERS_BY_NUMBER):
            first, last = sorted((int(match[1]), int(match[2])))
            self._set(months=(forms.first_month(first), forms.first_month(last) + 2))
        elif match := self._take(r"\bto (?:the end of )?q(?:uarter |tr )?([1-4])\b"):
            self._set(quarter=int(match[1]), to_date=True)
        elif match := self._take(forms.QUARTER_AND_YEAR):
            number, year = match[2] or match[3], match[1] or match[4]
            self._set(quarter=int(number), year=int(year), year_kind=Year.BARE)
        elif match := self._take(forms.QUARTER):
            self._set(quarter=int(match[1] or match[2]))
        elif match := self._take(forms.QUARTER_IN_WORDS):
            self._set(quarter=forms.NUMBERS[match["before"] or match["after"]])
        elif match := self._take(forms.HALF):
            self._set(half=forms.NUMBERS[match[1] or match[2] or match[3]])

    def _days(self) -> bool:
        """A day ends a span that a word names, or is the day of a stock."""
        if re.search(forms.MONTH_TO_MONTH, self.left):
            return False
        if self._range_of_days() or self._days_of_a_month():
            return True
        span = rf"(?P<span>{forms.SPAN}\s+(?:ending|ended|to|up to)\s+(?:the )?)?"
        at = r"(?P<at>(?:(?:as )?at|on) (?:the )?(?:end of )?)?"
        match = self._take(rf"{at}{span}{forms.WHOLE_DAY}")
        if not match:
            return self._end_of_a_month()
        month, year = forms.month_and_year(match)
        if self._is_of_a_paper or not month:
            return False
        self._set(year=year, year_kind=Year.BARE)
        if match["span"]:
            self._ending(match["span"], month)
        else:
            self._is_from_a_day = True
            names_a_month = forms.day_of(match) == 1 and not match["at"]
            self._set(months=(month, month), day=not names_a_month)
        return True

    def _range_of_days(self) -> bool:
        day = forms.ANY_DAY
        match = self._take(rf"({day}|{forms.DAY}{forms.MONTH})\s*(?:to|-|until|and)\s*({day})")
        if not match or self._is_of_a_paper:
            return bool(match)
        first = re.search(forms.WHOLE_DAY, match[1])
        last = re.search(forms.WHOLE_DAY, match[2])
        month, since = forms.month_and_year(first) if first else (forms.month_in(match[1]), None)
        if last and month and forms.month_and_year(last)[0]:
            self._between((month, since), forms.month_and_year(last))
        return True

    def _days_of_a_month(self) -> bool:
        """All days of a month; of some of them figures are not kept."""
        match = self._take(forms.DAYS_OF_A_MONTH)
        if not match or self._is_of_a_paper:
            return bool(match)
        self._set(months=(forms.month_in(match[3]),) * 2, short=not forms.is_whole_month(match))
        self._set(year=int(match[4]), year_kind=Year.BARE)
        return True

    def _between(self, first: tuple[int, int | None], last: tuple[int, int]) -> None:
        """From a month to a month; the year of the first counts where it is not the usual one."""
        usual = last[1] - (first[0] > last[0])
        since = first[1] if first[1] not in {None, usual} else None
        self._set(year=last[1], year_kind=Year.BARE, months=(first[0], last[0]), since=since)

    def _end_of_a_month(self) -> bool:
        match = None if re.search(forms.SPAN_TO, self.left) else self._take(forms.END_OF_MONTH)
        if not match or self._is_of_a_paper:
            return False
        month = forms.month_in(match[1])
        self._set(months=(month, month), day=True)
        if match[2]:
            self._set(year=forms.four_digits(match[2]), year_kind=Year.BARE)
        return True

    def _month_ranges(self) -> bool:
        if self.found.months:
            return True
        if both := self._take(forms.MONTHS_WITH_YEARS):
            first = (forms.month_in(both[1]), forms.four_digits(both[2]))
            self._between(first, (forms.month_in(both[3]), forms.four_digits(both[4])))
        elif match := self._take(forms.MONTHS_LISTED):
            self._listed([forms.month_in(each) for each in match.groups()[:3]], match[4])
        elif match := None if "between" in self.left else self._take(forms.TWO_MONTHS):
            self._listed([forms.month_in(each) for each in match.groups()[:2]], match[3])
        elif match := self._take(forms.MONTHS_OF_A_YEAR):
            self._set(months=(forms.month_in(match[1]), forms.month_in(match[2])))
            if match[3]:
                self._set(year=forms.four_digits(match[3]), year_kind=Year.BARE)
        return bool(self.found.months)

    def _listed(self, months: list[int], year: str | None) -> None:
        """Months one after the other; others are no period."""
        self._set(months=(months[0], months[-1]), short=not forms.follow_one_another(months))
        if year:
            self._set(year=forms.four_digits(year), year_kind=Year.BARE)

    def _months(self) -> None:
        # "April 2013-2014" is the year from April on.
        self._take(rf"\bapril(?= {forms.FULL_YEAR}\s*-\s*{forms.FULL_YEAR})")
        if self._is_of_a_paper:
            return
        if match := self._take(rf"{forms.SPAN_TO}(?:[\s,'’-]*({forms.YEAR})(?![\d/-]))?(?![a-z])"):
            if match[3]:
                self._set(year=forms.four_digits(match[3]), year_kind=Year.BARE)
            self._ending(match[1], forms.month_in(match[2]))
        elif match := self._take(rf"\b({forms.MONTH})[\s,.'’-]*({forms.YEAR})(?![\d/-])"):
            self._set(year=forms.four_digits(match[2]), year_kind=Year.BARE)
            if self._take(forms.ROLLING):
                self._ending(forms.YEARS_IN_WORDS[0], forms.month_in(match[1]))
            else:
                self._set(months=(forms.month_in(match[1]),) * 2)
        elif not self._month_in_digits() and (match := self._month_alone()):
            self._set(months=(forms.month_in(match[1]),) * 2)

    def _month_in_digits(self) -> bool:
        """A month written 2024-01, 2024M01 or 01/2024; 2010-11 is two years."""
        if match := self._take(forms.MONTH_IN_DIGITS):
            month, year = match[1] or match[4], match[2] or match[3]
            self._set(months=(int(month),) * 2, year=int(year), year_kind=Year.BARE)
            return True
        pattern = rf"(?<!\d)({forms.FULL_YEAR})[-/](0[1-9]|1[0-2])(?![\d/-])"
        match = re.search(pattern, self.left)
        if not match or forms.first_of_two(match[1], match[2]):
            return False
        self._take(pattern)
        self._set(months=(int(match[2]),) * 2, year=int(match[1]), year_kind=Year.BARE)
        return True

    def _month_alone(self) -> "re.Match[str] | None":
        """A month without a year, where the text says hardly anything else: "may" is a word too."""
        pattern = rf"\b({forms.MONTH})"
        bare = re.sub(pattern, "", self.left, count=1)
        rest = re.sub(rf"{forms.FILLER.pattern}|{forms.FULL_YEAR}|\d{{2}}\b", "", bare)
        is_alone = not re.search(r"[a-z]", rest) or self.found.to_date
        return self._take(pattern) if is_alone else None

    def _ending(self, span: str, month: int) -> None:
        """The year, the quarter or the month that ends with a month."""
        if span.startswith(forms.YEARS_IN_WORDS):
            kind = {MARCH: Year.ENDING, DECEMBER: Year.CALENDAR}.get(month, Year.BARE)
            self._set(year_kind=kind)
            if kind is Year.BARE:
                self._set(months=(month % YEAR_MONTHS + 1, month))
        elif span.startswith("month"):
            self._set(months=(month, month))
        else:
            self._set(months=forms.three_months_to(month))

    def _years(self) -> None:
        if self.found.year is not None and self.found.year_kind is not Year.BARE:
            return
        if self._two_years() or self.found.year is not None:
            return
        if match := self._take(r"\bfy\s*'?(?:20)?(\d{2})\b"):
            self._set(year=CENTURY + int(match[1]) - 1, year_kind=Year.FINANCIAL)
        elif not self._is_of_a_paper and (match := self._only_year()):
            kind = self.found.year_kind if self.found.year_kind is Year.ENDING else Year.BARE
            self._set(year=int(match[1]), year_kind=kind)

    def _only_year(self) -> "re.Match[str] | None":
        """A year that stands alone; of several, none is that of the figures."""
        if re.search(forms.OF_MANY_YEARS, self.left):
            return None
        pattern = rf"(?<![\d£$.,/-])({forms.FULL_YEAR})(?![\d,.%]\d|\d)"
        return self._take(pattern) if len({*re.findall(pattern, self.left)}) == 1 else None

    def _two_years(self) -> bool:
        """Two years that follow one another; of several such, none is that of the figures."""
        for pattern in forms.TWO_YEARS:
            for match in re.finditer(pattern, self.left):
                year = forms.first_of_two(match[1], match[2])
                if year is None:
                    continue
                self.left = f"{self.left[: match.start()]} {self.left[match.end() :]}"
                if self.found.year is None and not forms.years_named(self.left) - {year}:
                    self._set(year=year, year_kind=Year.PAIR)
                return True
        return False

    def _kinds(self) -> None:
        if re.search(forms.ENDING, self.left):
            self._as(Year.ENDING)
        elif self.found.year_kind is not Year.ENDING:
            words = (word for word in forms.YEAR_WORDS if re.search(rf"\b{word}\b", self.left))
            if word := next(words, ""):
                self._as(forms.YEAR_WORDS[word])

    def _as(self, kind: Year) -> None:
        known = self.found.year_kind
        if self.found.year is None:
            if not self.found.months:
                self._set(year_kind=kind)
        elif kind is Year.ACADEMIC or (known is Year.PAIR) == (kind is Year.FINANCIAL):
            self._set(year_kind=kind)

    def _until_a_month(self) -> None:
        """From the beginning of the year on: "performance to September"."""
        if self.found.months or self.found.quarter or self._is_of_a_paper:
            return
        if match := self._take(rf"\b(?:up )?to (?:the )?(?:end (?:of )?)?({forms.MONTH})"):
            self._set(months=(forms.month_in(match[1]),) * 2, to_date=True)
