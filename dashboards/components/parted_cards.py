"""The cards of a page, in sections where it is long, each of which a laptop's screen holds."""

from collections.abc import Sequence
from itertools import islice

from dash import html
from dash.development.base_component import Component

from dashboards.components.card_height import fits_a_screen
from dashboards.components.chart_card import Heading, chart_card
from dashboards.components.followed_up import followed_up
from dashboards.components.notes_once import caveats_on_page
from dashboards.components.unbroken import Words
from dashboards.drawing import draw
from dashboards.pages.contents import panels_of
from dashboards.pages.sections import Section, sections_of
from dashboards.panels import Page, Panel
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.beside import Beside

Parted = dict[str, object]  # as a page keeps it: what was asked, and the panels of each section


def cards_content(
    page: Page, dataset: Dataset, selection: Selection, beside: Beside
) -> list[Component]:
    """The cards as a selection shows them. beside: what people wrote of them."""
    parts = _parts(page, dataset, selection)
    if not parts:
        return [_grid(_cards(panels_of(page, dataset), dataset, selection, beside))]
    order = [panel for part in parts for panel in part.panels]
    cards = iter(_cards(order, dataset, selection, beside, html.H3))
    return [_section(part, list(islice(cards, len(part.panels)))) for part in parts]


def parted(page: Page, dataset: Dataset, selection: Selection) -> Parted:
    """How the cards stand, to know whether they stand otherwise once something else is asked.

    What is highlighted is no part of what is asked: no card goes to another place under the
    pointer that chose its mark.
    """
    parts = _parts(page, dataset, selection)
    return {
        "asked": asked_for_cards(selection),
        "sections": [[panel.id for panel in part.panels] for part in parts],
    }


def asked_for_cards(selection: Selection) -> list[str]:
    """The range and the agencies, by which cards grow and shrink."""
    ends = (selection.first, selection.last)
    return [*(end.slug if end else "" for end in ends), selection.moving, *selection.agencies]


def _parts(page: Page, dataset: Dataset, selection: Selection) -> tuple[Section, ...]:
    return sections_of(
        panels_of(page, dataset),
        lambda panels: fits_a_screen([draw(each, dataset, selection) for each in panels]),
    )


def _cards(
    panels: Sequence[Panel],
    dataset: Dataset,
    selection: Selection,
    beside: Beside,
    heading: Heading = html.H2,
) -> list[html.Section]:
    """Every card of a page, in order: what one says the next need not say again."""
    drawings = [draw(panel, dataset, selection) for panel in panels]
    return [
        chart_card(
            drawing,
            heading,
            followed_up(drawing.panel, dataset, beside),
            dataset.framework.terms,
            caveats,
        )
        for drawing, caveats in zip(drawings, caveats_on_page(drawings), strict=True)
    ]


def _grid(cards: Sequence[Component]) -> html.Div:
    return html.Div(cards, className="cards")


def _title(part: Section) -> Words:
    """The question; which part of it this is stays on one line."""
    if part.of == 1:
        return part.question
    return [f"{part.question} ", html.Span(part.place, className="unbroken")]


def _section(part: Section, cards: Sequence[Component]) -> html.Section:
    heading = f"{part.id}-heading"
    return html.Section(
        [
            html.H2(_title(part), id=heading, className="section__title"),
            _grid(cards),
        ],
        id=part.id,
        className="section",
        tabIndex=-1,
        **{"aria-labelledby": heading},
    )
