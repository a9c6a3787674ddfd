"""The hand that writes a sheet: its habits are drawn once, and kept for all of the sheet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.layout_shapes.sheet import BEFORE, REPORTED, Content
from data.periods import FULL_MONTHS, MONTHS, Period, at_snapshot, quarter, year_label

TOTAL_WORDS = ("Total", "All", "Overall", "Grand total", "TOTAL", "Sum of above")
QUARTERS = ("Q{n} {year}", "{year} Q{n}", "Qtr {n} {year}", "Quarter {n} {year}", "{a} - {b} {end}")
TYPING_ERROR = 0.06


@dataclass(frozen=True)
class Said:
    """One figure that a cell shows; role and period only where they are not its line's."""

    value: float
    status: str = REPORTED
    role: str = ""
    period: str = ""


@dataclass(frozen=True)
class Shown:
    """What is written in a cell, and the figures that it shows."""

    content: Content
    number_format: str = ""
    says: tuple[Said, ...] = ()
    free: bool = False


class Hand:
    """One writer: how they put numbers, times and totals, and how well they type."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.thousands = random.choice(("plain", "plain", "format", "text"))
        self.percents = random.choice(("format", "format", "text", "spaced"))
        self.slash = random.choice("-/")
        self.months = random.choice(("long", "short", "dashed", "date", "iso"))
        self.quarters = random.choice(QUARTERS)
        self.total = random.choice(TOTAL_WORDS)
        self.merges = random.random() < 0.6
        self.spaces = random.random() < 0.3
        self.breaks = random.random() < 0.2
        self.as_text = random.random() < 0.08
        self.prose = random.random() < 0.25
        self.side_note = random.random() < 0.15
        self.gap_under_heads = random.random() < 0.1
        self.footnotes = random.choice(("", "", "[1]", "(1)", "*", "1"))

    def likely(self, chance: float) -> bool:
        """Whether something happens that has this chance."""
        return self.random.random() < chance

    def some(self, words: Sequence[str], least: int, most: int) -> list[str]:
        """A few of the words in their order, typed as this hand types them."""
        count = min(self.random.randint(least, most), len(words))
        kept = sorted(self.random.sample(range(len(words)), count))
        return [self.typed(words[each]) for each in kept]

    def typed(self, text: str) -> str:
        """The text, now and then with two letters of a word changed round."""
        places = [
            each
            for each in range(1, len(text) - 2)
            if text[each : each + 2].isalpha() and text[each].lower() != text[each + 1].lower()
        ]
        if not places or not self.likely(TYPING_ERROR):
            return text
        at = self.random.choice(places)
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]

    def number(self, least: int, most: int) -> int:
        """A number of the range."""
        return self.random.randint(least, most)

    def grid(self, rows: int, columns: int, most: int = 90) -> list[list[int]]:
        """Counts, each row of a size of its own."""
        sizes = [self.number(4, most) for _ in range(rows)]
        return [[self.number(size // 2, size * 3 // 2) for _ in range(columns)] for size in sizes]

    def count(self, value: int) -> Shown:
        """A count, as this hand puts large ones."""
        if self.as_text:
            return Shown(str(value), says=(Said(value),))
        if self.thousands == "text" and value >= 1000:
            return Shown(f"{value:,}", says=(Said(value),))
        return Shown(value, "#,##0" if self.thousands == "format" else "", (Said(value),))

    def percent(self, hundredths: float) -> Shown:
        """A percentage: a fraction under a format, or typed with its sign."""
        value = round(hundredths, 1)
        if self.percents == "format":
            return Shown(round(value / 100, 4), "0.0%", (Said(value),))
        sign = " %" if self.percents == "spaced" else "%"
        return Shown(f"{value:.2f}{sign}" if sign == " %" else f"{value:g}%", says=(Said(value),))

    def rate(self, value: float) -> Shown:
        """A number with one place."""
        return Shown(round(value, 1), "0.0", (Said(round(value, 1)),))

    def money(self, pounds: int) -> Shown:
        """An amount, its sign in the format or in the text."""
        if self.thousands == "text":
            return Shown(f"£{pounds:,}".replace(",", " "), says=(Said(pounds),))
        return Shown(pounds, '"£"#,##0', (Said(pounds),))

    def marked(self, value: int) -> Shown:
        """A count with the mark of a footnote glued on."""
        return Shown(f"{value}{self.random.choice(('*', ' [2]', '†'))}", says=(Said(value),))

    def pair(self, now: int, earlier: int, period: Period) -> Shown:
        """A count with last year's in brackets."""
        last = Said(earlier, role=BEFORE, period=str(period.a_year_before()))
        return Shown(f"{now:,} ({earlier:,})", says=(Said(now), last))

    def year(self, first_year: int) -> str:
        """A financial year as this hand writes it: 2024-25 or 2024/25."""
        return year_label(first_year).replace("-", self.slash)

    def quarter(self, period: Period) -> str:
        """A quarter with its year."""
        return self.quarters.format(
            n=period.quarter_number,
            year=self.year(period.financial_year),
            a=MONTHS[period.starts.month - 1],
            b=MONTHS[period.ends.month - 1],
            end=period.ends.year,
        )

    def month(self, period: Period) -> tuple[Content, str]:
        """A month with its year, and the format of its cell."""
        day = period.starts
        if self.months == "date":
            return day, "mmm-yy"
        written = {
            "long": f"{FULL_MONTHS[day.month - 1]} {day.year}",
            "short": f"{MONTHS[day.month - 1]} {day.year}",
            "dashed": f"{MONTHS[day.month - 1]}-{day.year % 100}",
            "iso": f"{day.year}-{day.month:02d}",
        }
        return written[self.months], ""

    def printed(self, text: str) -> str:
        """A label as it stands in the sheet: a footnote's mark glued on, spaces doubled."""
        if self.footnotes and text[-1].isalpha() and self.likely(0.06):
            return self.noted(text)
        if self.spaces and self.likely(0.4):
            return text.replace(" ", "  ", 1) if " " in text else f"{text} "
        return text

    def headed(self, text: str) -> str:
        """A head as it stands in the sheet: over several lines where this hand breaks them."""
        if self.breaks and " " in text and self.likely(0.5):
            return text.replace(" ", "\n", 1)
        return self.printed(text)

    def noted(self, text: str) -> str:
        """A label with the mark of a footnote glued on, where the sheet has footnotes."""
        if not text[-1].isalpha():
            return text
        return f"{text}{'' if self.footnotes == '1' else ' '}{self.footnotes}".rstrip()


def mark(symbol: str, status: str) -> Shown:
    """A sign that stands for a figure."""
    return Shown(symbol, says=(Said(0, status),))


def aside(content: Content, number_format: str = "") -> Shown:
    """Something that is no figure."""
    return Shown(content, number_format)


def free(content: Content, number_format: str = "") -> Shown:
    """Something that may be read or left alone."""
    return Shown(content, number_format, free=True)


def quarters_from(first_year: int, number: int, count: int) -> list[Period]:
    """So many quarters, one after the other."""
    found = [quarter(first_year, number)]
    while len(found) < count:
        found.append(found[-1].following())
    return found


def months_from(year: int, month: int, count: int) -> list[Period]:
    """So many months, one after the other."""
    first = at_snapshot(date(year, month, 1)).starts.replace(month=month)
    found = [Period(first, _month_end(first))]
    while len(found) < count:
        found.append(found[-1].following())
    return found


def _month_end(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def joined(periods: Iterable[Period]) -> str:
    """The period that these make together."""
    each = sorted(periods)
    return str(Period(each[0].starts, each[-1].ends))
