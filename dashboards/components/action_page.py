"""One action of a plan: what is known of it, how it is changed, and all that happened to it."""

from dash import dcc, html

from dashboards import ids
from dashboards.components.action_form import action_form
from dashboards.components.actions_page import NOT_LISTED, status_of
from dashboards.components.facts import facts
from dashboards.components.header import header
from dashboards.components.plain_table import plain_table
from dashboards.components.written_form import written_form
from dashboards.pages.contents import ACTIONS, return_address
from dashboards.tabulate import Entry, Sheet
from dashboards.words.labels import moment_words
from dashboards.words.written import FIELD_NAMES, change_words, due_words, version_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.plan import Action

HISTORY = ("When", "Who", "What changed", "Why")


def action_page(action: Action, dataset: Dataset, token: str, seen: str) -> list[object]:
    """The page of an action. seen: what tells the server which state of it is shown."""
    board = dataset.board.id
    form = action_form(board, action, token, seen)
    change = html.Section(
        [
            html.H2("Change it"),
            html.P("Nothing is overwritten: what it says now stays in its history."),
            html.Details(
                [html.Summary("Say what is so now, who says it and why"), written_form(form)]
            ),
        ],
        className="opened decision",
    )
    return _page(
        action.target or action.action,
        dataset,
        [
            _facts(action),
            html.P(["Status: ", *status_of(action)], className="plan__now"),
            change if dataset.as_at is None else None,
            _history(action, board),
        ],
    )


def new_action_page(dataset: Dataset, token: str) -> list[object]:
    """The page on which an action is written that no sheet lists."""
    form = written_form(action_form(dataset.board.id, None, token))
    return _page("Write an action", dataset, [html.Section(form, className="opened decision")])


def _page(title: str, dataset: Dataset, content: list[object]) -> list[object]:
    query = Selection(dataset.board.id).to_query()
    back = dcc.Link("All actions", href=f"/{ACTIONS}?{query}")
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{ACTIONS}", dataset, query),
        html.Main(
            [
                html.P([back], className="slip__ways"),
                html.H1(title, className="page__title"),
                *content,
            ],
            id="main",
            className="page plan",
            tabIndex=-1,
        ),
    ]


def _facts(action: Action) -> html.Dl:
    day = due_words(action.when)
    named = "; ".join(
        name if name == initials else f"{name} ({initials})"
        for initials, name in zip(action.leads, action.lead_names, strict=True)
    )
    pairs = [
        ("Plan of", action.year),
        (FIELD_NAMES["aim"], action.aim),
        (FIELD_NAMES["priority"], action.priority),
        (FIELD_NAMES["action"], action.action),
        (FIELD_NAMES["target"], action.target),
        (
            FIELD_NAMES["timescale"],
            f"{day}, printed {action.timescale}" if day else action.timescale,
        ),
        (FIELD_NAMES["lead"], named),
        (FIELD_NAMES["evidence"], action.evidence),
        ("Listed in", _listed(action)),
    ]
    return facts((name, said or "not said") for name, said in pairs)


def _listed(action: Action) -> str:
    if action.row is None or action.source is None:
        return "no sheet: written here"
    cell = f"{action.source.file}, sheet “{action.row.sheet}”, {action.row.cell}"
    return cell if action.is_listed else f"{cell}. {NOT_LISTED}"


def _history(action: Action, board: str) -> html.Section:
    query = Selection(board).to_query()
    rows = tuple(
        (
            Entry(moment_words(each.at)),
            Entry(
                version_words(each),
                address=return_address(each.return_number, query) if each.return_number else "",
            ),
            Entry(change_words(each.changes) or "Nothing."),
            Entry(each.why or "–"),
        )
        for each in reversed(action.versions)
    )
    table = plain_table(Sheet("What happened to it, the newest first", HISTORY, rows))
    return html.Section([html.H2("History"), table], className="opened")
