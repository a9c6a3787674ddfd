"""The way to a return with its findings marked in its cells, ready to be sent back."""

from dash import html


def report_link(address: str) -> html.P:
    """A link to the marked workbook at an address."""
    link = html.A("Download the return with its findings marked", href=address)
    said = " (.xlsx; every cell with a finding is coloured and has a comment)"
    return html.P([link, said], className="report-link")
