"""A view that is kept under a name: its link, who keeps it, and whether it still is."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.follow_up.written import Written, by_item

FIELDS = ("name", "path", "query", "withdrawn")
WITHDRAWN = "yes"


@dataclass(frozen=True)
class SavedView:
    """One view as it is now. path, query: of the page that it is a view of."""

    item: str
    versions: tuple[Written, ...]
    name: str = ""
    path: str = ""
    query: str = ""
    withdrawn: str = ""

    @property
    def address(self) -> str:
        """Where it stands."""
        return f"{self.path}?{self.query}"

    @property
    def is_withdrawn(self) -> bool:
        """Whether it is offered no more."""
        return self.withdrawn == WITHDRAWN

    @property
    def version(self) -> int:
        """The number of the version that counts."""
        return self.versions[-1].version

    @property
    def said(self) -> dict[str, str]:
        """All that it says now."""
        return {name: getattr(self, name) for name in FIELDS}


def saved_views_of(written: Iterable[Written]) -> tuple[SavedView, ...]:
    """Every view that was kept, by name."""
    found = (
        SavedView(item, versions, **{n: versions[-1].said.get(n, "") for n in FIELDS})
        for item, versions in by_item(written).items()
    )
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.item)))
