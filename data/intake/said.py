"""What the sender of a return said besides the file itself."""

from dataclasses import dataclass

from data.periods import Period


@dataclass(frozen=True)
class Agreed:
    """What a name of a dimension means: another name for one that is known, or a new one.

    name: as it is written. meaning: the name that is known; the same as name where it is new.
    """

    dimension: str
    name: str
    meaning: str

    @property
    def is_new(self) -> bool:
        """Whether it stands for nothing but itself."""
        return self.name == self.meaning


@dataclass(frozen=True)
class Said:
    """What was answered to the questions that a file raised.

    period: which one is meant, where the cover and the figures speak for two.
    names: what the names mean that no earlier return had.
    board, agency: for whom and whose it is, where it is a sheet of an agency's own.
    """

    period: Period | None = None
    names: tuple[Agreed, ...] = ()
    board: str = ""
    agency: str = ""


NOTHING = Said()
