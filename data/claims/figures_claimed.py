"""Whether the store holds a figure that a text gives: first what it is of, then its value."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data.claims.claim import Sort, Verdict
from data.claims.contradicted import contradicting
from data.claims.going_on import by_anchor, in_brackets
from data.claims.said_number import SaidNumber
from data.claims.scores import ENOUGH, GUESSED_MORE, RIVAL, SMALL, SMALL_MORE, WORDS_MORE
from data.claims.shares_claimed import share_said
from data.claims.stored import Fact, Stored
from data.claims.subjects import figures_at, is_of_part, is_written_so, left_over
from data.claims.targets_claimed import target_said
from data.claims.typed_numbers import Form, Hedge
from data.claims.verdicts import UNKNOWN, Anchors, Judged, held_of
from data.claims.vocabulary import Name, Scored
from data.claims.when import Sureness

BY = re.compile(r"\bby\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)


def judge_figure(said: SaidNumber, stored: Stored, anchors: Anchors) -> Judged:
    """What the store says of a figure; a part that something moved by is none."""
    if said.number.reach and BY.search(said.sentence.text[: said.number.start]):
        return UNKNOWN
    scored = _scored(said, stored)
    fact = (
        in_brackets(said, stored, anchors)
        or _confirmed(said, scored, stored)
        or by_anchor(said, stored, anchors)
    )
    if fact:
        return Judged(Verdict.CONFIRMED, held=held_of(fact), fact=fact)
    if found := target_said(said, scored, stored, anchors):
        return Judged(Verdict.CONFIRMED, Sort.TARGET, found)
    if share := share_said(said, stored, anchors):
        return Judged(Verdict.CONFIRMED, Sort.SHARE, share)
    other = contradicting(said, scored, stored, anchors)
    if other:
        return Judged(Verdict.CONTRADICTED, held=held_of(other), instead=other)
    return UNKNOWN


def _scored(said: SaidNumber, stored: Stored) -> list[Scored]:
    """The measures that the number may be of, the best said first."""
    return [
        each for each in stored.words.scored(said.near) if is_written_so(said, each.measure, stored)
    ]


def _confirmed(said: SaidNumber, scored: Sequence[Scored], stored: Stored) -> Fact | None:
    rivals: list[Scored] = []
    for each in scored:
        if each.score < _needed(said) or any(_is_better(rival, each) for rival in rivals):
            continue
        if each.is_category and not _names_measure(said, each, stored):
            continue
        here = [
            fact
            for fact in figures_at(said, each.measure, stored)
            if is_of_part(fact, each, said, stored)
        ]
        narrowed = left_over(Name(each.measure, each.said), said, stored)
        number = replace(said.number, hedge=Hedge.NONE) if narrowed else said.number
        if found := [fact for fact in here if number.says(fact.value)]:
            return min(found, key=lambda fact: _distance(fact, said))
        if here:
            rivals.append(each)
    return None


def _names_measure(said: SaidNumber, scored: Scored, stored: Stored) -> bool:
    """Whether more is said than a category, such as a course, which is said of other things too."""
    return bool(stored.words.stems_of_title(scored.measure) - scored.said & said.near.keys())


def _is_better(rival: Scored, other: Scored) -> bool:
    """Whether a sentence speaks of another measure, and not only less of this one."""
    return rival.score * RIVAL > other.score and not rival.said < other.said


def _needed(said: SaidNumber) -> float:
    number, more = said.number, 0.0
    if number.form is Form.COUNT and number.value <= SMALL and number.places == 0:
        more += SMALL_MORE
    if number.reach:
        more += WORDS_MORE
    if said.when.sureness is Sureness.GUESSED:
        more += GUESSED_MORE
    return ENOUGH + more


def _distance(fact: Fact, said: SaidNumber) -> tuple[int, int]:
    periods = said.when.periods
    place = periods.index(fact.period) if fact.period in periods else len(periods)
    return place, len(fact.categories)
