"""A chart of a page that is arranged, moved, taken out or taken in."""

from collections.abc import Callable
from dataclasses import replace

from data.framework.arrange import places
from data.framework.arrange.page_faults import MOST_CHARTS
from data.framework.arrange.page_move import PageMove, is_number
from data.framework.arrange.page_view import PageView
from data.framework.chart_list import ChartList, Place
from data.framework.set_up.steps import unused


def step(
    change: Callable[[ChartList, str], ChartList],
) -> Callable[[PageView, PageMove], PageView]:
    """What moves the chart that is meant, if it is still there."""

    def move_chart(shown: PageView, move: PageMove) -> PageView:
        if move.what not in shown.page.listed:
            return shown
        return _with(shown, change(shown.page.listed, move.what), move.what)

    return move_chart


def to_section(shown: PageView, move: PageMove) -> PageView:
    """A chart at the end of the section that is chosen for it."""
    section = move.typed.one(places.chart_section(move.what))
    if not is_number(section) or move.what not in shown.page.listed:
        return shown
    return _at(shown, move.what, Place(int(section), MOST_CHARTS))


def drag(shown: PageView, move: PageMove) -> PageView:
    """A chart dragged to a place: "contacts-by-source 1 0"."""
    chart, *to = move.what.split(" ")
    if chart not in shown.page.listed or len(to) != 2 or not all(map(is_number, to)):
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


def remove(shown: PageView, move: PageMove) -> PageView:
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


def take_in(shown: PageView, move: PageMove) -> PageView:
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


def leave_out(shown: PageView, move: PageMove) -> PageView:
    """A measure of its themes that the page makes no chart of by itself any more."""
    if move.what not in move.made:
        return shown
    left_out = tuple(dict.fromkeys((*shown.page.left_out, move.what)))
    return replace(shown, page=replace(shown.page, left_out=left_out), focus=places.LIST)


def show_again(shown: PageView, move: PageMove) -> PageView:
    """A measure that was left out, of which the page makes charts again."""
    left_out = tuple(each for each in shown.page.left_out if each != move.what)
    return replace(shown, page=replace(shown.page, left_out=left_out), focus=places.LIST)
