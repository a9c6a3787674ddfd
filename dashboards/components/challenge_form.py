"""The forms with which a challenge is raised and followed, and an assurance report is listed."""

from collections.abc import Mapping

from dashboards.components.written_form import Field, Form, long, who_and_why
from dashboards.pages.contents import CHALLENGES
from dashboards.words.written import FIELD_NAMES, LONGEST_TEXT
from data.follow_up.challenge import Challenge

NEW, REPORT = "new", "report"
WHOM = "An agency, a post or a name."
# What goes with a challenge unseen: of which chart, in which view, and what that said.
UNSEEN = ("view", "chart", "measure", "period", "figure")


def raise_form(board: str, of_chart: Mapping[str, str], token: str) -> Form:
    """The form that raises a challenge. of_chart: what is kept with it, by the names of UNSEEN."""
    fields = (
        long("question", FIELD_NAMES["question"], is_needed=True),
        Field("whom", FIELD_NAMES["whom"], hint=WHOM, is_needed=True),
        Field("due", FIELD_NAMES["due"], kind="date", is_needed=True),
        Field("raised_by", FIELD_NAMES["raised_by"], hint="If that is another than who writes."),
        *who_and_why(needs_why=False),
    )
    hidden = {**{name: of_chart.get(name, "")[:LONGEST_TEXT] for name in UNSEEN}, "token": token}
    return Form(f"/{CHALLENGES}/{board}/{NEW}", "Raise the challenge", fields, hidden)


def follow_form(board: str, challenge: Challenge, token: str) -> Form:
    """The form with which a challenge is answered, and gets its outcome."""
    fields = (
        long("question", FIELD_NAMES["question"], challenge.question, is_needed=True),
        Field("whom", FIELD_NAMES["whom"], challenge.whom, WHOM),
        Field("due", FIELD_NAMES["due"], challenge.due, kind="date"),
        long("answer", FIELD_NAMES["answer"], challenge.answer),
        long(
            "outcome",
            FIELD_NAMES["outcome"],
            challenge.outcome,
            "What came of it. It closes the challenge, which then stands at its chart no more.",
        ),
        Field(
            "minute", FIELD_NAMES["minute"], challenge.minute, "Of which meeting, and which one."
        ),
        *who_and_why(needs_why=True),
    )
    hidden = {"token": token, "version": str(challenge.version)}
    return Form(f"/{CHALLENGES}/{board}/{challenge.item}", "Keep it", fields, hidden)


def report_form(board: str, token: str) -> Form:
    """The form that lists an assurance report."""
    fields = (
        Field("title", FIELD_NAMES["title"], is_needed=True),
        Field("whom", "From whom", hint=WHOM),
        Field("received", FIELD_NAMES["received"], hint="A day, or the meeting that received it."),
        Field("minute", FIELD_NAMES["minute"]),
        *who_and_why(needs_why=False),
    )
    return Form(f"/{CHALLENGES}/{board}/{REPORT}", "List the report", fields, {"token": token})
