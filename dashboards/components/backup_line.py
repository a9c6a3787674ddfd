"""When these returns were last copied to a safe place: for whoever looks after them."""

from datetime import datetime, timedelta

from dash import html

from dashboards.words.owed import days_words

LATE = timedelta(days=2)  # one night that was missed may be a machine that was off


def backup_line(last: datetime | None, now: datetime) -> html.Section | None:
    """How old the last backup is, and what to do where it is old; None where none is known."""
    if last is None:
        return None
    age = now - last
    said = f"Last backup: {last.day} {last:%B %Y, %H:%M}{_ago(age)}."
    return html.Section(
        html.P(said if age < LATE else [html.Strong("An old backup. "), said, " ", WHAT_TO_DO]),
        className="page page__about",
        **{"aria-label": "Backup"},
    )


WHAT_TO_DO = "Whoever runs the dashboard should see why no backup was made since."


def _ago(age: timedelta) -> str:
    return f", {days_words(age.days)} ago" if age.days else ""
