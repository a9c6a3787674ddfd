"""What is said of a board's targets: as printed where they are no number (rule R2)."""

from data.figures.series import Series
from data.framework.measures import Measure
from data.framework.targets import Target, TargetKind, that_hold
from data.periods import Period

SAYING_NONE = frozenset({TargetKind.NONE_ESTABLISHED, TargetKind.NOT_APPLICABLE})


def level_text(level: tuple[float, float], measure: Measure) -> str:
    """One number, "80%", or the two ends of a band, "18% to 22%"."""
    ends = (f"{end:,.10g}" for end in level)  # as it was set: a target is no measured figure
    sign = "%" if measure.is_percentage else ""
    return " to ".join(f"{end}{sign}" for end in dict.fromkeys(ends))


def target_text(target: Target, measure: Measure) -> str:
    """The target: "80%", or as it is printed, in quotes."""
    if target.kind is TargetKind.PROFILE:
        return ", ".join(
            f"{level_text((value, value), measure)} in Q{number}"
            for number, value in enumerate(target.values, start=1)
        )
    if target.values:
        return level_text((target.values[0], target.values[-1]), measure)
    return _in_words(target)


def text_for(target: Target, measure: Measure, period: Period) -> str:
    """The target that the figure of one period is held to: of a profile, its quarter's."""
    level = target.level_in(period)
    return level_text(level, measure) if level else target_text(target, measure)


def targets_said(*series: Series) -> list[str]:
    """The targets set for what is shown, each with its period; one sentence a measure.

    One that was set again for another year is said once, with both.
    """
    told = ((each, _each_once(each)) for each in series if each.targets)
    return [f"{_name(each, said, len(series))}: {'; '.join(said)}." for each, said in told]


def target_of(series: Series, period: Period) -> str:
    """The target that the figure of a period is held to; empty where there is none."""
    return "; ".join(
        text_for(target, series.measure, period)
        for target in that_hold(series.targets, period, series.measure)
    )


def when_text(target: Target) -> str:
    """The period that it is for, or from when on it holds: "for 2026-27", "from Q1 2026-27 on"."""
    if target.last == target.first:
        return f"for {target.first.short()}"
    until = f" until {target.last.short()}" if target.last else " on"
    return f"from {target.first.short()}{until}"


def _each_once(series: Series) -> list[str]:
    alike: dict[str, list[Target]] = {}
    for target in series.targets:
        when = "" if target.last == target.first else when_text(target)
        alike.setdefault(_of(target, series, when), []).append(target)
    return [_of(found[0], series, _when(found)) for found in alike.values()]


def _when(found: list[Target]) -> str:
    if len(found) == 1:
        return when_text(found[0])
    periods = [target.first.short() for target in found]
    return f"for {', '.join(periods[:-1])} and {periods[-1]}"


def _in_words(target: Target) -> str:
    printed = f"“{target.text}”"
    if not target.text:
        return "none was set" if target.kind in SAYING_NONE else str(target.kind)
    if target.kind in SAYING_NONE:
        return f"none was set (printed {printed})"
    says_so = target.text.strip().lower() == target.kind
    is_all = says_so or target.kind is TargetKind.IN_WORDS
    return printed if is_all else f"{target.kind} ({printed})"


def _of(target: Target, series: Series, when: str) -> str:
    """A target in full: its value, whose it is, when it holds, its words, who leads on it."""
    whose = f" for {series.names.get(target.agency, target.agency)}," if target.agency else ""
    said = f"{target_text(target, series.measure)}{whose} {when}"
    if not target.origin.is_framework:
        return said
    words = f"“{target.text}”" if target.text and target.values else ""
    lead = f"lead: {target.lead}" if target.lead else ""
    beside = ", ".join(filter(None, [words, lead]))
    return f"{said} ({beside})" if beside else said


def _name(series: Series, said: list[str], of_how_many: int) -> str:
    word = "Target" if len(said) == 1 else "Targets"
    return f"{word}, {series.measure.title}" if of_how_many > 1 else word
