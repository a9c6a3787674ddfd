"""A file that came for a return and had errors, opened: when it came and what was wrong."""

from dash import dcc, html

from dashboards import ids
from dashboards.components.facts import facts
from dashboards.components.header import header
from dashboards.components.plain_table import plain_table
from dashboards.pages.contents import RETURNS
from dashboards.tabulate import Entry, Sheet
from dashboards.words.help import ONE_RETURN
from dashboards.words.labels import moment_words
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.periods import parse
from data.submission import Refusal

HEADINGS = ("", "Where", "What", "What to do")


def refused_page(refusal: Refusal, dataset: Dataset) -> list[object]:
    """The page of one refused file."""
    query = Selection(dataset.board.id, as_at=dataset.as_at).to_query()
    agency = dataset.framework.agency_name(refusal.agency) or "Agency not said"
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{RETURNS}", dataset, query, ONE_RETURN),
        html.Main(
            [
                dcc.Link("All returns", href=f"/{RETURNS}?{query}"),
                html.H1(
                    f"{agency}, {parse(refusal.period).in_words()}: refused",
                    className="page__title",
                ),
                html.P(
                    "A file came with errors, so nothing of it is stored. It counts once it is put "
                    "right and sent again.",
                    className="page__about",
                ),
                facts(
                    [
                        ("File", refusal.file),
                        ("Came", moment_words(refusal.at)),
                        ("Stands", "no: its errors block it"),
                    ]
                ),
                _findings(refusal),
            ],
            id="main",
            className="page",
            tabIndex=-1,
        ),
    ]


def _findings(refusal: Refusal) -> html.Section:
    rows = tuple(
        (
            Entry(str(finding.severity)),
            Entry(f"{finding.sheet}, {finding.where}"),
            Entry(finding.what),
            Entry(finding.to_do),
        )
        for finding in refusal.findings
    )
    sheet = Sheet("What was wrong with it", HEADINGS, rows)
    return html.Section([html.H2("Findings"), plain_table(sheet)], className="opened")
