"""A whole page: header, filters, headlines and cards, as a selection shows them."""

from collections.abc import Sequence

from dash import dcc, html

from dashboards import ids
from dashboards.components.chart_card import chart_card, not_reported
from dashboards.components.dropped import dropped
from dashboards.components.filter_bar import filter_bar
from dashboards.components.findings_list import findings_list
from dashboards.components.header import header
from dashboards.components.headline import headline, reported
from dashboards.drawing import draw
from dashboards.pages import download_address, latest_on, panels_of
from dashboards.panels import MOST_HEADLINES, Page
from data.dossier import Dossier
from data.framework.framework import Frameworks
from data.selection import Asked, Selection


def page_content(
    page: Page,
    dossier: Dossier,
    asked: Asked,
    boards: Frameworks,
    standing: str,
    content: Sequence[object],
) -> list[object]:
    """All that stands on a page for one reader's selection.

    boards: those that may be chosen. standing: who returned, and who did not.
    content: what stands under its title.
    """
    selection = asked.selection
    query = selection.to_query()
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(page.path, dossier, query),
        filter_bar(dossier, selection, boards, latest_on(page, dossier), standing),
        html.Main(
            [
                dropped(asked, boards),
                html.H1(page.title, className="page__title"),
                html.P([f"{page.about} ", _download(page, query)], className="page__about"),
                *content,
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]


def _download(page: Page, query: str) -> html.A:
    path = download_address(page)
    return html.A(
        "Download this page (xlsx)",
        href=f"{path}?{query}",
        id=ids.following_link(path),
        className="link-button page-download",
    )


def charts_content(page: Page, dossier: Dossier, selection: Selection) -> list[object]:
    """The headlines and the cards of a page of charts."""
    return [_headlines(page, dossier, selection), _cards(page, dossier, selection)]


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
            # A page of candidates has no panel that anyone misses.
            None if page.most_panels else not_reported(missing, dossier),
            findings_list(page, dossier, selection),
        ]
    )
