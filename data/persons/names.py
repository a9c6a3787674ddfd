"""What looks like the name of a person, and what only looks so: places, courses, events."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

FORENAMES = frozenset(Path(__file__).with_name("forenames.txt").read_text(encoding="ascii").split())
WORD = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]*[A-Za-zà-ÿ]"
PARTICLE = r"(?: (?:de|du|la|le|van|von|der|den|al|bin|el|ap|ó|o))*"
NAME = re.compile(rf"{WORD},?(?: [A-Z]\.?)?{PARTICLE}(?: {WORD}){{1,2}}")
TOKEN = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*")
CAPITAL = re.compile(r"(?<![A-Za-zÀ-ÿ'’-])[A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]*")
BETWEEN = re.compile(rf",? (?:[A-Z]\.? )?(?:{PARTICLE.strip()} )?|,? ", re.IGNORECASE)
LONGEST_NAME = 4  # words
TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Master)\.? (?!Justice|Speaker|Recorder)[A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]+"
)
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
# Words of bodies, places, tables and events, which look like names and are none.
NOT_NAMES = re.compile(
    r"\b(?:board|councils?|police|constabulary|services?|trust|children|childrens|children's|child|"
    r"health|hospital|infirmary|schools?|academy|primary|junior|infants?|secondary|nursery|"
    r"college|university|education|teams?|care|social|probation|safeguarding|early|help|totals?|"
    r"training|partnership|city|county|courts?|abuse|violence|protection|plans?|conference|review|"
    r"meeting|groups?|young|people|year|quarter|north|south|east|west|northern|southern|eastern|"
    r"western|upper|lower|central|and|of|the|for|in|at|on|with|from|to|house|lane|road|street|park|"
    r"ward|wards|avenue|close|hall|hill|green|grove|gardens?|lodge|manor|court|place|square|centre|"
    r"center|hub|unit|clinic|surgery|practice|church|chapel|cathedral|mosque|temple|station|"
    r"library|theatre|stadium|room|building|estate|village|town|valley|wood|woods|field|fields|"
    r"bridge|farm|mill|cottage|home|homes|hostel|refuge|day|week|month|term|season|launch|workshop|"
    r"seminar|course|courses|module|modules|toolkit|awareness|campaign|event|events|programme|"
    r"operation|project|pathway|strategy|policy|policies|pilot|inspection|audit|survey|report|reports|law|act|"
    r"inquiry|foundation|lecture|award|awards|charity|association|society|institute|agency|"
    r"department|office|officer|manager|framework|scheme|form|forms|data|return|returns|table|"
    r"sheet|cover|note|notes|figure|figures|page|version|draft|final|new|old|all|other|others|"
    r"unknown|not|known|none|level|band|stage|phase|area|areas|region|district|locality|"
    r"neighbourhood|parish|borough|england|wales|scotland|ireland|britain|british|english|welsh|"
    r"scottish|irish|white|black|asian|mixed|male|female|january|february|march|april|may|june|"
    r"july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|neglect|exploitation|domestic|sexual|physical|emotional|mental|parenting|"
    r"safe|safer|safety|keeping|working|together|signs|voice|learning|induction|refresher|basic|"
    r"advanced|introduction|managing|understanding|online|e-learning|christmas|easter|summer|"
    r"autumn|winter term|spring|is|was|were|are|has|had|have|will|who|which|this|that|these|we|it|"
    r"our|their|may|can|no|yes|if|but|or|as|by|a|an|so|than|then|also|only|now|saw|told|said|got|"
    r"made|sent|gave|took|went|did|does|do|be|been|being|period|rule|rules|code|standard|standards|"
    r"street|marac|mash|mappa|lado|cafcass|camhs|iro|icpc|nhs|gp|a&e|ed|lac|cin|cp|da|q1|q2|q3|q4)\b",
    re.IGNORECASE,
)
# Words of places that are common surnames too, and forenames that places are called by.
SURNAMES_TOO = re.compile(
    r"hill|green|woods?|hall|young|white|black|day|fields?|church|west|north|lane|mills?|parks?|"
    r"townsend|house|bridges?|street|english|welsh|summers?|winter|law|page|may|temple",
    re.IGNORECASE,
)
CALLED_PLACES = re.compile(
    r"victoria|albert|alexandra|florence|charlotte|elizabeth|george|edward|henry|mary|john|james|"
    r"king|queen|prince|princess|saint|st|grace|hope|faith|rose|lily|holly|ivy|willow|heather|"
    r"hazel|may|june|april|summer|autumn",
    re.IGNORECASE,
)


def names_in(text: str, *, of_children: bool = False) -> Iterator[tuple[int, int]]:
    """Where persons are named in a text: a known forename with a surname, in either order.

    of_children: whether it speaks of one child, so that "Karen Hill" is somebody and no place.
    """
    words = [each for each in CAPITAL.finditer(text) if len(each[0]) > 1]  # not “J.”
    last = 0
    for first, second in zip(words, words[1:], strict=False):
        between = text[first.end() : second.start()]
        if first.start() >= last and _are_a_name(first[0], between, second[0], of_children):
            last = second.end()
            yield first.start(), last


def forenames_in(text: str, beyond: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[int, int]]:
    """Where known forenames stand in a text, not in these places, nor in the name of a body."""
    for word in CAPITAL.finditer(text):
        if _is_forename(word[0]) and not any(a <= word.start() < b for a, b in beyond):
            after = TOKEN.match(text, word.end() + 1)
            if after is None or not NOT_NAMES.fullmatch(after[0]) or after[0].islower():
                yield word.span()


def names_a_titled_person(text: str) -> bool:
    """Whether somebody is named by a title and a surname: "Ms Walker"."""
    return TITLED.search(text) is not None


def looks_like_a_name(text: str) -> bool:
    """Whether the whole of a text could be a name: capitalised words that no body is called by."""
    return NAME.fullmatch(text) is not None and not NOT_NAMES.search(text)


def could_be_called(text: str) -> bool:
    """Whether the whole of a text is a known forename with a surname or a letter: "Amy W"."""
    words = text.replace(",", " ").split()
    return (
        1 < len(words) <= LONGEST_NAME
        and any(_is_forename(word) for word in words if word[:1].isupper())
        and all(map(CAPITAL.fullmatch, (word.rstrip(".") for word in words)))
    )


def is_known_name(text: str) -> bool:
    """Whether the whole of a text is a name of which a forename is known."""
    return looks_like_a_name(text) and any(map(_is_forename, CAPITAL.findall(text)))


def _are_a_name(first: str, between: str, second: str, of_children: bool) -> bool:
    if BETWEEN.fullmatch(between) is None:
        return False
    if not (_is_forename(first) or ("," in between and _is_forename(second))):
        return False
    surname = POSSESSIVE.sub("", second)
    if of_children and SURNAMES_TOO.fullmatch(surname) and not CALLED_PLACES.fullmatch(first):
        return True
    return not (NOT_NAMES.search(first) or NOT_NAMES.search(surname))


@lru_cache(maxsize=4096)
def _is_forename(word: str) -> bool:
    known = POSSESSIVE.sub("", word).lower().replace("ë", "e").replace("é", "e")
    return known in FORENAMES or known.partition("-")[0] in FORENAMES
