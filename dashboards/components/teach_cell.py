"""The name of a cell, which leads to the cell in the grid."""

from dash import html


def cell_button(sheet: str, cell: str) -> html.Button:
    """A button with the cell's name; assets/teach.js goes there, on another sheet too."""
    return html.Button(
        cell,
        type="button",
        className="teach__cell",
        title=f"Show {cell}",
        **{"data-teach": "go", "data-of": sheet, "data-cell": cell},
    )
