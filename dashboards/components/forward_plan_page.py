"""The page Forward plan: which figures arrive when, for which meeting, and who is written to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards import ids
from dashboards.components.header import header
from dashboards.components.plain_table import plain_table
from dashboards.components.reminder_list import reminder_list
from dashboards.components.unbroken import unbroken
from dashboards.pages.contents import FORWARD_PLAN
from dashboards.tabulate import Entry, Sheet
from dashboards.words.forward_plan import (
    NO_MEETING,
    lag_words,
    meeting_words,
    missed_words,
    plan_sentence,
    ready_words,
    stage_words,
    theme_words,
)
from dashboards.words.labels import date_words
from dashboards.words.owed import in_a_row
from dashboards.words.reminder import Reminder
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.framework import Framework
from data.framework.meetings import Meeting
from data.intake.forward_plan import ForwardPlan, Planned, Stage
from data.periods import Period

TITLE = "Forward plan"
ABOUT = (
    "Which figures arrive when, how long after their quarter, and for which meeting they will be "
    "ready. What is asked of whom stands in the board's framework, as its meetings do."
)
NO_RETURNS = (
    "{board} asks no agency for returns, so there is nothing to plan. Give its framework a first "
    "quarter, and say in its table returns who is asked for what."
)
NO_MEETINGS = (
    "No meeting is planned. List them in the table meetings of the framework: the name, the date, "
    "about which quarter, and until when figures are in time for the papers."
)
MEETING_HEADINGS = ("Meeting", "Date", "Looks at", "Papers due", "Ready by then")
HEADINGS = ("Measure", "From", "Due", "How it stands", "Ready for")
SIGNS = {
    Stage.RECEIVED: "✓",
    Stage.RECEIVED_LATE: "◷",
    Stage.LATE: "✕",
    Stage.IN_PART: "◐",
    Stage.AWAITED: "…",
}


@dataclass(frozen=True)
class Ahead:
    """All that the page tells.

    plan: of the quarter shown. quarters: those that may be chosen. meetings: those to come, each
    with the plan of the quarter that it looks at. reminders: of that quarter.
    """

    plan: ForwardPlan
    quarters: tuple[Period, ...]
    meetings: tuple[tuple[Meeting, ForwardPlan], ...]
    reminders: tuple[Reminder, ...]
    dropped: tuple[str, ...] = ()


def forward_plan_page(dataset: Dataset, ahead: Ahead | None) -> list[object]:
    """The whole page. ahead: None where the board asks nobody for returns."""
    query = Selection(dataset.board.id, as_at=dataset.as_at).to_query()
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{FORWARD_PLAN}", dataset, query),
        html.Main(
            [
                _not_there(ahead.dropped) if ahead else None,
                html.H1(TITLE, className="page__title"),
                html.P(ABOUT, className="page__about"),
                *(_content(dataset, ahead) if ahead else [_no_returns(dataset)]),
            ],
            id="main",
            className="page forward-plan",
            tabIndex=-1,
        ),
    ]


def _content(dataset: Dataset, ahead: Ahead) -> list[object]:
    framework = dataset.framework
    return [
        html.Section([html.H2("Meetings to come"), _meetings(ahead)]),
        html.Section(
            [
                html.H2(f"Figures of {ahead.plan.period.in_words()}"),
                _choice(dataset, ahead),
                html.P(unbroken(plan_sentence(ahead.plan)), className="plan__said", role="status"),
                _measures(ahead.plan) if ahead.plan.planned else None,
                _file(dataset, ahead.plan.period),
            ]
        ),
        reminder_list(ahead.reminders, framework, ahead.plan.period),
        _calendars(framework),
    ]


def _no_returns(dataset: Dataset) -> html.P:
    return html.P(NO_RETURNS.format(board=dataset.board.short_name))


def _not_there(dropped: Sequence[str]) -> html.P | None:
    if not dropped:
        return None
    named = ", ".join(dropped)
    said = f"This address names what is not there, so it was left out: {named}."
    return html.P(said, role="status")


def _meetings(ahead: Ahead) -> html.Div | html.P:
    if not ahead.meetings:
        return html.P(NO_MEETINGS)
    rows = tuple(
        (
            Entry(meeting.name),
            Entry(date_words(meeting.day)),
            Entry(meeting.about.in_words() if meeting.about else plan.period.in_words()),
            Entry(date_words(meeting.papers_due)),
            Entry(ready_words(plan, meeting)),
        )
        for meeting, plan in ahead.meetings
    )
    return plain_table(Sheet("Meetings to come, the next first", MEETING_HEADINGS, rows))


def _choice(dataset: Dataset, ahead: Ahead) -> html.Form:
    """A form of the browser's own, so that the quarter chosen stands in the address."""
    options = [{"label": each.in_words(), "value": each.slug} for each in ahead.quarters]
    day = dataset.as_at
    chosen = dbc.Select(options, ahead.plan.period.slug, id="choose-quarter", name="quarter")
    return html.Form(
        [
            dbc.Input(type="hidden", name="board", value=dataset.board.id),
            dbc.Input(type="hidden", name="as-at", value=day.isoformat()) if day else None,
            html.Div([dbc.Label("Quarter", html_for="choose-quarter"), chosen]),
            html.Button("Show this quarter", type="submit", className="preset preset--on"),
        ],
        method="GET",
        action=f"/{FORWARD_PLAN}",
        className="choose",
        role="search",
        **{"aria-label": "Which quarter"},
    )


def _measures(plan: ForwardPlan) -> html.Div:
    """The measures by theme; those of a theme stand open where some are late."""
    groups = groupby(plan.planned, key=lambda each: each.measure.theme)
    return html.Div([_theme(theme, tuple(group), plan) for theme, group in groups])


def _theme(theme: str, planned: Sequence[Planned], plan: ForwardPlan) -> html.Details:
    name = plan.framework.theme(theme)
    head = html.Tr([html.Th(title, scope="col") for title in HEADINGS])
    caption = f"{name}: what arrives for {plan.period.in_words()}"
    table = html.Table(
        [
            html.Caption(caption, className="visually-hidden"),
            html.Thead(head),
            html.Tbody([_row(each, plan) for each in planned]),
        ],
        className="data-table forward-plan__table",
    )
    frame = html.Div(
        table,
        className="data-table__frame",
        tabIndex=0,
        role="region",
        **{"aria-label": f"Table: {caption}"},
    )
    said = html.Span(theme_words(planned), className="forward-plan__said")
    return html.Details(
        [html.Summary([html.Strong(name), " ", said]), frame],
        open=any(each.stage is Stage.LATE for each in planned),
        className="forward-plan__theme",
    )


def _row(planned: Planned, plan: ForwardPlan) -> html.Tr:
    is_late = planned.stage is Stage.LATE
    sign = html.Span(f"{SIGNS[planned.stage]} ", **{"aria-hidden": "true"})
    return html.Tr(
        [
            html.Th(planned.measure.title, scope="row"),
            html.Td(_agencies(planned, plan.framework)),
            html.Td([unbroken(date_words(planned.due)), html.Small(lag_words(planned))]),
            html.Td([sign, stage_words(planned, plan)]),
            html.Td(list(_ready(planned))),
        ],
        className="forward-plan__late" if is_late else None,
    )


def _agencies(planned: Planned, framework: Framework) -> list[object] | str:
    """Whose figures it takes; of many how many they are, and opened who."""
    names = [framework.agency_name(each) for each in planned.agencies]
    if len(names) == 1:
        return names[0]
    return [html.Details([html.Summary(f"{len(names)} agencies"), in_a_row(names)])]


def _ready(planned: Planned) -> Iterator[object]:
    yield unbroken(meeting_words(planned.meeting) if planned.meeting else NO_MEETING)
    if missed := missed_words(planned):
        yield html.Small(missed)


def _file(dataset: Dataset, period: Period) -> html.P:
    query = Selection(dataset.board.id, as_at=dataset.as_at).to_query()
    address = f"/download/{FORWARD_PLAN}.csv?{query}&quarter={period.slug}"
    return html.P(html.A("Download this plan (csv)", href=address), className="slip__ways")


def _calendars(framework: Framework) -> html.Section:
    board = framework.board.id
    links = [("The board: returns, papers and meetings", f"/download/calendar/{board}.ics")]
    links += [
        (framework.agency_name(each), f"/download/calendar/{board}/{each}.ics")
        for each in framework.senders
    ]
    return html.Section(
        [
            html.H2("Calendars"),
            html.P(
                "The due days for a year ahead, as a file that calendar programs take in (.ics). "
                "Send each agency its own. Taken in again later, days that moved are moved."
            ),
            html.Ul(
                [html.Li(html.A(name, href=address)) for name, address in links], className="forms"
            ),
        ],
        className="send",
    )
