"""What the returns behind a page say that wants a second look: three lists, each by itself."""

from collections.abc import Sequence

from dash import html

from dashboards import ids
from dashboards.components.unbroken import unbroken
from dashboards.panels import Page
from dashboards.words.labels import date_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.figures.view import View
from data.findings import Finding, Severity
from data.framework.framework import Framework
from data.intake.sheets_due import day_of_return, days_late, first_due
from data.periods import Period, parse
from data.submission import Submission

Found = tuple[Submission, Finding]
# Figures that may well be right, and are unlike those before or beside them.
OUTLIERS = frozenset({"jump", "same-as-last-time", "more-than-usual"})
FAULTS, UNUSUAL, LATE = "faults", "unusual", "late"
# What is said of one, and of several.
SUMMARIES = {
    FAULTS: (
        "1 thing in these returns does not add up",
        "{} things in these returns do not add up",
    ),
    UNUSUAL: (
        "1 thing in these returns is out of the usual",
        "{} things in these returns are out of the usual",
    ),
    LATE: ("1 return came late", "{} returns came late"),
}


def findings_list(page: Page, dataset: Dataset, selection: Selection) -> html.Div | None:
    """Faults of arithmetic, outliers and late returns; None when there are none, and in public."""
    if dataset.board.is_public:
        return None
    listed = findings_items(page, dataset, selection)
    shown = [
        html.Details(
            [
                html.Summary(_counted(len(items), *SUMMARIES[name])),
                html.Ul(items, id=ids.findings(page.id, name)),
            ],
            className="findings",
        )
        for name, items in listed.items()
        if items
    ]
    return html.Div(shown) if shown else None


def findings_items(page: Page, dataset: Dataset, selection: Selection) -> dict[str, list[html.Li]]:
    """What stands in each list, by its name.

    That of the periods shown comes first, and of it the newest.
    """
    view = dataset.coverage.view(selection)
    asked = [
        (received, finding)
        for received, finding in dataset.findings
        if finding.severity is Severity.QUERY and _theme(finding, dataset.framework) in page.themes
    ]
    ordered = sorted(
        asked,
        key=lambda each: _shown_then_newest(each[1].period or each[0].period, view),
        reverse=True,
    )
    return {
        FAULTS: _items([each for each in ordered if each[1].code not in OUTLIERS]),
        UNUSUAL: _items([each for each in ordered if each[1].code in OUTLIERS]),
        LATE: _late(dataset, view),
    }


def _shown_then_newest(period: str, view: View) -> tuple[bool, Period]:
    return view.covers(parse(period)), parse(period)


def _counted(many: int, one: str, several: str) -> str:
    return one if many == 1 else several.format(many)


def _theme(finding: Finding, framework: Framework) -> str:
    return framework.measure_as_known(finding.measure).theme


def _items(found: Sequence[Found]) -> list[html.Li]:
    return [
        html.Li(
            [
                html.Span(unbroken(finding.what)),
                html.Span(
                    f"{received.file}, sheet “{finding.sheet}”, {finding.where}",
                    className="findings__place",
                ),
            ]
        )
        for received, finding in found
    ]


def _late(dataset: Dataset, view: View) -> list[html.Li]:
    """The returns that count and came after they were due."""
    board = dataset.board
    late = []
    for each in sorted(
        dataset.submissions, key=lambda sent: _shown_then_newest(sent.period, view), reverse=True
    ):
        due = first_due(dataset.framework, each.agency, parse(each.period))
        days = days_late(dataset.framework, day_of_return(each), due)
        if board.expects_returns and days > 0:
            late.append(html.Li(unbroken(_late_words(each, days, dataset.framework))))
    return late


def _late_words(received: Submission, days: int, framework: Framework) -> str:
    agency = framework.agency_name(received.agency) or "An agency not named"
    period = parse(received.period).short()
    late = "1 day" if days == 1 else f"{days} days"
    return f"{agency}, {period}: sent on {date_words(day_of_return(received))}, {late} late."
