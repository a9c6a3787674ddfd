"""A page as somebody has arranged it so far, and what there is to arrange it on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from data.framework.chart_choice import can_be_drawn, fits
from data.framework.chart_list import ChartList, list_of
from data.framework.columns import MEASURES, SPLITS
from data.framework.framework import Framework
from data.framework.page_columns import CHARTS, PAGES
from data.framework.pages import PageOfBoard
from data.framework.rows import Row, Tables, merged


@dataclass(frozen=True)
class ArrangedPage:
    """A page as it is typed so far.

    id: its address. listed: its title, and its charts under their questions. after: the id of the
    page that it stands after; empty for the first. left_out: the measures of its themes that it
    makes no chart of by itself. most_charts: how many of its charts are shown; 0 is all.
    version: the number of the board's version that is changed; 0 of one that is shipped alone.
    """

    id: str
    listed: ChartList
    about: str = ""
    after: str = ""
    themes: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    most_charts: int = 0
    is_new: bool = False
    is_removed: bool = False
    version: int = 0

    @property
    def title(self) -> str:
        """What readers see."""
        return self.listed.title

    def shows(self, measure: str) -> bool:
        """Whether one of its charts is of a measure."""
        return any(measure in chart.measures for chart in self.listed.charts)

    def fitting(self, framework: Framework) -> "ArrangedPage":
        """Without what a board cannot draw: anybody may have sent it."""
        charts = tuple(each for each in self.listed.charts if fits(each, framework))
        if charts == self.listed.charts:
            return self
        return replace(self, listed=list_of(self.title, charts))


@dataclass(frozen=True)
class Standing:
    """What there is before a page is arranged.

    standard: the tables that all boards share. own: what the board says otherwise. version: the
    number of its version. titles: those of all pages that there are, by address.
    """

    framework: Framework
    standard: Tables
    own: Tables
    version: int
    titles: Mapping[str, str]

    @cached_property
    def standard_pages(self) -> Mapping[str, Row]:
        """The rows of the pages that all boards share, by id."""
        return {row["id"]: row for row in self.standard[PAGES.name]}

    @cached_property
    def measure_rows(self) -> Tables:
        """The tables of measures and of their splits, which arranging a page does not change."""
        return merged(self.standard, self.own, (MEASURES, SPLITS))

    @cached_property
    def chart_rows(self) -> Mapping[str, Row]:
        """The rows of all charts, of the board's own before those that all boards share."""
        rows = (*self.standard[CHARTS.name], *self.own.get(CHARTS.name, ()))
        return {row["id"]: row for row in rows}

    def is_own(self, page: str) -> bool:
        """Whether a page is the board's alone."""
        return page not in self.standard_pages


def arranged(page: PageOfBoard, standing: Standing) -> ArrangedPage:
    """A page as it is, to be arranged. It need not be written down yet."""
    framework = standing.framework
    return ArrangedPage(
        page.id,
        list_of(page.title, (each for each in page.charts if can_be_drawn(each, framework))),
        page.about,
        before(page.id, framework.pages),
        page.themes,
        page.left_out,
        page.most_charts,
        version=standing.version,
    )


def new_page(standing: Standing) -> ArrangedPage:
    """A page that there is none of yet, after all others."""
    last = before("", standing.framework.pages)
    return ArrangedPage("", ChartList(""), after=last, is_new=True, version=standing.version)


def before(page: str, pages: Sequence[PageOfBoard]) -> str:
    """The id of the page that one stands after; of one that is not there yet, of the last."""
    ids = [each.id for each in pages]
    at = ids.index(page) if page in ids else len(ids)
    return ids[at - 1] if at else ""
