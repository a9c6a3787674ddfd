"""What follows for a measure from the others of its framework: its counts, and its ratios."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from data.framework.measures import Kind, Measure


def related(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """The measures, each with those that it is computed from and the ratios that it is part of."""
    alone = {each.id: replace(each, made_of=(), ratios={}) for each in measures}
    made = [
        replace(each, made_of=tuple(alone[name] for name in _counts_of(each) if name in alone))
        for each in alone.values()
    ]
    ratios: dict[str, dict[str, Measure]] = defaultdict(dict)
    for each in filter(_is_share, made):
        part, whole = _counts_of(each)
        ratios[part][whole] = each
    return tuple(replace(each, ratios=ratios.get(each.id, {})) for each in made)


def _counts_of(measure: Measure) -> tuple[str, ...]:
    """The ids of its numerator and its denominator; empty where it is not computed."""
    if measure.computed is None:
        return ()
    return (measure.computed.numerator.measure, measure.computed.denominator.measure)


def _is_share(measure: Measure) -> bool:
    """Whether it is what one whole measure is of another, and not of some of its own figures."""
    made_of = measure.computed
    return (
        made_of is not None
        and measure.kind is Kind.RATIO
        and made_of.numerator.measure != made_of.denominator.measure
        and not made_of.numerator.where
        and not made_of.denominator.where
    )
