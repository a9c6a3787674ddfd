"""What changed in the figures of a chart: the form in which it is registered, and what is."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import dcc, html

from dashboards import ids
from dashboards.components.facts import facts
from dashboards.components.header import header
from dashboards.components.written_form import Field, Form, long, who_and_why, written_form
from dashboards.pages.contents import REGISTER
from dashboards.panels import Panel
from dashboards.words.changed import changed_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.framework.breaks import Break, Change
from data.periods import Period

ABOUT = (
    "Something other than what is counted may have moved a figure: a new definition, another case "
    "system, an agency that joined. It is drawn on the chart at its period and told beneath it; "
    "figures from before a break are never compared with those after it. It becomes part of the "
    "board's framework, as a version of its own."
)
ALL = "All agencies together"
NOTE = "A note: it counts the same as before, and figures are still compared"
BREAK = "A break: it counts something else from then on, and nothing is compared across it"


@dataclass(frozen=True)
class Registering:
    """The chart of which something is registered. periods: those it may be of, the newest first.

    query: of the view. last: the period that is proposed. registered: what there is already.
    """

    panel: Panel
    query: str
    periods: tuple[Period, ...]
    last: Period
    registered: tuple[Break, ...]


def register_form(about: Registering, dataset: Dataset, token: str) -> Form:
    """The form for one change."""
    framework = dataset.framework
    measures = tuple((name, framework.measure(name).title) for name in about.panel.measures)
    periods = tuple((str(each), each.in_words()) for each in about.periods)
    agencies = (("", ALL), *((each, framework.agency_name(each)) for each in dataset.agencies))
    last = str(about.last if about.last in about.periods else about.periods[0])
    kinds = ((str(Change.NOTED), NOTE), (str(Change.REDEFINED), BREAK))
    fields = (
        Field("measure", "Of which figure", measures[0][0], choices=measures),
        Field("period", "From which period on", last, choices=periods),
        Field("agency", "Whose figures", choices=agencies),
        Field("change", "What it is", kinds[0][0], choices=kinds),
        long("reason", "What changed", hint="As a sentence for readers.", is_needed=True),
        long("matters", "Why it matters", hint="What a reader is to make of it. May be empty."),
        *who_and_why(needs_why=False),
    )
    hidden = {"token": token, "query": about.query}
    return Form(f"/{REGISTER}/{dataset.board.id}/{about.panel.id}", "Register it", fields, hidden)


def register_page(about: Registering, dataset: Dataset, token: str, back: str) -> list[object]:
    """The page of the register of one chart. back: where the chart stands."""
    write = html.Section(
        [
            html.H2("Note what changed"),
            written_form(register_form(about, dataset, token), "register"),
        ],
        className="opened decision",
    )
    query = Selection(dataset.board.id).to_query()
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(back.partition("?")[0], dataset, query, f"/{REGISTER}"),
        html.Main(
            [
                html.P([dcc.Link("Back to the chart", href=back)], className="slip__ways"),
                html.H1("What changed here", className="page__title"),
                html.P(ABOUT, className="page__about"),
                facts([("Chart", about.panel.title)]),
                write if dataset.as_at is None else None,
                *_registered(about, dataset),
            ],
            id="main",
            className="page plan",
            tabIndex=-1,
        ),
    ]


def _registered(about: Registering, dataset: Dataset) -> Sequence[html.Section]:
    """What is registered of the measures of the chart, the newest first."""
    framework, names = dataset.framework, dataset.framework.agency_names
    told = [
        html.Li(
            f"{each.first.short()}, {framework.measure_as_known(each.measure).title}: "
            f"{changed_words(each, names)}"
        )
        for each in about.registered[::-1]
    ]
    if not told:
        return []
    return [html.Section([html.H2("Registered so far"), html.Ul(told)], className="opened so-far")]
