"""The page Challenges: what was asked of whom, and what came of it; and reports that assure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards import ids
from dashboards.components.challenge_form import report_form
from dashboards.components.header import header
from dashboards.components.plain_table import plain_table
from dashboards.components.written_form import NONE, written_form
from dashboards.pages.contents import CHALLENGES
from dashboards.tabulate import Entry, Sheet
from dashboards.words.labels import date_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.follow_up.assurance import AssuranceReport
from data.follow_up.challenge import Challenge, Stage
from data.follow_up.challenge_list import SLUGS, WantedChallenges, asked_of

TITLE = "Challenges"
ABOUT = (
    "What the board or an agency was asked, by when, and what came of it. Those that are open "
    "stand at their chart until they have an outcome."
)
NONE_YET = (
    "No challenge has been raised yet. Choose “Raise a challenge” under any chart: it keeps the "
    "view and the figure as it is shown. A log kept in a spreadsheet comes in with: python app.py "
    "challenges --board {board} --load FILE --by NAME."
)
HEADINGS = (
    "No.",
    "Question",
    "To whom",
    "Answer by",
    "Stage",
    "Answer",
    "Outcome",
    "Raised",
    "Minute",
)
REPORT_HEADINGS = ("Report", "From", "Received", "Minute", "Source")


@dataclass(frozen=True)
class ChallengeLog:
    """A board's challenges, those of them that are wanted, and its assurance reports."""

    challenges: tuple[Challenge, ...]
    reports: tuple[AssuranceReport, ...]
    wanted: WantedChallenges
    today: date

    @property
    def shown(self) -> tuple[Challenge, ...]:
        """The challenges that are wanted."""
        return self.wanted.of(self.challenges)

    def query(self, board: str) -> str:
        """The query of the address that gives this list again."""
        asked = {"stage": self.wanted.stage, "whom": self.wanted.whom}
        return urlencode({"board": board, **{name: said for name, said in asked.items() if said}})


def challenges_page(
    log: ChallengeLog, dataset: Dataset, token: str, dropped: Sequence[str] = ()
) -> list[object]:
    """The whole page. dropped: what its address named that there is not."""
    board = dataset.board.id
    query = Selection(board).to_query()
    content: list[object] = [html.P(NONE_YET.format(board=board))]
    if log.challenges:
        content = [_filters(log, board), *_list(log, board)]
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{CHALLENGES}", dataset, query),
        html.Main(
            [
                _not_there(dropped),
                html.H1(TITLE, className="page__title"),
                html.P(ABOUT, className="page__about"),
                _files(log, board),
                *content,
                _reports(log.reports, board, token, is_open=dataset.as_at is None),
            ],
            id="main",
            className="page plan challenges",
            tabIndex=-1,
        ),
    ]


def challenge_address(challenge: Challenge, board: str) -> str:
    """Where all that is known of one challenge stands."""
    return f"/{CHALLENGES}/{challenge.item}?board={board}"


def _not_there(dropped: Sequence[str]) -> html.P | None:
    if not dropped:
        return None
    named = ", ".join(dropped)
    said = f"This address names what is not there, so it was left out: {named}."
    return html.P(said, role="status")


def _files(log: ChallengeLog, board: str) -> html.P | None:
    """The log as files, as it is shown; the workbook has the reports too."""
    if not (log.challenges or log.reports):
        return None
    links = [
        html.A(f"Download {kind}", href=f"/download/{CHALLENGES}/{board}.{kind}?{log.query(board)}")
        for kind in ("csv", "xlsx")
    ]
    return html.P(links, className="slip__ways")


def _filters(log: ChallengeLog, board: str) -> html.Form:
    stages = [("", "All"), *((slug, str(stage).capitalize()) for slug, stage in SLUGS.items())]
    asked = [("", "Everybody"), *((name, name) for name in asked_of(log.challenges))]
    return html.Form(
        [
            dbc.Input(type="hidden", name="board", value=board),
            _choice("stage", "Stage", stages, log.wanted.stage),
            _choice("whom", "To whom", asked, log.wanted.whom),
            html.Button("Show these", type="submit", className="preset preset--on"),
        ],
        method="GET",
        action=f"/{CHALLENGES}",
        className="choose",
        role="search",
        **{"aria-label": "Which challenges"},
    )


def _choice(name: str, label: str, options: Iterable[tuple[str, str]], value: str) -> html.Div:
    listed = [{"label": words, "value": each or NONE} for each, words in options]
    control = dbc.Select(listed, value or NONE, id=f"choose-{name}", name=name)
    return html.Div([dbc.Label(label, html_for=f"choose-{name}"), control])


def _list(log: ChallengeLog, board: str) -> list[object]:
    shown = log.shown
    counted = html.P(
        log_words(shown, log.challenges, log.today), className="plan__said", role="status"
    )
    if not shown:
        return [counted, html.P("No challenge is as chosen. Choose otherwise, or all of them.")]
    rows = tuple(_row(each, board, log.today) for each in shown)
    return [counted, plain_table(Sheet(TITLE, HEADINGS, rows))]


def log_words(shown: Sequence[Challenge], every: Sequence[Challenge], today: date) -> str:
    """How many are shown, at which stage, and how many answers are overdue."""
    many = "1 challenge" if len(shown) == 1 else f"{len(shown)} challenges"
    of_all = f" of {len(every)}" if len(shown) < len(every) else ""
    counted = [
        f"{count} {stage}" for stage in Stage if (count := sum(e.stage is stage for e in shown))
    ]
    late = sum(each.is_overdue(today) for each in shown)
    overdue = f" {late} overdue on {date_words(today)}." if late else ""
    return f"{many}{of_all}{': ' if counted else ''}{', '.join(counted)}.{overdue}"


def _row(challenge: Challenge, board: str, today: date) -> tuple[Entry, ...]:
    late = " (overdue)" if challenge.is_overdue(today) else ""
    due = f"{date_words(challenge.due)}{late}" if challenge.due else "not said"
    return (
        Entry(challenge.item),
        Entry(challenge.question, address=challenge_address(challenge, board)),
        Entry(challenge.whom or "not said"),
        Entry(due),
        Entry(str(challenge.stage)),
        Entry(challenge.answer or "–"),
        Entry(challenge.outcome or "–"),
        Entry(f"{raised_words(challenge)}, {challenge.asked_by or 'by whom is not said'}"),
        Entry(challenge.minute or "–"),
    )


def raised_words(challenge: Challenge) -> str:
    """When it was raised: a day in words, or what its report prints."""
    try:
        return date_words(challenge.raised_on)
    except ValueError:
        return challenge.raised_on


def _reports(
    reports: Sequence[AssuranceReport], board: str, token: str, *, is_open: bool
) -> html.Section:
    rows = tuple(
        (
            Entry(each.title),
            Entry(each.whom or "not said"),
            Entry(each.received or "not said"),
            Entry(each.minute or "–"),
            Entry(each.source or f"Listed here by {each.versions[0].who}"),
        )
        for each in reports
    )
    many = f"Assurance reports: {len(rows)}"
    table = (
        plain_table(Sheet(many, REPORT_HEADINGS, rows)) if rows else html.P("None is listed yet.")
    )
    add = html.Details(
        [
            html.Summary("List an assurance report"),
            written_form(report_form(board, token), "report"),
        ],
        className="decision",
    )
    return html.Section(
        [html.H2("Assurance reports received"), table, add if is_open else None],
        className="opened",
    )
