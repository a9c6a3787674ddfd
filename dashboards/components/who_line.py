"""The line under every page that says who asks: nobody signs in, or who is signed in as what."""

from dash import html

from data.access.persons_asking import AT_THIS_MACHINE, Asking

NOBODY_SIGNS_IN = "Nobody signs in here: these pages open on this machine alone."


def who_line(who: Asking) -> html.Section:
    """Who asks, with the way to sign out."""
    if who == AT_THIS_MACHINE:
        return _line([NOBODY_SIGNS_IN])
    link = html.A("Your account", href="/account")
    return _line([f"Signed in as {who.name}, {who.role}. ", link])


def _line(said: list[object]) -> html.Section:
    # The scripts stand in a footer, of which a page has one.
    return html.Section(html.P(said), className="who", **{"aria-label": "Who asks"})
