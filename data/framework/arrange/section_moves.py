"""A section of a page that is arranged, added, moved or joined to another."""

from dataclasses import replace

from data.framework.arrange import places
from data.framework.arrange.page_move import PageMove, is_number
from data.framework.arrange.page_view import PageView
from data.framework.chart_list import ChartList
from data.framework.set_up.draft_faults import Fault

NO_QUESTION = "The question is empty. Write one, such as “How many?”."


def add_section(shown: PageView, _move: PageMove) -> PageView:
    """One section more at the end, with the question that is typed."""
    question = shown.new_section
    if not question:
        return replace(shown, faults=(Fault(places.NEW_SECTION, NO_QUESTION),))
    listed = shown.page.listed
    last = listed.sections[-1]
    if last.question or last.charts:
        listed = listed.with_section(question)
    else:
        listed = listed.asked(len(listed.sections) - 1, question)
    after = _at(shown, listed, len(listed.sections) - 1)
    return replace(after, new_section="")


def section_earlier(shown: PageView, move: PageMove) -> PageView:
    """The section that is meant before the one that it stands after."""
    return _shifted(shown, move, -1)


def section_later(shown: PageView, move: PageMove) -> PageView:
    """The section that is meant after the one that it stands before."""
    return _shifted(shown, move, 1)


def drop_section(shown: PageView, move: PageMove) -> PageView:
    """Without a section; its charts stand in the one before."""
    listed = shown.page.listed
    if not _is_one(move.what, listed):
        return shown
    number = int(move.what)
    return _at(shown, listed.without_section(number), max(0, number - 1))


def _shifted(shown: PageView, move: PageMove, by: int) -> PageView:
    listed = shown.page.listed
    if not _is_one(move.what, listed):
        return shown
    to = max(0, min(int(move.what) + by, len(listed.sections) - 1))
    return _at(shown, listed.section_moved(int(move.what), to), to)


def _is_one(what: str, listed: ChartList) -> bool:
    return is_number(what) and int(what) < len(listed.sections)


def _at(shown: PageView, listed: ChartList, number: int) -> PageView:
    """The list after a section has changed, and where it stands now."""
    question, many = listed.sections[number].question, len(listed.sections)
    return replace(
        shown,
        page=replace(shown.page, listed=listed),
        said=f"“{question}” is section {number + 1} of {many}.",
        focus=places.question(number),
    )
