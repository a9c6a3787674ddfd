"""An agency of a board, and the spellings that returns use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Agency:
    """One agency, or a source that returns name.

    id: the contract of the command line, the links and the exports.
    """

    id: str
    name: str
    also_written_as: tuple[str, ...] = ()
