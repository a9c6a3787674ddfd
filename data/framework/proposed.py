"""Words proposed for a new measure, read from its title: whoever declares it puts them right."""

import re
from itertools import takewhile

from data.framework.measures import Measure

IRREGULAR = {"child": "children", "person": "people", "young person": "young people"}
PREPOSITIONS = frozenset({"about", "at", "by", "for", "in", "of", "on", "per", "to", "with"})


def plural_of(unit: str) -> str:
    """Two or more of the unit: "children", "enquiries", "young people"."""
    if unit in IRREGULAR:
        return IRREGULAR[unit]
    if re.search(r"[^aeiou]y$", unit):
        return f"{unit[:-1]}ies"
    return f"{unit}es" if re.search(r"(?:s|x|z|ch|sh)$", unit) else f"{unit}s"


def is_plural(title: str) -> bool:
    """Whether the title takes "were": one of its words before the first preposition is plural."""
    head = takewhile(lambda word: word not in PREPOSITIONS, title.lower().split())
    return any(re.search(r"[^s']s$|^children$|^people$", word) for word in head)


def short_title_of(title: str, plural: str) -> str:
    """The title without the thing counted: "Attended" of "Places attended"."""
    said = _added(title, plural)
    return said[0].upper() + said[1:]


def share_of(whole: Measure) -> str:
    """What those are called that a share is taken of: "booked"; empty where no one word says it."""
    said = _added(whole.title, whole.plural)
    return "" if " " in said else said


def part_words_of(ratio: Measure, part: Measure, whole: Measure) -> str:
    """What is said of the part of a whole: "became referrals", "were repeats", "were attended".

    Read from the title of the ratio, where it begins with the thing counted; otherwise from what
    the part's title adds to the whole's.
    """
    said = _after_subject(ratio.title, whole)
    return _predicate(said or _added(part.title, f"{whole.title} {part.plural}"))


def _predicate(words: str) -> str:
    """With a verb: what follows "that" or "who" has one of its own."""
    clause = re.search(r"\b(?:that|who) (.+)", words)
    if clause is None:
        return f"were {words}"
    return re.sub(r"^are\b", "were", clause[1])


def _after_subject(title: str, whole: Measure) -> str:
    """The title after the words for the thing counted: "that became referrals"; or empty."""
    words = whole.title.split()
    unit = whole.plural.split()[-1]
    subject = " ".join(words[: words.index(unit) + 1] if unit in words else words[:1])
    for start in (subject, subject.split()[-1].capitalize()):
        if title.startswith(f"{start} "):
            return title.removeprefix(f"{start} ")
    return ""


def _added(title: str, known: str) -> str:
    """The title without the words at its two ends that are known already, in small letters."""
    common = {word.lower() for word in known.split()}
    rest = [word if word.isupper() else word.lower() for word in title.split()]
    while len(rest) > 1 and rest[0].lower() in common:
        rest.pop(0)
    while len(rest) > 1 and rest[-1].lower() in common:
        rest.pop()
    return " ".join(rest)
