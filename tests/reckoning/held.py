"""What was held to the calculator, and what did not agree."""

from dataclasses import dataclass, field

MOST_LISTED = 25
CLOSE = 1e-9


@dataclass
class Held:
    """How many figures were compared, and each that differed, with where it can be seen again."""

    compared: int = 0
    faults: list[str] = field(default_factory=list)

    def equal(self, shown: float | None, right: float | None, where: str) -> None:
        """Hold one figure to the right one."""
        self.compared += 1
        if not is_same(shown, right):
            self.faults.append(f"{where}: {shown} is shown, {right} is right")

    def true(self, is_so: bool, where: str) -> None:
        """Hold one thing that is said to be so."""
        self.compared += 1
        if not is_so:
            self.faults.append(where)

    def __str__(self) -> str:
        """The first faults, one a line."""
        more = len(self.faults) - MOST_LISTED
        listed = "\n".join(self.faults[:MOST_LISTED])
        return f"{self.compared} figures compared, {len(self.faults)} faults\n{listed}" + (
            f"\nand {more} more" if more > 0 else ""
        )


def is_same(shown: float | None, right: float | None) -> bool:
    """Whether two figures are one, both missing or both there."""
    if shown is None or right is None:
        return shown is right
    return abs(float(shown) - right) <= CLOSE * max(1.0, abs(right))
