"""Pages that are being arranged, for the tests of how."""

from collections.abc import Mapping
from datetime import date

from data.framework.arrange.arranged_page import ArrangedPage, Standing, arranged, new_page
from data.framework.arrange.page_move import PageMove
from data.framework.arrange.page_moves import view_after
from data.framework.arrange.page_rows import own_tables
from data.framework.arrange.page_view import PageView
from data.framework.build import framework_of
from data.framework.grids import tables_in
from data.framework.pages import ChartOnPage
from data.framework.rows import Tables, merged
from data.framework.set_up.steps import Typed
from data.framework.shipped import standard
from tests.data.framework.tables_of import own

TODAY = date(2026, 11, 26)
NOTHING: Mapping[str, str] = {}


def standing_on(tables: Tables, version: int = 1) -> Standing:
    """What there is of a board with these tables of its own."""
    framework = framework_of(merged(standard(), tables), version)
    titles = {page.id: page.title for page in framework.pages}
    return Standing(framework, standard(), tables, version, titles)


def a_board(**tables) -> Standing:
    """What there is of a small board, with these tables besides."""
    return standing_on(tables_in(own(**tables))[0])


def page(name: str, standing: Standing) -> ArrangedPage:
    """One of its pages as it is."""
    found = next(each for each in standing.framework.pages if each.id == name)
    return arranged(found, standing)


def stored(arranged_page: ArrangedPage, standing: Standing) -> Standing:
    """What there is once a page is stored as it is arranged."""
    return standing_on(own_tables(arranged_page, standing), standing.version + 1)


class Arranging:
    """Somebody at the screen: what they typed stays until the next button is pressed."""

    def __init__(self, standing: Standing, name: str = "") -> None:
        self.standing = standing
        begun = page(name, standing) if name else new_page(standing)
        self.view = PageView(begun)
        self.made: Mapping[str, tuple[ChartOnPage, ...]] = {}

    def presses(self, do: str, what: str = "", typed: Mapping[str, str] = NOTHING) -> PageView:
        """Press a button with some places filled in."""
        added = self.view.added
        held = {
            "add.open": "yes" if added.is_open else "",
            "add.measure": added.measure,
            "add.chart": added.chosen,
            "add.title": added.title,
            "add.section": added.section,
            "add.question": added.question,
        }
        together = [("add.together", each) for each in added.together]
        move = PageMove(
            do,
            what,
            Typed([*{**held, **typed}.items(), *together]),
            self.view.page,
            self.view.past,
            self.standing,
            self.made,
            TODAY,
        )
        self.view = view_after(move)
        return self.view

    @property
    def page(self) -> ArrangedPage:
        return self.view.page

    @property
    def charts(self) -> list[str]:
        return [chart.id for chart in self.page.listed.charts]
