"""What a published number is of: measure, period, categories."""

from typing import NamedTuple

from data.periods import Period


class Key(NamedTuple):
    """What a number is of. left: of which total it is what is left, where it is printed nowhere."""

    measure: str
    period: Period
    categories: tuple[tuple[str, str], ...]
    left: str = ""

    def without(self, dimension: str) -> "Key":
        """The same over all categories of a dimension."""
        kept = tuple(pair for pair in self.categories if pair[0] != dimension)
        return self._replace(categories=kept)
