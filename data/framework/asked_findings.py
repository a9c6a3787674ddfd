"""What can be wrong with what is asked of agencies: every sentence about it."""

from collections.abc import Sequence

from data.findings import Finding, Severity

MOST_NAMED = 8


def on_further_sheet(
    table: str, cells: tuple[str, ...], agency: str, titles: Sequence[str]
) -> Finding:
    """What is asked of an agency, and stands on none of the sheets that the board lays out."""
    return Finding(
        Severity.NOTE,
        "asked-on-further-sheet",
        table,
        cells,
        f"This is asked of {agency} and stands on none of its sheets: {_listed(titles)}. "
        "Its form has a sheet “Further figures” for it.",
        "Nothing, if that is right; or lay it out in “tables” and “labels” where it should stand.",
    )


def on_no_sheet(table: str, cells: tuple[str, ...], agency: str, titles: Sequence[str]) -> Finding:
    """What others have of a measure that is computed here, and no sheet has room for."""
    return Finding(
        Severity.QUERY,
        "asked-on-no-sheet",
        table,
        cells,
        f"This is asked of {agency} for the figures of others to compare with, and stands on none "
        f"of its sheets, so that nobody can send it: {_listed(titles)}.",
        "Lay it out in “sheets”, “tables” and “labels”, a label for each of the others, or take "
        "the row out.",
    )


def one_id_for_two(table: str, cells: tuple[str, ...], text: str) -> Finding:
    """A measure with the id of a theme that it does not fall under."""
    return Finding(
        Severity.ERROR,
        "asked-one-id-for-two",
        table,
        cells,
        f"“{text}” is also the id of a theme: whoever is asked for the one is asked for both.",
        "Choose another id.",
    )


def _listed(titles: Sequence[str]) -> str:
    more = f" and {len(titles) - MOST_NAMED} more" if len(titles) > MOST_NAMED else ""
    return ", ".join(f"“{each}”" for each in titles[:MOST_NAMED]) + more
