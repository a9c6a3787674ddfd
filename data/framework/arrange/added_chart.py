"""A chart that is added to a page: its measure, then one of those that suit it, then its place."""

from dataclasses import replace

from data.framework.arrange import places
from data.framework.arrange.arranged_page import Standing
from data.framework.arrange.page_move import PageMove, is_number
from data.framework.arrange.page_view import AddedChart, PageView
from data.framework.chart_choice import charts_that_suit, fits, joined
from data.framework.chart_kinds import kind_named
from data.framework.chart_list import ChartList, Place
from data.framework.pages import ChartOnPage
from data.framework.set_up.draft_faults import Fault
from data.framework.set_up.steps import unused

NEW = "new"  # in place of the number of a section
LONGEST_ID = 56  # letters, beside which a number has room
NO_CHART = "No chart is chosen. Choose a measure, then one of the charts that suit it."
AS_MANY = "Tick as many, or choose another chart."
NO_QUESTION = "The question is empty. Write one, such as “How many?”."


def chosen_chart(added: AddedChart, standing: Standing) -> ChartOnPage | None:
    """The chart that is chosen, under the title that is typed; None while there is none."""
    suiting = suiting_charts(added.measure, standing)
    chart = next((each for each in suiting if each.id == added.chosen), None)
    if chart is None:
        return None
    whole = joined(chart, added.together, standing.framework)
    return replace(whole, title=added.title or chart.title)


def suiting_charts(measure: str, standing: Standing) -> tuple[ChartOnPage, ...]:
    """The charts that suit a measure; none of one that the board does not count."""
    framework = standing.framework
    if not framework.has_measure(measure):
        return ()
    return charts_that_suit(framework.measure(measure), framework)


def open_add(shown: PageView, _move: PageMove) -> PageView:
    """The measures to choose from."""
    return replace(shown, added=AddedChart(is_open=True), focus=places.MEASURE)


def close_add(shown: PageView, _move: PageMove) -> PageView:
    """The list alone, as before anything was to be added."""
    return replace(shown, added=AddedChart(), focus=places.OPEN)


def choose_measure(shown: PageView, move: PageMove) -> PageView:
    """The first chart that suits a measure, to begin with."""
    suiting = suiting_charts(move.what, move.standing)
    if not suiting:
        return shown
    last = str(len(shown.page.listed.sections) - 1)
    first = suiting[0]
    added = AddedChart(True, move.what, first.id, title=first.title, section=last)
    return replace(shown, added=added, focus=places.CHOSEN)


def choose_chart(shown: PageView, move: PageMove) -> PageView:
    """Another of the charts that suit the measure; a title that was typed stays."""
    suiting = {each.id: each for each in suiting_charts(shown.added.measure, move.standing)}
    chart = move.what
    if chart not in suiting:
        return shown
    before = suiting.get(shown.added.chosen)
    is_typed = before is not None and shown.added.title not in {"", before.title}
    title = shown.added.title if is_typed else suiting[chart].title
    added = replace(shown.added, chosen=chart, together=frozenset(), title=title)
    return replace(shown, added=added)


def add_chart(shown: PageView, move: PageMove) -> PageView:
    """The page with the chart that is chosen at the end of its section."""
    standing = move.standing
    chart = chosen_chart(shown.added, standing)
    if chart is None:
        return replace(shown, faults=(Fault(places.MEASURE, NO_CHART),))
    if not fits(chart, standing.framework):
        kind = kind_named(chart.kind)
        said = f"A chart “{chart.kind}” takes {kind.takes if kind else 'others'}. {AS_MANY}"
        return replace(shown, faults=(Fault(places.TOGETHER, said),))
    listed, section = _with_section(shown)
    if section is None:
        return replace(shown, faults=(Fault(places.CHART_QUESTION, NO_QUESTION),))
    chart = replace(chart, id=_id(chart, shown, standing))
    at = Place(section, len(listed.sections[section].charts))
    page = replace(
        shown.page,
        listed=listed.with_chart(chart, at),
        left_out=tuple(each for each in shown.page.left_out if each not in chart.measures),
    )
    said = f"“{chart.title}” is added."
    focus = places.chart_title(chart.id)
    return replace(shown, page=page, added=AddedChart(), said=said, focus=focus)


def _with_section(shown: PageView) -> tuple[ChartList, int | None]:
    """The list with the section in which the chart comes to stand, and the number of that."""
    listed, added = shown.page.listed, shown.added
    if added.section != NEW:
        last = len(listed.sections) - 1
        return listed, min(int(added.section), last) if is_number(added.section) else last
    if not added.question:
        return listed, None
    questions = [section.question for section in listed.sections]
    if added.question in questions:
        return listed, questions.index(added.question)
    if not listed.sections[-1].question and not listed.sections[-1].charts:
        return listed.asked(len(questions) - 1, added.question), len(questions) - 1
    return listed.with_section(added.question), len(questions)


def _id(chart: ChartOnPage, shown: PageView, standing: Standing) -> str:
    """An id that no chart of the board has, nor one that all boards share."""
    begun = f"{shown.page.id}-{chart.id}" if shown.page.id else chart.id
    known = {*standing.chart_rows, *(each.id for each in shown.page.listed.charts)}
    return unused(begun[:LONGEST_ID].strip("-"), known)
