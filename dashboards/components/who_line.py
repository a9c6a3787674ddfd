"""The line under every page that says who asks: nobody signs in, or who is signed in as what."""

from dash import html

from data.access.persons_asking import AT_THIS_MACHINE, Asking

NOBODY_SIGNS_IN = "Nobody signs in here: these pages open on this machine alone."


def who_line(who: Asking) -> html.Footer:
    """Who asks, with the way to sign out."""
    if who == AT_THIS_MACHINE:
        return html.Footer(html.P(NOBODY_SIGNS_IN), className="who")
    link = html.A("Your account", href="/account")
    said = [f"Signed in as {who.name}, {who.role}. ", link]
    return html.Footer(html.P(said), className="who")
