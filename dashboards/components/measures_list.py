"""All measures: contents by theme, a search, and a row for every measure."""

from collections.abc import Collection, Mapping

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards import ids
from dashboards.components.findings_list import findings_list
from dashboards.components.measure_row import measure_row
from dashboards.components.no_figures import nothing_of
from dashboards.pages.all_measures import every_theme, listed, theme_pages
from dashboards.panels import Page
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.beside import NOTHING_BESIDE, Beside
from data.framework.framework import Framework
from data.framework.measures import Measure

Listed = Mapping[str, tuple[Measure, ...]]


def measures_list(
    page: Page,
    dataset: Dataset,
    selection: Selection,
    opened: Collection[str],
    beside: Beside = NOTHING_BESIDE,
) -> list[object]:
    """What stands on the page of one theme, or of all of them.

    The rows of the other themes are there too, out of sight, so that a search finds across themes.
    opened: the measures whose charts are shown. beside: what people wrote of charts.
    """
    dataset.figures.gather([measure.id for measure in dataset.framework.measures])
    themes = listed(dataset)
    return [
        _contents(page, themes, dataset.framework, selection.to_query()),
        _search(themes),
        *([nothing_of(page, dataset)] if not set(page.themes) & set(themes) else []),
        *(
            _section(
                theme,
                dataset.framework.theme(theme),
                [
                    measure_row(m, dataset, selection, beside, is_open=m.id in opened)
                    for m in measures
                ],
                is_shown=theme in page.themes or any(m.id in opened for m in measures),
            )
            for theme, measures in themes.items()
        ),
        findings_list(page, dataset, selection),
    ]


def _section(theme: str, title: str, rows: list[html.Li], *, is_shown: bool) -> html.Section:
    """The rows of one theme; assets/measures.js shows the rest of them while it finds any there."""
    heading = f"theme-{theme}"
    return html.Section(
        [
            html.H2(title, id=heading, className="measures__theme"),
            html.Ul(rows, className="measures"),
        ],
        className="measures-of",
        hidden=not is_shown,
        **{"aria-labelledby": heading, "data-shown": str(is_shown).lower()},
    )


def _contents(page: Page, themes: Listed, framework: Framework, query: str) -> html.Nav:
    """Every theme with how many measures it has; a link to each."""
    many = sum(map(len, themes.values()))
    rows = [(every_theme(framework), "All themes", many)]
    rows += [
        (each, framework.theme(each.themes[0]), len(themes[each.themes[0]]))
        for each in theme_pages(framework)
        if each.themes[0] in themes
    ]
    links = [html.Li(_link(each, title, n, each == page, query)) for each, title, n in rows]
    return html.Nav(html.Ul(links), className="themes", **{"aria-label": "Themes"})


def _link(page: Page, title: str, many: int, is_shown: bool, query: str) -> dcc.Link:
    said = html.Span(" (shown)", className="visually-hidden") if is_shown else None
    return dcc.Link(
        [f"{title} ", html.Span(many, className="theme__count"), said],
        href=f"{page.path}?{query}",
        id=ids.following_link(page.path, place="themes"),  # the header leads there too
        className="theme theme--on" if is_shown else "theme",
    )


def _search(themes: Listed) -> html.Div:
    """Filters the rows of every theme as somebody types: assets/measures.js."""
    many = sum(map(len, themes.values()))
    return html.Div(
        [
            dbc.Label("Find a measure in all themes", html_for=ids.FIND_MEASURE),
            dbc.Input(id=ids.FIND_MEASURE, type="search", autocomplete="off"),
            html.P(id=ids.FOUND_MEASURES, role="status", **{"data-many": str(many)}),
        ],
        className="find-measure",
        role="search",
    )
