"""What can be wrong with targets and aims alike: when they hold, who leads, what is typed."""

from collections.abc import Iterable

from data.findings import Finding, Severity

Cells = tuple[str, ...]


def _error(code: str, table: str, cells: Cells, what: str, to_do: str) -> Finding:
    return Finding(Severity.ERROR, f"framework-{code}", table, cells, what, to_do)


def ends_first(table: str, cells: Cells, what: str, first: str, last: str) -> Finding:
    """A stretch of time upside down."""
    return _error(
        f"{what}-ends-first",
        table,
        cells,
        f"This {what} holds from {first} on, and only until {last}.",
        "Correct one of the two.",
    )


def lead_is_a_person(table: str, cells: Cells) -> Finding:
    """A name where a role has to stand."""
    return _error(
        "lead-is-a-person",
        table,
        cells,
        "“lead” holds what looks like the name of a person.",
        "Write the role, such as Head of safeguarding.",
    )


def details_of_persons(table: str, cells: Cells, column: str, found: Iterable[str]) -> Finding:
    """A text with details of persons."""
    return _error(
        "details-of-persons",
        table,
        cells,
        f"“{column}” holds what looks like {' and '.join(found)}.",
        "Write it without details of any person.",
    )
