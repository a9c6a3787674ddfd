"""What can be wrong with the targets of a framework: every sentence that is said of them."""

from data.findings import Finding, Severity
from data.framework.target_columns import TARGETS

Cells = tuple[str, ...]


def _error(code: str, cells: Cells, what: str, to_do: str) -> Finding:
    return Finding(Severity.ERROR, f"framework-{code}", TARGETS.name, cells, what, to_do)


def without_a_period(cells: Cells) -> Finding:
    """A target that is for no time."""
    return _error(
        "target-never",
        cells,
        "It does not say when this target holds.",
        "Write the one period that it is for, or from when on it holds under “first period”.",
    )


def two_ways_of_when(cells: Cells) -> Finding:
    """One period, and a stretch of them."""
    return _error(
        "target-twice-when",
        cells,
        "It says one period that this target is for, and a first or last one as well.",
        "Keep “period” for a target of one period; else “first period”, with “last period” where "
        "it ends by itself.",
    )


def profile_of_no_year(cells: Cells) -> Finding:
    """Values of four quarters, for something else."""
    return _error(
        "profile-of-no-year",
        cells,
        "A profile has a value for each quarter of a financial year.",
        "Write a year such as 2026-27, or from when on it holds under “first period”.",
    )


def wrong_number_of_values(cells: Cells, kind: str, text: str, wanted: int) -> Finding:
    """Too few or too many values for its kind."""
    has = f"“{text}”" if text else "no value"
    if not wanted:
        return _error(
            "value-of-no-target",
            cells,
            f"A target of the kind “{kind}” has no value, and here stands {has}.",
            "Leave the value empty, or choose the kind that it has. Words belong under “text”.",
        )
    needed = "one number" if wanted == 1 else f"{wanted} numbers with ; between"
    return _error(
        "not-a-target",
        cells,
        f"A target of the kind “{kind}” has {needed}, and here stands {has}.",
        "Fill it in; or choose “none established”, “to be confirmed” or “not applicable”.",
    )


def value_is_no_number(cells: Cells, text: str) -> Finding:
    """Words where its kind needs a number."""
    return _error(
        "not-a-target",
        cells,
        f"“{text}” is no number that a figure could be held to.",
        "Write it in digits, such as 45, 8.8 or 85%; or choose the kind “in words”, and write it "
        "under “text”.",
    )


def tolerance_is_no_number(cells: Cells, text: str) -> Finding:
    """Words where a distance belongs."""
    return _error(
        "not-a-tolerance",
        cells,
        f"“{text}” is no number, so that nothing can be near this target.",
        "Write how far from the target a figure is still near it, such as 2 or 2%.",
    )


def tolerance_of_nothing(cells: Cells) -> Finding:
    """A distance from a target that has no number."""
    return _error(
        "tolerance-of-no-target",
        cells,
        "This target has no number that a figure could be near.",
        "Leave the tolerance empty, or give the target a number.",
    )


def percentage_of_no_share(cells: Cells, title: str) -> Finding:
    """A percentage for a count or a rate."""
    return _error(
        "percentage-of-no-share",
        cells,
        f"“{title}” is no percentage, so that its target is none.",
        "Write a number in its own unit, or set the target for the share that is meant.",
    )


def number_of_a_share(cells: Cells, title: str) -> Finding:
    """A count for a percentage."""
    return _error(
        "number-of-a-share",
        cells,
        f"“{title}” is a percentage, and so is a target for it.",
        "Choose the kind “percentage”, or set the target for the count that is meant.",
    )


def more_than_all(cells: Cells, text: str) -> Finding:
    """A share of more than the whole."""
    return _error(
        "more-than-all",
        cells,
        f"“{text}” is more than 100%, which no share can be.",
        "Write a percentage from 0 to 100.",
    )


def fraction_of_a_share(cells: Cells, text: str) -> Finding:
    """A share of one where a percentage has to stand."""
    return _error(
        "fraction-of-a-share",
        cells,
        f"“{text}” is less than 1%: a target of 85% is written 85%, and not 0.85.",
        "Write the percentage with its sign, even where it is meant to be so small.",
    )


def band_upside_down(cells: Cells, text: str) -> Finding:
    """A band whose lower end is not below its upper one."""
    return _error(
        "band-upside-down",
        cells,
        f"The first value of “{text}” is not below the second, so that nothing lies between them.",
        "Write the lower end first, such as 18%; 22%.",
    )


def without_words(cells: Cells) -> Finding:
    """A target in words that has none."""
    return _error("not-a-target", cells, "A target in words has none.", "Write it, or its value.")


def two_at_once(cells: Cells, title: str, other: str) -> Finding:
    """Two targets for one figure."""
    return _error(
        "two-targets",
        cells,
        f"Another target of “{title}” holds at the same time: the one {other}.",
        "Let one of them end before the other begins, or take one out.",
    )
