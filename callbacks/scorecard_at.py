"""The page of the scorecard: as it is today, or was on a day, with what has changed since."""

from dash.development.base_component import Component

from callbacks.asking import served_by
from callbacks.returned import changes_for, returned_for, scorecard_changes_for
from dashboards.components.changes_list import changes_line
from dashboards.components.page_changes import page_changes_place
from dashboards.components.scorecard_page import scorecard_page
from dashboards.pages.contents import SCORECARD
from data.figures.dataset import Dataset
from data.figures.selection import Asked, Selection
from data.storage.store import Store


def scorecard_at(dataset: Dataset, answered: Asked, store: Store) -> list[object]:
    """The whole page for one reader's selection."""
    choices = store.frameworks().only(served_by(store))
    said = returned_for(dataset, store, answered.selection)
    since = _since(dataset, answered.selection, store)
    return scorecard_page(dataset, answered, choices, said, since)


def _since(dataset: Dataset, chosen: Selection, store: Store) -> list[Component]:
    """What has changed since the day that it is shown as at; nothing of today's."""
    if dataset.as_at is None:
        return []
    since = changes_for(dataset, store, dataset.as_at)
    told = scorecard_changes_for(dataset, chosen, since, store)
    return [changes_line(since), page_changes_place(f"/{SCORECARD}", told)]
