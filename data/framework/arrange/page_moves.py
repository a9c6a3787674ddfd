"""What a button does where a page is arranged: from what was typed to what is seen next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from data.framework.arrange import places
from data.framework.arrange.added_chart import add_chart, choose_chart, choose_measure
from data.framework.arrange.arranged_page import ArrangedPage, Standing
from data.framework.arrange.page_faults import MOST_CHARTS, faults_in
from data.framework.arrange.page_rows import usual_page
from data.framework.arrange.page_view import AddedChart, PageView
from data.framework.arrange.typed_page import added_as_typed, with_typed
from data.framework.chart_list import ChartList, Place
from data.framework.pages import ChartOnPage
from data.framework.set_up.draft_faults import Fault
from data.framework.set_up.steps import Typed, unused

EARLIER, LATER, TO_SECTION, MOVE = "earlier", "later", "to-section", "move"
REMOVE, UNDO, STORE, STAY = "remove", "undo", "store", "stay"
ADD_SECTION, DROP_SECTION = "add-section", "drop-section"
SECTION_EARLIER, SECTION_LATER = "section-earlier", "section-later"
OPEN_ADD, CLOSE_ADD = "open-add", "close-add"
CHOOSE_MEASURE, CHOOSE_CHART, ADD_CHART = "choose-measure", "choose-chart", "add-chart"
TAKE_IN, LEAVE_OUT, SHOW_AGAIN = "take-in", "leave-out", "show-again"
STANDARD, DELETE = "standard", "delete"
NO_QUESTION = "The question is empty. Write one, such as “How many?”."


@dataclass(frozen=True)
class PageMove:
    """What was asked for. what: which chart, section or measure.

    page, past: as the screen held them. made: the charts that the page makes by itself, by their
    measure.
    """

    do: str
    what: str
    typed: Typed
    page: ArrangedPage
    past: tuple[ArrangedPage, ...]
    standing: Standing
    made: Mapping[str, tuple[ChartOnPage, ...]]
    today: date


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


def _step(
    change: Callable[[ChartList, str], ChartList],
) -> Callable[[PageView, PageMove], PageView]:
    """What moves the chart that is meant, if it is still there."""

    def move_chart(shown: PageView, move: PageMove) -> PageView:
        if move.what not in shown.page.listed:
            return shown
        return _with(shown, change(shown.page.listed, move.what), move.what)

    return move_chart


def _to_section(shown: PageView, move: PageMove) -> PageView:
    section = move.typed.one(places.chart_section(move.what))
    if not section.isdecimal() or move.what not in shown.page.listed:
        return shown
    return _at(shown, move.what, Place(int(section), MOST_CHARTS))


def _move(shown: PageView, move: PageMove) -> PageView:
    """A chart dragged to a place: "contacts-by-source 1 0"."""
    chart, *to = move.what.split(" ")
    if chart not in shown.page.listed or len(to) != 2 or not all(map(str.isdecimal, to)):
        return shown
    return _at(shown, chart, Place(*map(int, to)))


def _at(shown: PageView, chart: str, to: Place) -> PageView:
    return _with(shown, shown.page.listed.moved(chart, to), chart)


def _with(shown: PageView, listed: ChartList, chart: str) -> PageView:
    """The list after a chart has moved, and where it stands now."""
    at = listed.place_of(chart)
    section = listed.sections[at.section]
    under = f" under “{section.question}”" if section.question else ""
    said = f"“{listed.chart(chart).title}” is {at.number + 1} of {len(section.charts)}{under}."
    return replace(shown, page=replace(shown.page, listed=listed), said=said)


def _remove(shown: PageView, move: PageMove) -> PageView:
    """Without a chart; a measure that it alone showed is made no other chart of in its place."""
    page = shown.page
    if move.what not in page.listed:
        return shown
    charts = [each.id for each in page.listed.charts]
    at = charts.index(move.what)
    gone = page.listed.chart(move.what)
    page = replace(page, listed=page.listed.without(move.what))
    framework = move.standing.framework
    left = [
        name
        for name in gone.measures
        if not page.shows(name) and framework.measure(name).theme in page.themes
    ]
    rest = [*charts[:at], *charts[at + 1 :]]
    focus = places.chart_title(rest[min(at, len(rest) - 1)]) if rest else places.LIST
    page = replace(page, left_out=tuple(dict.fromkeys((*page.left_out, *left))))
    return replace(shown, page=page, said=f"“{gone.title}” is taken out.", focus=focus)


def _add_section(shown: PageView, _move: PageMove) -> PageView:
    question = shown.new_section
    if not question:
        return replace(shown, faults=(Fault(places.NEW_SECTION, NO_QUESTION),))
    listed = shown.page.listed
    if listed.sections[-1].question == "" and not listed.sections[-1].charts:
        listed = listed.asked(len(listed.sections) - 1, question)
    else:
        listed = listed.with_section(question)
    return replace(
        shown,
        page=replace(shown.page, listed=listed),
        new_section="",
        said=f"“{question}” is the last section.",
        focus=places.question(len(listed.sections) - 1),
    )


def _section(
    change: Callable[[ChartList, int], tuple[ChartList, int]],
) -> Callable[[PageView, PageMove], PageView]:
    """What changes the section that is meant; change gives the number of it, or of its next."""

    def change_section(shown: PageView, move: PageMove) -> PageView:
        listed = shown.page.listed
        if not move.what.isdecimal() or int(move.what) >= len(listed.sections):
            return shown
        after, number = change(listed, int(move.what))
        question = after.sections[number].question
        return replace(
            shown,
            page=replace(shown.page, listed=after),
            said=f"“{question}” is section {number + 1} of {len(after.sections)}.",
            focus=places.question(number),
        )

    return change_section


def _shifted(by: int) -> Callable[[ChartList, int], tuple[ChartList, int]]:
    def shift(listed: ChartList, number: int) -> tuple[ChartList, int]:
        to = max(0, min(number + by, len(listed.sections) - 1))
        return listed.section_moved(number, to), to

    return shift


def _dropped(listed: ChartList, number: int) -> tuple[ChartList, int]:
    return listed.without_section(number), max(0, number - 1)


def _take_in(shown: PageView, move: PageMove) -> PageView:
    """The charts that were made for a measure, as charts of the list."""
    listed, added = shown.page.listed, ""
    for chart in move.made.get(move.what, ()):
        known = {*move.standing.chart_rows, *(each.id for each in listed.charts)}
        new = replace(chart, id=unused(chart.id, known))
        last = len(listed.sections) - 1
        listed = listed.with_chart(new, Place(last, len(listed.sections[last].charts)))
        added = added or new.id
    if not added:
        return shown
    page = replace(shown.page, listed=listed)
    said = f"“{listed.chart(added).title}” is in the list."
    return replace(shown, page=page, said=said, focus=places.chart_title(added))


def _leave_out(shown: PageView, move: PageMove) -> PageView:
    if move.what not in move.made:
        return shown
    left_out = tuple(dict.fromkeys((*shown.page.left_out, move.what)))
    return replace(shown, page=replace(shown.page, left_out=left_out), focus=places.LIST)


def _show_again(shown: PageView, move: PageMove) -> PageView:
    left_out = tuple(each for each in shown.page.left_out if each != move.what)
    return replace(shown, page=replace(shown.page, left_out=left_out), focus=places.LIST)


def _standard(shown: PageView, move: PageMove) -> PageView:
    usual = usual_page(shown.page.id, move.standing)
    if usual is None:
        return shown
    return replace(shown, page=usual, said="The page is as all boards share it.")


def _delete(shown: PageView, move: PageMove) -> PageView:
    if shown.page.is_new or not move.standing.is_own(shown.page.id):
        return shown
    page = replace(shown.page, is_removed=True)
    return replace(shown, page=page, said="The page is removed once that is stored.")


def _open_add(shown: PageView, _move: PageMove) -> PageView:
    return replace(shown, added=AddedChart(is_open=True), focus=places.MEASURE)


def _close_add(shown: PageView, _move: PageMove) -> PageView:
    return replace(shown, added=AddedChart(), focus=places.OPEN)


def _choose_measure(shown: PageView, move: PageMove) -> PageView:
    return choose_measure(shown, move.what, move.standing)


def _choose_chart(shown: PageView, move: PageMove) -> PageView:
    return choose_chart(shown, move.what, move.standing)


def _add_chart(shown: PageView, move: PageMove) -> PageView:
    return add_chart(shown, move.standing)


def _store(shown: PageView, move: PageMove) -> PageView:
    return replace(shown, faults=faults_in(shown.page, move.standing, move.today))


_DONE: Mapping[str, Callable[[PageView, PageMove], PageView]] = {
    EARLIER: _step(ChartList.earlier),
    LATER: _step(ChartList.later),
    TO_SECTION: _to_section,
    MOVE: _move,
    REMOVE: _remove,
    ADD_SECTION: _add_section,
    DROP_SECTION: _section(_dropped),
    SECTION_EARLIER: _section(_shifted(-1)),
    SECTION_LATER: _section(_shifted(1)),
    OPEN_ADD: _open_add,
    CLOSE_ADD: _close_add,
    CHOOSE_MEASURE: _choose_measure,
    CHOOSE_CHART: _choose_chart,
    ADD_CHART: _add_chart,
    TAKE_IN: _take_in,
    LEAVE_OUT: _leave_out,
    SHOW_AGAIN: _show_again,
    STANDARD: _standard,
    DELETE: _delete,
    STORE: _store,
}
