"""What is gone through: the pages, filters and highlights of a board.

Not the whole product of ranges, agencies and highlights: what each is shown with is drawn by lot,
so that over the runs every combination is met.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from random import Random

from dashboards.drawing import draw
from dashboards.pages.contents import latest_on, panels_of
from dashboards.panels import Page
from data.figures.dataset import Dataset
from data.figures.selection import Highlight, Selection
from tests.reckoning.drawn import marks_of

QUICK_CHOICES = ("latest", "last-4", "last-8", "this-year")


def groups_of_agencies(dataset: Dataset) -> list[tuple[str, ...]]:
    """No agency, each one, and every two of them."""
    names = sorted(dataset.agencies)
    return [(), *((name,) for name in names), *combinations(names, 2)]


def ranges(page: Page, dataset: Dataset) -> list[Selection]:
    """The whole range, and each quick choice of a shorter one that the page offers."""
    found = [Selection(dataset.board.id)]
    latest = latest_on(page, dataset)
    for name in QUICK_CHOICES:
        first, last = dataset.coverage.preset(name, latest)
        found.append(Selection(dataset.board.id, first, last))
    return list(dict.fromkeys(found))


def filtered(page: Page, dataset: Dataset, lot: Random) -> Iterator[Selection]:
    """No agency and each one in every range; every two of them in one of the ranges."""
    offered = ranges(page, dataset)
    for group in groups_of_agencies(dataset):
        for chosen in offered if len(group) < 2 else [lot.choice(offered)]:
            yield replace(chosen, agencies=group)


def highlights_of(page: Page, dataset: Dataset) -> list[Highlight]:
    """Every highlight that a mark of the page offers."""
    found: dict[tuple[str, str], None] = {}
    for panel in panels_of(page, dataset):
        drawing = draw(panel, dataset, Selection(dataset.board.id))
        found |= {(mark.dimension, mark.category): None for mark in marks_of(drawing.figure)}
    return [Highlight(*pair) for pair in found if all(pair)]


def highlighted(page: Page, dataset: Dataset, lot: Random) -> Iterator[Selection]:
    """Every highlight in one of the ranges, and with an agency or two or none in another."""
    offered, groups = ranges(page, dataset), groups_of_agencies(dataset)
    for highlight in highlights_of(page, dataset):
        yield replace(lot.choice(offered), highlight=highlight)
        yield replace(lot.choice(offered), agencies=lot.choice(groups), highlight=highlight)


def all_of(page: Page, dataset: Dataset, lot: Random) -> list[Selection]:
    """All that is gone through of a page."""
    return [*filtered(page, dataset, lot), *highlighted(page, dataset, lot)]
