"""Add a chart to a page: its measure, then one of the charts that suit it, then its place."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby

import dash_bootstrap_components as dbc
from dash import html

from dashboards.components.arrange_list import NO_QUESTION
from dashboards.components.graph import preview
from dashboards.components.set_up_field import (
    button,
    choice,
    fault_line,
    field,
    html_id,
    text,
)
from dashboards.components.unbroken import unbroken
from dashboards.drawing import Drawing
from data.framework.arrange import places
from data.framework.arrange.added_chart import NEW, chosen_chart, suiting_charts
from data.framework.arrange.arranged_page import Standing
from data.framework.arrange.page_faults import LONGEST_TITLE
from data.framework.arrange.page_moves import (
    ADD_CHART,
    CHOOSE_CHART,
    CHOOSE_MEASURE,
    CLOSE_ADD,
    OPEN_ADD,
)
from data.framework.arrange.page_view import AddedChart, PageView
from data.framework.chart_kinds import kind_named
from data.framework.measures import Measure
from data.framework.pages import ChartOnPage

Known = frozenset[str]  # the measures that there are figures of
NO_FIGURES = "There are no figures of it yet. The chart is drawn once they come."


@dataclass(frozen=True)
class Offered:
    """What can be added. known: the measures that there are figures of.

    drawable: the ids of the charts of the chosen measure that there are figures for. preview: the
    one that is chosen, where it is among them.
    """

    known: Known
    drawable: frozenset[str] = frozenset()
    preview: Drawing | None = None


def add_a_chart(view: PageView, standing: Standing, offered: Offered) -> html.Section | None:
    """The three steps, one after the other; nothing until it is asked for."""
    added = view.added
    if not added.is_open:
        return None
    opened = (
        _chart(view, standing, offered)
        if added.measure
        else _measures(view, standing, offered.known)
    )
    return html.Section([html.H2("Add a chart"), *opened], className="arrange__add")


def _measures(view: PageView, standing: Standing, known: Known) -> list[object]:
    """Every measure that the board counts, by theme, with a search over them."""
    framework = standing.framework
    shown = {name for chart in view.page.listed.charts for name in chart.measures}
    by_theme = [
        html.Div(
            [
                html.H3(theme.name),
                html.Ul(
                    [
                        _measure(each, theme.name, _notes(each, shown, known))
                        for each in framework.measures
                        if each.theme == theme.id
                    ]
                ),
            ],
            className="arrange__theme",
        )
        for theme in framework.themes
    ]
    place = html_id(places.MEASURE)
    return [
        fault_line(view.fault(places.MEASURE)),
        html.Div(
            [
                dbc.Label("Find a measure, then choose it", html_for=place),
                dbc.Input(id=place, type="search", autocomplete="off", class_name="arrange__find"),
                html.P(role="status", className="arrange__found"),
                button("Not now", CLOSE_ADD),
            ],
            className="arrange__search",
            role="search",
        ),
        html.Div(by_theme, className="arrange__measures"),
    ]


def _measure(measure: Measure, theme: str, notes: str) -> html.Li:
    """A measure to choose; assets/arrange.js finds it by its words."""
    return html.Li(
        [
            button(measure.title, CHOOSE_MEASURE, measure.id),
            html.Span(notes, className="set-up__hint") if notes else None,
        ],
        **{"data-words": f"{measure.title} {theme} {measure.definition}".lower()},
    )


def _notes(measure: Measure, shown: Collection[str], known: Known) -> str:
    is_here = "on this page" if measure.id in shown else ""
    has_none = "" if measure.id in known else "no figures yet"
    return "; ".join(filter(None, [is_here, has_none]))


def _chart(view: PageView, standing: Standing, offered: Offered) -> list[object]:
    """The kinds of chart that suit the measure, the one that is chosen, and where it goes."""
    added = view.added
    suiting = suiting_charts(added.measure, standing)
    chart = chosen_chart(added, standing)
    title = standing.framework.measure(added.measure).title if suiting else added.measure
    return [
        html.P([html.Strong(title), " ", button("Choose another measure", OPEN_ADD)]),
        html.Div(
            [
                html.Div(
                    [
                        html.H3("The charts that suit it", id=html_id(places.CHOSEN), tabIndex=-1),
                        *(
                            _kind(kind, list(charts), added, offered.drawable)
                            for kind, charts in groupby(suiting, key=lambda each: each.kind)
                        ),
                    ]
                ),
                html.Div(
                    [*_preview(chart, offered.preview), *_where(view)], className="arrange__preview"
                ),
            ],
            className="arrange__choice",
        ),
    ]


def _kind(
    name: str, charts: Iterable[ChartOnPage], added: AddedChart, drawable: frozenset[str]
) -> html.Div:
    """One kind of chart, what it shows, and each way in which it can split the measure."""
    kind = kind_named(name)
    return html.Div(
        [
            html.P([html.Strong(name.capitalize()), html.Br(), kind.shows if kind else ""]),
            html.Div(
                [_way(each, added, has_figures=each.id in drawable) for each in charts],
                className="arrange__ways",
            ),
        ],
        className="arrange__suits",
    )


def _way(chart: ChartOnPage, added: AddedChart, *, has_figures: bool) -> html.Button:
    is_on = chart.id == added.chosen
    by = f"by {' and '.join(chart.by).replace('-', ' ')}" if chart.by else "as a whole"
    none = "" if has_figures else " (no figures)"
    name = "preset preset--on" if is_on else "preset"
    return html.Button(
        f"{by}{none}",
        type="button",
        className=name if has_figures else f"{name} arrange__way--none",
        **{
            "data-set-up": CHOOSE_CHART,
            "data-what": chart.id,
            "aria-pressed": str(is_on).lower(),
            "aria-label": f"{chart.kind}, {by}{none}",
        },
    )


def _preview(chart: ChartOnPage | None, drawn: Drawing | None) -> list[object]:
    """The chart as it will stand on the page, of the board's own figures."""
    if chart is None:
        return []
    if drawn is None:
        return [html.H3(chart.title), html.P(NO_FIGURES)]
    return [
        html.H3(chart.title, id=html_id("add.shown")),
        html.P(unbroken(drawn.sentence), id=html_id("add.sentence")),
        html.Figure(
            html.Div(preview(drawn), **{"aria-hidden": "true"}),
            role="figure",
            **{
                "aria-labelledby": html_id("add.shown"),
                "aria-describedby": html_id("add.sentence"),
            },
        ),
    ]


def _where(view: PageView) -> list[object]:
    """Its title, and the section that it goes to."""
    added, sections = view.added, view.page.listed.sections
    options = {str(number): each.question or NO_QUESTION for number, each in enumerate(sections)}
    options[NEW] = "A question of its own"
    return [
        field("Its title", text(places.CHART_TITLE, added.title, LONGEST_TITLE)),
        field("Under which question", choice(places.CHART_SECTION, options, added.section)),
        field(
            "A question of its own",
            text(places.CHART_QUESTION, added.question, LONGEST_TITLE),
            "Where that is chosen above.",
            view.fault(places.CHART_QUESTION),
        ),
        html.Div(
            [button("Add it to the page", ADD_CHART), button("Not now", CLOSE_ADD)],
            className="set-up__buttons",
        ),
    ]
