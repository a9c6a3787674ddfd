"""What an address asked for that is not known here, said in words."""

from dash import html

from data.selection import Asked


def dropped(asked: Asked) -> html.P | None:
    """A word on what was left out; nothing where nothing was."""
    if not asked.dropped:
        return None
    listed = ", ".join(asked.dropped)
    words = f"This address asked for something that is not known here; it was left out: {listed}."
    return html.P(words, className="dropped", role="alert")
