"""What is said of a measure of which something is said otherwise than on a day."""

from collections.abc import Sequence

from dashboards.words.definitions import KINDS, NOT_SAID, POLARITIES, made_of_words
from dashboards.words.targets import target_text, when_text
from data.figures.restated import Aspect, Restated
from data.framework.framework import Framework
from data.framework.measures import Measure
from data.framework.targets import Target

NO_TARGET = "none"


def restated_words(restated: Restated, then: Framework, now: Framework) -> tuple[str, ...]:
    """A sentence for each thing that is other, under the name of that day: "… is called … now."."""
    was, measure = restated.was, restated.now
    old, new = made_of_words(was, then), made_of_words(measure, now)
    before, after = (
        _targets(targets, each)
        for targets, each in ((restated.before, was), (restated.after, measure))
    )
    said = {
        Aspect.NAME: f"is called “{measure.title}” now",
        Aspect.DEFINITION: f"is defined otherwise now: {_ended(measure.definition or NOT_SAID)} "
        f"It was: {_ended(was.definition or NOT_SAID)}",
        Aspect.UNIT: f"is told in {_unit(measure)} now; it was in {_unit(was)}",
        Aspect.KIND: f"is {KINDS[measure.kind]} now; it was {KINDS[was.kind]}",
        Aspect.COMPUTATION: f"is worked out from {new or 'nothing else'} now; "
        f"it was from {old or 'nothing else'}",
        Aspect.POLARITY: f"is held to this now: {POLARITIES[measure.polarity]}; "
        f"it was: {POLARITIES[was.polarity]}",
        Aspect.TARGETS: f"has other targets now: {after}; it had: {before}",
        Aspect.ENDED: "is counted no more",
    }
    return tuple(_ended(f"{was.title} {said[aspect]}") for aspect in restated.aspects)


def _unit(measure: Measure) -> str:
    places = measure.decimals
    exact = f" to {places} decimal {'place' if places == 1 else 'places'}" if places else ""
    return f"{measure.units}{exact}"


def _targets(targets: Sequence[Target], measure: Measure) -> str:
    told = [f"{target_text(each, measure)} {when_text(each)}" for each in targets]
    return "; ".join(dict.fromkeys(told)) or NO_TARGET


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
