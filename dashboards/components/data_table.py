"""The table behind a chart: real cells, and categories that are buttons."""

from dash import html

from dashboards.tabulate import Entry, Sheet


def data_table(sheet: Sheet) -> html.Div:
    """The figures of a chart, row by row; choosing a category highlights it everywhere."""
    head = html.Tr([html.Th(heading, scope="col") for heading in sheet.headings])
    body = [
        html.Tr([_cell(entry, is_first=number == 0) for number, entry in enumerate(row)])
        for row in sheet.rows
    ]
    table = html.Table(
        [html.Caption(sheet.caption), html.Thead(head), html.Tbody(body)], className="data-table"
    )
    # A wide table scrolls in a place of its own, which the keyboard can reach.
    return html.Div(
        table,
        className="data-table__frame",
        tabIndex=0,
        role="region",
        **{"aria-label": f"Table: {sheet.caption}"},
    )


def _cell(entry: Entry, *, is_first: bool) -> html.Td | html.Th:
    content = _button(entry) if entry.highlight else entry.text
    if is_first:
        return html.Th(content, scope="row")
    return html.Td(content, className="data-table__number" if entry.is_number else None)


def _button(entry: Entry) -> html.Button:
    return html.Button(
        entry.text,
        type="button",
        className="data-table__mark",
        title=f"Highlight {entry.text}",
        **{"data-mark": str(entry.highlight)},
    )
