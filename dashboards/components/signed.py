"""Fields that ask who writes something, on the page of somebody who is signed in."""

from collections.abc import Iterable

from dash.development.base_component import Component

NAMES, IDS = frozenset({"by"}), frozenset({"pack-made_by", "teach-who"})


def signed(page: list[object], who: str) -> list[object]:
    """The page, whose fields for a name say who is signed in, and cannot say another.

    who: empty where nobody signs in: then people type it.
    """
    for part in _inputs(page) if who else ():
        if getattr(part, "name", None) in NAMES or str(getattr(part, "id", "")) in IDS:
            part.value, part.readonly = who, True
    return page


def _inputs(page: Iterable[object]) -> Iterable[Component]:
    for each in page:
        if isinstance(each, Component):
            yield each
            yield from (part for part in each._traverse() if isinstance(part, Component))
