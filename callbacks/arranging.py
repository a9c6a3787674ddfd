"""A board on the screen where one of its pages is arranged: what there is, and what would be."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

from dashboards.components.arrange_choice import Offered
from dashboards.components.arrange_screen import AroundPage, arrange_screen
from dashboards.drawing import draw
from dashboards.pages.arranged import what_changes
from dashboards.pages.contents import is_known
from dashboards.pages.planned import panel_of_chart, planned_pages
from dashboards.pages.shown import ShownPages, as_written, made_charts, shown_pages
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.arrange.added_chart import chosen_chart, suiting_charts
from data.framework.arrange.arranged_page import ArrangedPage, Standing, arranged, new_page
from data.framework.arrange.page_faults import has_address
from data.framework.arrange.page_rows import framework_with, own_tables
from data.framework.arrange.page_view import AddedChart, PageView
from data.framework.chart_choice import fits, joined
from data.framework.pages import OVERVIEW, ChartOnPage
from data.periods import at_snapshot
from data.storage.store import Store

NOT_NAMED = "your-own-page"  # stands for an address that is not typed yet, or not rightly


class Arranging:
    """What the screen is made from. dataset: the board as it stands now."""

    def __init__(self, dataset: Dataset, store: Store, version: int | None = None) -> None:
        self._dataset = dataset
        self._store = store
        board, first = dataset.board.id, at_snapshot(date.today())
        basis = store.kept_frameworks.basis(board, first, version)
        titles = {page.id or OVERVIEW: page.title for page in planned_pages(dataset.framework)}
        self.standing = Standing(
            dataset.framework, basis.standard, basis.before, basis.version or 0, titles
        )
        if version is not None:
            then = framework_with(basis.before, self.standing)
            self.standing = replace(self.standing, framework=then)

    def as_in(self, version: int) -> "Arranging":
        """The same with the pages of an earlier version."""
        return Arranging(self._dataset, self._store, version)

    def begun(self, name: str) -> ArrangedPage | None:
        """A page as it is, written down or made for a theme; None where there is none."""
        framework = self.standing.framework
        written = next((each for each in framework.pages if each.id == name), None)
        if written:
            return arranged(written, self.standing)
        shown = self._before.get(name)
        return arranged(as_written(shown, framework), self.standing) if shown else None

    def new_page(self) -> ArrangedPage:
        """A page that there is none of yet."""
        return new_page(self.standing)

    def made(self, page: ArrangedPage) -> Mapping[str, tuple[ChartOnPage, ...]]:
        """The charts that a page would make by itself as it is arranged, by their measure."""
        return self._made(page, self._after(page))

    def shown(self, view: PageView, token: str) -> object:
        """The screen, with what storing it would change. token: what a change brings along."""
        page, after = view.page, self._after(view.page)
        begun = None if page.is_new else self.begun(page.id)
        changes = what_changes(_named(page, self.standing), begun, self._before, after, self._known)
        made = self._made(page, after)
        around = AroundPage(self.standing, changes, made, self._offered(view.added), token)
        return arrange_screen(view, around)

    @cached_property
    def _known(self) -> frozenset[str]:
        """The measures that there are figures of."""
        measures = self.standing.framework.measures
        return frozenset(each.id for each in measures if is_known(each.id, self._dataset))

    @cached_property
    def _before(self) -> ShownPages:
        return shown_pages(self.standing.framework, self._dataset)

    def _after(self, page: ArrangedPage) -> ShownPages:
        own = own_tables(_named(page, self.standing), self.standing)
        return shown_pages(framework_with(own, self.standing), self._dataset)

    def _made(self, page: ArrangedPage, after: ShownPages) -> Mapping[str, tuple[ChartOnPage, ...]]:
        shown = None if page.is_removed else after.get(page.id)
        return made_charts(shown, self.standing.framework) if shown else {}

    def _offered(self, added: AddedChart) -> Offered:
        """What can be added, and the chart that is chosen as it would be drawn."""
        framework = self.standing.framework
        suiting = suiting_charts(added.measure, self.standing)
        alone = {each.id: joined(each, (), framework) for each in suiting}
        drawable = frozenset(name for name, chart in alone.items() if self._has_figures(chart))
        chart = chosen_chart(added, self.standing)
        if chart is None or not fits(chart, framework) or not self._has_figures(chart):
            return Offered(self._known, drawable)
        panel = panel_of_chart(chart, framework)
        drawing = draw(panel, self._dataset, Selection(self._dataset.board.id))
        return Offered(self._known, drawable, drawing)

    def _has_figures(self, chart: ChartOnPage) -> bool:
        return self._dataset.has_series(chart.measures, chart.by)


def _named(page: ArrangedPage, standing: Standing) -> ArrangedPage:
    """The page under an address that it could have, so that no other one is meant."""
    return page if has_address(page, standing) else replace(page, id=NOT_NAMED)
