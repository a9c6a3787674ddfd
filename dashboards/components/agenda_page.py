"""One agenda: its items in order, to be moved, timed and taken out, and kept as a whole."""

from collections.abc import Sequence
from dataclasses import replace

import dash_bootstrap_components as dbc
from dash import dcc, html
from dash.development.base_component import Component

from dashboards import ids
from dashboards.components.challenge_page import history_of
from dashboards.components.decision_form import LONGEST_WHO
from dashboards.components.header import header
from dashboards.pages.contents import AGENDAS
from dashboards.presenting.shown import shown_words
from dashboards.words.written import LONGEST_LINE, LONGEST_TEXT
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.agenda import (
    MOST_MINUTES,
    NAME,
    ORDER,
    REMOVED,
    Agenda,
    AgendaItem,
    ItemKind,
)
from data.follow_up.written import Written

KINDS = {
    ItemKind.CHART: "Chart",
    ItemKind.SCORECARD: "Scorecard",
    ItemKind.TEXT: "Text",
    ItemKind.CHALLENGE: "Challenge",
    ItemKind.MISSING: "What is missing",
    ItemKind.HAND_OVER: "Hand-over",
}
EMPTY = (
    "Nothing is on it yet. Choose “Add to agenda” under More beneath a chart, on the scorecard, "
    "on a challenge or on the returns; a text is written beneath."
)
HOW = (
    "Drag an item by its handle, or move it with Alt and an arrow key. Nothing is kept until Save."
)


def agenda_page(
    agenda: Agenda, dataset: Dataset, views: Sequence[Selection], token: str
) -> list[object]:
    """The page of an agenda. views: the selection of each item, as the board answers it."""
    board = dataset.board.id
    query = Selection(board).to_query()
    pairs = zip(agenda.items, views, strict=True)
    rows = [_row(item, shown_words(dataset, view)) for item, view in pairs]
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{AGENDAS}", dataset, query),
        html.Main(
            [
                html.P(dcc.Link("All agendas", href=f"/{AGENDAS}?{query}"), className="slip__ways"),
                html.H1(agenda.name, className="page__title"),
                html.P(_about(agenda), className="page__about"),
                html.P(_ways(agenda, query), className="slip__ways"),
                _form(agenda, board, rows, token),
                history_of(tuple(map(_told, agenda.versions)), _names(agenda)),
            ],
            id="main",
            className="page plan agenda",
            tabIndex=-1,
        ),
    ]


def _about(agenda: Agenda) -> str:
    many = len(agenda.items)
    items = "1 item" if many == 1 else f"{many} items"
    return f"{items}, {agenda.minutes} minutes." if agenda.minutes else f"{items}, not timed."


def _ways(agenda: Agenda, query: str) -> list[object]:
    """Its link shows the slides at once; anybody who may read the board may open it."""
    if not agenda.items:
        return []
    address = f"/{AGENDAS}/{agenda.item}?{query}&present=1"
    return [html.A("Link that presents it", href=address), " to copy and send."]


def _form(agenda: Agenda, board: str, rows: list[html.Li], token: str) -> html.Form:
    hidden = {"token": token, "version": str(agenda.version)}
    return html.Form(
        [
            *(dbc.Input(type="hidden", name=name, value=value) for name, value in hidden.items()),
            *_field("Name of the agenda", NAME, agenda.name, LONGEST_LINE),
            html.P(HOW if rows else EMPTY, className="agenda__how"),
            html.Ol(rows, className="agenda__items"),
            html.P(role="status", className="agenda__said visually-hidden"),
            html.Fieldset(
                [
                    html.Legend("Add a text"),
                    *_field("Heading", "new-title", "", LONGEST_LINE),
                    *_area("Text", "new-text", ""),
                    *_minutes("Minutes", "new-minutes", None),
                ]
            ),
            *_field("Who writes this", "by", "", LONGEST_WHO),
            html.P(role="alert", className="agenda__refused"),
            html.Button("Save", type="submit", className="preset preset--on"),
            " ",
            html.Button(
                "Remove the agenda", type="submit", name="remove", value="yes", className="preset"
            ),
        ],
        method="POST",
        action=f"/{AGENDAS}/{board}/{agenda.item}",
        className="agenda__form decision",
    )


def _row(item: AgendaItem, shown: str) -> html.Li:
    kind = KINDS[item.kind]
    of_view = "" if item.kind is ItemKind.TEXT else f" · {shown}"
    title = item.title or kind
    return html.Li(
        [
            html.Button(
                "⠿",
                type="button",
                draggable="true",
                className="agenda__handle",
                **{"aria-label": f"{title}: move it with Alt and an arrow key"},
            ),
            dbc.Input(type="hidden", name="item", value=item.id),
            html.Div(
                [
                    *_field("Title", f"title-{item.id}", item.title, LONGEST_LINE),
                    html.P(f"{kind}{of_view}", className="agenda__kind"),
                ],
                className="agenda__what",
            ),
            html.Div(_area("Said with it", f"text-{item.id}", item.text)),
            html.Div(_minutes("Minutes", f"minutes-{item.id}", item.minutes)),
            html.Div(
                [
                    _arrow("↑", "earlier", f"Move {title} up"),
                    _arrow("↓", "later", f"Move {title} down"),
                    html.Button(
                        "Take out",
                        type="button",
                        className="preset",
                        **{"data-agenda": "out", "aria-label": f"Take out {title}"},
                    ),
                ],
                className="agenda__moves",
            ),
        ],
        className="agenda__row",
        **{"data-title": title},
    )


def _arrow(sign: str, does: str, words: str) -> html.Button:
    return html.Button(
        sign,
        type="button",
        className="preset agenda__arrow",
        **{"data-agenda": does, "aria-label": words},
    )


def _field(label: str, name: str, value: str, longest: int) -> list[Component]:
    place = f"agenda-{name}"
    control = dbc.Input(id=place, name=name, value=value, maxLength=longest)
    return [dbc.Label(label, html_for=place), control]


def _area(label: str, name: str, value: str) -> list[Component]:
    place = f"agenda-{name}"
    control = dbc.Textarea(id=place, name=name, value=value, rows=2, maxLength=LONGEST_TEXT)
    return [dbc.Label(label, html_for=place), control]


def _minutes(label: str, name: str, value: int | None) -> list[Component]:
    place = f"agenda-{name}"
    control = dbc.Input(
        id=place,
        name=name,
        value=value,
        type="number",
        min=1,
        max=MOST_MINUTES,
        step=1,
        placeholder="none",
    )
    return [dbc.Label(label, html_for=place), control]


def _told(version: Written) -> Written:
    """A version with the titles of its items in their order, where it is kept by their ids."""
    titles = (version.said.get(f"title of item {e}", "") for e in version.said[ORDER].split())
    said = {**version.said, ORDER: "; ".join(titles)}
    return replace(version, said=said)


def _names(agenda: Agenda) -> dict[str, str]:
    """How the history calls what is kept: the titles, texts and minutes that people typed."""
    found = {NAME: "Name", ORDER: "Items in order", REMOVED: "Removed"}
    for version in agenda.versions:
        for name in version.said:
            what, _, item = name.partition(" of item ")
            if item and what in {"title", "text", "minutes"}:
                title = version.said.get(f"title of item {item}", "")
                found[name] = f"{what.capitalize()} of “{title}”" if what != "title" else "Title"
    return found
