"""What every page stands in: the address, a place for problems, a place for the page."""

from dash import dcc, html

from dashboards import ids
from dashboards.components.find_dialog import FIND_DIALOG

# The part of Dash that draws charts is fetched at once, not when the first chart is met.
# What the page holds is asked for while the scripts are still read.
# lang is what a screen reader reads by; the title never flickers while a chart is drawn.
INDEX = """<!DOCTYPE html>
<html lang="en-GB">
<head>
{%metas%}
<title>{%title%}</title>
{%favicon%}
{%css%}
<link rel="preload" as="fetch" crossorigin="anonymous" href="/_dash-layout">
<link rel="preload" as="fetch" crossorigin="anonymous" href="/_dash-dependencies">
<script async src="/_dash-component-suites/dash/dcc/async-graph.js"></script>
</head>
<body>
{%app_entry%}
FIND_DIALOG
<footer>{%config%}{%scripts%}{%renderer%}</footer>
</body>
</html>""".replace("FIND_DIALOG", FIND_DIALOG)


def shell(address: str, content: list[object], who: html.Section) -> html.Div:
    """The shell with a page in it.

    address: path and query of that page; empty while there is none. who: who asks for it.
    """
    return html.Div(
        [
            html.A("Skip to the figures", href="#main", className="skip-link"),
            dcc.Location(id=ids.ADDRESS, refresh="callback-nav"),
            html.Div(id=ids.PROBLEM, role="alert", className="problem"),
            html.Div(content, id=ids.PAGE, **{"data-address": address}),
            who,
        ]
    )
