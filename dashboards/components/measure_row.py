"""One measure of a list: its latest figure in a row, and its charts once it is opened."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from dash import html
from dash.development.base_component import Component

from dashboards import ids
from dashboards.components.chart_card import chart_card
from dashboards.components.followed_up import followed_up
from dashboards.components.headline import (
    CHANGE,
    JUDGED,
    NOT_COMPARED,
    headline_content,
    largest,
    series_shown,
)
from dashboards.drawing import draw
from dashboards.pages.all_measures import charts_of
from dashboards.panels import Headline
from data.figures.dataset import Dataset
from data.figures.selection import PERIOD, Selection
from data.figures.withheld import SHOWN_WHOLE
from data.follow_up.beside import NOTHING_BESIDE, Beside
from data.framework.framework import Framework
from data.framework.measures import Measure

KEPT_ROWS = 1024
OF_ALL = "All agencies"
IN_COLUMNS = (JUDGED, CHANGE, NOT_COMPARED)  # not beside the figure, as the rest is


def measure_row(
    measure: Measure,
    dataset: Dataset,
    selection: Selection,
    beside: Beside = NOTHING_BESIDE,
    *,
    is_open: bool = False,
) -> html.Li:
    """A measure by name, beside what a headline card would say of it."""
    charts = measure_charts(measure.id, dataset, selection, beside) if is_open else []
    button = html.Button(
        measure.title,
        id=ids.measure_button(measure.id),
        type="button",
        className="measure__open",
        **{"aria-expanded": str(is_open).lower(), "data-measure": measure.id},
    )
    return html.Li(
        [
            html.Div(
                [
                    html.H3(button, className="measure__title"),
                    html.Div(
                        measure_told(measure.id, dataset, selection),
                        id=ids.measure_told(measure.id),
                        className="measure__told",
                    ),
                ],
                className="measure__row",
            ),
            html.Div(charts, id=ids.measure_charts(measure.id), className="measure__charts"),
        ],
        className="measure",
        id=f"measure-{measure.id}",
        **{"data-words": _found_by(measure, dataset.framework)},
    )


@lru_cache(maxsize=KEPT_ROWS)
def measure_told(measure: str, dataset: Dataset, selection: Selection) -> list[object]:
    """The latest figure, its period, how it is judged, its change and the shape of the run.

    Whose it is, if one's alone. What cannot be compared is told in the charts. Of a share of
    itself, which is 100% in all, and of what came without a total, the largest part is told. Kept,
    as drawings are: the page of a theme has the rows of all of them.
    """
    told_of = dataset.framework.measure(measure)
    title = told_of.title
    card, shown, most = Headline(measure, title), selection, ""
    if _is_told_by_part(card, dataset, selection):
        shown = replace(selection, highlight=largest(card, dataset, selection))
        adds_up = told_of.is_of_itself or told_of.is_count
        most = ("most for " if adds_up else "highest for ") if shown.highlight else ""
    heading, *told = headline_content(card, dataset, shown)
    whose = heading.children.replace(f"{title}: ", most, 1)
    beside = [_in_short(e) for e in told if e is not None and _sort(e) not in IN_COLUMNS]
    return [
        html.P(whose, className="measure__whose") if whose != title else None,
        *beside,
        *_column("measure__judged", JUDGED, told),
        *_column("measure__changes", CHANGE, told),
    ]


def _in_short(said: Component) -> Component:
    """What a card says; a row among a hundred says in two words that it is of all agencies."""
    if getattr(said, "children", None) != SHOWN_WHOLE:
        return said
    return html.P(OF_ALL, className="measure__of-all")


def _column(name: str, sort: str, told: Sequence[Component | None]) -> list[html.Div]:
    """What is said of one sort, line under line, so that every row has it in the same column."""
    lines = [each for each in told if each is not None and _sort(each) == sort]
    return [html.Div(lines, className=name)] if lines else []


def _sort(said: Component) -> str:
    return getattr(said, "className", "")


def _is_told_by_part(card: Headline, dataset: Dataset, selection: Selection) -> bool:
    """Whether nothing is chosen that it can obey, and the whole says nothing or is not there."""
    of_time = selection.highlight is not None and selection.highlight.dimension == PERIOD
    whole, category = series_shown(card, dataset, selection)
    if selection.agencies or of_time or category:
        return False
    return dataset.framework.measure(card.measure).is_of_itself or whole.is_empty


def measure_charts(
    measure: str, dataset: Dataset, selection: Selection, beside: Beside = NOTHING_BESIDE
) -> list[object]:
    """Every chart of a measure, as cards. beside: what people wrote of charts."""
    cards = [
        chart_card(
            draw(panel, dataset, selection),
            below=followed_up(panel, dataset, beside),
            terms=dataset.framework.terms,
        )
        for panel in charts_of(measure, dataset)
    ]
    return [html.Div(cards, className="cards")]


def _found_by(measure: Measure, framework: Framework) -> str:
    """The words that a search for the measure may use: those of today, of before and its own."""
    splits = [measure.dimension_name(name) for name in measure.dimensions]
    titles = dict.fromkeys(filter(None, [measure.usual_title, measure.title, *measure.also_called]))
    said = [*titles, framework.theme(measure.theme), *splits, measure.definition]
    return " ".join([*said, *framework.terms.found_by(" ".join(said))]).lower()
