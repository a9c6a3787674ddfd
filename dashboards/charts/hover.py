"""What a mark says when pointed at, and which category it sets when clicked."""

from collections.abc import Iterable, Sequence

from dashboards.charts.canvas import safe, wrapped
from dashboards.origin import cells_text
from dashboards.words.figures import amount_text, counts_behind, of_few, status_words
from dashboards.words.naming import period_words
from data.figures.breakdown import is_rest
from data.figures.series import Point
from data.framework.measures import Measure

LINE_CHARACTERS = 42
BARE = "%{customdata[2]}<extra></extra>"  # for marks whose words name their own measures


def template(title: str, name: str = "") -> str:
    """The hover template of a trace whose customdata comes from `mark`.

    title: of the measure. name: of the category, when the whole trace is of one.
    """
    heading = f"<b>{wrapped(title, LINE_CHARACTERS)}</b>"
    return "<br>".join([heading, *([safe(name)] if name else []), BARE])


def mark(dimension: str, category: str, *words: str, of: Iterable[Point] = ()) -> list[str]:
    """The customdata of one mark: what a click on it highlights, what it says, where it is from.

    What a breakdown leaves out sets nothing: no other chart has it.

    of: the figures that it stands for. Of them the cells in words, and the number of the return
    of the first; assets/origin.js shows both.
    """
    sources = list(dict.fromkeys(source for point in of for source in point.sources))
    number = str(sources[0].submission or "") if sources else ""
    said = "<br>".join(line for line in words if line)
    return [dimension, "" if is_rest(category) else category, said, cells_text(sources), number]


def saying(point: Point, measure: Measure, *, name: str = "") -> str:
    """A figure in plain words: who, when, how many of how many, and what to know beside it."""
    who = [safe(name)] if name else []
    return "<br>".join(
        [*who, f"{period_words(point.period)}: {amount(point, measure)}", *_beside(point)]
    )


def amount(point: Point, measure: Measure) -> str:
    """The figure with its unit: "3,912 contacts", "17.1% (669 of 3,912)", "not returned"."""
    if point.value is None:
        return safe(f"{status_words(point)} {point.status.shorthand}".rstrip())
    is_plain = measure.is_count or measure.is_percentage
    unit = "" if is_plain else f" {measure.units}"
    return f"{amount_text(point, measure)}{unit}{_of(point, measure)}"


def _of(point: Point, measure: Measure) -> str:
    counts = "" if of_few(point, measure) else counts_behind(point, measure)
    return f" ({counts})" if counts else ""


def _beside(point: Point) -> Sequence[str]:
    said = status_words(point)
    return [wrapped(point.note, LINE_CHARACTERS)] if point.note and point.note != said else []
