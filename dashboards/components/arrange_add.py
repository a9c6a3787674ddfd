"""Add a chart to a page: its measure, then one of the charts that suit it, then its place."""

from collections.abc import Collection

import dash_bootstrap_components as dbc
from dash import html

from dashboards.components.arrange_choice import Known, Offered, chart_choice
from dashboards.components.set_up_field import (
    button,
    fault_line,
    html_id,
)
from data.framework.arrange import places
from data.framework.arrange.arranged_page import Standing
from data.framework.arrange.page_move import (
    CHOOSE_MEASURE,
    CLOSE_ADD,
)
from data.framework.arrange.page_view import PageView
from data.framework.measures import Measure


def add_a_chart(view: PageView, standing: Standing, offered: Offered) -> html.Section | None:
    """The three steps, one after the other; nothing until it is asked for."""
    added = view.added
    if not added.is_open:
        return None
    opened = (
        chart_choice(view, standing, offered)
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
