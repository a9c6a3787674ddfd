"""Whether the store holds a target that a text gives."""

from collections.abc import Sequence

from data.claims.claim import Held
from data.claims.going_on import leaned_on
from data.claims.said_number import SaidNumber
from data.claims.scores import ENOUGH
from data.claims.stored import Stored
from data.claims.subjects import fits
from data.claims.verdicts import Anchors
from data.claims.vocabulary import Scored


def target_said(
    said: SaidNumber, scored: Sequence[Scored], stored: Stored, anchors: Anchors
) -> Held | None:
    """The target that a number is, where the sentence says that it is one."""
    if not said.is_target:
        return None
    likely = [each.measure for each in scored if each.score >= ENOUGH]
    for measure in dict.fromkeys([*likely, *(each.measure for each in leaned_on(said, anchors))]):
        for target in stored.dataset.figures.targets_of(measure):
            value = next((each for each in target.values if said.number.says(each)), None)
            if value is not None and fits(
                said.number, stored.framework.measure(measure), is_rate=True
            ):
                return Held(measure, target.first, value)
    return None
