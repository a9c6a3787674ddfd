"""The charts of a page that is arranged, in order under their questions, each with its buttons."""

from dash import html

from dashboards.components.set_up_field import button, choice, fault_line, field, html_id, text
from data.framework.arrange import places
from data.framework.arrange.page_faults import LONGEST_TITLE, is_parted
from data.framework.arrange.page_move import (
    ADD_SECTION,
    DROP_SECTION,
    EARLIER,
    LATER,
    REMOVE,
    SECTION_EARLIER,
    SECTION_LATER,
    TO_SECTION,
)
from data.framework.arrange.page_view import PageView
from data.framework.chart_kinds import kind_named
from data.framework.chart_list import ChartSection
from data.framework.pages import MOST_UNPARTED, ChartOnPage

HOW = (
    "Drag a chart by its handle, or use its arrows; with the keyboard, Alt and an arrow key move "
    "the chart that you are at."
)
QUESTIONS = (
    f"A page of more than {MOST_UNPARTED} charts is parted by the questions that they answer; on a "
    "shorter one the questions are not shown."
)
NO_QUESTION = "Without a question"
Known = frozenset[str]  # the measures that there are figures of


def charts_in_order(view: PageView, known: Known) -> html.Section:
    """The list of the page's charts, section by section."""
    page = view.page
    first = (
        f"The first {page.most_charts} that there are figures for are shown. "
        if page.most_charts
        else ""
    )
    return html.Section(
        [
            html.H2("Its charts", id=html_id(places.LIST), tabIndex=-1),
            html.P(
                f"{HOW} {first}{'' if is_parted(page) else QUESTIONS}", className="set-up__hint"
            ),
            fault_line(view.fault(places.LIST)),
            *(
                _section(number, section, view, known)
                for number, section in enumerate(page.listed.sections)
            ),
            _new_section(view),
        ],
        className="arrange__list",
    )


def _section(number: int, section: ChartSection, view: PageView, known: Known) -> html.Section:
    place = places.question(number)
    called = section.question or f"section {number + 1}"
    many = len(view.page.listed.sections)
    what = str(number)
    buttons = [
        _arrow("↑", SECTION_EARLIER, what, f"Move the section {called} up"),
        _arrow("↓", SECTION_LATER, what, f"Move the section {called} down"),
        button("Join to the one before", DROP_SECTION, what, of=called) if number else None,
    ]
    return html.Section(
        [
            html.Div(
                [
                    field(
                        f"Question {number + 1} of {many}",
                        text(place, section.question, LONGEST_TITLE, "How many?"),
                        fault=view.fault(place),
                    ),
                    html.Div(buttons if many > 1 else [], className="arrange__moves"),
                ],
                className="arrange__question",
            ),
            html.Ol(
                [_row(chart, number, view, known) for chart in section.charts],
                className="arrange__charts",
                **{"data-section": what},
            ),
        ],
        className="arrange__section",
        **{"aria-label": f"Section {number + 1}: {section.question}".rstrip(": ")},
    )


def _row(chart: ChartOnPage, section: int, view: PageView, known: Known) -> html.Li:
    title = places.chart_title(chart.id)
    return html.Li(
        [
            html.Button(
                "⠿",
                type="button",
                draggable="true",
                className="arrange__handle",
                **{
                    "aria-label": f"{chart.title}: move it with Alt and an arrow key",
                    "data-handle": chart.id,
                },
            ),
            field(
                f"Title of {chart.title}",
                text(title, chart.title, LONGEST_TITLE),
                fault=view.fault(title),
                is_bare=True,
            ),
            html.Span(_told(chart, known), className="arrange__kind"),
            _sections(chart, section, view),
            html.Div(
                [
                    _arrow("↑", EARLIER, chart.id, f"Move {chart.title} up"),
                    _arrow("↓", LATER, chart.id, f"Move {chart.title} down"),
                    button("Take out", REMOVE, chart.id, of=chart.title),
                ],
                className="arrange__moves",
            ),
        ],
        className="arrange__row",
        **{"data-chart": chart.id},
    )


def _told(chart: ChartOnPage, known: Known) -> str:
    """What kind of chart it is, and whether there are figures for it."""
    kind = kind_named(chart.kind)
    splits = () if kind and kind.only else chart.by
    by = f", by {' and '.join(splits).replace('-', ' ')}" if splits else ""
    has_none = "" if {*chart.measures} <= known else "; no figures yet"
    return f"{chart.kind}{by}{has_none}"


def _sections(chart: ChartOnPage, section: int, view: PageView) -> html.Div | None:
    """To which section it belongs, where there are several; choosing another one moves it."""
    sections = view.page.listed.sections
    if len(sections) == 1:
        return None
    options = {str(number): each.question or NO_QUESTION for number, each in enumerate(sections)}
    place = places.chart_section(chart.id)
    return html.Div(
        field(f"Section of {chart.title}", choice(place, options, str(section)), is_bare=True),
        className="arrange__to",
        **{"data-does": TO_SECTION, "data-what": chart.id},
    )


def _new_section(view: PageView) -> html.Div:
    return html.Div(
        [
            field(
                "Another question",
                text(places.NEW_SECTION, view.new_section, LONGEST_TITLE),
                fault=view.fault(places.NEW_SECTION),
            ),
            button("Add this question", ADD_SECTION),
        ],
        className="arrange__more",
    )


def _arrow(sign: str, do: str, what: str, words: str) -> html.Button:
    return html.Button(
        sign,
        type="button",
        className="preset arrange__arrow",
        **{"data-set-up": do, "data-what": what, "aria-label": words},
    )
