"""Whether the store holds a share that a text gives: of a part, and of all that is counted."""

import re
from collections.abc import Iterator

from data.claims.claim import Held
from data.claims.parts_said import part_named
from data.claims.said_number import SaidNumber
from data.claims.stored import Fact, Stored, is_of
from data.claims.typed_numbers import Form
from data.claims.verdicts import Anchors

OF_TOTAL = re.compile(
    r"\s*of (?:the (?:total|whole|overall number)|all(?: of (?:them|these))?\b)", re.I
)


def share_said(said: SaidNumber, stored: Stored, anchors: Anchors) -> Held | None:
    """What part of the whole a percentage is: "1,246 (34.3%)", "34.3% of contacts by police"."""
    if said.number.form is not Form.PER_CENT or said.move is not None:
        return None
    for part in (*_named_before(said, anchors), *_named_here(said, stored)):
        whole = _whole(part, stored)
        if whole and whole.value and said.number.says(share := part.value / whole.value * 100):
            return Held(
                part.measure,
                part.period,
                share,
                dict(part.categories),
                now=part.value,
                before=whole.value,
            )
    return None


def _named_before(said: SaidNumber, anchors: Anchors) -> list[Fact]:
    """The figure that the percentage stands beside in brackets, or before "of the total"."""
    is_of_total = OF_TOTAL.match(said.sentence.text[said.number.end :])
    return anchors.sentence[-1:] if said.before is not None or is_of_total else []


def _named_here(said: SaidNumber, stored: Stored) -> Iterator[Fact]:
    """The part that the clause names of a count."""
    counts = {each for each in stored.measures if stored.framework.measure(each).is_count}
    name = stored.words.in_full(said.own, said.clause, counts)
    categories = part_named(said, name.measure, stored) if name else None
    if name is None or not categories:
        return
    measure = stored.framework.measure(name.measure)
    for fact in stored.facts(name.measure):
        if fact.categories == categories and is_of(fact, said.when.periods, measure):
            yield fact


def _whole(part: Fact, stored: Stored) -> Fact | None:
    """The figure of all that is counted, of the same period; none of what is the whole itself."""
    if not part.categories or part.comparator:
        return None
    alike = (e for e in stored.facts(part.measure) if e.period == part.period and not e.categories)
    return next(alike, None)
