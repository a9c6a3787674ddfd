"""Over what a figure is counted: nothing is made of two figures that do not share it (rule P19)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose figures a figure holds, beside its measure, its period and its categories.

    agencies: their ids where it holds the figures of some alone; empty: all of them together.
    area: the one area that stands for the board; empty: the whole board.
    """

    agencies: tuple[str, ...] = ()
    area: str = ""

    def apart_from(self, other: "Scope") -> str:
        """Why the two are not one scope, as a clause; empty where they are."""
        if self.agencies != other.agencies:
            return "the two are not of the same agencies"
        if self.area != other.area:
            areas = (each.area or "the whole board" for each in (self, other))
            return f"the two are not of one area: {' and '.join(areas)}"
        return ""


WHOLE = Scope()
