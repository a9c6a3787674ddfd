"""The forms for a question and an action that are taken down in a meeting: as short as can be."""

from dashboards.components.written_form import Field, Form, long, who_and_why
from dashboards.pages.contents import PRESENT
from dashboards.words.written import FIELD_NAMES

QUESTION, ACTION = "question", "action"
# What goes with both unseen: what is presented, in which view, of which chart, and what it said.
UNSEEN = ("of", "view", "chart", "measure", "period", "figure")


def form_of(kind: str, board: str, token: str) -> Form:
    """The form of a kind. Raises KeyError for any other."""
    fields, button = _FORMS[kind]
    return Form(f"/{PRESENT}/{board}/{kind}", button, fields, {"token": token})


_WHO = who_and_why(needs_why=False)
_FORMS = {
    QUESTION: (
        (
            long("question", FIELD_NAMES["question"], is_needed=True),
            Field("whom", FIELD_NAMES["whom"], hint="An agency, a post or a name."),
            Field("due", FIELD_NAMES["due"], kind="date"),
            *_WHO,
        ),
        "Raise the challenge",
    ),
    ACTION: (
        (
            long("target", "What is to be done", is_needed=True),
            Field("lead", "Who leads", hint="A post, a name or initials."),
            Field("timescale", "By when", hint="A day, a month or a quarter: 03.27, Q4 2026-27."),
            *_WHO,
        ),
        "Write the action down",
    ),
}
