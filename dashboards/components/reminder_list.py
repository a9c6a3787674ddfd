"""The reminders to agencies that are late: ready to be sent or copied, each with its workbook."""

from collections.abc import Sequence

import dash_bootstrap_components as dbc
from dash import html

from dashboards.components.copy_button import copy_button
from dashboards.words.reminder import Reminder
from data.framework.framework import Framework
from data.periods import Period

ABOUT = (
    "Each is written and waits for you: nothing is sent from here. The mail program adds no "
    "attachment by itself, so download the workbook and attach it."
)


def reminder_list(
    reminders: Sequence[Reminder], framework: Framework, period: Period
) -> html.Section:
    """All of a quarter; where nobody is late, that nobody has to be reminded."""
    title = html.H2(f"Reminders for {period.short()}")
    if not reminders:
        return html.Section([title, html.P("Nothing is overdue, so nobody has to be reminded.")])
    items = [html.Li(_reminder(each, framework)) for each in reminders]
    return html.Section([title, html.P(ABOUT), html.Ul(items, className="reminders")])


def _reminder(reminder: Reminder, framework: Framework) -> list[object]:
    name = framework.agency_name(reminder.agency)
    place = f"reminder-{reminder.agency}"
    text = dbc.Textarea(
        id=place,
        value=f"{reminder.subject}\n\n{reminder.text}",
        readonly=True,
        rows=14,
        className="reminders__text",
    )
    return [
        html.H3(name),
        html.Div(
            [
                _mail(reminder, name),
                copy_button("Copy the text", f": reminder to {name}", place),
                html.A(
                    ["Workbook to attach", html.Span(f": {name}", className="visually-hidden")],
                    href=f"/template/{framework.board.id}/{reminder.agency}"
                    f"/{reminder.period.slug}.xlsx",
                    className="link-button",
                ),
            ],
            className="reminders__ways",
        ),
        html.Details(
            [
                html.Summary("Read the message"),
                dbc.Label(f"Reminder to {name}", html_for=place),
                text,
            ]
        ),
    ]


def _mail(reminder: Reminder, name: str) -> html.A | html.Span:
    """A link to the mail program of this machine; without an address, which only people know."""
    if not reminder.link:
        return html.Span("Too long for a link to the mail program: copy the text.")
    return html.A(
        ["Open in your mail program", html.Span(f": {name}", className="visually-hidden")],
        href=reminder.link,
        className="link-button",
    )
