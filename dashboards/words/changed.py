"""What is registered of a measure in words: breaks, and what else changed (rule C9)."""

from collections.abc import Mapping, Sequence

from data.figures.registered import is_of, slot_of
from data.figures.series import Point, Series
from data.framework.breaks import Break
from data.periods import Period

BREAK_MARK = "[b]"  # as government statistics mark a break of a series


def changed_at(
    series: Sequence[Series],
    period: Period,
    categories: Mapping[str, str],
    names: Mapping[str, str],
) -> str:
    """What is registered at a period of the figures in some categories; empty where nothing is."""
    point = Point(period, categories)
    said = (
        changed_words(change, names)
        for each in series
        for change in each.changes
        if each.periods[slot_of(change, each.periods)] == period and is_of(change, point)
    )
    return " ".join(dict.fromkeys(said))


def changed_words(change: Break, names: Mapping[str, str]) -> str:
    """Such as "[b] Police: From April visits by telephone count too."."""
    mark = f"{BREAK_MARK} " if change.parts else ""
    whose = f"{names.get(change.agency, change.agency)}: " if change.agency else ""
    return f"{mark}{whose}{change.told}"
