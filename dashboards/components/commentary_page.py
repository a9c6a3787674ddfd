"""What lies behind a figure: the form in which it is written, and every version of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import dcc, html

from dashboards import ids
from dashboards.components.challenge_page import history_of
from dashboards.components.facts import facts
from dashboards.components.followed_up import commentary_told
from dashboards.components.header import header
from dashboards.components.written_form import Field, Form, long, who_and_why, written_form
from dashboards.pages.contents import COMMENTARY
from dashboards.panels import Panel
from dashboards.words.written import OF_A_COMMENTARY
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.commentary import PARTS, TITLES, Commentary
from data.periods import Period

ABOUT = (
    "What is found behind a figure is looked into, something is done, and something comes of it. "
    "Write what is known so far; a later version can add the rest. Figures that you type are held "
    "against the store before anything is kept."
)
HINTS = {
    "issue": "What the figure points to.",
    "audit": "An audit, a sample of cases, a talk with an agency.",
    "action": "Training, a change of process, a challenge.",
    "effect": "What the figures, or a second look, show since.",
}
ALL = "All agencies together"


@dataclass(frozen=True)
class About:
    """The chart that is written about. periods: those it may be about, the newest first.

    figure: what the chart says. query: of the view. written: what there is on it already.
    """

    panel: Panel
    figure: str
    query: str
    periods: tuple[Period, ...]
    last: Period
    written: tuple[Commentary, ...]


def commentary_form(
    about: About, dataset: Dataset, token: str, commentary: Commentary | None = None
) -> Form:
    """The form for a new commentary, or for a version more of one."""
    chosen = () if commentary else _of_what(about, dataset)
    parts = (
        long(name, TITLES[name], getattr(commentary, name) if commentary else "", HINTS[name])
        for name in PARTS
    )
    hidden = {"token": token, "checked": "", "query": about.query}
    if commentary:
        hidden |= {
            "measure": commentary.measure,
            "period": str(commentary.period),
            "agency": commentary.agency,
            "version": str(commentary.signed.version),
        }
    elif len(about.panel.measures) == 1:
        hidden["measure"] = about.panel.measures[0]
    asked = (*chosen, *parts, *who_and_why(needs_why=commentary is not None))
    return Form(f"/{COMMENTARY}/{dataset.board.id}/{about.panel.id}", "Keep it", asked, hidden)


def commentary_page(
    about: About, dataset: Dataset, token: str, back: str, commentary: Commentary | None = None
) -> list[object]:
    """The page of a chart's commentaries, or of one of them. back: where the chart stands."""
    form = commentary_form(about, dataset, token, commentary)
    title = "Change what lies behind it" if commentary else "Say what lies behind it"
    write = html.Section(
        [
            html.H2(title),
            written_form(form, "commentary"),
            html.Div(id="commentary-claims", role="status", className="commentary__claims"),
        ],
        className="opened decision commentary",
        **{"data-check": f"/{COMMENTARY}/{dataset.board.id}/check"},
    )
    query = Selection(dataset.board.id).to_query()
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(back.partition("?")[0], dataset, query, f"/{COMMENTARY}"),
        html.Main(
            [
                html.P([dcc.Link("Back to the chart", href=back)], className="slip__ways"),
                html.H1("Behind the figure", className="page__title"),
                html.P(ABOUT, className="page__about"),
                facts([("Chart", about.panel.title), ("What it shows", about.figure)]),
                write if dataset.as_at is None else None,
                *_written(about, dataset, commentary),
            ],
            id="main",
            className="page plan",
            tabIndex=-1,
        ),
    ]


def _of_what(about: About, dataset: Dataset) -> tuple[Field, ...]:
    """Of which measure, period and agency it is, as far as there is a choice."""
    framework = dataset.framework
    measures = tuple((name, framework.measure(name).title) for name in about.panel.measures)
    periods = tuple((str(each), each.in_words()) for each in about.periods)
    agencies = (("", ALL), *((each, framework.agency_name(each)) for each in dataset.agencies))
    measure = Field("measure", "Of which figure", measures[0][0], choices=measures)
    last = str(about.last if about.last in about.periods else about.periods[0])
    return (
        *((measure,) if len(measures) > 1 else ()),
        Field("period", "Period", last, choices=periods),
        Field("agency", "Whose", choices=agencies),
    )


def _written(
    about: About, dataset: Dataset, commentary: Commentary | None
) -> Sequence[html.Section]:
    if commentary:
        return [history_of(commentary.versions, OF_A_COMMENTARY)]
    if not about.written:
        return []
    told = [
        html.Li(
            [
                commentary_told(each, about.panel, dataset),
                dcc.Link("Change it, or see its versions", href=_address(each, about, dataset)),
            ]
        )
        for each in about.written
    ]
    return [html.Section([html.H2("Written so far"), html.Ul(told)], className="opened so-far")]


def _address(commentary: Commentary, about: About, dataset: Dataset) -> str:
    number = commentary.versions[0].id
    return f"/{COMMENTARY}/{about.panel.id}/{number}?board={dataset.board.id}"
