"""What is printed of a count and its part: the names of the two, and the share."""

from dashboards.charts import hover
from dashboards.charts.caption import Said
from dashboards.theme import FOCUS, FOCUS_LIGHT
from dashboards.words.figures import (
    count_text,
    counted,
    figure_text,
    share_text,
    status_words,
)
from dashboards.words.parts import part_words
from dashboards.words.sentences import axis_unit
from data.figures.series import Point
from data.framework.measures import Measure


def keys(
    whole: Measure, part: Measure, totals: tuple[float | None, float | None] = (None, None)
) -> tuple[Said, Said]:
    """The names of the two bars in their colours: "Contacts", "of which became referrals".

    totals: how many they are in all, said where both are known: "3,636 contacts".
    """
    name = whole.title if whole.unit == part.unit else axis_unit(whole)
    if not part.is_part_of(whole):
        return Said(axis_unit(whole), FOCUS_LIGHT), Said(axis_unit(part), FOCUS)
    said = f"of which {part_words(whole, part)}"
    if totals[0] is not None and totals[1] is not None:
        name = counted(totals[0], whole)
        said = f"of which {count_text(totals[1])} {part_words(whole, part)}"
    return Said(name, FOCUS_LIGHT), Said(said, FOCUS)


def share_words(whole: float, part: float, measures: tuple[Measure, Measure]) -> str:
    """The share: "18% became referrals"; the counts alone where it is of few, or no share."""
    if part > whole or not measures[1].is_part_of(measures[0]):
        return f"{count_text(part)} {measures[1].units}"
    if whole == 0:
        return f"0 {measures[0].units}"
    said, counted_as = share_text(part, whole, measures[0]), part_words(*measures)
    counts, _, share = said.partition(" (")
    return f"{counts} {counted_as} ({share}" if share else f"{said} {counted_as}"


def row_words(whole: Point, part: Point, measures: tuple[Measure, Measure]) -> str:
    """The share and of how many, beside bars that the caption names: "18% of 1,283"."""
    if whole.value is None and part.value is not None and measures[1].is_part_of(measures[0]):
        return f"of how many: {status_words(whole)}"
    if whole.value is None or part.value is None or not whole.value:
        return end_words(whole, part, measures)
    if part.value > whole.value or not measures[1].is_part_of(measures[0]):
        return share_words(whole.value, part.value, measures)
    share = share_text(part.value, whole.value, measures[0])
    return share if " of " in share else f"{share} of {figure_text(whole, measures[0])}"


def end_words(whole: Point, part: Point, measures: tuple[Measure, Measure]) -> str:
    """The share, or which of the two did not come."""
    if whole.value is not None and part.value is not None:
        return share_words(whole.value, part.value, measures)
    if whole.value is None and part.value is None:
        return status_words(whole)
    missing, measure = (whole, measures[0]) if whole.value is None else (part, measures[1])
    name = measure.title if measures[0].unit == measures[1].unit else axis_unit(measure)
    return f"{name} {status_words(missing)}"


def hover_lines(whole: Point, part: Point, measures: tuple[Measure, Measure]) -> list[str]:
    """Both figures and the share, in plain words."""
    lines = [
        f"{measure.title}: {hover.amount(point, measure)}"
        for point, measure in zip((whole, part), measures, strict=True)
    ]
    both = whole.value is not None and part.value is not None
    return [*lines, end_words(whole, part, measures)] if both else lines
