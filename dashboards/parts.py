"""What is said of a part of a whole: which "became referrals", which "were attended"."""

import re

from dashboards.plurals import plural
from data.measures import Measure


def part_words(whole: Measure, part: Measure) -> str:
    """What is said of the part of a whole: "became referrals", "were repeats", "were attended".

    Read from the title of the ratio that is computed from the two, where it begins
    with the thing counted; otherwise from what the part's title adds to the whole's.
    """
    ratio = ratio_of(whole, part)
    said = _after_subject(ratio.title, whole) if ratio else ""
    if said:
        return _predicate(said)
    return _predicate(_added(part.title, f"{whole.title} {plural(part.unit)}"))


def ratio_of(whole: Measure, part: Measure) -> Measure | None:
    """The measure that is computed from the two, if the framework has one."""
    return part.ratios.get(whole.id)


def base_words(measure: Measure) -> str:
    """What a share of this measure is taken of: "booked" for places attended; else its unit."""
    wholes = (ratio.made_of[1] for ratio in measure.ratios.values())
    said = [_added(whole.title, plural(whole.unit)) for whole in wholes]
    return next((word for word in said if " " not in word), plural(measure.unit))


def short_title(measure: Measure) -> str:
    """The title without the thing counted, where a chart says that once: "Attended"."""
    said = _added(measure.title, plural(measure.unit))
    return said[0].upper() + said[1:]


def _predicate(words: str) -> str:
    """With a verb: what follows "that" or "who" has one of its own."""
    clause = re.search(r"\b(?:that|who) (.+)", words)
    if clause is None:
        return f"were {words}"
    return re.sub(r"^are\b", "were", clause[1])


def _after_subject(title: str, whole: Measure) -> str:
    """The title after the words for the thing counted: "that became referrals"; or empty."""
    words = whole.title.split()
    unit = plural(whole.unit).split()[-1]
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
