"""What people wrote, beneath a chart: challenges that wait, what lies behind a figure, and ways."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboards import ids
from dashboards.components.challenge_form import NEW
from dashboards.pages.contents import AGENDAS, CHALLENGES, COMMENTARY, REGISTER
from dashboards.panels import Panel
from dashboards.words.labels import date_words
from dashboards.words.written import signed_words
from data.figures.dataset import Dataset
from data.follow_up.beside import Beside
from data.follow_up.challenge import Challenge
from data.follow_up.commentary import Commentary


def followed_up(panel: Panel, dataset: Dataset, beside: Beside) -> list[html.Div]:
    """Everything that was written of a chart. Nothing where nobody wrote anything."""
    about = beside.of(panel.measures)
    challenges = [_challenge(each, dataset.board.id) for each in about.challenges]
    behind = _behind(about.commentaries, panel, dataset)
    if not (challenges or behind):
        return []
    return [html.Div([*challenges, *behind], className="followed-up")]


def ways_to_write(panel: Panel) -> list[Component]:
    """How something is written of a chart.

    A challenge is raised of it; what lies behind it is written, what changed in it is noted, and it
    is put on an agenda: those open beneath, since a card half as wide as a page has no room for all
    in one line.
    """
    others = [
        _way("Comment", COMMENTARY, panel),
        _way("Note what changed here", REGISTER, panel),
        _way("Add to agenda", f"{AGENDAS}/add/chart", panel),
    ]
    summary = html.Summary("More", **{"aria-label": f"More ways to write of it: {panel.title}"})
    return [
        _way("Raise a challenge", f"{CHALLENGES}/{NEW}", panel),
        html.Details([summary, *others], className="chart-card__write"),
    ]


def _way(words: str, page: str, panel: Panel) -> dcc.Link:
    """A link that carries the view of a chart to the page on which something is written of it."""
    path = f"/{page}/{panel.id}"
    return dcc.Link(
        [words, html.Span(f": {panel.title}", className="visually-hidden")],
        href=path,
        id=ids.following_link(path),
        className="link-button",
    )


def _challenge(challenge: Challenge, board: str) -> html.P:
    """One line: that it waits, for whom and until when, with a step to all of it."""
    by = f", by {date_words(challenge.due)}" if challenge.due else ""
    whom = f" to {challenge.whom}" if challenge.whom else ""
    link = dcc.Link(challenge.question, href=f"/{CHALLENGES}/{challenge.item}?board={board}")
    return html.P(
        [f"Challenge{whom}{by}, {challenge.stage}: ", link], className="followed-up__line"
    )


def _behind(found: tuple[Commentary, ...], panel: Panel, dataset: Dataset) -> list[object]:
    """The newest commentary in sight, the earlier ones closed until somebody looks for them."""
    told = [commentary_told(each, panel, dataset) for each in found]
    if len(told) < 2:
        return [*told]
    many = "One earlier" if len(told) == 2 else f"{len(told) - 1} earlier"
    earlier = html.Details([html.Summary(f"{many}"), *told[1:]], className="followed-up__earlier")
    return [told[0], earlier]


def commentary_told(commentary: Commentary, panel: Panel, dataset: Dataset) -> html.Div:
    """What is written of one figure: of which, its parts, and who signed it when."""
    framework = dataset.framework
    named = [framework.measure(commentary.measure).title] if len(panel.measures) > 1 else []
    named += [commentary.period.in_words()]
    named += [framework.agency_name(commentary.agency)] if commentary.agency else []
    parts = [part for title, text in commentary.parts for part in (html.Dt(title), html.Dd(text))]
    return html.Div(
        [
            html.P(["Behind the figure: ", ", ".join(named)], className="followed-up__title"),
            html.Dl(parts),
            html.P(signed_words(commentary.signed), className="followed-up__signed"),
        ],
        className="followed-up__behind",
    )
