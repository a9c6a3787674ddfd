"""What is said of a board's targets: as printed where they are no number (rule R2)."""

import re

from dashboards.figure_words import number_text
from data.measures import Measure
from data.periods import Period, parse
from data.series import Series
from data.targets import Target

SAYING_NONE = frozenset({"n/a", "none", "none established"})


def level_of(target: Target, measure: Measure) -> float | None:
    """The target as one number in the measure's unit: "75%", "45", "42 courses"; else None."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(%|\D*)", target.text.strip())
    if found is None:
        return None
    units = {"%"} if measure.is_percentage else {"", measure.unit, measure.units}
    return float(found[1]) if found[2].strip() in units else None


def target_text(target: Target, measure: Measure) -> str:
    """The target: "80%", or as its return prints it, in quotes."""
    level = level_of(target, measure)
    if level is not None:
        return number_text(level, measure).replace(".0", "")
    printed = f"“{target.text}”"
    said_none = target.text.strip().lower() in SAYING_NONE
    return f"none was set (printed {printed})" if said_none else printed


def targets_said(*series: Series) -> list[str]:
    """The targets set for what is shown, each with its period; one sentence a measure."""
    return [
        f"{_name(each, len(series))}: {'; '.join(_of(target, each) for target in each.targets)}."
        for each in series
        if each.targets
    ]


def target_of(series: Series, period: Period) -> str:
    """The target that the figure of a period is held to; empty where there is none."""
    return "; ".join(
        target_text(target, series.measure)
        for target in series.targets
        if target.holds_for(period, series.measure)
    )


def _of(target: Target, series: Series) -> str:
    return f"{target_text(target, series.measure)} for {parse(target.period).short()}"


def _name(series: Series, of_how_many: int) -> str:
    word = "Target" if len(series.targets) == 1 else "Targets"
    return f"{word}, {series.measure.title}" if of_how_many > 1 else word
