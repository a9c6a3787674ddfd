"""How figures, periods and changes are said, and the sentence above each chart."""

from datetime import date

from dashboards.plurals import plural
from data.agencies import agency_of, is_agency
from data.change import Change, Comparison, Unit
from data.measures import Kind, Measure
from data.observations import Status
from data.periods import FULL_MONTHS, Period, Span, parse
from data.rounding import half_up
from data.selection import PERIOD, Highlight
from data.series import AGENCY, Point

FEWEST_FOR_A_SHARE = 10  # rule P4: below it, print the two counts
LONGEST_NOTE = 26
THIS_BOARD = "This board"


def axis_unit(measure: Measure) -> str:
    """What the numbers of an axis are: "Contacts", "%", "Per 10,000 children"."""
    words = plural(measure.unit)
    return words[0].upper() + words[1:]


def counted(value: float, unit: str) -> str:
    """A count with its unit: "1 child", "2 children", "3,912 contacts"."""
    return f"{count_text(value)} {unit if value == 1 else plural(unit)}"


def count_text(value: float) -> str:
    """A count with thousands commas; a decimal place only where it is no whole number."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{half_up(float(value), 1):,.1f}"


def number_text(value: float, measure: Measure) -> str:
    """A number as its measure is printed: "3,912", "17.1%", "436.8"; halves go up."""
    if measure.is_count:
        return count_text(value)
    if measure.is_percentage and measure.kind is Kind.PUBLISHED and float(value).is_integer():
        return f"{value:.0f}%"  # published so; a decimal place would claim more than was said
    text = f"{half_up(float(value), 1):,.1f}"
    return f"{text}%" if measure.is_percentage else text


def figure_text(point: Point, measure: Measure) -> str:
    """A figure with its mark: "3,912", "162 [r]", or the mark alone, such as "[c]"."""
    if point.value is None:
        return _small_share(point) or point.status.shorthand or Status.NOT_AVAILABLE.shorthand
    text = number_text(point.value, measure)
    return f"{text} {point.status.shorthand}".rstrip()


def status_words(point: Point) -> str:
    """Why there is no figure, or what to know beside it, in a few words; empty if nothing."""
    if point.value is not None:
        return point.status.value if point.status.shorthand else ""
    if point.status in {Status.SUPPRESSED, Status.NOT_APPLICABLE}:
        return _small_share(point) or point.status.value
    if point.note and len(point.note) <= LONGEST_NOTE:
        return point.note[0].lower() + point.note[1:].rstrip(".")
    return "not available" if point.status is Status.NOT_AVAILABLE else "not complete"


def _small_share(point: Point) -> str:
    """The counts where they are too few for a percentage: "3 of 7"; else empty."""
    if (
        point.status is not Status.NOT_APPLICABLE
        or point.numerator is None
        or not point.denominator
    ):
        return ""
    return share_text(point.numerator, point.denominator)


def category_name(dimension: str, category: str) -> str:
    """What a reader sees for a category: agencies by their name, the board itself as such."""
    if not category:
        return THIS_BOARD
    if dimension == AGENCY and is_agency(category):
        return agency_of(category).name
    return parse(category).short() if dimension == PERIOD else category


def dimension_name(highlight: Highlight) -> str:
    """The dimension of a highlight in words: "first risk"."""
    return highlight.dimension.replace("-", " ")


def date_words(day: date | str) -> str:
    """A day, or its ISO text, in words: "3 November 2026"."""
    known = day if isinstance(day, date) else date.fromisoformat(day)
    return f"{known.day} {FULL_MONTHS[known.month - 1]} {known.year}"


def share_text(numerator: float, denominator: float) -> str:
    """A share in whole per cent, half-up; of fewer than ten, the counts: "3 of 7" (rule P4)."""
    if denominator < FEWEST_FOR_A_SHARE:
        return f"{count_text(numerator)} of {count_text(denominator)}"
    return f"{half_up(100 * numerator / denominator):.0f}%"


def change_words(change: Change) -> str:
    """A change in words: "up 4.1% on the same quarter last year"."""
    against = _against_words(change)
    if change.amount is None:
        return f"no change on {against} can be given: {change.reason}"
    if change.amount == 0:
        return f"unchanged on {against}"
    way = "up" if change.amount > 0 else "down"
    size = abs(change.amount)
    if change.unit is Unit.AMOUNT:
        return f"{way} from {count_text(change.before or 0)} in {against}"
    if change.unit is Unit.POINTS:
        return f"{way} {size:,.1f} percentage {'point' if size == 1 else 'points'} on {against}"
    return f"{way} {size:,.1f}% on {against}"


def _against_words(change: Change) -> str:
    if change.period.span is not Span.QUARTER:
        return f"{change.against.short()}"
    if change.comparison is Comparison.YEAR_BEFORE:
        return "the same quarter last year"
    return "the quarter before"


def period_words(period: Period) -> str:
    """A period in words: "Q2 2026-27 (Jul to Sep 2026)"; a financial year by its name alone."""
    return period.short() if period.span is Span.YEAR else period.in_words()


def unit_and_period(measure: Measure, period: Period) -> str:
    """What a chart of one moment counts, and when: "Contacts, Q2 2026-27 (Jul to Sep 2026)"."""
    joint = " in " if measure.is_percentage else ", "
    return f"{axis_unit(measure)}{joint}{period_words(period)}"
