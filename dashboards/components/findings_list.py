"""What the returns behind a page say that wants a second look: three lists, each by itself."""

from collections.abc import Sequence
from datetime import date

from dash import html

from dashboards.labels import date_words
from dashboards.panels import Page
from data.agencies import agency_of
from data.catalogue import measure_of
from data.dossier import Dossier
from data.findings import Finding, Severity
from data.ledger import due_day
from data.periods import parse
from data.submission import Submission

Found = tuple[Submission, Finding]
# Figures that may well be right, and are unlike those before or beside them.
OUTLIERS = frozenset({"jump", "same-as-last-time", "more-than-usual"})


def findings_list(page: Page, dossier: Dossier) -> html.Div | None:
    """Faults of arithmetic, outliers and late returns; None when there are none.

    The newest quarters come first: they are the ones that a page shows unless more is asked for.
    """
    asked = [
        (received, finding)
        for received, finding in dossier.findings
        if finding.severity is Severity.QUERY and _theme(finding) in page.themes
    ]
    newest = sorted(asked, key=lambda each: parse(each[1].period or each[0].period), reverse=True)
    faults = [each for each in newest if each[1].code not in OUTLIERS]
    outliers = [each for each in newest if each[1].code in OUTLIERS]
    lists = [
        _list(_counted(len(faults), "does not add up", "do not add up"), _items(faults)),
        _list(
            _counted(len(outliers), "is out of the usual", "are out of the usual"), _items(outliers)
        ),
        _list(*_late(dossier)),
    ]
    shown = [each for each in lists if each is not None]
    return html.Div(shown) if shown else None


def _list(title: str, items: Sequence[html.Li]) -> html.Details | None:
    if not items:
        return None
    return html.Details([html.Summary(title), html.Ul(list(items))], className="findings")


def _counted(many: int, one: str, several: str) -> str:
    things, verb = ("1 thing", one) if many == 1 else (f"{many} things", several)
    return f"{things} in these returns {verb}"


def _theme(finding: Finding) -> str:
    return measure_of(finding.measure).theme if finding.measure else ""


def _items(found: Sequence[Found]) -> list[html.Li]:
    return [
        html.Li(
            [
                finding.what,
                html.Span(
                    f"{received.file}, sheet “{finding.sheet}”, {finding.where}",
                    className="findings__place",
                ),
            ]
        )
        for received, finding in found
    ]


def _late(dossier: Dossier) -> tuple[str, list[html.Li]]:
    """The returns that count and came after they were due, the newest quarter first."""
    board = dossier.board
    late = []
    for each in sorted(dossier.submissions, key=lambda s: parse(s.period), reverse=True):
        days = (_day(each) - due_day(board, parse(each.period))).days
        if board.expects_returns and days > 0:
            late.append(html.Li(_late_words(each, days)))
    many = len(late)
    return ("1 return came late" if many == 1 else f"{many} returns came late"), late


def _late_words(received: Submission, days: int) -> str:
    agency = agency_of(received.agency).name if received.agency else "An agency not named"
    period = parse(received.period).short()
    late = "1 day" if days == 1 else f"{days} days"
    return f"{agency}, {period}: sent on {date_words(_day(received).isoformat())}, {late} late."


def _day(received: Submission) -> date:
    """The day it was sent, or came where it does not say."""
    return date.fromisoformat((received.sent or received.received)[:10])
