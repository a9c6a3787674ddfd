"""A number that is said to be some of another in the text: "of which 43 were repeats"."""

import re
from collections.abc import Iterator, Sequence

from data.claims.claim import Verdict
from data.claims.parts_said import part_named, stems_of_part
from data.claims.said_number import SaidNumber
from data.claims.stems import listed, stems_of
from data.claims.stored import Categories, Fact, Stored
from data.claims.subjects import BESIDES
from data.claims.typed_numbers import Form
from data.claims.verdicts import UNKNOWN, Anchors, Judged, held_of
from data.framework.measures import Part

_THOSE = r"(?:which|whom|these|those|them)"
_ALL = r"(?:the |these |those |all |all the |our |its )?"
# What begins a list of parts of the figure before it, up to what begins another thought.
_OPENS = re.compile(
    rf"\b(?:(?:out )?of {_THOSE}|including|includes?|included|among {_THOSE}|made up of"
    r"|comprising|comprised|consisting of|divided into|split into)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[;:]|\b(?:while|whilst|whereas|but|compared|than|in all|in total)\b", re.I)
_BEHIND = re.compile(rf"\s*(?:\([^)]*\)\s*)?(?:out )?of {_THOSE}\b", re.IGNORECASE)
_UP_TO_MORE = re.compile(r"[^,;.:()\d]*")
_FIRST = re.compile(rf"\W*(?:(?:out )?of|among) {_THOSE}\b", re.IGNORECASE)
_OF_A_NUMBER = re.compile(rf"(?:^|[,;(]|\band\b)\s*(?:out )?of {_ALL}$", re.IGNORECASE)
_BEFORE_A_NUMBER = re.compile(rf"\s*(?:out )?of {_ALL}", re.IGNORECASE)
# How something comes to be another thing: "led to a referral" is "became a referral".
_BECOMES = frozenset(
    each
    for word in listed("became become becomes led lead leads resulted results went turned")
    for each in stems_of(word)
)


def judge_part(
    said: SaidNumber, following: Sequence[SaidNumber], stored: Stored, anchors: Anchors
) -> Judged:
    """What the store says of a part: confirmed or contradicted where it is certain which it is.

    following: the number after it, if there is one, of which it may be said to be some.
    """
    if not _is_plain(said):
        return UNKNOWN
    for whole, text in _wholes(said, following, anchors):
        own = said.own | frozenset(stored.words.stems(text))
        return _judged(said, whole, own - stored.words.own() - BESIDES, stored)
    return UNKNOWN


def _judged(said: SaidNumber, whole: Fact, own: frozenset[str], stored: Stored) -> Judged:
    found = {fact for fact in _parts(said, whole, own, stored) if fact.period == whole.period}
    if len({fact.value for fact in found}) != 1:
        return UNKNOWN
    part = min(found, key=lambda fact: (fact.measure, sorted(fact.categories)))
    if said.number.says(part.value):
        return Judged(Verdict.CONFIRMED, held=held_of(part), fact=part)
    is_then = said.when.is_certain and set(said.when.periods) == {whole.period}
    if said.number.is_far_from(part.value) and (is_then or not _is_of_another(said, part, stored)):
        return Judged(Verdict.CONTRADICTED, held=held_of(part), instead=part)
    return UNKNOWN


def _wholes(
    said: SaidNumber, following: Sequence[SaidNumber], anchors: Anchors
) -> Iterator[tuple[Fact, str]]:
    """The figure that the number is said to be some of, and what more is said of which it is."""
    text, at, end = said.sentence.text, said.number.start, said.number.end
    placed = dict(anchors.placed)
    if behind := _BEHIND.match(text[end:]):
        said_of_it = _UP_TO_MORE.match(text[end + behind.end() :])
        words = said_of_it[0] if said_of_it else ""
        yield from ((placed[each], words) for each in _last(placed, at))
        return
    for each in following:
        start = each.number.start
        if start in placed and _BEFORE_A_NUMBER.fullmatch(text[end:start]):
            yield placed[start], " ".join(each.own)
            return
    for place in sorted((each for each in placed if each < at), reverse=True):
        if _OF_A_NUMBER.search(text[:place]) and not _ENDS.search(text[place:at]):
            yield placed[place], ""
            return
    yield from ((fact, "") for fact in _before_the_opener(said, placed, anchors))


def _before_the_opener(
    said: SaidNumber, placed: dict[int, Fact], anchors: Anchors
) -> Iterator[Fact]:
    text, at = said.sentence.text, said.number.start
    openers = list(_OPENS.finditer(text[:at]))
    if not openers or _ENDS.search(text[openers[-1].end() : at]):
        return
    yield from (placed[each] for each in _last(placed, openers[-1].start()))
    if _FIRST.match(text) and len(anchors.last_sentence) == 1:
        yield from anchors.last_sentence


def _last(placed: dict[int, Fact], before: int) -> list[int]:
    """Where the last figure before a place stands."""
    return sorted(each for each in placed if each < before)[-1:]


def _is_plain(said: SaidNumber) -> bool:
    """Whether it is a count that is given so that it can be held to one figure."""
    number, sentence = said.number, said.sentence
    if number.form is not Form.COUNT or number.places or number.is_in_words or number.reach:
        return False
    narrowed = number.is_bracketed or said.is_in_range or said.is_target or said.is_narrowed
    return not (narrowed or said.is_rate or sentence.is_table or sentence.is_heading)


def _parts(said: SaidNumber, whole: Fact, own: frozenset[str], stored: Stored) -> Iterator[Fact]:
    yield from _of_category(said, whole, own, stored)
    for numerator, names in _registered(whole, stored):
        if any(_says(own, stems, whole, stored) for stems in names):
            asked = _categories(numerator) | whole.categories
            yield from (f for f in stored.facts(numerator.measure) if f.categories == asked)


def _of_category(
    said: SaidNumber, whole: Fact, own: frozenset[str], stored: Stored
) -> Iterator[Fact]:
    """The whole's own figure of the one category that the words name, and nothing besides."""
    named = part_named(said, whole.measure, stored)
    left = own - stems_of_part(said, whole.measure, stored)
    if not named or left - stored.words.stems_of_measure(whole.measure):
        return
    asked = named | whole.categories
    yield from (fact for fact in stored.facts(whole.measure) if fact.categories == asked)


def _registered(whole: Fact, stored: Stored) -> Iterator[tuple[Part, list[frozenset[str]]]]:
    """What the framework counts of the whole, each with the words by which it is known."""
    for each in stored.framework.measures:
        made = each.computed
        if made is None or made.denominator.measure != whole.measure:
            continue
        if made.numerator.measure == whole.measure or made.denominator.where:
            continue
        part = stored.framework.measure(made.numerator.measure)
        if part.is_part_of(stored.framework.measure(whole.measure)):
            texts = filter(None, (each.part_words, part.title, part.short_title))
            yield made.numerator, [frozenset(stored.words.stems(text)) for text in texts]


def _says(own: frozenset[str], stems: frozenset[str], whole: Fact, stored: Stored) -> bool:
    """Whether the words by a number are those of a part, and all that tells it from its whole."""
    tells = stems - stored.words.stems_of_title(whole.measure) - _BECOMES
    known = stems | stored.words.stems_of_measure(whole.measure) | _BECOMES
    return bool(tells) and tells <= own <= known


def _categories(part: Part) -> Categories:
    return frozenset((name, each) for name, found in part.where for each in found)


def _is_of_another(said: SaidNumber, part: Fact, stored: Stored) -> bool:
    """Whether the number is that part's figure of another period, which may be meant."""
    alike = (f for f in stored.facts(part.measure) if f.categories == part.categories)
    return any(said.number.says(fact.value) for fact in alike)
