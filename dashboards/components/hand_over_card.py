"""One hand-over: its two sides beside each other, their difference, and the quarters before."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash import dcc, html

from dashboards.components.plain_table import plain_table
from dashboards.components.small_chart import small_chart
from dashboards.hand_overs import quarters_before, signed_text
from dashboards.origin import files_text
from dashboards.pages.contents import AGENDAS, return_address
from dashboards.words.hand_overs import (
    difference_words,
    held_words,
    side_words,
    usual_words,
    wrong_words,
)
from data.figures.dataset import Dataset
from data.figures.handed_over import Held, Meeting
from data.figures.judged import Stretch
from data.figures.series import Point
from data.figures.variation import Variation
from data.follow_up.agenda import ItemKind
from data.framework.hand_overs import Side
from data.framework.measures import Measure

MOST_SENDERS = 3


@dataclass(frozen=True)
class _Shown:
    """One side. before: what is held of it in each quarter, up to the last."""

    word: str
    side: Side
    measure: Measure
    before: tuple[Held, ...]

    @property
    def held(self) -> Held:
        return self.before[-1]


def hand_over_card(meeting: Meeting, dataset: Dataset, query: str) -> html.Section:
    """The card of one hand-over as at its last quarter. query: of the view."""
    at, pair = meeting.latest, meeting.hand_over
    wrong = wrong_words(at)
    given = tuple(each.given for each in meeting.quarters)
    received = tuple(each.received for each in meeting.quarters)
    sides = (
        _Shown("Given", pair.given, meeting.given, given),
        _Shown("Received", pair.received, meeting.received, received),
    )
    return html.Section(
        [
            html.H3(pair.title, id=f"hand-over-{pair.id}"),
            html.Div(
                [*(_side(each, meeting, dataset, query) for each in sides), _difference(meeting)],
                className="hand-over__sides",
            ),
            html.P(wrong, className="hand-over__wrong") if wrong else None,
            html.P(pair.note, className="hand-over__note") if pair.note else None,
            html.Details(
                [
                    html.Summary("The quarters before"),
                    plain_table(quarters_before(meeting, dataset.framework)),
                ],
                className="hand-over__before",
            ),
            html.P(_way_to_agenda(meeting, query), className="hand-over__ways"),
        ],
        className="hand-over",
        **{"aria-labelledby": f"hand-over-{pair.id}"},
    )


def _way_to_agenda(meeting: Meeting, query: str) -> dcc.Link:
    """On an agenda it is presented in the order of a meeting, as large as the screen."""
    pair = meeting.hand_over
    return dcc.Link(
        ["Add to agenda", html.Span(f": {pair.title}", className="visually-hidden")],
        href=f"/{AGENDAS}/add/{ItemKind.HAND_OVER}/{pair.id}?{query}",
        className="link-button",
    )


def _side(shown: _Shown, meeting: Meeting, dataset: Dataset, query: str) -> html.Div:
    name = side_words(shown.side, shown.measure, dataset.framework)
    values = [each.value for each in shown.before]
    return html.Div(
        [
            html.H4(f"{shown.word}: {name}"),
            html.P(held_words(shown.held, shown.measure), className="hand-over__figure"),
            _chart(values, None, meeting, shown.measure),
            html.P(_source(shown.held, dataset, query), className="hand-over__source"),
        ],
        className="hand-over__side",
    )


def _difference(meeting: Meeting) -> html.Div:
    """What lies between the two, as a figure of its own where it is one."""
    at, told = meeting.latest, [html.H4("Difference")]
    if meeting.is_of_one_unit and at.difference is not None:
        told.append(html.P(signed_text(at.difference), className="hand-over__figure"))
    if meeting.usual is not None:
        values = [each.difference for each in meeting.quarters]
        told.append(_chart(values, meeting.usual, meeting, meeting.received))
    said = (difference_words(meeting, at), usual_words(meeting))
    told += [html.P(each) for each in said if each]
    return html.Div(told, className="hand-over__side")


def _chart(
    values: Sequence[float | None],
    usual: Variation | None,
    meeting: Meeting,
    measure: Measure,
) -> html.Img | None:
    """The figures of all quarters as a small picture, which the table beneath tells in numbers."""
    if all(value is None for value in values):
        return None
    periods = (each.period for each in meeting.quarters)
    points = tuple(Point(period, value=v) for period, v in zip(periods, values, strict=True))
    variation = usual or Variation(None, None, 0, flags=(None,) * len(points))
    return small_chart(Stretch(points, variation, None), measure)


def _source(held: Held, dataset: Dataset, query: str) -> list[object]:
    """Who sent it, and the cells; of a figure from one return the way to it."""
    returns = [dataset.return_of(source) for source in held.sources]
    names = list(
        dict.fromkeys(dataset.framework.agency_name(e.agency) for e in returns if e is not None)
    )
    if not names:
        return ["No return gives it."]
    who = _few(names)
    cells = files_text(held.sources)
    first = returns[0]
    if len(held.sources) == 1 and first is not None:
        return [f"{who}: ", dcc.Link(cells, href=return_address(first.id, query))]
    return [f"{who}: {cells}"]


def _few(names: Sequence[str]) -> str:
    more = len(names) - MOST_SENDERS
    listed = ", ".join(names[:MOST_SENDERS])
    return listed if more <= 0 else f"{listed} and {more} more"
