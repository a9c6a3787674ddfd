"""How a figure is printed: counts, percentages and rates, and the marks that stand for a gap."""

from data.figures.series import Point
from data.framework.measures import Measure
from data.observations import Status
from data.rounding import half_up

LONGEST_NOTE = 26


def counted(value: float, measure: Measure) -> str:
    """A figure with its unit: "1 child", "2 children", "4.5 days"."""
    return f"{number_text(value, measure)} {measure.unit if value == 1 else measure.units}"


def count_text(value: float) -> str:
    """A count with thousands commas; a decimal place only where it is no whole number."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{half_up(float(value), 1):,.1f}"


def number_text(value: float, measure: Measure) -> str:
    """A number as its measure is printed: "3,912", "17.1%", "436.8"; halves go up."""
    if measure.is_count:
        return count_text(value)
    text = f"{half_up(float(value), measure.decimals):,.{measure.decimals}f}"
    return f"{text}%" if measure.is_percentage else text


def figure_text(point: Point, measure: Measure) -> str:
    """A figure with its mark: "3,912", "162 [r]", or the mark alone, such as "[c]".

    A percentage of few stands after its counts, "3 of 12 (25.0%)"; of too few they are all that
    is told, "3 of 7" (rule P4).
    """
    counts = of_few(point, measure)
    if not counts or point.value is None:
        return counts or bare_text(point, measure)
    return f"{counts} ({bare_text(point, measure)})"


def bare_text(point: Point, measure: Measure) -> str:
    """A figure without its counts, where those stand beside it: "17.1%", "162 [r]", "[c]"."""
    if point.status is Status.LOW:
        return point.status.shorthand
    if point.value is None:
        return point.status.shorthand or Status.NOT_AVAILABLE.shorthand
    text = number_text(point.value, measure)
    if point.is_published_whole and text.endswith(".0%"):
        text = text.replace(".0%", "%")  # a decimal place would claim too much
    return f"{text} {point.status.shorthand}".rstrip()


def of_few(point: Point, measure: Measure) -> str:
    """The counts that are told before a percentage, or in place of one: "3 of 7"; else empty."""
    is_share = point.is_of_few or (measure.is_percentage and point.value is not None)
    has_few = bool(point.denominator) and measure.is_few(point.denominator or 0)
    return counts_behind(point, measure) if is_share and has_few else ""


def amount_text(point: Point, measure: Measure) -> str:
    """A figure with its mark and unit: "3,912 contacts", "1 child [r]", "17.1%"."""
    is_bare = point.value is None or not measure.said_after or point.status is Status.LOW
    if is_bare or of_few(point, measure):
        return figure_text(point, measure)
    return f"{counted(point.value or 0.0, measure)} {point.status.shorthand}".rstrip()


def in_full(point: Point, measure: Measure) -> str:
    """The figure, with the counts behind it where they are known: "669 of 3,912 (17.1%)"."""
    counts = counts_behind(point, measure)
    if not measure.is_percentage or not counts or of_few(point, measure):
        return figure_text(point, measure)
    return f"{counts} ({bare_text(point, measure)})"


def counts_behind(point: Point, measure: Measure) -> str:
    """The counts that a figure is made of: "33 of 119"; empty where they are not known.

    Counts of two units are no part of one another: "133 children, 119 cases" (rule C3).
    """
    if point.numerator is None or point.denominator is None:
        return ""
    apart = two_units(measure)
    if apart:
        counts = zip((point.numerator, point.denominator), apart, strict=True)
        return ", ".join(counted(count, each) for count, each in counts)
    return f"{count_text(point.numerator)} of {count_text(point.denominator)}"


def two_units(measure: Measure) -> tuple[Measure, ...]:
    """Both that it is made of, where the one is no part of the other (rule C3); else none."""
    if len(measure.made_of) != 2:
        return ()
    over, under = measure.made_of
    return () if over.is_part_of(under) else (over, under)


def headings_behind(measure: Measure) -> list[str]:
    """The headings of its two counts in a table: "Children", "Cases"; of a share, what of what."""
    units = [each.units for each in two_units(measure)]
    return [unit[0].upper() + unit[1:] for unit in units] or ["Of which", "Out of"]


def status_words(point: Point) -> str:
    """Why there is no figure, or what to know beside it, in a few words; empty if nothing."""
    if point.status is Status.LOW:
        return "nought once rounded"
    if point.value is not None:
        return point.status.value if point.status.shorthand else ""
    if point.status in {Status.SUPPRESSED, Status.NOT_APPLICABLE}:
        return _small_share(point) or point.status.value
    if point.note and len(point.note) <= LONGEST_NOTE:
        return point.note.rstrip(".")
    return "not available" if point.status is Status.NOT_AVAILABLE else "not complete"


def _small_share(point: Point) -> str:
    """The counts where they are too few for a percentage: "3 of 7"; else empty."""
    if not point.is_of_few:
        return ""
    return f"{count_text(point.numerator or 0)} of {count_text(point.denominator or 0)}"


def share_text(numerator: float, denominator: float, whole: Measure) -> str:
    """A share as every percentage is printed: "16.5%".

    Of few it is "3 of 12 (25.0%)", of too few "3 of 7". whole: the measure that it is a share of,
    which knows how many are few (rule P4).
    """
    counts = f"{count_text(numerator)} of {count_text(denominator)}"
    if not whole.is_enough(denominator):
        return counts
    share = percent_text(numerator, denominator)
    return f"{counts} ({share})" if whole.is_few(denominator) else share


def percent_text(numerator: float, denominator: float) -> str:
    """A share to one decimal place, half-up, wherever it stands: "11.3%" (rule P14)."""
    return f"{half_up(100 * numerator / denominator, 1):.1f}%"
