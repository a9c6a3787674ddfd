"""The receipt of a return: one page for the officer who sent it, on the screen and on paper."""

from dash import dcc, html

from dashboards import ids
from dashboards.components.facts import facts
from dashboards.components.header import header, header_without_figures
from dashboards.components.plain_table import plain_table
from dashboards.pages.contents import RETURNS, receipt_file_address, return_address
from dashboards.tabulate import Entry, Sheet
from dashboards.words.help import ONE_RETURN
from dashboards.words.receipt import MARKS, SHEET_HEADINGS, Part, Slip
from data.figures.dataset import Dataset
from data.figures.selection import Selection
from data.intake.receipt import Receipt

WORDS = 2  # columns of the table of sheets that hold no numbers


def receipt_page(slip: Slip, receipt: Receipt, dataset: Dataset | None) -> list[object]:
    """The page. dataset: of its board; None where no return of the board counts."""
    submission, path = receipt.submission, f"/{RETURNS}"
    query = Selection(submission.board).to_query()
    if dataset is None:
        top = header_without_figures(path, receipt.framework, query, ONE_RETURN)
    else:
        top = header(path, dataset, query, ONE_RETURN)
    return [
        dcc.Store(id=ids.QUERY, data=query),
        top,
        html.Main(
            [
                html.P(
                    [
                        dcc.Link("The return", href=return_address(submission.id, query)),
                        dcc.Link("All returns", href=f"{path}?{query}"),
                        html.A(
                            "Download it as a text file",
                            href=receipt_file_address(submission.id),
                        ),
                    ],
                    className="slip__ways",
                ),
                html.H1(slip.title, className="page__title"),
                facts(slip.facts),
                _read(slip),
                *map(_part, slip.parts),
                html.P(slip.made, className="slip__made"),
            ],
            id="main",
            className="page slip",
            tabIndex=-1,
        ),
    ]


def _read(slip: Slip) -> html.Section:
    rows = tuple(
        tuple(Entry(text, is_number=place >= WORDS) for place, text in enumerate(row))
        for row in slip.sheets
    )
    sheet = Sheet("Sheet by sheet", SHEET_HEADINGS, rows)
    return html.Section(
        [html.H2("What was read"), plain_table(sheet), html.P(MARKS, className="slip__marks")],
        className="opened",
    )


def _part(part: Part) -> html.Section:
    if len(part.lines) == 1:
        said: html.P | html.Ul = html.P(part.lines[0])
    else:
        said = html.Ul([html.Li(line) for line in part.lines])
    return html.Section([html.H2(part.title), said], className="opened")
