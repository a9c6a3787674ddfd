"""The places that a board is compared with, and itself: by the codes that statistics give them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from data.framework.place_columns import PLACES, Level
from data.framework.rows import Tables
from data.framework.spellings import folded

__all__ = ["NO_PLACES", "PUBLISHED", "PUBLISHED_NAME", "Level", "Place", "Places", "places_in"]

# In the place of an agency: whose the figures of published files are.
PUBLISHED, PUBLISHED_NAME = "published", "Published figures"


@dataclass(frozen=True)
class Place:
    """One place. also: other codes and names under which files have it."""

    code: str
    name: str
    level: Level
    also: tuple[str, ...] = ()

    @property
    def comparator(self) -> str:
        """As what its figures stand beside the board's own.

        The board's own place has published figures too, which are no return's.
        """
        return f"{self.name} as published" if self.level is Level.OWN else self.name


@dataclass(frozen=True)
class Places:
    """The places that a framework names, in order."""

    every: tuple[Place, ...] = ()

    def level_of(self, comparator: str) -> Level | None:
        """What kind of place a comparator is; None of one that is none of these places."""
        found = self._by_comparator.get(folded(comparator))
        return found.level if found else None

    def of(self, level: Level) -> tuple[Place, ...]:
        """The places of one kind."""
        return tuple(each for each in self.every if each.level is level)

    @cached_property
    def by_code(self) -> Mapping[str, Place]:
        """Each place by everything that files call it: its code, its name, and others."""
        return {
            folded(text): each
            for each in self.every
            for text in (each.name, *each.also, each.code)
            if text
        }

    @cached_property
    def _by_comparator(self) -> Mapping[str, Place]:
        return {folded(each.comparator): each for each in self.every}


NO_PLACES = Places()


def places_in(tables: Tables) -> Places:
    """The places of merged tables. Raises ValueError where check_published has an error."""
    return Places(
        tuple(
            Place(
                row["code"], row["name"], Level(row["level"].lower()), row.several("also known as")
            )
            for row in tables.get(PLACES.name, ())
        )
    )
