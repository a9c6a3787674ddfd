"""A table that only tells: real cells, without buttons. It scrolls where the keyboard can reach."""

from dash import dcc, html

from dashboards.tabulate import Entry, Sheet

LONG = 60  # characters, from which a text would else stand word under word on a telephone


def plain_table(sheet: Sheet) -> html.Div:
    """A sheet of entries as it stands."""
    first = sheet.rows[0] if sheet.rows else [Entry("")] * len(sheet.headings)
    named = zip(sheet.headings, first, strict=True)
    head = html.Tr([html.Th(name, scope="col", className=_class(entry)) for name, entry in named])
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
    return html.Td(said, className=_class(entry))


def _class(entry: Entry) -> str | None:
    """Numbers stand flush right, and their heading with them; long texts have room to be read."""
    if entry.is_number:
        return "data-table__number"
    return "data-table__prose" if len(entry.text) > LONG else None
