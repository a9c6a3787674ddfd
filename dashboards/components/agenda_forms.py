"""The forms of agendas: a new one, something taken into one, and one as a whole."""

from collections.abc import Iterable

from dashboards.components.written_form import Field, Form, long, who_and_why
from dashboards.pages.contents import AGENDAS
from data.follow_up.agenda import MOST_MINUTES, Agenda

NEW, ADD, REMOVE = "new", "add", "remove"
ANOTHER = ("", "A new agenda, named beneath")
WHICH, CALLED = "agenda", "called"
MINUTES_HINT = f"Whole minutes, at most {MOST_MINUTES}; empty where it is not timed."


def new_form(board: str, token: str) -> Form:
    """The form that begins an agenda."""
    fields = (Field("name", "Name of the agenda", is_needed=True), *who_and_why(needs_why=False))
    return Form(f"/{AGENDAS}/{board}/{NEW}", "Begin the agenda", fields, {"token": token})


def add_form(board: str, what: str, view: str, agendas: Iterable[Agenda], token: str) -> Form:
    """The form that takes something into an agenda. what: its path, such as "chart/contacts"."""
    known = tuple((each.item, each.name) for each in agendas)
    fields = (
        *((Field(WHICH, "Agenda", known[0][0], choices=(*known, ANOTHER)),) if known else ()),
        Field(CALLED, "Name of a new agenda", hint="If it goes into none of those above."),
        Field("minutes", "Minutes", hint=MINUTES_HINT),
        long("text", "What to say with it", hint="It stands beside it on the screen."),
        *who_and_why(needs_why=False),
    )
    hidden = {"token": token, "view": view}
    return Form(f"/{AGENDAS}/{board}/{ADD}/{what}", "Add to the agenda", fields, hidden)
