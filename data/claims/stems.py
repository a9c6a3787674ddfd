"""Words as they are compared: "referred", "referrals" and "referral" are one."""

import re
from functools import lru_cache

WORD = re.compile(r"[a-z][a-z'’]*")
POSSESSIVE = re.compile(r"['’]s?\b")
SHORTEST = 3  # letters that are left of a word
# The longest first; each is taken off once.
ENDINGS = (
    *("ations", "ation", "ments", "ment", "ances", "ance", "ences", "ence", "ingly"),
    *("ings", "ing", "ees", "als", "al", "ers", "er", "ied", "ies", "ed", "es", "s", "e"),
)
NUMBERS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "six": "6",
    "nine": "9",
    "ten": "10",
    "twelve": "12",
}
LENGTH = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join(NUMBERS)})(?:\s|-)(?:working |calendar |full )?"
    r"(day|week|month|year)s?\b"
)
WHOLE = {
    "children": "child",
    "people": "person",
    "persons": "person",
    "girls": "girl",
    "national": "national",
    "nationally": "national",
    "held": "hold",
    "given": "give",
    "police": "police",
}


def listed(text: str) -> tuple[str, ...]:
    """The words of a text, in order."""
    return tuple(text.split())


# Words that say nothing of what is counted.
EMPTY = frozenset(
    listed("""
    a about above across after again against all almost also although amount an and annual
    any approximately april are area around as at august authorities authority average be
    because becoming been before being below between board both bringing brought but by came
    can change changed changes circa city compare compared compares comparing comparison
    concerning could council counted counts county data date day december decline declined
    declines declining decrease decreased decreases decreasing did do does down drop dropped
    dropping drops during each earlier either end ended ending ends equal equals equate
    equated equates equating equivalent ever every fall fallen falling falls february fell
    fewer figure figure's figures following for from further go goes gone grew grow growing
    grown growth had half has have having he her here higher how however i in include
    includes including increase increased increases increasing into involved involving is it
    it's its itself january july june just last later latest least less level levels local
    lower made make march marginally may me month months more most much my nearly no not
    november now number numbers october of on only or other our out over overall own part
    per per-cent percent percentage period periods point points preceding previous
    previously prior proportion quarter quarterly quarters rate rates rather reach reached
    reaching receive received recorded reduce reduced reduces reducing reduction reductions
    relation remain remained remains report reported reporting reports represent represented
    representing represents respect respectively rise risen rises rising rose roughly said
    same saw say says see seen september share shares sharp sharply she should show showed
    showing shown shows significant significantly since slight slightly so some stand stands
    start stayed steadily steady still stood subject such take taken than that the their
    them then there there're therefore these they this those through throughout thus till to
    together too took total totalled totalling totals unchanged under until up upon us was
    we went were when where whereas which while whilst who whom whose will with within would
    year yearly years you
    """)
)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without its ending."""
    if word in WHOLE:
        return WHOLE[word]
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            left = word.removesuffix(ending)
            left += "y" if ending in {"ied", "ies"} else ""
            return _undoubled(left)
    return _undoubled(word)


def stems_of(text: str) -> tuple[str, ...]:
    """The stems of the words of a text that say anything, in order.

    How long something took is one of them: "within 12 months" is not "within one month".
    """
    plain = POSSESSIVE.sub("", text.lower())
    words = tuple(stem(word) for word in WORD.findall(plain) if word not in EMPTY)
    return words + tuple(
        f"{NUMBERS.get(found[1], found[1])}-{found[2]}" for found in LENGTH.finditer(plain)
    )


def _undoubled(word: str) -> str:
    return word[:-1] if len(word) > SHORTEST and word[-1] == word[-2] else word
