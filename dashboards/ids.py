"""The names by which pages and callbacks meet; a typo is a NameError."""

ADDRESS = "address"
PAGE = "page"
QUERY = "query"
MARK = "mark"
LIVE = "live"
PROBLEM = "problem"

BOARD = "board"
FIRST = "first"
LAST = "last"
AGENCIES = "agencies"
AGENCIES_SAID = "agencies-said"
RESET = "reset"
SHOWN_PERIODS = "shown-periods"
SHOWN_AGENCIES = "shown-agencies"
SHOWN_HIGHLIGHT = "shown-highlight"
DROPPED = "dropped"


def preset(name: str) -> dict[str, str]:
    """A button that sets the range: "latest", "last-4", "last-8", "this-year", "all"."""
    return {"type": "preset", "name": name}


def graph(panel: str) -> dict[str, str]:
    """The chart of a panel."""
    return {"type": "graph", "panel": panel}


def sentence(panel: str) -> dict[str, str]:
    """What a panel's figures say, in one sentence."""
    return {"type": "sentence", "panel": panel}


def caveats(panel: str) -> dict[str, str]:
    """What a panel obeys, cannot obey, and lacks."""
    return {"type": "caveats", "panel": panel}


def source(panel: str) -> dict[str, str]:
    """Where a panel's figures came from."""
    return {"type": "source", "panel": panel}


def table(panel: str) -> dict[str, str]:
    """The place of a panel's table."""
    return {"type": "table", "panel": panel}


def table_button(panel: str) -> dict[str, str]:
    """The button that shows and hides a panel's table."""
    return {"type": "table-button", "panel": panel}


def headline(measure: str) -> dict[str, str]:
    """A headline card."""
    return {"type": "headline", "measure": measure}


def following_link(path: str) -> dict[str, str]:
    """A link that carries the view with it: to a page, or to a download."""
    return {"type": "following-link", "path": path}
