"""A file that was sent, before anything is stored: what was read, and every finding."""

from collections.abc import Mapping

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboards import ids
from dashboards.components.report_link import report_link
from dashboards.components.staged_findings import staged_findings
from dashboards.pages.contents import (
    how_laid_out_address,
    receipt_address,
    receipt_file_address,
    return_address,
)
from dashboards.words.receipt import Slip, after_acceptance, reference_of
from dashboards.words.recognised import recognised_words
from data.figures.selection import Selection
from data.framework.framework import Framework
from data.intake.past_findings import WRONG_QUARTER
from data.intake.returned import Return
from data.periods import Period, parse
from data.submission import Submission

ACCEPT, PUT_ASIDE, QUARTER = "accept", "put-aside", "quarter"
UNKNOWN = (
    "No layout of the board fits this file yet. Look at what was understood of it, put right what "
    "is wrong, and store it: the next file of this kind is then known."
)
ANEW = "It was read again, with what you said and with what came meanwhile. Look through it."


def staged_return(
    token: str,
    received: Return,
    framework: Framework,
    reasons: Mapping[str, str] = {},
    *,
    anew: bool = False,
) -> html.Article:
    """What a return says, with a place for the reason of each query, and the way to accept it.

    framework: of the board that it is for. reasons: what was typed already, by the keys of the
    findings. anew: whether it was shown before.
    """
    cover = received.cover
    agency = framework.agency_name(cover.agency) or "Agency not said"
    heading = f"staged-{token}"
    return html.Article(
        [
            html.H3(received.file, id=heading, tabIndex=-1),
            html.P(f"{agency} to {framework.board.name}, {cover.period.in_words()}."),
            html.P(ANEW, className="staged__anew") if anew else None,
            html.P(recognised_words(received, framework)),
            _how_laid_out(token, received, framework),
            _which_quarter(token, received),
            staged_findings(token, received, reasons),
            _marked_workbook(token, received),
            _actions(token, received),
        ],
        className="staged",
        **{"aria-labelledby": heading},
    )


def _marked_workbook(token: str, received: Return) -> html.P | None:
    """The way to the workbook with its cells marked; there is none of a file that was cut down."""
    if not received.findings or received.kept is not None:
        return None
    return report_link(f"/upload/{token}/findings.xlsx")


def staged_refusal(token: str, name: str, why: str) -> html.Article:
    """A file that could not be read at all; nothing of it is kept."""
    return html.Article(
        [
            html.H3(name, id=f"staged-{token}", tabIndex=-1),
            html.P(why, className="staged__refused"),
            _put_aside(token),
        ],
        className="staged",
    )


def staged_unknown(token: str, name: str, board: str) -> html.Article:
    """A file that no layout of a board fits: the way to the page that asks how it is laid out.

    assets/upload.js goes there by itself where it is the only file that was sent.
    """
    return html.Article(
        [
            html.H3(name, id=f"staged-{token}", tabIndex=-1),
            html.P(UNKNOWN),
            html.Div(
                [
                    dcc.Link(
                        "How is this sheet laid out?",
                        href=how_laid_out_address(board, token),
                        className="staged__teach",
                    ),
                    _put_aside(token),
                ],
                className="staged__actions",
            ),
        ],
        className="staged",
    )


def receipt(received: Return, submission: Submission, slip: Slip, *, stored: bool) -> html.Div:
    """The proof that a return is in, what its sender still owes, and the way to all of it.

    stored: whether it was new; the same file may have come before.
    """
    again = "" if stored else " It had been received before; nothing was changed."
    query = Selection(submission.board).to_query()
    return html.Div(
        [
            html.P(
                [
                    f"Accepted: {received.file}, {len(received.observations)} figures. Reference ",
                    dcc.Link(reference_of(submission), href=return_address(submission.id, query)),
                    f".{again}",
                ]
            ),
            *(
                html.P([html.Strong(f"{part.title}: "), " ".join(part.lines)])
                for part in after_acceptance(slip)
            ),
            html.P(
                [
                    dcc.Link("Receipt", href=receipt_address(submission.id, query)),
                    html.A(
                        "Receipt as a text file",
                        href=receipt_file_address(submission.id),
                    ),
                ],
                className="slip__ways",
            ),
        ],
        className="receipt",
    )


def _how_laid_out(token: str, received: Return, framework: Framework) -> html.P | None:
    """The way to the page that shows a sheet of an agency's own as it was read."""
    taught = {each.id for each in framework.taught}
    if not any(layout in taught for _, layout in received.recognised):
        return None
    address = how_laid_out_address(framework.board.id, token)
    return html.P(dcc.Link("How is this sheet laid out?", href=address))


def _which_quarter(token: str, received: Return) -> html.Div | None:
    """The question which quarter is meant, where the cover and the figures speak for two."""
    asked = next((each for each in received.findings if each.code == WRONG_QUARTER), None)
    if asked is None:
        return None
    said, other = received.cover.period, parse(asked.period)
    return html.Div(
        [
            html.Strong("Which quarter is meant?"),
            _quarter(token, other, f"It is {other.in_words()}"),
            _quarter(token, said, f"It is {said.in_words()}, as the cover says"),
        ],
        className="staged__actions",
        role="group",
        **{"aria-label": "Which quarter is meant?"},
    )


def _quarter(token: str, period: Period, words: str) -> html.Button:
    return html.Button(
        words,
        type="button",
        className="preset",
        **_choice(QUARTER, token),
        **{"data-value": str(period)},
    )


def _actions(token: str, received: Return) -> html.Div:
    if received.blocks:
        why = html.P("It has errors, so it cannot be accepted. Put them right and send it again.")
        return html.Div([why, _put_aside(token)])
    accept = html.Button(
        "Accept this return",
        type="button",
        className="preset preset--on",
        **_choice(ACCEPT, token),
    )
    said = html.P(id=ids.not_accepted(token), role="alert")
    who = dbc.Input(id=ids.sent_by(token), placeholder="Your role, such as Data officer")
    return html.Div(
        [html.Span("Sent by"), who, accept, _put_aside(token), said], className="staged__actions"
    )


def _put_aside(token: str) -> html.Button:
    return html.Button(
        "Put it aside", type="button", className="link-button", **_choice(PUT_ASIDE, token)
    )


def _choice(what: str, token: str) -> dict[str, str]:
    """What assets/upload.js tells when the button is pressed.

    Each press is told once and by itself: buttons that Dash counts the clicks of are told again
    when a file beside them goes.
    """
    return {"data-choice": what, "data-token": token}
