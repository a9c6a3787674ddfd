"""How a board's returns stand today, or stood at the end of an earlier day."""

from datetime import date, datetime

from dash.development.base_component import Component

from callbacks.clock import now
from dashboards.components.backup_line import backup_line
from dashboards.components.changes_list import Changes
from dashboards.components.ledger_table import returned_words
from dashboards.components.page_changes import page_changes
from dashboards.pages.all_measures import is_list, listed_panels
from dashboards.pages.contents import panels_of
from dashboards.panels import Page
from data.figures.dataset import Dataset
from data.figures.page_since import page_since
from data.figures.scorecard import scorecard_of
from data.figures.selection import Selection
from data.intake.ledger import Ledger, due_day
from data.periods import parse
from data.storage.backup import last_backup
from data.storage.ledgers import ledger_at
from data.storage.store import Store


def ledger_for(dataset: Dataset, store: Store) -> Ledger:
    """Every return of a board as at the dataset's day, and whether a query on it waits."""
    return ledger_at(dataset, store, date.today())


def changes_for(dataset: Dataset, store: Store, since: date | None) -> Changes:
    """What changed in a board's figures since the end of a day.

    Without a day, since the returns of the quarter before the newest were due: what a board that
    meets each quarter saw when it met last.
    """
    board, today = dataset.board, date.today()
    periods = [parse(each.period) for each in dataset.submissions]
    seen = due_day(board, max(periods).previous()) if periods else today
    day = since or min(today, seen)
    had_figures = board.id in store.boards(day)
    return Changes(dataset.framework, day, today, store.changes(board.id, day), had_figures)


def backup_for(store: Store) -> Component | None:
    """How old the last backup of a store is."""
    return backup_line(last_backup(store), datetime.fromisoformat(now()))


def page_changes_for(
    page: Page, dataset: Dataset, selection: Selection, changes: Changes, store: Store
) -> list[object]:
    """What of the changes since its day a page shows, told; changes: those of its board."""
    panels = listed_panels(page, dataset) if is_list(page) else panels_of(page, dataset)
    cards = (card.measure for card in page.headlines)
    shown = [*(name for panel in panels for name in panel.measures), *cards]
    return _told(shown, dataset, selection, changes, store)


def scorecard_changes_for(
    dataset: Dataset, selection: Selection, changes: Changes, store: Store
) -> list[object]:
    """What of them the scorecard shows, told."""
    sections = scorecard_of(dataset, dataset.period_of(selection), selection.agencies)
    shown = [each.measure.id for section in sections for each in section.indicators]
    return _told(shown, dataset, selection, changes, store)


def _told(
    shown: list[str], dataset: Dataset, selection: Selection, changes: Changes, store: Store
) -> list[object]:
    """What changed in these measures, in a view."""
    now = store.frameworks().of(dataset.board.id)
    view = dataset.coverage.view(selection)
    since = page_since(changes.changes, shown, view, (dataset.framework, now))
    return page_changes(since, changes, now, Selection(dataset.board.id).to_query())


def returned_for(dataset: Dataset, store: Store, selection: Selection) -> str:
    """Who returned for the last period shown; empty for a board that is sent nothing any more.

    The public is not told.
    """
    if dataset.board.is_public:
        return ""
    period = dataset.coverage.step_of(dataset.coverage.view(selection).last)
    ledger = ledger_for(dataset, store)
    if not dataset.board.expects_returns or period not in ledger.periods:
        return ""
    return returned_words(ledger, period, dataset.framework)
