"""What became of the files of one load, counted."""

from dataclasses import dataclass

from data.findings import Severity
from data.intake.returned import Return

CLEAN, WITH_ERRORS, NOT_READABLE, ANSWERS_OPEN = 0, 1, 2, 3


@dataclass
class Count:
    """What became of the files so far. refused: those with errors. queries: those not answered."""

    stored: int = 0
    refused: int = 0
    unreadable: int = 0
    errors: int = 0
    queries: int = 0
    notes: int = 0

    def add(self, received: Return) -> None:
        """Count one file that was read."""
        self.refused += received.blocks
        self.stored += not received.blocks
        severities = [finding.severity for finding in received.findings]
        self.errors += severities.count(Severity.ERROR)
        self.queries += severities.count(Severity.QUERY)
        self.notes += severities.count(Severity.NOTE)

    @property
    def exit_code(self) -> int:
        """The worst that happened to any of them."""
        if self.unreadable:
            return NOT_READABLE
        if self.refused:
            return WITH_ERRORS
        return ANSWERS_OPEN if self.queries else CLEAN

    def in_words(self) -> str:
        """All of it on one line."""
        files = self.stored + self.refused + self.unreadable
        became = [
            f"{self.stored} stored",
            f"{self.refused} not stored because of errors",
            f"{self.unreadable} not readable",
        ]
        found = [
            numbered(self.errors, "error"),
            numbered(self.queries, "query", "queries") + " to answer",
            numbered(self.notes, "note"),
        ]
        return f"{numbered(files, 'file')}: {', '.join(became)}. Found: {', '.join(found)}."


def numbered(number: int, thing: str, several: str = "") -> str:
    """So many of a thing: "1 file", "3 queries"."""
    return f"{number} {thing if number == 1 else several or thing + 's'}"
