"""A panel, drawn for one view: its series, its chart, and the words on its card (route 3)."""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import orjson
import plotly.graph_objects as go
from plotly.io import to_json

from dashboards.charts import among_neighbours, bars, comparators, outcomes, pair, stacked, trend
from dashboards.charts.usual_drawn import is_of_dots
from dashboards.drawing_source import latest_sources, source_said
from dashboards.few_rows import with_few_rows
from dashboards.highlighting import lit, unheeded, why_unheeded
from dashboards.panels import Panel
from dashboards.words import sentences as words
from dashboards.words.among import among_sentence
from dashboards.words.beside import comparators_said
from dashboards.words.by_month import judged_by_month_said, not_beside
from dashboards.words.gaps import gaps_said
from dashboards.words.instead import can_be_had
from dashboards.words.notes import notes_beside
from dashboards.words.queried import queried
from dashboards.words.targets import targets_said
from dashboards.words.usual import ASKS, ELSEWHERE, WHOLE_BARS, usual_said
from data.figures.assemble import series_together
from data.figures.beside_parts import with_comparators
from data.figures.breakdown import with_own, with_rest
from data.figures.caveats import SEE_ALL
from data.figures.dataset import Dataset
from data.figures.judged_month import JudgedMonth, judged_month
from data.figures.lit import alone
from data.figures.selection import Highlight, Selection
from data.figures.series import Series
from data.figures.usual import UsualRange, usual_of_bars, usual_range
from data.figures.variation import FEWEST
from data.figures.view import View

KEPT_DRAWINGS = 512
# The charts over time, of which one line or the bars have a range: as long as they are split by no
# more than this, beyond which they show one moment.
OVER_TIME = {
    trend.figure: 2,
    comparators.figure: 1,
    pair.figure: 0,
    outcomes.figure: 0,
    stacked.figure: 1,
}


@dataclass(frozen=True)
class Drawing:
    """A panel's series and what is said of them.

    caveats: what of the filters and the highlight it cannot follow and what can be had, its
    targets, what was not returned, and what its senders wrote beside it.
    alongside: what its axis has to hold too, and usual_alongside the ranges of that.
    usual: the usual range of the line that it shows.
    remarks: those of the caveats that are of its returns: what was asked and written.
    fewer: what is drawn of the series where they have too many rows; empty: all of it.
    is_public: whether it is of a public edition, of which nobody writes anything.
    """

    panel: Panel
    series: tuple[Series, ...]
    highlight: Highlight | None
    sentence: str
    caveats: tuple[str, ...]
    source: str
    alongside: tuple[Series, ...] = ()
    usual: UsualRange | None = None
    usual_alongside: tuple[UsualRange | None, ...] = ()
    remarks: tuple[str, ...] = ()
    fewer: tuple[Series, ...] = ()
    is_public: bool = False

    @property
    def series_drawn(self) -> tuple[Series, ...]:
        """The series as the chart has room for them."""
        return self.fewer or self.series

    @property
    def unsaid(self) -> tuple[str, ...]:
        """The caveats, but for those of which the sentence says every part already."""
        return tuple(each for each in self.caveats if not _is_said(each, self.sentence))

    @cached_property
    def figure(self) -> go.Figure:
        """The chart."""
        shared: dict[str, object] = {"alongside": self.alongside} if self.alongside else {}
        if self.usual is not None:
            shared["usual"] = self.usual
        if any(self.usual_alongside):
            shared["usual_alongside"] = self.usual_alongside
        return self.panel.chart(*self.series_drawn, highlight=self.highlight, **shared)

    @cached_property
    def written(self) -> orjson.Fragment:
        """The chart as it is sent: written once as JSON, which takes longer than the rest."""
        return orjson.Fragment(to_json(self.figure, validate=False))


def _is_said(caveat: str, sentence: str) -> bool:
    """Whether a sentence holds each part of a caveat, as of a definition that changed: and why."""
    said = sentence.casefold()
    return all(part.rstrip(".").casefold() in said for part in caveat.split(". "))


@lru_cache(maxsize=KEPT_DRAWINGS)
def draw(panel: Panel, dataset: Dataset, selection: Selection) -> Drawing:
    """A panel as a selection shows it; kept, since a board looks at the same views."""
    view = dataset.coverage.view(selection)
    highlight = selection.highlight
    series = lit(series_for(panel, dataset, view), panel, dataset, view, highlight)
    sentence = _sentence(panel, series, highlight)
    usual = _usual(panel, series, dataset, selection)
    asked = queried(series, dataset)
    fewer, left_out = with_few_rows(
        panel, series, highlight, lambda shown: panel.chart(*shown, highlight=highlight)
    )
    caveats = (
        *filter(None, [left_out]),
        *(usual_said(usual, series[0]) if usual else _asks(panel, series, dataset, selection)),
        *_seen_from(panel, dataset, series, selection),
        *gaps_said(series, sentence),
        *asked,
    )
    notes = notes_beside(latest_sources(series), dataset, " ".join(caveats))
    beside = _alongside(panel, dataset, view, highlight)
    return Drawing(
        panel,
        series,
        highlight,
        sentence,
        (*caveats, *notes),
        source_said(series, panel, dataset),
        beside,
        usual,
        tuple(_usual_alongside(panel, each, dataset, selection) for each in beside),
        (*asked, *notes),
        fewer if left_out else (),
        dataset.board.is_public,
    )


def _alongside(
    panel: Panel, dataset: Dataset, view: View, highlight: Highlight | None
) -> tuple[Series, ...]:
    """The series of the siblings that share the axis, with what is highlighted in them."""
    found: list[Series] = []
    for measure in panel.alongside:
        of_it = series_together(dataset.figures, (measure,), panel.by, view, panel.any_period)
        sibling = replace(panel, measures=(measure,))
        found += lit(tuple(of_it), sibling, dataset, view, highlight)
    return tuple(found)


def _usual_alongside(
    panel: Panel, beside: Series, dataset: Dataset, selection: Selection
) -> UsualRange | None:
    """The usual range that a sibling shows on the same axis, of a chart over time."""
    if panel.chart is not trend.figure:
        return None
    return _usual(panel, (beside,), dataset, selection)


def _usual(
    panel: Panel, series: tuple[Series, ...], dataset: Dataset, selection: Selection
) -> UsualRange | None:
    """The usual range of a chart over time; none where it is hidden, unless its counts are dots."""
    if not _is_over_time(panel, series):
        return None
    view, highlight = dataset.coverage.view(selection), selection.highlight
    find = usual_of_bars if panel.chart is stacked.figure else usual_range
    found = find(dataset.figures, series[0], view, dataset.everything.first, highlight)
    has_dots = panel.chart is trend.figure and is_of_dots(found)
    if found is None or not (selection.shows_usual or has_dots):
        return None
    return replace(found, name=_name_of_judged(panel, series, found))


def _is_over_time(panel: Panel, series: tuple[Series, ...]) -> bool:
    """Whether the chart shows the run of periods, and there is one."""
    most = OVER_TIME.get(panel.chart, -1)
    return len(series[0].by) <= most and trend.has_course(series[0])


def _name_of_judged(panel: Panel, series: tuple[Series, ...], usual: UsualRange) -> str:
    """What of a chart has the range, where the chart shows other figures beside it."""
    if panel.chart is stacked.figure:
        name = words.category_name(series[0].by[-1], usual.category, series[0].names)
        return name if usual.category else WHOLE_BARS
    if len(series[0].by) > 1:
        return usual.category
    shown = [each for each in series if not each.is_empty]
    return series[0].measure.title if len(shown) > 1 else ""


def _asks(
    panel: Panel, series: tuple[Series, ...], dataset: Dataset, selection: Selection
) -> list[str]:
    """Where the range is to be seen of a chart that shows none and is long enough for one.

    Of several lines one has to be chosen; bars whose parts make up no whole have none; of what is
    counted by month the months are judged.
    """
    if selection.shows_usual and (month := _judged_month(panel, series[0], dataset, selection)):
        return [judged_by_month_said(month, series[0].measure)]
    if len(series[0].periods) < FEWEST or not selection.shows_usual:
        return []
    if not _is_over_time(panel, series):
        return []
    if panel.chart is trend.figure:
        return [ASKS]
    return [ELSEWHERE.format(title=series[0].measure.title)]


def _judged_month(
    panel: Panel, series: Series, dataset: Dataset, selection: Selection
) -> JudgedMonth | None:
    """The month that speaks for the last figure of a line; None where that is judged itself."""
    told = [point.period for point in series.points if point.is_told]
    if series.by or not told or not _is_over_time(panel, (series,)):
        return None
    upto = dataset.coverage.view(selection.between(None, selection.last))
    return judged_month(dataset.figures, series.measure, upto, told[-1])


def _sentence(panel: Panel, series: tuple[Series, ...], highlight: Highlight | None) -> str:
    """What the figures say; then the same of each category that is highlighted inside them."""
    over_time = panel.chart is trend.figure
    if panel.chart is among_neighbours.figure and (of_place := among_sentence(series[0])):
        return of_place
    said = [words.sentence(*series, highlight=highlight, over_time=over_time)]
    for number, each in enumerate(series[0].within):
        parts = [alone(one, number) for one in series]
        name = words.category_name(each.dimension, each.category, series[0].names)
        of_it = words.sentence(*parts, highlight=highlight, over_time=over_time)
        said.append(f"All of it is of {name}." if of_it == said[0] else f"{name}: {of_it}")
    return " ".join(said)


def series_for(panel: Panel, dataset: Dataset, view: View) -> tuple[Series, ...]:
    """The series of a panel: one for each of its measures."""

    def seen(by: tuple[str, ...]) -> tuple[Series, ...]:
        return series_together(dataset.figures, panel.measures, by, view, panel.any_period)

    found = with_rest(seen(panel.by), seen(())) if len(panel.by) == 1 else seen(panel.by)
    if panel.chart is bars.figure:
        found = tuple(with_comparators(each, dataset.figures, view) for each in found)
    return tuple(with_own(each, dataset.board.own_areas) for each in found)


def _seen_from(
    panel: Panel, dataset: Dataset, series: tuple[Series, ...], selection: Selection
) -> list[str]:
    """The caveats; on All measures none of them sends its reader to All measures."""
    highlight = selection.highlight
    why = why_unheeded(panel, dataset, highlight.dimension) if highlight else ""
    said = _caveats(series, unheeded(series, highlight, why, selection.agencies))
    if not panel.on_list:
        return said
    return [each.replace(SEE_ALL, ": in the table of all its figures.") for each in said]


def _caveats(series: tuple[Series, ...], not_lit: list[str]) -> list[str]:
    said = list(dict.fromkeys(note for each in series for note in each.notes))
    return [
        *said,
        *not_beside(series),
        *filter(None, [can_be_had(*series)]),
        *targets_said(*series),
        *comparators_said(*series),
        *not_lit,
    ]
