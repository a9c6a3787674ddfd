"""What a button does where a page is arranged: from what was typed to what is seen next."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from data.framework.arrange import places
from data.framework.arrange.added_chart import (
    add_chart,
    choose_chart,
    choose_measure,
    close_add,
    open_add,
)
from data.framework.arrange.chart_moves import (
    drag,
    leave_out,
    remove,
    show_again,
    step,
    take_in,
    to_section,
)
from data.framework.arrange.page_faults import faults_in
from data.framework.arrange.page_move import (
    ADD_CHART,
    ADD_SECTION,
    CHOOSE_CHART,
    CHOOSE_MEASURE,
    CLOSE_ADD,
    DELETE,
    DROP_SECTION,
    EARLIER,
    LATER,
    LEAVE_OUT,
    MOVE,
    OPEN_ADD,
    REMOVE,
    SECTION_EARLIER,
    SECTION_LATER,
    SHOW_AGAIN,
    STANDARD,
    STORE,
    TAKE_IN,
    TO_SECTION,
    UNDO,
    PageMove,
)
from data.framework.arrange.page_rows import usual_page
from data.framework.arrange.page_view import PageView
from data.framework.arrange.section_moves import (
    add_section,
    drop_section,
    section_earlier,
    section_later,
)
from data.framework.arrange.typed_page import added_as_typed, with_typed
from data.framework.chart_list import ChartList


def view_after(move: PageMove) -> PageView:
    """What a person sees next; of a store, the same with what keeps it from it."""
    typed = with_typed(move.page, move.typed, move.standing)
    shown = PageView(
        typed,
        move.past,
        added=added_as_typed(move.typed),
        who=move.typed.one(places.WHO),
        why=move.typed.one(places.WHY),
        new_section=move.typed.one(places.NEW_SECTION),
    )
    if move.do == UNDO:
        return _undo(shown, move)
    after = _DONE.get(move.do, _stay)(shown, move)
    if after.page == move.page:
        return after
    return replace(after, past=(*move.past, move.page))


def _stay(shown: PageView, _move: PageMove) -> PageView:
    return shown


def _undo(shown: PageView, move: PageMove) -> PageView:
    """The page before the last step, which may be what was typed since."""
    if shown.page != move.page:
        return replace(shown, page=move.page, said="What was typed last is taken back.")
    if not move.past:
        return replace(shown, said="There is nothing to take back.")
    page = replace(move.past[-1], version=move.page.version)
    return replace(shown, page=page, past=move.past[:-1], said="The last step is taken back.")


def _standard(shown: PageView, move: PageMove) -> PageView:
    """The page as all boards share it, of which every step can be taken back."""
    usual = usual_page(shown.page.id, move.standing)
    if usual is None:
        return shown
    return replace(shown, page=usual, said="The page is as all boards share it.")


def _delete(shown: PageView, move: PageMove) -> PageView:
    """A page of the board's own that is removed, once that is stored."""
    if shown.page.is_new or not move.standing.is_own(shown.page.id):
        return shown
    page = replace(shown.page, is_removed=True)
    return replace(shown, page=page, said="The page is removed once that is stored.")


def _store(shown: PageView, move: PageMove) -> PageView:
    return replace(shown, faults=faults_in(shown.page, move.standing, move.today))


_DONE: Mapping[str, Callable[[PageView, PageMove], PageView]] = {
    EARLIER: step(ChartList.earlier),
    LATER: step(ChartList.later),
    TO_SECTION: to_section,
    MOVE: drag,
    REMOVE: remove,
    ADD_SECTION: add_section,
    DROP_SECTION: drop_section,
    SECTION_EARLIER: section_earlier,
    SECTION_LATER: section_later,
    OPEN_ADD: open_add,
    CLOSE_ADD: close_add,
    CHOOSE_MEASURE: choose_measure,
    CHOOSE_CHART: choose_chart,
    ADD_CHART: add_chart,
    TAKE_IN: take_in,
    LEAVE_OUT: leave_out,
    SHOW_AGAIN: show_again,
    STANDARD: _standard,
    DELETE: _delete,
    STORE: _store,
}
