"""What a breakdown leaves out of its total: the 86 episodes "in no setting" (rule P20)."""

import re

from tests.reckoning.counts import Categories
from tests.reckoning.scope import Figure

BEGINS = ("In no ", "With no ")
NAMED_AS_A_WHOLE = re.compile(r"\b(total|all)\b", re.IGNORECASE)


def rest_of(dimension: str) -> str:
    """What the category is called that holds what is in none of the others."""
    words = dimension.replace("-", " ")
    return f"In no {words}" if words in {"area", "setting"} else f"With no {words} given"


def is_rest(category: str) -> bool:
    """Whether it is such a category; no row has it, so that no highlight can choose it."""
    return category.startswith(BEGINS)


def rest(parts: dict[Categories, Figure], whole: Figure) -> Figure:
    """The total less all of its parts.

    None where a part is missing, or the parts and the total are not of the same rows, or the
    parts are more than the total: then they overlap, and nothing can be said of what is left.
    "County Total" is no part.
    """
    figures = [f for (name,), f in parts.items() if not NAMED_AS_A_WHOLE.search(name)]
    whole_of = whole.of.area, whole.of.agencies
    if whole.value is None or not figures or any(f.value is None for f in figures):
        return Figure(None, "not all of its parts and its total are there")
    if any((f.of.area, f.of.agencies) != whole_of for f in figures) and not _is_by_agency(figures):
        return Figure(None, "the parts and the total are not of the same rows")
    left = whole.value - sum(f.value or 0.0 for f in figures)
    return Figure(left if left >= 0 else None, of=whole.of)


def _is_by_agency(figures: list[Figure]) -> bool:
    return len({figure.of.agencies for figure in figures}) > 1
