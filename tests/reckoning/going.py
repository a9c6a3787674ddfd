"""A page of a board, shown as a selection asks and held to the calculator."""

from functools import lru_cache
from random import Random

from dashboards.components.headline import reported
from dashboards.drawing import draw
from dashboards.pages.all_measures import is_list, listed
from dashboards.pages.contents import panels_of
from dashboards.panels import MOST_HEADLINES, Headline, Page, Panel
from dashboards.tabulate import Sheet
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from tests.reckoning.calculator import Calculator
from tests.reckoning.cards import ShownCard, hold_card
from tests.reckoning.facts import Asked, Facts
from tests.reckoning.held import Held
from tests.reckoning.holding import (
    Shown,
    hold_chart,
    hold_downloads,
    hold_figures,
    hold_sentence,
    hold_table,
)
from tests.reckoning.holding_targets import hold_targets
from tests.reckoning.holding_usual import hold_usual, hold_usual_columns

KEPT_FACTS = 4096
DOWNLOADED = 0.25  # of the tables, where they are drawn by lot


class Going:
    """One board, gone through page by page.

    lot: draws the tables that are downloaded too; all of them are where there is none.
    """

    def __init__(self, dataset: Dataset, calculator: Calculator, lot: Random | None = None) -> None:
        self.dataset = dataset
        self.lot = lot
        self.calculator = calculator
        self.held = Held()
        self._seen: set[object] = set()
        self._written: set[Sheet] = set()
        self._facts = lru_cache(maxsize=KEPT_FACTS)(lambda asked: Facts(calculator, asked))

    def through(self, page: Page, selection: Selection) -> None:
        """Hold every panel and card of a page to the calculator."""
        for panel in panels_of(page, self.dataset):
            self.panel(panel, page, selection)
        for card in (*reported(page.headlines, self.dataset, MOST_HEADLINES), *self._rows_on(page)):
            self.card(card, page, selection)

    def _rows_on(self, page: Page) -> list[Headline]:
        """What a list of measures says of each beside its name is what a card says."""
        if not is_list(page):
            return []
        found = (
            measure for theme in page.themes for measure in listed(self.dataset).get(theme, ())
        )
        return [Headline(measure.id, measure.title) for measure in found]

    def panel(self, panel: Panel, page: Page, selection: Selection) -> None:
        """Hold one panel to it; once where several selections lead to one drawing."""
        shown = self.shown(panel, page, selection)
        if shown.key in self._seen:
            return
        self._seen.add(shown.key)
        hold_figures(shown, self.held)
        hold_chart(shown, self.held)
        hold_sentence(shown, self.held)
        hold_targets(shown, self.held)
        hold_usual(shown, self.held)
        sheet = hold_table(shown, self.held)
        hold_usual_columns(sheet, shown, self.held)
        if sheet not in self._written and self._is_downloaded():
            self._written.add(sheet)
            hold_downloads(sheet, shown, self.held)

    def card(self, card: Headline, page: Page, selection: Selection) -> None:
        """Hold one card to it."""
        shown = ShownCard(card, self.dataset, selection, f"{page.path}?{selection.to_query()}")
        view = self.dataset.coverage.view(selection)
        of, reach = (self.dataset.board.id, (card.measure,)), (view.first, view.last)
        lit = selection.highlight if shown.by else None
        mine = self._facts(Asked(*of, shown.by, *reach, selection.agencies, lit))
        everyone = self._facts(Asked(*of, shown.by_of_all, *reach))
        hold_card(shown, mine, everyone, self.held)

    def shown(self, panel: Panel, page: Page, selection: Selection) -> Shown:
        """A panel as a selection shows it, with all that it may say."""
        view = self.dataset.coverage.view(selection)
        about = (self.dataset.board.id, panel.measures, panel.by, view.first, view.last)
        return Shown(
            draw(panel, self.dataset, selection),
            self.dataset,
            selection,
            self._facts(Asked(*about, selection.agencies, selection.highlight)),
            self._facts(Asked(*about, (), selection.highlight)),
            f"{page.path}?{selection.to_query()} #{panel.id}",
        )

    def _is_downloaded(self) -> bool:
        """To write a workbook and read it takes longer than all the rest."""
        return self.lot is None or self.lot.random() < DOWNLOADED
