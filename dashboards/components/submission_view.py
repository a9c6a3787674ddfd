"""One return, opened: who sent it and when, its findings, its figures, and what it changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dash import dcc, html

from dashboards import ids
from dashboards.components.answered_findings import answered_findings
from dashboards.components.decision_form import decision_form
from dashboards.components.dropped import dropped
from dashboards.components.facts import facts
from dashboards.components.filter_bar import as_at_chip
from dashboards.components.header import header, header_without_figures
from dashboards.components.plain_table import plain_table
from dashboards.components.report_link import report_link
from dashboards.pages.contents import RETURNS, receipt_address, return_address
from dashboards.tabulate import Entry, Sheet
from dashboards.words import changes as change_words
from dashboards.words.help import ONE_RETURN
from dashboards.words.labels import date_words, moment_words
from dashboards.words.receipt import reference_of
from dashboards.words.sentences import figure_text
from data.figures.dataset import Dataset
from data.figures.figures import Row
from data.figures.history import Change
from data.figures.selection import AGENCY, Asked, Selection
from data.figures.series import Point
from data.findings import Finding
from data.framework.framework import Framework, Frameworks
from data.framework.place import PUBLISHED
from data.intake.pieces import Piece
from data.notes import Note
from data.observations import breakdown_key
from data.periods import parse
from data.submission import Event, Submission

CHANGES_IN_SIGHT = 12


@dataclass(frozen=True)
class Opened:
    """All that is known of one return.

    figures: by the id of their measure. changes: against the version it superseded.
    findings: each with the reason that its sender gave, empty where none was.
    has_file: whether the file itself is kept. notes: what its sender wrote beside the figures.
    pieces: of the sheets that findings are about, by the keys of the findings.
    """

    submission: Submission
    figures: tuple[tuple[str, Row], ...]
    findings: tuple[tuple[Finding, str], ...]
    superseded: tuple[Submission, ...]
    changes: tuple[Change, ...]
    events: tuple[Event, ...]
    has_file: bool = False
    notes: tuple[Note, ...] = ()
    pieces: Mapping[str, Piece] = field(default_factory=dict)


def submission_page(
    opened: Opened, dataset: Dataset | None, token: str, asked: Asked, frameworks: Frameworks
) -> list[object]:
    """The page of one return, as it stood at the end of the dataset's day.

    dataset: its board's; None where no return of the board counts. token: what the server wants
    to see beside a decision. asked: with what of it was dropped. frameworks: those of all boards.
    """
    submission = opened.submission
    selection = Selection(submission.board, as_at=dataset.as_at if dataset else None)
    query = selection.to_query()
    framework = dataset.framework if dataset else frameworks.of(submission.board)
    agency = framework.agency_name(submission.agency) or "Agency not said"
    title = f"{agency}, {parse(submission.period).in_words()}"
    return [
        dcc.Store(id=ids.QUERY, data=query),
        _header(framework, dataset, query),
        html.Main(
            [
                dropped(asked, frameworks),
                html.P(
                    [
                        dcc.Link("All returns", href=f"/{RETURNS}?{query}"),
                        dcc.Link("Receipt", href=receipt_address(submission.id, query)),
                    ],
                    className="slip__ways",
                ),
                html.H1(title, className="page__title"),
                html.P(submission.title, className="page__about"),
                as_at_chip(selection),
                _facts(opened),
                _changes(opened, framework, query),
                _findings(opened),
                _notes(opened),
                _figures(opened, framework),
                _decision(opened, selection, token),
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]


def _header(framework: Framework, dataset: Dataset | None, query: str) -> html.Header:
    if dataset is None:
        return header_without_figures(f"/{RETURNS}", framework, query, ONE_RETURN)
    return header(f"/{RETURNS}", dataset, query, ONE_RETURN)


def _decision(opened: Opened, selection: Selection, token: str) -> html.Section | None:
    """Nothing is decided as at an earlier day."""
    if selection.as_at:
        return None
    others = bool(opened.superseded)
    return decision_form(opened.submission, superseded_others=others, token=token)


def _facts(opened: Opened) -> html.Dl:
    submission = opened.submission
    sent = date_words(submission.sent) if submission.sent else "it does not say"
    known = [
        ("Reference", reference_of(submission)),
        ("File", submission.file),
        ("Sent", sent),
        ("Received", moment_words(submission.received_at or submission.received)),
        ("Sent by", submission.sent_by or "not said"),
        *([("Sent again because", submission.revision)] if submission.revision else []),
        *([("Read by", _read_by(submission.framework))] if submission.framework else []),
        ("Stands", _standing(submission)),
        *((str(event.what).capitalize(), _told(event)) for event in opened.events),
    ]
    return facts(known)


def _read_by(version: int) -> str:
    """By what its sheets and labels were read: also when it is read again."""
    return f"the board's framework, version {version}"


def _standing(submission: Submission) -> str:
    if submission.withdrawn_on:
        return f"no: withdrawn on {date_words(submission.withdrawn_on[:10])}"
    return "yes: its figures count" if submission.stands else "no: another version took its place"


def _told(event: Event) -> str:
    return ", ".join(part for part in (moment_words(event.at), event.who, event.why) if part)


def _changes(opened: Opened, framework: Framework, query: str) -> html.Section | None:
    if not opened.superseded:
        return None
    links = [
        dcc.Link(
            f"{each.file} (received {moment_words(each.received)})",
            href=return_address(each.id, query),
        )
        for each in opened.superseded
    ]
    return html.Section(
        [
            html.H2("What changed"),
            html.P(["It superseded ", *links, "."]),
            *_changed_figures(opened.changes, framework),
        ],
        className="opened",
    )


def _changed_figures(changes: tuple[Change, ...], framework: Framework) -> list[object]:
    """The first of them in sight, and the others behind one press."""
    if not changes:
        return [html.P("No figure changed.")]
    rows = [html.Li(change_words.sentence(change, framework)) for change in changes]
    first, others = html.Ul(rows[:CHANGES_IN_SIGHT]), rows[CHANGES_IN_SIGHT:]
    if not others:
        return [first]
    return [first, html.Details([html.Summary(f"Show {len(others)} more"), html.Ul(others)])]


def _findings(opened: Opened) -> html.Section:
    shown = answered_findings(opened.findings, opened.pieces)
    return html.Section([html.H2("Findings"), shown, _marked(opened)], className="opened")


def _notes(opened: Opened) -> html.Section | None:
    if not opened.notes:
        return None
    rows = tuple(
        (Entry(note.about), Entry(note.text), Entry(f"{note.sheet}, {note.cell}"))
        for note in opened.notes
    )
    sheet = Sheet("What its sender says of the figures", ("Of", "Note", "Cell"), rows)
    return html.Section([html.H2("Notes"), plain_table(sheet)], className="opened")


def _marked(opened: Opened) -> html.P | None:
    if not (opened.findings and opened.has_file) or opened.submission.agency == PUBLISHED:
        return None
    return report_link(f"/{RETURNS}/{opened.submission.id}/findings.xlsx")


def _figures(opened: Opened, framework: Framework) -> html.Section:
    headings = ("Measure", "Period", "Agency", "Breakdown", "Figure", "As printed", "Cell")
    rows = tuple(_figure(measure, row, framework) for measure, row in opened.figures)
    many = "1 figure" if len(rows) == 1 else f"{len(rows)} figures"
    sheet = Sheet(f"{many} that this return brought", headings, rows)
    return html.Section(
        [html.H2("Figures"), html.Details([html.Summary(f"Show {many}"), plain_table(sheet)])],
        className="opened",
    )


def _figure(measure_id: str, row: Row, framework: Framework) -> tuple[Entry, ...]:
    measure = framework.measure_as_known(measure_id)
    rest = {name: category for name, category in row.dimensions.items() if name != AGENCY}
    point = Point(row.period, row.dimensions, row.value, row.status)
    return (
        Entry(measure.title),
        Entry(row.period.short()),
        Entry(framework.agency_name(row.dimensions.get(AGENCY, ""))),
        Entry(breakdown_key(rest).replace("=", ": ")),
        Entry(figure_text(point, measure), is_number=True, value=row.value),
        Entry(row.source.text),
        Entry(f"{row.source.sheet}, {row.source.cell}"),
    )
