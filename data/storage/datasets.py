"""All that a store knows of one board, put together for its pages."""

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from data.figures.dataset import Dataset
from data.figures.figures import Figures
from data.figures.view import coverage_of
from data.framework.framework import Framework
from data.storage.moments import When

if TYPE_CHECKING:
    from data.storage.store import Store


def new_dataset(
    store: "Store", framework: Framework, as_at: When, kept: dict[str, Figures]
) -> Dataset:
    """A board as it stands now, or stood at the end of a day or after an event.

    kept: the figures of boards as they stand now, of which those of this board are used.
    Raises ValueError when the board has no figures, and no quarter from which it expects some.
    """
    board = framework.board.id

    def fetch(measures: tuple[str, ...]) -> pd.DataFrame:
        return store.frame(board, measures, as_at)

    named = store.named(board, as_at)
    figures = Figures(framework, fetch, store.targets(board, as_at), named.measures)
    if as_at is None:
        known = kept.get(board)
        figures = known if known and known.framework is framework else figures
        kept[board] = figures
    return Dataset(
        framework,
        figures,
        coverage_of(named.periods, framework.board.first_quarter),
        _reported(framework, named.measures),
        store.in_force(board, as_at),
        store.findings(board, as_at),
        named.agencies,
        named.categories,
        store.notes_beside(board, as_at),
        as_at if isinstance(as_at, date) else None,
    )


def _reported(framework: Framework, named: tuple[str, ...]) -> tuple[str, ...]:
    """The measures that there are figures of, also under the ids that they had before."""
    known = set(named)
    before = (
        each.id
        for each in framework.measures
        if each.id not in known and any(e.former in known for e in framework.formers_of(each.id))
    )
    return (*named, *before)
