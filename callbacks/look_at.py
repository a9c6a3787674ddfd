"""What there is to look at in a view, worked out beside the charts where it takes a while."""

from dataclasses import replace
from datetime import date
from typing import Any

from dash import ALL, Dash, Input, Output, State, ctx, no_update

from callbacks.asking import shown_on
from callbacks.plans import actions_of
from callbacks.returned import changes_for, ledger_for
from dashboards import ids
from dashboards.components.look_at import look_at_content
from dashboards.look import Look, StillOpen, look_at, periods_looked_at
from data.figures.dataset import Dataset
from data.figures.history import Change
from data.figures.selection import Selection
from data.figures.signals import is_looked_at
from data.follow_up.challenge import challenges_of
from data.follow_up.written import Kind
from data.storage.store import Store


def register(app: Dash, store: Store, default_board: str) -> None:
    """Fill the place on the overview, and tell it anew for another view."""

    @app.callback(
        Output(ids.look_at(ALL), "children"),
        Output(ids.look_told(ALL), "data"),
        Input(ids.QUERY, "data"),
        State(ids.look_told(ALL), "data"),
    )
    def tell(query: str, told: list[str]) -> tuple[list[Any], list[Any]]:
        if not told or told == [query]:
            return [no_update for _ in ctx.outputs_list[0]], [no_update for _ in told]
        dataset, selection = shown_on(query, store, default_board)
        return [look_at_content(look_for(dataset, selection, store))], [query]


def look_for(dataset: Dataset, selection: Selection, store: Store) -> Look:
    """What there is to look at. As at an earlier day nothing was given anew since."""
    ledger = ledger_for(dataset, store)
    revised = () if dataset.as_at else _given_anew(dataset, store)
    return look_at(dataset, selection, ledger, revised, _still_open(dataset, store))


def look_if_known(dataset: Dataset, selection: Selection, store: Store) -> Look | None:
    """The same, where it is known without looking through every measure."""
    if not dataset.knows_period_of(replace(selection, last=None)):
        return None
    asked = periods_looked_at(dataset, selection)
    is_known = all(is_looked_at(dataset, each) for each in asked)
    return look_for(dataset, selection, store) if is_known else None


def _given_anew(dataset: Dataset, store: Store) -> tuple[Change, ...]:
    """The figures that are not what the board saw when it met last.

    A board that held none by then, such as one that sends in old reports, saw its first ones on
    the day on which they came.
    """
    changes = changes_for(dataset, store, None)
    came = [each.received for each in store.submissions(dataset.board.id)]
    if changes.had_figures or not came:
        return changes.changes
    return changes_for(dataset, store, date.fromisoformat(min(came)[:10])).changes


def _still_open(dataset: Dataset, store: Store) -> StillOpen:
    """What was open at the end of the day that is looked at."""
    board, day = dataset.board.id, dataset.as_at
    asked = challenges_of(store.follow_up.of(board, Kind.CHALLENGE, day))
    planned = actions_of(board, store, day)
    waiting = tuple(each for each in asked if each.is_open)
    return StillOpen(waiting, planned, day or date.today())
