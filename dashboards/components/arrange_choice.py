"""The charts that suit a measure, the one that is chosen as it would be drawn, and its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

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
    tick,
)
from dashboards.components.unbroken import unbroken
from dashboards.drawing import Drawing
from data.framework.arrange import places
from data.framework.arrange.added_chart import NEW, chosen_chart, suiting_charts
from data.framework.arrange.arranged_page import Standing
from data.framework.arrange.page_faults import LONGEST_TITLE
from data.framework.arrange.page_move import (
    ADD_CHART,
    CHOOSE_CHART,
    CLOSE_ADD,
    OPEN_ADD,
    STAY,
)
from data.framework.arrange.page_view import AddedChart, PageView
from data.framework.chart_choice import can_join, fits
from data.framework.chart_kinds import PAIR, kind_named
from data.framework.pages import ChartOnPage

Known = frozenset[str]  # the measures that there are figures of

ONE_WHOLE = (
    "Tick only what makes up one whole with it, so that each thing is counted once: its share is "
    "taken of all of them together."
)
TICK_MORE = "Tick below what it makes up one whole with, and it is drawn here."
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


def chart_choice(view: PageView, standing: Standing, offered: Offered) -> list[object]:
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
                            _kind(list(charts), added, standing, offered.drawable)
                            for _, charts in groupby(suiting, key=_of_one_kind)
                        ),
                    ]
                ),
                html.Div(
                    [
                        *_preview(chart, offered.preview, standing),
                        _together(view, standing, chart),
                        *_where(view),
                    ],
                    className="arrange__preview",
                ),
            ],
            className="arrange__choice",
        ),
    ]


def _of_one_kind(chart: ChartOnPage) -> tuple[str, ...]:
    """What the charts have in common that are offered together: their kind; of two, both."""
    return (chart.kind, *(chart.measures if chart.kind == PAIR.name else ()))


def _kind(
    charts: Sequence[ChartOnPage],
    added: AddedChart,
    standing: Standing,
    drawable: frozenset[str],
) -> html.Div:
    """One kind of chart, what it shows, and each way in which it can split the measure."""
    first = charts[0]
    kind = kind_named(first.kind)
    shows = kind.shows if kind else ""
    if kind is PAIR:
        whole, part = (standing.framework.measure(name).title for name in first.measures)
        shows = f"{shows} Here: “{part}” inside “{whole}”."
    return html.Div(
        [
            html.P([html.Strong(first.kind.capitalize()), html.Br(), shows]),
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
            "aria-label": f"{_named(chart)}, {by}{none}",
        },
    )


def _named(chart: ChartOnPage) -> str:
    """Its kind, and of a pair what it is, since a measure may be part of several."""
    return f"{chart.kind} ({chart.title})" if chart.kind == PAIR.name else chart.kind


def _preview(chart: ChartOnPage | None, drawn: Drawing | None, standing: Standing) -> list[object]:
    """The chart as it will stand on the page, of the board's own figures."""
    if chart is None:
        return []
    if drawn is None:
        why = NO_FIGURES if fits(chart, standing.framework) else TICK_MORE
        return [html.H3(chart.title), html.P(why)]
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


def _together(
    view: PageView, standing: Standing, chart: ChartOnPage | None
) -> html.Fieldset | None:
    """The measures that a chart of several can show too. It is drawn again with each tick."""
    others = can_join(chart, standing.framework) if chart else ()
    if not others:
        return None
    kind = kind_named(chart.kind) if chart else None
    hint = html.P(ONE_WHOLE, className="set-up__hint") if kind and kind.of_one_whole else None
    ticks = [
        tick(places.TOGETHER, each.id, each.title, is_on=each.id in view.added.together)
        for each in others
    ]
    return html.Fieldset(
        [
            html.Legend("Together with"),
            hint,
            fault_line(view.fault(places.TOGETHER)),
            html.Div(ticks, className="set-up__ticks"),
        ],
        className="arrange__together",
        **{"data-does": STAY},
    )


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
