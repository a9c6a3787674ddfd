"""When the figures of a chart move on, in words."""

from dashboards.words.labels import date_words
from data.figures.next_update import NextUpdate


def next_words(update: NextUpdate) -> str:
    """Such as "next: Q3 2026-27, due 30 January 2027"."""
    rest = "the rest of " if update.is_rest else ""
    return f"next: {rest}{update.period.short()}, due {date_words(update.due)}"
