"""What is said of what a reader looks for: of each thing found, and of a search in vain."""

from collections.abc import Sequence

from dashboards.words.labels import date_words
from dashboards.words.written import status_words
from data.find.thing import Kind
from data.follow_up.agenda import Agenda
from data.follow_up.challenge import Challenge
from data.follow_up.plan import Action
from data.follow_up.saved_view import SavedView
from data.framework.measures import Measure
from data.framework.terms import Word
from data.submission import Submission

LISTS = {
    Kind.MEASURE: "Measures",
    Kind.PAGE: "Pages",
    Kind.PERIOD: "Periods",
    Kind.RETURN: "Returns",
    Kind.ACTION: "Actions",
    Kind.CHALLENGE: "Challenges",
    Kind.AGENDA: "Agendas",
    Kind.VIEW: "Saved views",
    Kind.AGENCY: "Agencies",
    Kind.BOARD: "Boards",
    Kind.HELP: "Help",
    Kind.DEFINITION: "Definitions",
}
ELSEWHERE = "Other boards"
# One, and several, of what is looked through.
COUNTED = {
    Kind.MEASURE: ("measure", "measures"),
    Kind.PAGE: ("page", "pages"),
    Kind.PERIOD: ("period", "periods"),
    Kind.RETURN: ("return", "returns"),
    Kind.ACTION: ("action", "actions"),
    Kind.CHALLENGE: ("challenge", "challenges"),
    Kind.AGENDA: ("agenda", "agendas"),
    Kind.VIEW: ("saved view", "saved views"),
    Kind.AGENCY: ("agency", "agencies"),
    Kind.BOARD: ("board", "boards"),
    Kind.HELP: ("page of help", "pages of help"),
    Kind.DEFINITION: ("definition", "definitions"),
}
NOTHING_TYPED = "Type a part of a name. The pages are listed until you do."


def found_words(many: int, elsewhere: int, board: str) -> str:
    """How many things were found, on the board that is open and on others."""
    found = f"{many:,} found for {board}" if many else f"Nothing found for {board}"
    return f"{found}, {elsewhere:,} for other boards." if elsewhere else f"{found}."


def nothing_words(typed: str, board: str, looked: Sequence[tuple[Kind, int]], others: int) -> str:
    """That nothing was found, and what was looked through.

    looked: how many things of each kind. others: how many other boards.
    """
    own = ((kind, many) for kind, many in looked if kind is not Kind.BOARD)
    counted = [f"{many:,} {COUNTED[kind][many != 1]}" for kind, many in own]
    through = f"{', '.join(counted[:-1])} and {counted[-1]}" if counted[1:] else "".join(counted)
    beyond = f", and through the measures and pages of {_boards(others)}" if others else ""
    return (
        f"Nothing found for “{typed}”. Looked through {through} of {board}{beyond}, by their names "
        "and their other names, also for slips of the keys."
    )


def _boards(many: int) -> str:
    return "another board" if many == 1 else f"{many:,} other boards"


def more_words(many: int) -> str:
    """That more was found than is listed; empty where all is."""
    return f"and {many:,} more: type another word to find them" if many else ""


def agency_about(name: str) -> str:
    """Where an agency that is found leads."""
    return f"the page with the figures of {name} alone"


def period_about(page: str) -> str:
    """Where a period that is found leads."""
    return f"{page}, of this period alone"


def help_about(first: str) -> str:
    """How a page of help begins."""
    return f"how the page is used, its keys and whom to ask: {first}"


def definition_about(measure: Measure) -> str:
    """That a definition is one of a measure."""
    return f"what it counts: {measure.definition}" if measure.definition else "what it counts"


def term_about(word: Word) -> str:
    """What a word of the field means, with its other names."""
    also = f"also {', '.join(each.other for each in word.others)}"
    return f"{word.about} ({also})" if word.about else also


def return_about(sent: Submission) -> str:
    """When a return came, and whether it still counts."""
    stands = "" if sent.stands else ", withdrawn" if sent.withdrawn_on else ", replaced since"
    return f"return received {date_words(sent.received[:10])}{stands}"


def action_about(action: Action) -> str:
    """Of which plan an action is, whose, and how it stands."""
    lead = f", lead {action.lead}" if action.lead else ""
    stands = status_words(action) if action.level or action.status else "its status not said"
    return f"action of {action.year}{lead}, {stands}"


def agenda_about(agenda: Agenda) -> str:
    """How much an agenda has, and how long it takes."""
    many = len(agenda.items)
    timed = f", {agenda.minutes} minutes" if agenda.minutes else ""
    return f"agenda of {many} {'item' if many == 1 else 'items'}{timed}"


def view_about(view: SavedView) -> str:
    """Who keeps a view, since when."""
    kept = view.versions[0]
    return f"saved view, kept by {kept.who} on {date_words(kept.at[:10])}"


def challenge_about(challenge: Challenge) -> str:
    """Who was asked, and how far it is."""
    whom = f" to {challenge.whom}" if challenge.whom else ""
    return f"challenge{whom}, {challenge.stage}"
