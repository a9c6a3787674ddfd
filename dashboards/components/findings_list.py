"""What the returns behind a page say that does not add up, each with its cells."""

from dash import html

from dashboards.panels import Page
from data.catalogue import measure_of
from data.dossier import Dossier
from data.findings import Finding, Severity
from data.submission import Submission


def findings_list(page: Page, dossier: Dossier) -> html.Details | None:
    """The queries on the figures of a page's themes; None when there are none."""
    found = [
        (received, finding)
        for received, finding in dossier.findings
        if finding.severity is Severity.QUERY and _theme(finding) in page.themes
    ]
    if not found:
        return None
    many = "1 thing" if len(found) == 1 else f"{len(found)} things"
    return html.Details(
        [
            html.Summary(
                f"{many} in these returns do not add up".replace(
                    "1 thing in these returns do", "1 thing in these returns does"
                )
            ),
            html.Ul([_item(received, finding) for received, finding in found]),
        ],
        className="findings",
    )


def _theme(finding: Finding) -> str:
    return measure_of(finding.measure).theme if finding.measure else ""


def _item(received: Submission, finding: Finding) -> html.Li:
    place = f"{received.file}, sheet “{finding.sheet}”, {finding.where}"
    return html.Li([finding.what, html.Span(place, className="findings__place")])
