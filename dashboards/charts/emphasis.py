"""Which categories stand out: the one highlighted, or the four largest; the rest are context."""

from collections.abc import Mapping, Sequence

from dashboards.theme import FOCUS, MUTED, STRONG, Tone
from data.selection import PERIOD, Highlight

DIMMED = 0.3
CATCH_ALL = frozenset({"other", "other-individuals"})
UNKNOWN_STARTS = ("not known", "not recorded", "not-recorded", "not yet known", "unknown", "blank")


def is_unknown(category: str) -> bool:
    """Whether the category counts those of whom the thing is not known (rule M1)."""
    return category.lower().startswith(UNKNOWN_STARTS)


def comes_last(category: str) -> bool:
    """Whether it is a category to list after those that say something."""
    return is_unknown(category) or category.lower() in CATCH_ALL


def highlighted(
    highlight: Highlight | None, dimension: str, categories: Sequence[str]
) -> str | None:
    """The highlighted category, if it is one of these; None leaves every one as it is."""
    if highlight is None or highlight.dimension != dimension:
        return None
    return highlight.category if highlight.category in categories else None


def highlighted_period(highlight: Highlight | None, slugs: Sequence[str]) -> int | None:
    """The position of the highlighted period among these, if it is there."""
    found = highlighted(highlight, PERIOD, slugs)
    return None if found is None else slugs.index(found)


def tones(sizes: Mapping[str, float | None], chosen: str | None) -> dict[str, Tone]:
    """A tone for each category: at most four are strong.

    sizes: category to its latest figure; the largest four stand out when none is chosen.
    """
    if chosen is not None:
        return {category: FOCUS if category == chosen else MUTED for category in sizes}
    telling = [category for category in sizes if sizes[category] is not None]
    telling.sort(key=lambda category: (comes_last(category), -(sizes[category] or 0)))
    strong = dict(zip(telling, STRONG, strict=False))
    return {category: strong.get(category, MUTED) for category in sizes}


def opacity(position: str, chosen: str | None) -> float:
    """Full, or dimmed when another category is the chosen one."""
    return 1.0 if chosen is None or position == chosen else DIMMED
