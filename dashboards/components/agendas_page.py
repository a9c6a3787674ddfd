"""The page Agendas: what a board looks at in its meetings; and what is taken into one."""

from collections.abc import Sequence

from dash import dcc, html

from dashboards import ids
from dashboards.components.agenda_forms import new_form
from dashboards.components.facts import facts
from dashboards.components.header import header
from dashboards.components.plain_table import plain_table
from dashboards.components.written_form import Form, written_form
from dashboards.pages.contents import AGENDAS
from dashboards.tabulate import Entry, Sheet
from dashboards.words.labels import moment_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.agenda import Agenda

TITLE = "Agendas"
ABOUT = (
    "What a meeting looks at, in order: charts with their filters, the scorecard, challenges, what "
    "is missing, and texts. An agenda is presented with the button above or the key P."
)
NONE_YET = (
    "There is no agenda yet. Begin one here, or choose “Add to agenda” under More beneath a chart."
)
HEADINGS = ("Agenda", "Items", "Minutes", "Changed", "By")


def agendas_page(agendas: Sequence[Agenda], dataset: Dataset, token: str) -> list[object]:
    """Every agenda of a board, and the form that begins one."""
    board = dataset.board.id
    rows = tuple(_row(each, board) for each in agendas)
    listed = (
        plain_table(Sheet("Agendas, the newest first", HEADINGS, rows))
        if rows
        else html.P(NONE_YET)
    )
    form = html.Section(
        [html.H2("A new agenda"), written_form(new_form(board, token))], className="opened decision"
    )
    about = html.P(ABOUT, className="page__about")
    return _page(dataset, [html.H1(TITLE, className="page__title"), about, listed, form])


def add_page(title: str, shown: str, form: Form, dataset: Dataset) -> list[object]:
    """The page on which something is taken into an agenda. shown: its view, in words."""
    board = dataset.board.id
    ways = dcc.Link("All agendas", href=f"/{AGENDAS}?{Selection(board).to_query()}")
    return _page(
        dataset,
        [
            html.P(ways, className="slip__ways"),
            html.H1("Add to an agenda", className="page__title"),
            facts([("What", title), ("Shown", shown)]),
            html.Section(written_form(form), className="opened decision"),
        ],
    )


def _page(dataset: Dataset, content: Sequence[object]) -> list[object]:
    query = Selection(dataset.board.id).to_query()
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{AGENDAS}", dataset, query),
        html.Main([*content], id="main", className="page plan", tabIndex=-1),
    ]


def _row(agenda: Agenda, board: str) -> tuple[Entry, ...]:
    last = agenda.versions[-1]
    return (
        Entry(agenda.name, address=f"/{AGENDAS}/{agenda.item}?board={board}"),
        Entry(str(len(agenda.items)), is_number=True),
        Entry(str(agenda.minutes) if agenda.minutes else "not timed", is_number=True),
        Entry(moment_words(last.at)),
        Entry(last.who),
    )
