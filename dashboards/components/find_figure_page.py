"""The page Find a figure: a reference from a paper, back to the figure and to its cells."""

from collections.abc import Sequence
from dataclasses import dataclass

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards import ids
from dashboards.components.header import header
from dashboards.components.plain_table import plain_table
from dashboards.origin import cells_text
from dashboards.pages.contents import FIND_FIGURE, REFERENCE, measure_address, return_address
from dashboards.tabulate import Entry, Sheet
from dashboards.words.figures import figure_text, status_words
from dashboards.words.labels import date_words
from dashboards.words.naming import who
from data.figures.data_version import DataVersion
from data.figures.dataset import Dataset
from data.figures.referred import Referred
from data.figures.selection import Selection
from data.figures.why_other import Reason

TITLE = "Find a figure"
ABOUT = (
    "Every figure of a board pack has a reference beside it. It leads back to the figure as it was "
    "printed, to the cells that it came from, and to what it is now."
)
HINT = "As it is printed, such as ZW10F-S79PJ-4E-3; capitals and spaces do not matter."
HEADINGS = ("", "Figure", "What is to be known", "Cells", "Return", "Received")
UNREADABLE = (
    "“{text}” is no reference. It has two groups of five signs and two shorter ones: look at it "
    "again where it is printed."
)
NOT_FOUND = (
    "No figure has the reference {text}. Look whether every sign is right. Of a board whose data "
    "are kept somewhere else it can be found there alone."
)


@dataclass(frozen=True)
class Found:
    """A figure as it was, and as it is. now: None where the board has it no more.

    then_in, now_in: the board in both versions. why: where the two differ.
    """

    then: Referred
    then_in: Dataset
    version: DataVersion
    now: Referred | None
    now_in: Dataset
    why: Reason | None = None


def find_figure_page(
    dataset: Dataset, selection: Selection, asked: str, found: Sequence[Found] | None
) -> list[object]:
    """The page. asked: what was typed; found: None where that is no reference."""
    query = selection.to_query()
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{FIND_FIGURE}", dataset, query),
        html.Main(
            [
                html.H1(TITLE, className="page__title"),
                html.P(ABOUT, className="page__about"),
                _form(dataset, asked),
                html.Div(_answer(asked, found), role="status", className="find-figure__answer"),
            ],
            id="main",
            className="page find-figure",
            tabIndex=-1,
        ),
    ]


def _form(dataset: Dataset, asked: str) -> html.Form:
    """A form of the browser's own: the reference that it asks for stands in the address."""
    field = dbc.Input(
        id=f"find-figure-{REFERENCE}", name=REFERENCE, value=asked, required=True, maxLength=60
    )
    return html.Form(
        [
            dbc.Input(type="hidden", name="board", value=dataset.board.id),
            dbc.Label(["Reference", html.Span(HINT, className="form-text")], html_for=field.id),
            field,
            html.Button("Find it", type="submit", className="preset preset--on"),
        ],
        method="GET",
        action=f"/{FIND_FIGURE}",
        className="find-figure__form",
    )


def _answer(asked: str, found: Sequence[Found] | None) -> list[object]:
    if not asked:
        return []
    if found is None:
        return [html.P(UNREADABLE.format(text=asked))]
    if not found:
        return [html.P(NOT_FOUND.format(text=asked))]
    return [part for each in found for part in _figure(each)]


def _figure(found: Found) -> list[object]:
    """Which figure it is, whether it is still so, both versions, and the way to its chart."""
    dataset, measure = found.then_in, found.then.measure
    query = Selection(dataset.board.id).to_query()
    link = dcc.Link("Its chart and all its figures", href=measure_address(measure, query))
    ways = [html.P(link)] if found.now else []
    return [
        html.H2(_name(found)),
        html.P(_told(found), className="find-figure__told"),
        plain_table(Sheet(f"{measure.title}, then and now", HEADINGS, _rows(found))),
        html.P(measure.definition_with_source, className="find-figure__definition"),
        *ways,
    ]


def _name(found: Found) -> str:
    """Whose figure of what it is: "Contacts, Q2 2026-27, Police: A board"."""
    then, framework = found.then, found.then_in.framework
    agencies = ", ".join(map(framework.agency_name, then.key.agencies))
    parts = (
        then.measure.title,
        then.point.period.in_words(),
        who(then.point, framework.agency_names),
        agencies,
    )
    return f"{', '.join(filter(None, parts))}: {found.then_in.board.name}"


def _told(found: Found) -> str:
    """Whether the figure is still what it was, and why not."""
    then = figure_text(found.then.point, found.then.measure)
    if found.now is None:
        why = f" ({found.why})" if found.why else ""
        return f"It was {then}. The board has no such figure now{why}."
    now = figure_text(found.now.point, found.now.measure)
    if now == then:
        return f"It was {then}, and is so still."
    return f"It was {then}, and is {now} now ({found.why})."


def _rows(found: Found) -> tuple[tuple[Entry, ...], ...]:
    was = _row(f"As it was (version {found.version})", found.then, found.then_in)
    if found.now is None:
        blank = [Entry("")] * (len(HEADINGS) - 2)
        return was, (Entry("As it is"), Entry("no figure"), *blank)
    return was, _row("As it is", found.now, found.now_in)


def _row(name: str, figure: Referred, dataset: Dataset) -> tuple[Entry, ...]:
    point, sources = figure.point, figure.point.sources
    known = dict.fromkeys(filter(None, (status_words(point), point.note)))
    brought = dataset.return_of(sources[0]) if sources else None
    query = Selection(dataset.board.id).to_query()
    return (
        Entry(name),
        Entry(figure_text(point, figure.measure), is_number=True),
        Entry("; ".join(known)),
        Entry(cells_text(sources)),
        Entry(brought.file if brought else "", address=_address(brought, query)),
        Entry(date_words(brought.received) if brought else ""),
    )


def _address(brought: object, query: str) -> str:
    number = getattr(brought, "id", None)
    return return_address(number, query) if number is not None else ""
