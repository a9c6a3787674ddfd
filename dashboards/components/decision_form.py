"""Where a return is withdrawn, or made to count again: who decided that, and why."""

from dataclasses import dataclass

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboards.pages.contents import RETURNS
from data.submission import Submission

LONGEST_WHO = 200  # characters
LONGEST_WHY = 1000
NOT_BY_ITSELF = "What it had superseded does not come back by itself."


@dataclass(frozen=True)
class Decision:
    """What can be decided about a return. what: its name between page and server."""

    what: str
    title: str
    about: str
    button: str


WITHDRAW = Decision(
    "withdraw",
    "Withdraw this return",
    "Its figures leave every chart; its record and file stay.",
    "Withdraw it",
)
REINSTATE = Decision(
    "reinstate",
    "Let it count again",
    "Its figures count from today, in place of the return of the same agency, period and title "
    "that counts now, if there is one.",
    "Let it count again",
)


def decision_form(submission: Submission, *, superseded_others: bool, token: str) -> html.Section:
    """What can be decided about a return as it is now, closed until somebody opens it.

    token: what the server wants to see beside a decision.
    """
    decision = WITHDRAW if submission.stands else REINSTATE
    also = f" {NOT_BY_ITSELF}" if superseded_others and submission.stands else ""
    return html.Section(
        [
            html.H2(decision.title),
            html.P(f"{decision.about}{also}"),
            html.Details(
                [
                    html.Summary("Say who decided it, and why"),
                    _form(decision, submission.id, token),
                ]
            ),
        ],
        className="opened decision",
    )


def _form(decision: Decision, number: int, token: str) -> html.Form:
    """A form of the browser's own: the page that answers it is loaded anew, with what happened."""
    return html.Form(
        [
            dbc.Input(type="hidden", name="what", value=decision.what),
            dbc.Input(type="hidden", name="token", value=token),
            *who_and_why(),
            html.Button(decision.button, type="submit", className="preset preset--on"),
        ],
        method="POST",
        action=f"/{RETURNS}/{number}/decision",
    )


def who_and_why() -> tuple[Component, ...]:
    """The fields that every decision about a return has."""
    who = dbc.Input(
        id="decided-by", name="by", value="", required=True, maxLength=LONGEST_WHO, type="text"
    )
    why = dbc.Textarea(
        id="decided-why", name="why", value="", required=True, maxLength=LONGEST_WHY, rows=3
    )
    return (
        *asked_for("Who decided it", who, "A name and role. It is kept with the return."),
        *asked_for("Why", why, "The reason is kept with the return too."),
    )


def asked_for(label: str, control: Component, hint: str) -> tuple[Component, ...]:
    """A field of a form under its label, which says what becomes of what is typed."""
    # The hint stands inside the label, so that it is read aloud with it.
    return dbc.Label([label, html.Span(hint)], html_for=control.id), control
