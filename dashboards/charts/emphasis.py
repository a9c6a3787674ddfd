"""Which categories stand out: the one highlighted, or the four largest; the rest are context."""

from collections.abc import Collection, Mapping, Sequence

from dashboards.theme import MUTED, STRONG, Tone
from data.figures.breakdown import comes_last
from data.figures.selection import PERIOD, Highlight

DIMMED = 0.3


def highlighted(
    highlight: Highlight | None, dimension: str, categories: Sequence[str]
) -> frozenset[str]:
    """Which of these categories are highlighted; where none is, every one stays as it is."""
    if highlight is None:
        return frozenset()
    return frozenset(name for name in categories if highlight.names(dimension, name))


def highlighted_periods(highlight: Highlight | None, slugs: Sequence[str]) -> tuple[int, ...]:
    """The positions of the highlighted periods among these, in order."""
    found = highlighted(highlight, PERIOD, slugs)
    return tuple(n for n, slug in enumerate(slugs) if slug in found)


def tones(
    sizes: Mapping[str, float | None], chosen: Collection[str] = frozenset()
) -> dict[str, Tone]:
    """A tone for each category: at most four are strong.

    sizes: category to its latest figure; the largest four stand out when none is chosen.
    """
    if chosen:
        lit = dict(zip((name for name in sizes if name in chosen), STRONG, strict=False))
        return {category: lit.get(category, MUTED) for category in sizes}
    telling = [category for category in sizes if sizes[category] is not None]
    telling.sort(key=lambda category: (comes_last(category), -(sizes[category] or 0)))
    strong = dict(zip(telling, STRONG, strict=False))
    return {category: strong.get(category, MUTED) for category in sizes}


def opacity(position: str, chosen: Collection[str]) -> float:
    """Full, or dimmed when other categories are the chosen ones."""
    return 1.0 if not chosen or position in chosen else DIMMED
