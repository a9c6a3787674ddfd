"""A whole page: header, filters, headlines and cards, as a selection shows them."""

from collections.abc import Sequence
from datetime import date

from dash import dcc, html

from dashboards import ids
from dashboards.components.arrange_page import arrange_link
from dashboards.components.chart_card import not_reported, not_worked_out
from dashboards.components.dropped import dropped
from dashboards.components.edition_line import public_edition_link
from dashboards.components.filter_bar import filter_bar
from dashboards.components.findings_list import findings_list
from dashboards.components.header import header
from dashboards.components.headline import headline, reported
from dashboards.components.no_figures import nothing_of
from dashboards.components.parted_cards import cards_content, parted
from dashboards.components.view_links import view_links
from dashboards.pages.all_measures import is_list, listed_panels
from dashboards.pages.contents import (
    download_address,
    latest_on,
    measure_address,
    not_shown,
    panels_of,
)
from dashboards.pages.sections import sections_of
from dashboards.panels import MOST_HEADLINES, Page, Panel
from data.figures.dataset import Dataset
from data.figures.selection import Asked, Selection
from data.follow_up.beside import NOTHING_BESIDE, Beside
from data.framework.framework import Frameworks
from data.framework.measures import Measure


def page_content(
    page: Page,
    dataset: Dataset,
    asked: Asked,
    boards: Frameworks,
    returned: str,
    content: Sequence[object],
) -> list[object]:
    """All that stands on a page for one reader's selection.

    boards: those that may be chosen. returned: who returned, and who did not.
    content: what stands under its title.
    """
    selection = asked.selection
    query = selection.to_query()
    panels = listed_panels(page, dataset) if is_list(page) else panels_of(page, dataset)
    latest = latest_on(page, dataset)
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(page.path, dataset, query),
        filter_bar(dataset, selection, boards, latest, returned, panels),
        html.Main(
            [
                dropped(asked, boards),
                html.H1(page.title, className="page__title"),
                html.P(
                    [f"{page.about} ", *_ways(page, dataset, selection)], className="page__about"
                ),
                *content,
            ],
            id="main",
            className="page page--parted" if _is_parted(page, panels) else "page",
            tabIndex=-1,
        ),
    ]


def _is_parted(page: Page, panels: tuple[Panel, ...]) -> bool:
    """Whether its charts stand in sections."""
    return not is_list(page) and bool(sections_of(panels))


def _ways(page: Page, dataset: Dataset, selection: Selection) -> list[object]:
    """What can be done with a page: taken along, linked to, and arranged as it is today."""
    is_arranged = not is_list(page) and dataset.as_at is None and not dataset.board.is_public
    arrange = [" ", arrange_link(page, dataset.board)] if is_arranged else []
    links = view_links(page.path, dataset, selection, date.today())
    public = [] if dataset.board.is_public else [" ", public_edition_link(page.path, selection)]
    return [_download(page, selection.to_query()), *arrange, *public, " ", links]


def _download(page: Page, query: str) -> html.A:
    path = download_address(page)
    return html.A(
        "Download this page (xlsx)",
        href=f"{path}?{query}",
        id=ids.following_link(path),
        className="link-button page-download",
    )


def charts_content(
    page: Page, dataset: Dataset, selection: Selection, beside: Beside = NOTHING_BESIDE
) -> list[object]:
    """The headlines and the cards of a page of charts. beside: what people wrote of them."""
    return [_headlines(page, dataset, selection), _cards(page, dataset, selection, beside)]


def page_not_found(path: str) -> list[object]:
    """What stands where there is no page."""
    return [
        html.Main(
            [
                html.H1("There is no such page", className="page__title"),
                html.P(f"Nothing is shown at {path}."),
                dcc.Link("Go to the overview", href="/", className="link-button"),
            ],
            id="main",
            className="page",
        )
    ]


def _headlines(page: Page, dataset: Dataset, selection: Selection) -> html.Div | None:
    cards = reported(page.headlines, dataset, page.most_headlines)
    if not cards:
        return None
    name = "headlines headlines--two-rows" if len(cards) > MOST_HEADLINES else "headlines"
    return html.Div([headline(card, dataset, selection) for card in cards], className=name)


def _cards(page: Page, dataset: Dataset, selection: Selection, beside: Beside) -> html.Div:
    shown = panels_of(page, dataset)
    missing = [each for each in page.panels if each not in shown and not each.made_for]
    return html.Div(
        [
            dcc.Store(id=ids.parted(page.id), data=parted(page, dataset, selection)),
            html.Div(cards_content(page, dataset, selection, beside), id=ids.cards(page.id)),
            _more(page, dataset, selection.to_query()),
            *_not_there(page, missing, dataset, is_empty=not shown),
            findings_list(page, dataset, selection),
        ]
    )


def _not_there(
    page: Page, missing: list[Panel], dataset: Dataset, *, is_empty: bool
) -> list[html.P]:
    """What a page would show, had it come; at least that there is nothing, where it is empty."""
    # A page of candidates has no panel that anyone misses.
    said = (
        []
        if page.most_panels
        else [
            not_reported(missing, dataset),
            not_worked_out(_of_themes(page, dataset), dataset),
        ]
    )
    told = [each for each in said if each is not None]
    return told or ([nothing_of(page, dataset)] if is_empty else [])


def _of_themes(page: Page, dataset: Dataset) -> list[Measure]:
    return [each for each in dataset.framework.measures if each.theme in page.themes]


def _more(page: Page, dataset: Dataset, query: str) -> html.Nav | None:
    """Where the charts stand of what a page has no more room for."""
    left = not_shown(page, dataset)
    if not left:
        return None
    links = [
        html.Li(dcc.Link(each.title, href=measure_address(each, query)), className="more__measure")
        for each in left
    ]
    return html.Nav(
        [html.P("More of what is counted, under All measures:"), html.Ul(links)],
        className="more",
        **{"aria-label": "More of what is counted"},
    )
