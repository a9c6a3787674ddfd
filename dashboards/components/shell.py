"""What is there before any page: the address, and the place where pages are put."""

from dash import dcc, html

from dashboards import ids

# lang is what a screen reader reads by; the title never flickers while a chart is drawn.
INDEX = """<!DOCTYPE html>
<html lang="en-GB">
<head>
{%metas%}
<title>{%title%}</title>
{%favicon%}
{%css%}
</head>
<body>
{%app_entry%}
<footer>{%config%}{%scripts%}{%renderer%}</footer>
</body>
</html>"""


def shell() -> html.Div:
    """The empty house, the same for every reader."""
    return html.Div(
        [
            html.A("Skip to the figures", href="#main", className="skip-link"),
            dcc.Location(id=ids.ADDRESS, refresh="callback-nav"),
            html.Div(id=ids.PROBLEM, role="alert", className="problem"),
            html.Div(id=ids.PAGE),
        ]
    )
