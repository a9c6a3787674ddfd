"""How like two names are, and whether they may be one: a slip of the keys, never another thing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from data.framework.layouts.spelling import loose

SURE = 0.9  # what is less like is asked, never assumed
DOUBTFUL = 0.85  # at most, of names that may mean two things
OTHER_NUMBERS = 0.6  # at most, of names with other numbers in them: of other ages, of other days
LONG_WORD, LONGER_WORD = 5, 8  # letters of a word in which one slip, or two, are forgiven
# Words that say nothing of what is counted.
EMPTY = frozenset(
    (
        *("a", "all", "an", "and", "are", "been", "being", "figure", "figures", "had", "has"),
        *("have", "in", "is", "its", "number", "numbers", "no", "of", "on", "that", "the"),
        *("their", "there", "these", "they", "this", "those", "total", "totals", "was", "were"),
        *("which", "who", "with"),
    )
)
# Words that turn a name into that of another thing: they are the same in both, to the letter.
DECIDING = frozenset(
    (
        # whether, and how often
        *("not", "non", "never", "none", "without", "nor", "neither", "un", "excluding", "except"),
        *("including", "only", "re", "repeat", "repeats", "repeated", "again", "first", "initial"),
        *("second", "third", "review", "reviews", "further", "other", "others", "same"),
        # which way
        *(
            "from",
            "to",
            "by",
            "into",
            "out",
            "in",
            "with",
            "per",
            "over",
            "under",
            "above",
            "below",
        ),
        # when
        *("time", "late", "overdue", "within", "before", "after", "during", "day", "days"),
        *("week", "weeks", "month", "months", "year", "years", "quarter", "quarters", "yearly"),
        *("annual", "monthly", "quarterly", "last", "previous", "prior", "next", "current"),
        *("new", "old", "open", "opened", "close", "closed", "start", "started", "end", "ended"),
        *("ending", "ceased", "still", "ongoing", "date", "working"),
        # of which age and sex
        *("age", "aged", "ages", "older", "younger", "plus", "more", "less", "fewer", "adult"),
        *("adults", "child", "children", "young", "baby", "babies", "male", "males", "female"),
        *("females", "boy", "boys", "girl", "girls", "man", "men", "woman", "women"),
        # in which unit
        *("percent", "rate", "rates", "average", "mean", "median", "share", "proportion"),
        *("ratio", "change", "difference", "target", "cost", "costs", "hours"),
        # how many
        *("one", "two", "three", "four", "five", "six", "single", "double", "both", "any", "multi"),
        *("high", "medium", "standard", "low", "known", "unknown"),
    )
)
# Words of the field that a slip would make of another one; they are never taken for it.
OF_THEIR_OWN = frozenset(
    (
        *("contact", "contacts", "contract", "contracts", "stated", "charged", "changed"),
        *("presented", "prevented", "carers", "careers", "case", "cases", "care", "cares"),
        *("attend", "attempt", "accepted", "excepted", "exploited", "exploded", "affected"),
        *("effected", "sections", "section", "sanctions", "sexual", "visits", "visitors"),
        *("perpetrators", "services", "devices", "plans", "places", "parent", "patient"),
        *("parents", "patients", "staff", "stuff", "placed", "planned", "trained", "retained"),
        *("deported", "reported", "deferred", "referred", "recorded", "rewarded", "involved"),
        *("resolved", "revolved", "assessed", "accessed", "reviewed", "renewed", "invited"),
        *("incited", "missing", "mixing", "threats", "treats", "treated", "threatened"),
    )
)
_NUMBER = re.compile(r"\d")
_OF_WHICH = re.compile(r"^(?:of which|of these|of those|including|incl) ")
_TO_THE_LETTER = re.compile(r"\b(to|from|by|into|with) ")


@dataclass(frozen=True)
class Spelled:
    """A name as it is compared. words: those that say something, in order."""

    text: str
    words: tuple[str, ...]

    @property
    def deciding(self) -> frozenset[str]:
        """Its words, numbers and letters that are the same in another name, or it is another."""
        return frozenset(each for each in self.words if is_deciding(each))

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in it, in order."""
        return tuple(each for each in self.words if _NUMBER.search(each))


@lru_cache(maxsize=16384)  # the names of a framework, held against each label
def spelled(text: str) -> Spelled:
    """A name as it is compared: a framework's other words are known to its terms already."""
    label = _OF_WHICH.sub("", loose(text))
    split = tuple(label.split())
    words = tuple(word for n, word in enumerate(split) if word not in EMPTY or _decides(split, n))
    return Spelled(label, words or split)


def _decides(words: Sequence[str], place: int) -> bool:
    """Whether a word that is mostly empty says something here: "in time", "no plan"."""
    word, following = words[place], words[place + 1 : place + 2]
    if word == "no":
        return following != ("of",)
    return word == "in" and following == ("time",)


def is_deciding(word: str) -> bool:
    """Whether a word is never a slip for another: numbers, single letters, and some words."""
    return word in DECIDING or len(word) == 1 or bool(_NUMBER.search(word)) or word == "no"


def likeness(one: str, other: str) -> float:
    """How like two names are, from 0 to 1; 1 where they are the same but for spelling.

    It is below what is sure wherever they may mean two things, however like they look: "not", "re",
    numbers, ages, sex and times are the same in both, and every other word is at most a slip away.
    """
    first, second = spelled(one), spelled(other)
    if first.words == second.words:
        return 1.0
    score = min(fuzz.token_sort_ratio(first.text, second.text) / 100, 0.99)
    if first.numbers != second.numbers:
        return min(score, OTHER_NUMBERS)
    return score if may_be_one(first, second) else min(score, DOUBTFUL)


def may_be_one(first: Spelled, second: Spelled) -> bool:
    """Whether two names differ by no more than slips of the keys and the order of words."""
    if first.deciding != second.deciding or len(first.words) != len(second.words):
        return False
    if _is_in_order(first.text) or _is_in_order(second.text):
        return _are_slips(first.words, second.words)
    left = list(second.words)
    for word in first.words:
        found = next((each for each in left if each == word), None) or next(
            (each for each in left if is_slip(word, each)), None
        )
        if found is None:
            return False
        left.remove(found)
    return True


def is_slip(word: str, other: str) -> bool:
    """Whether one word is the other with a slip of the keys in it; never in how it ends."""
    first, second = _singular(word), _singular(other)
    if word == other:
        return True
    if is_deciding(word) or is_deciding(other):
        return False
    if first == second:
        return True
    if {word, other} <= OF_THEIR_OWN or first[0] != second[0] or first[-1] != second[-1]:
        return False
    shortest = min(len(first), len(second))
    forgiven = 0 if shortest < LONG_WORD else 1 if shortest < LONGER_WORD else 2
    return OSA.distance(first, second) <= forgiven


def _are_slips(first: Sequence[str], second: Sequence[str]) -> bool:
    return all(is_slip(one, other) for one, other in zip(first, second, strict=True))


def _is_in_order(text: str) -> bool:
    """Whether the order of its words says who does what to whom."""
    return bool(_TO_THE_LETTER.search(f"{text} "))


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
