"""A piece of a sheet as a table: what stands in the cells of a finding, and around them."""

from dash import html

from data.intake.pieces import Cell, Piece


def sheet_piece(piece: Piece, sheet: str) -> html.Div:
    """The piece with its column letters and row numbers, as a spreadsheet program shows it."""
    head = html.Tr([html.Td(), *(html.Th(letter, scope="col") for letter in piece.columns)])
    rows = [
        html.Tr([html.Th(str(number), scope="row"), *map(_cell, cells)])
        for number, cells in piece.rows
    ]
    table = html.Table(
        [html.Caption(f"Sheet “{sheet}”"), html.Thead(head), html.Tbody(rows)], className="piece"
    )
    return html.Div(table, className="piece__frame", tabIndex=0)


def _cell(cell: Cell) -> html.Td:
    """What is meant is told by its frame, and by a word to who hears the page."""
    if not cell.is_meant:
        return html.Td(cell.text)
    return html.Td(html.Mark(cell.text or "(empty)"), className="piece__meant")
