"""The question what a new name means: whether it is new, or another name for a known one."""

import dash_bootstrap_components as dbc

from dashboards import ids
from data.intake.names import Unnamed

NEW, SAME = "new", "same:"


def which_name(token: str, asked: Unnamed, chosen: str) -> dbc.Select:
    """The choice, with nothing chosen at first: the likeliest names come first."""
    options = [
        {"label": "Choose what it is", "value": ""},
        {"label": f"“{asked.name}” is new", "value": NEW},
        *({"label": f"Another name for {each}", "value": f"{SAME}{each}"} for each in asked.known),
    ]
    return dbc.Select(options, chosen, id=ids.reason(token, asked.asked.key), className="reason")
