"""What a number looks like in its cell, where its format shows something else than the number.

Of the many formats, those that only part thousands, round, or add a sign of percentage or
currency are plain: a reader sees the number. The others hide it, scale it or write words.
Source: ECMA-376 part 1, section 18.8.31 (numFmts).
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General)|(?P<number>[0#?][0#?,.]*(?:[eE][+-][0#?]+)?|\.[0#?]+)"
    r"|(?P<percent>%)|(?P<text>@)|(?P<date>[ymdhsYMDHS]+)|(?P<plain>.)",
    re.DOTALL,
)
CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[\d.]+)")
CURRENCY = re.compile(r"\$([^-]*)")
TELLING = re.compile(r"[A-Za-z0-9<>≤≥*~#\[\]†‡]")  # what a reader takes for more than decoration
WHITE = "white"
LONGEST = 200  # characters of a format; Excel takes 255
MOST_PLACES = 10


@dataclass(frozen=True)
class Section:
    """One part of a format: what is written before and after the number, and how that is shown.

    places: decimals; None where no number is shown. scale: what it is divided by, in thousands.
    """

    before: str = ""
    after: str = ""
    places: int | None = None
    thousands: bool = False
    scale: int = 0
    percent: bool = False
    condition: tuple[str, float] | None = None
    general: bool = False
    odd: bool = False  # dates, text and powers of ten: shown in ways that are left alone
    unseen: bool = False  # written in white


@lru_cache(maxsize=256)
def sections_of(code: str) -> tuple[Section, ...]:
    """The parts of a format, in order: positive, negative, zero, text."""
    return tuple(_section(part) for part in _parts(code[:LONGEST]))


def is_plain(code: str) -> bool:
    """Whether a reader sees every number in this format as it is held, but for its rounding."""
    sections = sections_of(code)[:3]
    if any(section.odd for section in sections):
        return True
    return all(_is_plain(section, is_zero=number == 2) for number, section in enumerate(sections))


def shown(code: str, value: float) -> str:
    """What a cell of this format shows for a number."""
    section = _chosen(sections_of(code), value)
    if section is None:
        return "####"
    if section.unseen:
        return ""
    number = _number(section, value)
    sign = "-" if value < 0 and not _has_sign(code) and number.strip("0.,%") else ""
    return f"{sign}{section.before}{number}{section.after}".strip()


def _parts(code: str) -> list[str]:
    parts, start = [], 0
    for match in TOKEN.finditer(code):
        if match[0] == ";":
            parts.append(code[start : match.start()])
            start = match.end()
    return [*parts, code[start:]]


def _section(part: str) -> Section:
    before = after = ""
    found: dict[str, object] = {}
    for match in TOKEN.finditer(part):
        literal = match["quoted"] or match["escaped"] or match["plain"] or ""
        if match["number"]:
            found |= _placeholders(match["number"])
        elif match["general"]:
            found |= {"general": True, "places": 0}
        elif match["percent"]:
            found["percent"] = True
            literal = "%"
        elif match["date"] or match["text"]:
            found["odd"] = True
        elif match["bracket"] is not None:
            if match["bracket"].lower() == WHITE:
                found["unseen"] = True
            elif condition := CONDITION.fullmatch(match["bracket"]):
                found["condition"] = (condition[1], float(condition[2]))
            elif currency := CURRENCY.match(match["bracket"]):
                literal = currency[1]
            elif re.fullmatch(r"[hms]+", match["bracket"], re.IGNORECASE):
                found["odd"] = True
        if literal and "places" in found:
            after += literal
        elif literal:
            before += literal
    return Section(before=before, after=after, **found)  # type: ignore[arg-type]


def _placeholders(text: str) -> dict[str, object]:
    if "e" in text.lower():
        return {"odd": True}
    digits, _, decimals = text.partition(".")
    ending = decimals or digits
    scale = len(ending) - len(ending.rstrip(","))
    return {
        "places": min(len(decimals.rstrip(",")), MOST_PLACES),
        "thousands": "," in digits.rstrip(","),
        "scale": scale,
    }


def _is_plain(section: Section, *, is_zero: bool) -> bool:
    words = section.before + section.after
    if section.scale or section.condition or section.unseen or TELLING.search(words):
        return False
    if section.places is not None:
        return True
    return is_zero and words.strip() in {"-", "–", "—"}  # as ledgers write nought


def _chosen(sections: tuple[Section, ...], value: float) -> Section | None:
    if any(section.condition for section in sections):
        return next((s for s in sections[:3] if _holds(s, value)), None)
    if value < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if value == 0 and len(sections) > 2 else sections[0]


def _holds(section: Section, value: float) -> bool:
    if section.condition is None:
        return True
    sign, bound = section.condition
    return {
        "<": value < bound,
        "<=": value <= bound,
        ">": value > bound,
        ">=": value >= bound,
        "=": value == bound,
        "<>": value != bound,
    }[sign]


def _number(section: Section, value: float) -> str:
    if section.general:
        return f"{abs(value):.11g}"
    if section.places is None:
        return ""
    scaled = abs(Decimal(repr(value))) / Decimal(1000) ** section.scale
    scaled = scaled * 100 if section.percent else scaled
    rounded = scaled.quantize(Decimal(1).scaleb(-section.places), rounding=ROUND_HALF_UP)
    return f"{rounded:,f}" if section.thousands else f"{rounded:f}"


def _has_sign(code: str) -> bool:
    """Whether a format has a part of its own for what is below nought."""
    sections = sections_of(code)
    return len(sections) > 1 or bool(sections[0].condition)
