"""The page Actions: a board's plan of action, by aim and priority, and who has what to do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import urlencode

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards import ids
from dashboards.components.action_form import NEW
from dashboards.components.header import header
from dashboards.components.written_form import NONE
from dashboards.pages.contents import ACTIONS, return_address
from dashboards.words.written import (
    STATUS_SIGNS,
    completed_words,
    due_words,
    plan_words,
    status_words,
)
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.action_list import NOT_SAID, SLUGS, Wanted, leads_of, years_of
from data.follow_up.plan import Action

TITLE = "Actions"
ABOUT = (
    "What the board set out to do: each action with its target, by when, who leads it and how its "
    "plan stands. How a plan stands is another thing than how an indicator does."
)
NONE_YET = (
    "There is no plan of action yet. Send a workbook with one on the Returns page (a table with "
    "the columns priority, actions, targets, timescale, lead person and status), or write an "
    "action here. The actions of workbooks that an earlier release took in come with: python "
    "app.py rebuild."
)
HEADINGS = ("Action", "Specific target", "Timescale", "Lead person", "Status", "Evidence", "From")
NOT_LISTED = "On no sheet that counts now."


@dataclass(frozen=True)
class Plan:
    """A board's actions, those of them that are wanted, and the day by which one is overdue."""

    actions: tuple[Action, ...]
    wanted: Wanted
    today: date

    @property
    def shown(self) -> tuple[Action, ...]:
        """The actions that are wanted."""
        return self.wanted.of(self.actions, self.today)

    def query(self, board: str) -> str:
        """The query of the address that gives this list again."""
        asked = {"lead": self.wanted.lead, "status": self.wanted.status, "year": self.wanted.year}
        asked["overdue"] = "yes" if self.wanted.is_overdue else ""
        return urlencode({"board": board, **{name: said for name, said in asked.items() if said}})


def actions_page(plan: Plan, dataset: Dataset, dropped: Sequence[str] = ()) -> list[object]:
    """The whole page. dropped: what its address named that there is not."""
    board = dataset.board.id
    query = Selection(board).to_query()
    content = [html.P(NONE_YET)]
    if plan.actions:
        content = [_filters(plan, board), *_list(plan, board)]
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{ACTIONS}", dataset, query),
        html.Main(
            [
                _not_there(dropped),
                html.H1(TITLE, className="page__title"),
                html.P(ABOUT, className="page__about"),
                _ways(plan, dataset, board),
                *content,
            ],
            id="main",
            className="page plan",
            tabIndex=-1,
        ),
    ]


def _not_there(dropped: Sequence[str]) -> html.P | None:
    if not dropped:
        return None
    named = ", ".join(dropped)
    return html.P(
        f"This address names what is not there, so it was left out: {named}.", role="status"
    )


def _ways(plan: Plan, dataset: Dataset, board: str) -> html.P:
    """What can be done with the list: written on, and taken along as it is shown."""
    ways: list[object] = []
    if dataset.as_at is None:
        ways.append(dcc.Link("Write an action", href=f"/{ACTIONS}/{NEW}?board={board}"))
    if plan.actions:
        ways += [
            html.A(
                f"Download {kind}", href=f"/download/{ACTIONS}/{board}.{kind}?{plan.query(board)}"
            )
            for kind in ("csv", "xlsx")
        ]
    return html.P(ways, className="slip__ways")


def _filters(plan: Plan, board: str) -> html.Form:
    """A form of the browser's own, so that what is chosen stands in the address."""
    wanted = plan.wanted
    every = [("", "Everybody"), *((name, name) for name in leads_of(plan.actions))]
    levels = [("", "Any"), *((slug, _level_words(slug)) for slug in SLUGS)]
    years = [("", "Every year"), *((year, year) for year in years_of(plan.actions))]
    late = [("", "All"), ("yes", "Overdue only")]
    return html.Form(
        [
            dbc.Input(type="hidden", name="board", value=board),
            *_choice("lead", "Lead person", every, wanted.lead),
            *_choice("status", "Status", levels, wanted.status),
            *_choice("year", "Plan of", years, wanted.year),
            *_choice("overdue", "By when", late, "yes" if wanted.is_overdue else ""),
            html.Button("Show these", type="submit", className="preset preset--on"),
        ],
        method="GET",
        action=f"/{ACTIONS}",
        className="choose",
        role="search",
        **{"aria-label": "Which actions"},
    )


def _choice(name: str, label: str, options: Iterable[tuple[str, str]], value: str) -> list[object]:
    listed = [{"label": words, "value": each or NONE} for each, words in options]
    control = dbc.Select(listed, value or NONE, id=f"choose-{name}", name=name)
    return [html.Div([dbc.Label(label, html_for=f"choose-{name}"), control])]


def _level_words(slug: str) -> str:
    return "Not said" if slug == NOT_SAID else f"Action plan {SLUGS[slug]}"


def _list(plan: Plan, board: str) -> list[object]:
    shown, said = plan.shown, plan_words(plan.shown, plan.actions, plan.today)
    counted = html.P(said, className="plan__said", role="status")
    if not shown:
        return [counted, html.P("No action is as chosen. Choose otherwise, or all of them.")]
    head = html.Tr([html.Th(name, scope="col") for name in HEADINGS])
    groups = groupby(shown, key=lambda each: (each.year, each.aim, each.priority))
    table = html.Table(
        [
            html.Caption(TITLE),
            html.Thead(head),
            *(_body(key, tuple(group), plan.today, board) for key, group in groups),
        ],
        className="data-table plan__table",
    )
    frame = html.Div(
        table,
        className="data-table__frame",
        tabIndex=0,
        role="region",
        **{"aria-label": f"Table: {TITLE}"},
    )
    return [counted, frame]


def _body(
    key: tuple[str, str, str], actions: Sequence[Action], today: date, board: str
) -> html.Tbody:
    """The actions of one priority, under its name."""
    year, aim, priority = key
    name = [html.Span(f"{year}: {aim}", className="plan__aim"), html.Br(), priority]
    heading = html.Th(name, colSpan=len(HEADINGS), scope="rowgroup", className="plan__priority")
    rows = [html.Tr([heading])]
    for _, group in groupby(actions, key=lambda each: each.action):
        same = tuple(group)
        first = html.Td(same[0].action, rowSpan=len(same))
        rows += [_row(each, [first] if each is same[0] else [], today, board) for each in same]
    return html.Tbody(rows)


def _row(action: Action, first: list[html.Td], today: date, board: str) -> html.Tr:
    address = action_address(action, board)
    target = html.Th(
        dcc.Link(action.target or action.action or "Action", href=address), scope="row"
    )
    return html.Tr(
        [
            *first,
            target,
            html.Td(_when(action, today)),
            html.Td(_leads(action)),
            html.Td(status_of(action)),
            html.Td(action.evidence or "–"),
            html.Td(_source(action, board)),
        ],
        className="plan__late" if action.is_overdue(today) else None,
    )


def action_address(action: Action, board: str) -> str:
    """Where all that is known of one action stands."""
    return f"/{ACTIONS}/{action.item}?board={board}"


def _when(action: Action, today: date) -> list[object]:
    day = due_words(action.when)
    if not day:
        return [action.timescale or "not said"]
    printed = html.Small(f"printed {action.timescale}")
    late = [html.Strong("overdue", className="plan__overdue")] if action.is_overdue(today) else []
    return [day, " ", printed, *([" ", *late] if late else [])]


def _leads(action: Action) -> list[object]:
    if not action.leads:
        return [action.lead or "not said"]
    told: list[object] = []
    for initials, name in zip(action.leads, action.lead_names, strict=True):
        told += [html.Span(name), html.Small(f" {initials}") if name != initials else "", html.Br()]
    return told[:-1]


def status_of(action: Action) -> list[object]:
    """How a plan stands, as sign and words; and when it was completed."""
    words = status_words(action)
    told: list[object] = [html.Small(words)]
    if action.level:
        sign = html.Span(f"{STATUS_SIGNS[action.level]} ", **{"aria-hidden": "true"})
        told = [html.Span([sign, words], className="plan__status")]
    if action.is_done:
        told += [" ", html.Span(f"Completed {completed_words(action.completed)}".strip())]
    return told


def _source(action: Action, board: str) -> list[object]:
    if action.row is None or action.source is None:
        return ["Written here" if action.is_listed else NOT_LISTED]
    cell = f"{action.row.sheet}, {action.row.cell}"
    address = return_address(action.source.number, Selection(board).to_query())
    gone = [] if action.is_listed else [html.Small(f" {NOT_LISTED}")]
    changed = [html.Small(" changed since")] if action.version else []
    return [dcc.Link(cell, href=address), *changed, *gone]
