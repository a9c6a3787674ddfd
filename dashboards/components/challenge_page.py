"""One challenge: what was asked of which figure, what came of it, and all that happened to it."""

from collections.abc import Mapping, Sequence

from dash import dcc, html

from dashboards import ids
from dashboards.components.challenge_form import follow_form, raise_form
from dashboards.components.challenges_page import raised_words
from dashboards.components.facts import facts
from dashboards.components.header import header
from dashboards.components.plain_table import plain_table
from dashboards.components.written_form import written_form
from dashboards.pages.contents import AGENDAS, CHALLENGES
from dashboards.tabulate import Entry, Sheet
from dashboards.words.labels import date_words, moment_words
from dashboards.words.written import FIELD_NAMES, change_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.challenge import Challenge
from data.follow_up.written import Written
from data.periods import is_period, parse

HISTORY = ("When", "Who", "What changed", "Why")


def challenge_page(
    challenge: Challenge, dataset: Dataset, token: str, today_address: str = ""
) -> list[object]:
    """The page of a challenge. today_address: where its chart stands now; empty of none."""
    form = written_form(follow_form(dataset.board.id, challenge, token))
    follow = html.Section(
        [
            html.H2("Answer, outcome and minute"),
            html.P("Nothing is overwritten: what it says now stays in its history."),
            html.Details([html.Summary("Say what was answered or decided"), form]),
        ],
        className="opened decision",
    )
    return page_about(
        f"Challenge {challenge.item}: {challenge.stage}",
        dataset,
        [
            _facts(challenge),
            html.P(
                dcc.Link(
                    "Add to agenda",
                    href=f"/{AGENDAS}/add/challenge/{challenge.item}?board={dataset.board.id}",
                ),
                className="slip__ways",
            ),
            _views(challenge, today_address),
            follow if dataset.as_at is None else None,
            history_of(challenge.versions),
        ],
    )


def raise_page(dataset: Dataset, of_chart: Mapping[str, str], token: str) -> list[object]:
    """The page on which a challenge is raised. of_chart: what is kept with it."""
    period = of_chart["period"]
    return page_about(
        "Raise a challenge",
        dataset,
        [
            facts(
                [
                    ("Chart", of_chart["chart"]),
                    ("Period", parse(period).in_words() if is_period(period) else period),
                    ("What it shows", of_chart["figure"]),
                ]
            ),
            html.P("This is kept with the challenge as it is shown here, with a link to the view."),
            html.Section(
                written_form(raise_form(dataset.board.id, of_chart, token)),
                className="opened decision",
            ),
        ],
    )


def page_about(title: str, dataset: Dataset, content: Sequence[object]) -> list[object]:
    """A page of the log with a way back to all of it."""
    query = Selection(dataset.board.id).to_query()
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{CHALLENGES}", dataset, query),
        html.Main(
            [
                html.P(
                    [dcc.Link("All challenges", href=f"/{CHALLENGES}?{query}")],
                    className="slip__ways",
                ),
                html.H1(title, className="page__title"),
                *content,
            ],
            id="main",
            className="page plan",
            tabIndex=-1,
        ),
    ]


def _facts(challenge: Challenge) -> html.Dl:
    first = challenge.versions[0]
    by = challenge.asked_by or "somebody whom the report does not name"
    written = f", written down by {first.who}" if by != first.who else ""
    due = date_words(challenge.due) if challenge.due else ""
    pairs = [
        (FIELD_NAMES["question"], challenge.question),
        (FIELD_NAMES["whom"], challenge.whom),
        (FIELD_NAMES["due"], due),
        ("Raised", f"{raised_words(challenge)}, by {by}{written}"),
        ("Chart", challenge.chart),
        ("The figure as it was shown", challenge.figure),
        (FIELD_NAMES["answer"], challenge.answer),
        (FIELD_NAMES["outcome"], challenge.outcome),
        (FIELD_NAMES["minute"], challenge.minute),
        (FIELD_NAMES["source"], challenge.source),
    ]
    without = {"Chart", "The figure as it was shown", FIELD_NAMES["source"]}
    return facts((name, said or "not said") for name, said in pairs if said or name not in without)


def _views(challenge: Challenge, today_address: str) -> html.P | None:
    """The view as it was shown, by what was known then; and the same chart by what is known now."""
    links: list[object] = []
    if challenge.own_view:
        links.append(dcc.Link("The view as it was shown", href=challenge.own_view))
    if today_address:
        links.append(dcc.Link("The chart as it is now", href=today_address))
    return html.P(links, className="slip__ways plan__now") if links else None


def history_of(versions: Sequence[Written], names: Mapping[str, str] = FIELD_NAMES) -> html.Section:
    """Every version, the newest first: who wrote it, when, why, and what changed in it."""
    before = (None, *versions)
    rows = tuple(
        (
            Entry(moment_words(each.at)),
            Entry(each.who),
            Entry(change_words(each.changes_since(earlier), names) or "Nothing."),
            Entry(each.why or "–"),
        )
        for each, earlier in reversed(list(zip(versions, before, strict=False)))
    )
    table = plain_table(Sheet("What happened to it, the newest first", HISTORY, rows))
    return html.Section([html.H2("History"), table], className="opened")
