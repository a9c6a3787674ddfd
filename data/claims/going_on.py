"""The figures that need no name, since their measure was named just before them."""

from collections.abc import Iterable

from data.claims.parts_said import part_named, stems_of_part
from data.claims.said_number import SaidNumber
from data.claims.scores import SMALL
from data.claims.stored import Categories, Fact, Stored
from data.claims.subjects import fits
from data.claims.verdicts import Anchors
from data.observations import COMPARATOR
from data.periods import Period


def in_brackets(said: SaidNumber, stored: Stored, anchors: Anchors) -> Fact | None:
    """Last year's figure beside this year's: "170 (217)"."""
    if said.before is None or said.before.form is not said.number.form or not anchors.sentence:
        return None
    beside = anchors.sentence[-1]
    before = (beside.period.a_year_before(),)
    return _alike(said, beside, {beside.categories}, before, stored)


def by_anchor(said: SaidNumber, stored: Stored, anchors: Anchors) -> Fact | None:
    """The figure of what was spoken of just before: "compared to 51% last year"."""
    compared = stored.words.named_categories(said.clause, COMPARATOR)
    for anchor in leaned_on(said, anchors):
        if _goes_on(said, anchor, stored):
            alike = {anchor.categories, *(anchor.with_comparator(each) for each in compared)}
            if said.number.value > SMALL and (part := part_named(said, anchor.measure, stored)):
                alike.add(part)
            if found := _alike(said, anchor, alike, said.when.periods, stored):
                return found
    return None


def leaned_on(said: SaidNumber, anchors: Anchors) -> list[Fact]:
    """Those of the sentence; of the one before only for a number that is not found by chance."""
    before = [] if said.number.value <= SMALL else anchors.paragraph[::-1][:2]
    return anchors.sentence[::-1][:3] or before


def _alike(
    said: SaidNumber,
    anchor: Fact,
    categories: set[Categories],
    periods: Iterable[Period],
    stored: Stored,
) -> Fact | None:
    """The figure of one measure in some categories and periods that a number says."""
    measure = stored.framework.measure(anchor.measure)
    if not fits(said.number, measure, is_rate=said.is_rate or not measure.is_count):
        return None
    alike = (e for e in stored.at(anchor.measure, periods) if e.categories in categories)
    return next((e for e in alike if e != anchor and said.number.says(e.value)), None)


def _goes_on(said: SaidNumber, anchor: Fact, stored: Stored) -> bool:
    """Whether the words by the number say nothing but what was spoken of just before."""
    known = {each for each in said.own if stored.words.knows(each)}
    known -= stems_of_part(said, anchor.measure, stored)
    return known <= stored.words.stems_of_measure(anchor.measure) | stored.words.of_comparators
