"""A table that only tells: real cells, without buttons. It scrolls where the keyboard can reach."""

from dash import dcc, html

from dashboards.tabulate import Entry, Sheet


def plain_table(sheet: Sheet) -> html.Div:
    """A sheet of entries as it stands."""
    head = html.Tr([html.Th(heading, scope="col") for heading in sheet.headings])
    body = [html.Tr([_cell(entry) for entry in row]) for row in sheet.rows]
    table = html.Table(
        [html.Caption(sheet.caption), html.Thead(head), html.Tbody(body)], className="data-table"
    )
    return html.Div(
        table,
        className="data-table__frame",
        tabIndex=0,
        role="region",
        **{"aria-label": f"Table: {sheet.caption}"},
    )


def _cell(entry: Entry) -> html.Td:
    said = dcc.Link(entry.text, href=entry.address) if entry.address else entry.text
    return html.Td(said, className="data-table__number" if entry.is_number else None)
