"""A file that came for a return and had errors, opened: when it came and what was wrong."""

from dash import dcc, html

from dashboards import ids
from dashboards.components.facts import facts
from dashboards.components.header import header
from dashboards.components.plain_table import plain_table
from dashboards.pages.contents import RETURNS
from dashboards.tabulate import Entry, Sheet
from dashboards.words.labels import moment_words
from data.figures.dossier import Dossier
from data.figures.selection import Selection
from data.periods import parse
from data.submission import Refusal

HEADINGS = ("", "Where", "What", "What to do")


def refused_page(refusal: Refusal, dossier: Dossier) -> list[object]:
    """The page of one refused file."""
    query = Selection(dossier.board.id, as_at=dossier.as_at).to_query()
    agency = dossier.framework.agency_name(refusal.agency) or "Agency not said"
    return [
        dcc.Store(id=ids.QUERY, data=query),
        header(f"/{RETURNS}", dossier, query),
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
