"""The names by which pages and callbacks meet; a typo is a NameError."""

ADDRESS = "address"
PAGE = "page"
QUERY = "query"
LIVE = "live"
PROBLEM = "problem"

BOARD = "board"
FIND_BOARD = "find-board"
FOUND_BOARDS = "found-boards"
FIRST = "first"
LAST = "last"
PRESET = "preset"
AGENCIES = "agencies"
AGENCIES_SAID = "agencies-said"
RESET = "reset"
SHOWN_PERIODS = "shown-periods"
SHOWN_AGENCIES = "shown-agencies"
SHOWN_HIGHLIGHT = "shown-highlight"
SHOWN_AS_AT = "shown-as-at"
USUAL = "usual"
BY_MONTH = "by-month"
MARK = "mark"
MARK_TOO = "mark-too"
RETURNED = "returned"
FIND_MEASURE = "find-measure"
FOUND_MEASURES = "found-measures"
FIND_DEFINITION = "find-definition"
FOUND_DEFINITIONS = "found-definitions"
DROPPED = "dropped"

STAGED = "staged"
STAGED_LIST = "staged-list"
STAGED_SHOWN = "staged-shown"
STAGED_CHOICE = "staged-choice"
STAGED_SETTLED = "staged-settled"
RECEIPTS = "receipts"
LEDGER = "ledger"

CHECK_TEXT = "check-text"
CHECK_TEXT_BUTTON = "check-text-button"
CHECKED_SAID = "checked-said"
CHECKED_TEXT = "checked-text"

SET_UP = "set-up"
SET_UP_TYPED = "set-up-typed"
ARRANGE = "arrange"
ARRANGE_TYPED = "arrange-typed"
ARRANGE_SAID = "arrange-said"
HALF_TAUGHT = "half-taught"
HALF_TAUGHT_OF = "half-taught-of"
TEACH_OPENED = "teach-opened"
TEACH_BEGUN = "teach-begun"
TEACH_ASKED = "teach-asked"
TEACH_SAID = "teach-said"
TEACH_TOLD = "teach-told"
TEACH_DRAWN = "teach-drawn"
TEACH_HEARD = "teach-heard"
TEACH_LEAD = "teach-lead"
TEACH_KEY = "teach-key"
TEACH_LEFT_OFF = "teach-left-off"
TEACH_MEANINGS = "teach-meanings"
TEACH_SIDE = "teach-side"
TEACH_FIGURES = "teach-figures"


def since_told(page: str) -> dict[str, str]:
    """What has changed of a page since the day that it is shown as at. page: its path."""
    return {"type": "since-told", "page": page}


def view_links(page: str) -> dict[str, str]:
    """The links to the view that a page shows. page: its path."""
    return {"type": "view-links", "page": page}


def preset(name: str) -> dict[str, str]:
    """A button that sets the range: "latest", "last-4", "last-8", "this-year", "all"."""
    return {"type": PRESET, "name": name}


def graph(panel: str) -> dict[str, str]:
    """The chart of a panel."""
    return {"type": "graph", "panel": panel}


def sentence(panel: str) -> dict[str, str]:
    """What a panel's figures say, in one sentence."""
    return {"type": "sentence", "panel": panel}


def caveats(panel: str) -> dict[str, str]:
    """What to know beside a panel: what it cannot follow, and what it lacks."""
    return {"type": "caveats", "panel": panel}


def source(panel: str) -> dict[str, str]:
    """Where a panel's figures came from."""
    return {"type": "source", "panel": panel}


def table(panel: str) -> dict[str, str]:
    """The rows of a panel's table; empty while it is closed."""
    return {"type": "table", "panel": panel}


def look_at(page: str) -> dict[str, str]:
    """The place of what to look at on a page."""
    return {"type": "look-at", "page": page}


def look_told(page: str) -> dict[str, str]:
    """The view of which that place tells; empty while it waits."""
    return {"type": "look-told", "page": page}


def scorecard_order(page: str) -> dict[str, str]:
    """The order in which a scorecard stands."""
    return {"type": "scorecard-order", "page": page}


def sort_by(column: str) -> dict[str, str]:
    """The heading of a scorecard that puts it in the order of its column."""
    return {"type": "sort-by", "column": column}


def scorecard(page: str) -> dict[str, str]:
    """The indicators of a board, on the page that has them."""
    return {"type": "scorecard", "page": page}


def table_place(panel: str) -> dict[str, str]:
    """Where a panel's table stands."""
    return {"type": "table-place", "panel": panel}


def table_button(panel: str) -> dict[str, str]:
    """The button that shows and hides a panel's table."""
    return {"type": "table-button", "panel": panel}


def headline(page: str, measure: str) -> dict[str, str]:
    """A headline card, on a page by its id."""
    return {"type": "headline", "page": page, "measure": measure}


def measure_button(measure: str) -> dict[str, str]:
    """The name of a measure in a list, which shows and hides its charts."""
    return {"type": "measure-button", "measure": measure}


def findings(page: str, name: str) -> dict[str, str]:
    """One list of what the returns behind a page say that wants a second look."""
    return {"type": "findings", "page": page, "list": name}


def cards(page: str) -> dict[str, str]:
    """The cards of a page, by its id, in sections where it is long."""
    return {"type": "cards", "page": page}


def parted(page: str) -> dict[str, str]:
    """How the cards of a page stand in sections, and for what range and agencies."""
    return {"type": "parted", "page": page}


def measure_told(measure: str) -> dict[str, str]:
    """What a list says of a measure: its latest figure and change."""
    return {"type": "measure-told", "measure": measure}


def measure_charts(measure: str) -> dict[str, str]:
    """Where the charts of a listed measure stand while it is open."""
    return {"type": "measure-charts", "measure": measure}


def following_link(path: str, place: str = "") -> dict[str, str]:
    """A link that carries the view with it: to a page, or to a download.

    place: where it stands, if another on the page leads to the same.
    """
    return {"type": "following-link", "path": path, "place": place}


def not_accepted(token: str) -> dict[str, str]:
    """Where it is said why a return was not accepted."""
    return {"type": "not-accepted", "token": token}


def reason(token: object, finding: object) -> dict[str, str]:
    """The place for the reason of one query, by the key of its finding."""
    return {"type": "reason", "token": token, "finding": finding}


def sent_by(token: str) -> dict[str, str]:
    """The place for the name or role of who sends a return."""
    return {"type": "sent-by", "token": token}
