"""A whole page: header, filters, headlines and cards, as a selection shows them."""

from dash import dcc, html

from dashboards import ids
from dashboards.all_measures import ALL_MEASURES, THEME_PAGES
from dashboards.components.changes_list import Changes, changes_line
from dashboards.components.chart_card import chart_card, not_reported
from dashboards.components.dropped import dropped
from dashboards.components.filter_bar import filter_bar
from dashboards.components.findings_list import findings_list
from dashboards.components.header import header
from dashboards.components.headline import headline, reported
from dashboards.drawing import draw
from dashboards.pages import panels_of
from dashboards.panels import MOST_HEADLINES, Page
from data.dossier import Dossier
from data.selection import Asked, Selection


def page_content(
    page: Page,
    dossier: Dossier,
    asked: Asked,
    boards: tuple[str, ...],
    standing: str = "",
    changes: Changes | None = None,
) -> list[object]:
    """All that stands on a page for one reader's selection.

    boards: the ids of those that may be chosen. standing: who returned, and who did not.
    changes: of a page as at an earlier day, what has changed since.
    """
    selection = asked.selection
    query = selection.to_query()
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(page.path, dossier, query),
        filter_bar(dossier, selection, boards, standing),
        html.Main(
            [
                dropped(asked),
                html.H1(page.title, className="page__title"),
                html.P(page.about, className="page__about"),
                changes_line(changes) if changes else None,
                _themes(page, dossier, query),
                _headlines(page, dossier, selection),
                _cards(page, dossier, selection),
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]


def page_not_found(path: str) -> list[object]:
    """What stands where there is no page."""
    return [
        html.Main(
            [
                html.H1("There is no such page"),
                html.P(f"Nothing is shown at {path}."),
                dcc.Link("Go to the overview", href="/"),
            ],
            id="main",
            className="page",
        )
    ]


def _themes(page: Page, dossier: Dossier, query: str) -> html.Nav | None:
    """Links between the themes of All measures."""
    if not page.id.startswith(ALL_MEASURES):
        return None
    shown = [each for each in THEME_PAGES if panels_of(each, dossier)]
    links = [
        html.Li(
            dcc.Link(
                f"{each.title} (shown)" if each == page else each.title,
                href=f"{each.path}?{query}",
                id=ids.following_link(each.path),
                className="theme theme--on" if each == page else "theme",
            )
        )
        for each in shown
    ]
    return html.Nav(html.Ul(links), className="themes", **{"aria-label": "Themes"})


def _headlines(page: Page, dossier: Dossier, selection: Selection) -> html.Div | None:
    cards = reported(page.headlines, dossier, MOST_HEADLINES)
    if not cards:
        return None
    return html.Div([headline(card, dossier, selection) for card in cards], className="headlines")


def _cards(page: Page, dossier: Dossier, selection: Selection) -> html.Div:
    shown = panels_of(page, dossier)
    missing = [panel for panel in page.panels if panel not in shown]
    return html.Div(
        [
            html.Div(
                [chart_card(draw(panel, dossier, selection)) for panel in shown],
                className="cards",
            ),
            not_reported(missing, dossier) if _lists_what_is_missing(page) else None,
            findings_list(page, dossier),
        ]
    )


def _lists_what_is_missing(page: Page) -> bool:
    """A page of candidates, or of every measure there is, has no panel that anyone misses."""
    return not (page.most_panels or page.id.startswith(ALL_MEASURES))
