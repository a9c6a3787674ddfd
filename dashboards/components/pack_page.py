"""The page Make a pack: of which quarter, with which charts, as which kind of file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import dash_bootstrap_components as dbc
from dash import dcc, html
from dash.development.base_component import Component

from dashboards import ids
from dashboards.components.header import header
from dashboards.pages.contents import FIND_FIGURE, PACK
from data.figures.dataset import Dataset
from data.figures.selection import Selection

TITLE = "Make a pack"
ABOUT = (
    "The papers of a meeting: what to look at, the scorecard, a page to each chart with its table, "
    "what is missing and what was revised, actions, challenges, definitions."
)
EVERY_KIND = "all"
STANDARD = "The standard pack"
PUBLIC, HIDES = "public", "hides"
EDITIONS = (
    {"label": "The board's own: figures as returned", "value": "board"},
    {"label": "Public edition: small numbers protected", "value": PUBLIC},
    {"label": "No pack: what a public edition would hide", "value": HIDES},
)
MAKER, LONGEST_MAKER = "made_by", 120
TEMPLATE, EARLIER = "template", "earlier"
HINTS = {
    TEMPLATE: "A .pptx or .potx of your own, whose looks the slides take. It may stay empty.",
    EARLIER: "The html of an earlier pack: the new one says what changed since, and why.",
    "agenda": "The standard pack has the overview, and the first charts of every other page.",
    "edition": "A public edition is published: what it shows can never be taken back. Look first "
    "at what it would hide: a table of each measure, which publishes nothing.",
    "quarter": "The pack ends with it, and shows up to eleven before it.",
    MAKER: "A name and role, for the cover. It may stay empty.",
}


@dataclass(frozen=True)
class Offer:
    """What can be chosen. agendas: number and name. kinds: of file, with what each is for.

    missing: why some kind cannot be made on this machine, and what to do.
    """

    agendas: Sequence[tuple[str, str]]
    kinds: Mapping[str, str]
    missing: Sequence[str] = ()


def pack_page(dataset: Dataset, selection: Selection, offer: Offer, token: str) -> list[object]:
    """The page. token: what the server wants to see beside what is asked. Code: assets/pack.js."""
    query = selection.to_query()
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{PACK}", dataset, query),
        html.Main(
            [
                html.H1(TITLE, className="page__title"),
                html.P([ABOUT, " ", _find(query)], className="page__about"),
                _form(dataset, selection, offer, token),
                *(html.P(each, className="pack__missing") for each in offer.missing),
            ],
            id="main",
            className="page pack",
            tabIndex=-1,
        ),
    ]


def _find(query: str) -> html.Span:
    link = dcc.Link("Find a figure", href=f"/{FIND_FIGURE}?{query}")
    return html.Span(["Each figure has a reference, which leads back to its cell: ", link, "."])


def _form(dataset: Dataset, selection: Selection, offer: Offer, token: str) -> html.Div:
    periods = dataset.coverage.periods[::-1]
    last = dataset.coverage.step_of(dataset.coverage.view(selection).last)
    quarters = [{"label": each.in_words(), "value": str(each)} for each in periods]
    agendas = [{"label": name, "value": number} for number, name in offer.agendas]
    kinds = [{"label": name, "value": kind} for kind, name in offer.kinds.items()]
    kinds.append({"label": "All of these", "value": EVERY_KIND})
    return html.Div(
        [
            *_choice("quarter", _called(dataset), quarters, str(last)),
            *_choice("agenda", "Charts", [{"label": STANDARD, "value": "standard"}, *agendas]),
            *_choice("kind", "Kind of file", kinds),
            *_choice("edition", "Edition", [*EDITIONS]),
            _label(MAKER, "Made by"),
            dbc.Input(id=f"pack-{MAKER}", maxLength=LONGEST_MAKER, autoComplete="name"),
            *_file(TEMPLATE, "Template for slides"),
            *_file(EARLIER, "Compare with"),
            html.Button(
                "Make the pack", id="pack-make", type="button", className="preset preset--on"
            ),
            html.Progress(
                value="0",
                max="1",
                hidden=True,
                className="pack__progress",
                **{"aria-label": "How far the pack is"},
            ),
            html.Div(id="pack-said", role="status"),
        ],
        className="pack__form",
        **{"data-token": token, "data-board": dataset.board.id},
    )


def _called(dataset: Dataset) -> str:
    """What the board's periods are: its pack is of a quarter, or of a year."""
    return str(dataset.coverage.span).capitalize()


def _choice(
    name: str, label: str, options: list[dict[str, str]], value: str = ""
) -> list[Component]:
    chosen = value or options[0]["value"]
    return [_label(name, label), dbc.Select(id=f"pack-{name}", options=options, value=chosen)]


def _file(name: str, label: str) -> list[Component]:
    return [_label(name, label), dbc.Input(id=f"pack-{name}", type="file")]


def _label(name: str, label: str) -> dbc.Label:
    hint = HINTS.get(name)
    said = [label, html.Span(hint, className="form-text")] if hint else label
    return dbc.Label(said, html_for=f"pack-{name}")
