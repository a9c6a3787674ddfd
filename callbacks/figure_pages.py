"""A path, to the page of figures there: with charts, a list of measures, the scorecard."""

from dataclasses import replace

from callbacks.asking import served_by
from callbacks.beside import beside_of
from callbacks.look_at import look_if_known
from callbacks.returned import changes_for, page_changes_for, returned_for
from callbacks.scorecard_at import scorecard_at
from dashboards.components.changes_list import changes_line
from dashboards.components.look_at import look_at_place
from dashboards.components.measures_list import measures_list
from dashboards.components.no_figures import no_figures
from dashboards.components.page import charts_content, page_content, page_not_found
from dashboards.components.page_changes import page_changes_place
from dashboards.components.set_up_page import set_up_offer
from dashboards.pages.all_measures import is_list
from dashboards.pages.contents import SCORECARD, page_at
from dashboards.panels import Page
from data.figures.dataset import Dataset
from data.figures.selection import Asked
from data.storage.store import Store


def page_of_figures(
    path: str, dataset: Dataset, answered: Asked, opened: tuple[str, ...], store: Store
) -> list[object]:
    """The scorecard, a page with charts or a list of measures; else that there is no such page."""
    if path.strip("/") == SCORECARD:
        return scorecard_at(dataset, answered, store)
    page = page_at(path, dataset.framework)
    return _page_of_charts(page, dataset, answered, opened, store) if page else page_not_found(path)


def _page_of_charts(
    page: Page, dataset: Dataset, answered: Asked, opened: tuple[str, ...], store: Store
) -> list[object]:
    """A page with charts, or a list of measures. opened: those of which the charts are shown."""
    choices = store.frameworks().only(served_by(store))
    said = returned_for(dataset, store, answered.selection)
    since = changes_for(dataset, store, dataset.as_at) if dataset.as_at else None
    content: list[object] = []
    if since:
        told = page_changes_for(page, dataset, answered.selection, since, store)
        content = [changes_line(since), page_changes_place(page.path, told)]
    beside = beside_of(dataset, store)
    if not dataset.submissions:
        content.append(no_figures(dataset, answered.selection.to_query()))
    elif is_list(page):
        content += measures_list(page, dataset, answered.selection, opened, beside)
    else:
        if not page.id and not dataset.board.is_public:
            content.append(look_at_place(look_if_known(dataset, answered.selection, store)))
        content += charts_content(page, dataset, answered.selection, beside)
    if not page.id and not dataset.board.is_public:
        content.append(set_up_offer(dataset.board))
    return page_content(page, dataset, answered, choices, said, content)


def of_board(shown: str, asked: Asked, query: str) -> Asked:
    """What was asked, of the board that is shown; one that has no figures is dropped by name."""
    if asked.selection.board == shown:
        return asked
    named = f"board={asked.selection.board}"
    dropped = (*asked.dropped, named) if named in query else asked.dropped
    return Asked(replace(asked.selection, board=shown), dropped)
