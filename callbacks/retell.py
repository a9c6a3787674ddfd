"""A new selection, to all that is said of it: sentences, cards, chips, open tables."""

from typing import Any

from dash import ALL, Dash, Input, Output, State, ctx, no_update

from callbacks.asking import shown_on
from callbacks.returned import returned_for
from dashboards import ids
from dashboards.components import filter_bar, view_switches
from dashboards.components.chart_card import sentence, source
from dashboards.components.data_table import data_table
from dashboards.components.findings_list import findings_items
from dashboards.components.headline import headline_content
from dashboards.components.measure_row import measure_told
from dashboards.components.notes_once import caveats_on_page
from dashboards.components.scorecard_page import scorecard_content
from dashboards.drawing import Drawing, draw
from dashboards.pages.agencies_shown import agencies_shown
from dashboards.pages.contents import headline_of, page_at, panel_of
from dashboards.panels import Headline
from dashboards.scorecard_order import order_of
from dashboards.tabulate import tabulate
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.framework import Framework
from data.periods import Period, parse
from data.storage.store import Store


def register(app: Dash, store: Store, default_board: str) -> None:
    """Put the page's words right whenever the selection has changed."""

    @app.callback(
        Output(ids.sentence(ALL), "children"),
        Output(ids.caveats(ALL), "children"),
        Output(ids.source(ALL), "children"),
        Output(ids.table(ALL), "data"),
        Output(ids.headline(ALL, ALL), "children"),
        Output(ids.measure_told(ALL), "children"),
        Output(ids.scorecard(ALL), "children"),
        Output(ids.AGENCIES_SAID, "children"),
        Output(ids.preset(ALL), "className"),
        Output(ids.preset(ALL), "aria-pressed"),
        Output(ids.SHOWN_PERIODS, "children"),
        Output(ids.SHOWN_AGENCIES, "children"),
        Output(ids.SHOWN_AGENCIES, "hidden"),
        Output(ids.SHOWN_HIGHLIGHT, "children"),
        Output(ids.SHOWN_HIGHLIGHT, "hidden"),
        Output(ids.USUAL, "children"),
        Output(ids.BY_MONTH, "children"),
        Output(ids.LIVE, "children"),
        Output(ids.RETURNED, "children"),
        Output(ids.findings(ALL, ALL), "children"),
        Input(ids.QUERY, "data"),
        State(ids.table_button(ALL), "n_clicks"),
        State(ids.preset(ALL), "value"),
        State(ids.scorecard_order(ALL), "data"),
        prevent_initial_call=True,
    )
    def retell(
        query: str, open_tables: list[int | None], presets: list[str], orders: list[str]
    ) -> list[Any]:
        dataset, selection = shown_on(query, store, default_board)
        framework, shown = dataset.framework, ctx.outputs_list
        panels = [panel_of(each["id"]["panel"], framework) for each in shown[0]]
        drawings = [draw(panel, dataset, selection) for panel in panels]
        cards = [_card(each["id"], framework) for each in shown[4]]
        return [
            [sentence(drawing) for drawing in drawings],
            caveats_on_page(drawings),
            [source(drawing) for drawing in drawings],
            _tables(drawings, open_tables, dataset),
            [headline_content(card, dataset, selection) for card in cards],
            [measure_told(each["id"]["measure"], dataset, selection) for each in shown[5]],
            [scorecard_content(dataset, selection, order_of(each)) for each in orders],
            filter_bar.agencies_said(dataset, selection, agencies_shown(panels, dataset)),
            *_chips(selection, dataset, _latest(presets, dataset)),
            returned_for(dataset, store, selection),
            [_found(each["id"], dataset, selection) for each in shown[-1]],
        ]


def _card(name: dict[str, str], framework: Framework) -> Headline:
    return headline_of(name["page"], name["measure"], framework)


def _found(name: dict[str, str], dataset: Dataset, selection: Selection) -> list[Any]:
    """What stands in a list of findings. name: that of the list, and of its page."""
    page = page_at(name["page"], dataset.framework)
    return list(findings_items(page, dataset, selection)[name["list"]])


def _latest(presets: list[str], dataset: Dataset) -> Period:
    """The period with which the quick ranges of the page end, as their buttons hold it."""
    slug = presets[0].partition(":")[2] if presets else ""
    return parse(slug) if slug else dataset.coverage.periods[-1]


def _chips(selection: Selection, dataset: Dataset, latest: Period) -> list[Any]:
    chips = filter_bar.chip_texts(dataset, selection)
    presets = list(filter_bar.preset_classes(dataset, selection, latest).values())
    return [
        presets,
        [filter_bar.is_pressed(each) for each in presets],
        chips[ids.SHOWN_PERIODS],
        filter_bar.chip_words(chips[ids.SHOWN_AGENCIES]),
        not chips[ids.SHOWN_AGENCIES],
        filter_bar.chip_words(chips[ids.SHOWN_HIGHLIGHT]),
        not chips[ids.SHOWN_HIGHLIGHT],
        view_switches.usual_said(selection),
        view_switches.by_month_said(selection),
        f"Showing {', '.join(text for text in chips.values() if text)}",
    ]


def _tables(drawings: list[Drawing], open_tables: list[int | None], dataset: Dataset) -> list[Any]:
    """The tables that are open, made anew; a closed one stays empty."""
    return [
        data_table(tabulate(drawing, dataset)) if (clicks or 0) % 2 else no_update
        for drawing, clicks in zip(drawings, open_tables, strict=True)
    ]
