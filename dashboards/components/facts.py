"""What is known of one thing, as names with what is said of each."""

from collections.abc import Iterable

from dash import html


def facts(pairs: Iterable[tuple[str, str]]) -> html.Dl:
    """A list of names and what is said of them, in order."""
    return html.Dl(
        [part for name, said in pairs for part in (html.Dt(name), html.Dd(said))],
        className="facts",
    )
