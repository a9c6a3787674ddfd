"""When a figure of a text is certainly another one, and which it should have been."""

import re
from collections.abc import Iterable, Sequence

from data.claims.certain import is_certain
from data.claims.said_number import SaidNumber
from data.claims.scores import ENOUGH
from data.claims.stored import Fact, Stored
from data.claims.subjects import BESIDES, figures_at, is_of_part, is_written_so, subject_of
from data.claims.typed_numbers import Form, Hedge
from data.claims.verdicts import Anchors
from data.claims.vocabulary import Name, Scored
from data.claims.when import Sureness

FROM_A_FIGURE = re.compile(r"\bfrom\s+\d[\d,. ]*%?[^.;\d]{0,20}(?:\d[\d\s/–-]*)?\bto\s+$", re.I)


def contradicting(
    said: SaidNumber,
    scored: Sequence[Scored],
    stored: Stored,
    anchors: Anchors,
) -> Fact | None:
    """The figure that a number should have been; None where that is not certain."""
    name = _named(said, stored, anchors) if _is_plain(said) else None
    if name is None or not is_written_so(said, name.measure, stored):
        return None
    whole = [
        fact
        for fact in figures_at(said, name.measure, stored)
        if is_of_part(fact, name, said, stored)
    ]
    one = len({fact.value for fact in whole}) == 1 and not any(f.comparator for f in whole)
    if not one or not said.number.is_far_from(whole[0].value):
        return None
    return None if _is_right_elsewhere(said, name.measure, scored, stored) else whole[0]


def _named(said: SaidNumber, stored: Stored, anchors: Anchors) -> Name | None:
    """What the number is of: said in full, or that which moved "from 12 to" it."""
    name = subject_of(said, stored, anchors)
    if name and name.stems and not is_certain(name, said, stored):
        return None
    moved = FROM_A_FIGURE.search(said.sentence.text[: said.number.start])
    if name or not moved or not anchors.sentence or said.own - BESIDES:
        return name
    start = anchors.sentence[-1]
    return Name(start.measure, frozenset(), start.categories)


def _is_plain(said: SaidNumber) -> bool:
    """Whether a number is given so that it can be held to one figure."""
    given = (
        said.number.is_bracketed
        or said.number.form is Form.POINTS  # which are how far something moved, and no figure
        or said.number.is_in_words
        or said.is_in_range
        or said.is_target
        or said.is_narrowed
    )
    sentence = said.sentence
    return not (given or sentence.is_table or sentence.is_heading) and said.when.is_certain


def _is_right_elsewhere(
    said: SaidNumber, meant: str, scored: Iterable[Scored], stored: Stored
) -> bool:
    """Whether the number is a figure of something else that the sentence may speak of.

    Of the measure itself at any time, where none is named beside the number; of what else is
    counted in the same period.
    """
    is_beside = said.when.sureness is Sureness.BESIDE
    others = [each.measure for each in scored if each.score >= ENOUGH and each.measure != meant]
    here = [
        fact for name in dict.fromkeys([meant, *others]) for fact in figures_at(said, name, stored)
    ]
    anywhen = () if is_beside else stored.facts(meant)
    exact = said.number.hedge is Hedge.NONE
    return exact and any(said.number.says(fact.value) for fact in (*here, *anywhen))
