"""A decision about a return, from the form on its page to the store."""

from flask import Flask, redirect, request
from flask.typing import ResponseReturnValue

from callbacks.clock import now
from callbacks.not_done import refuse, refuse_unknown
from callbacks.opening import page_of, return_numbered
from callbacks.sender import is_ours
from callbacks.who import signs_as
from dashboards.components.decision_form import LONGEST_WHO, LONGEST_WHY, REINSTATE, WITHDRAW
from data.errors import PersonalDetailsError
from data.storage.store import Store
from data.storage.transitions import NotDoneError

TOO_OLD = "The page is too old to decide anything from. Load it again, and then decide."
NO_DECISION = "A return can be withdrawn, or made to count again. Choose one on its page."
TOO_LONG = (
    f"That is too long. Say who decided it in at most {LONGEST_WHO} characters, "
    f"and why in at most {LONGEST_WHY:,}."
)


def register(server: Flask, store: Store, token: str) -> None:
    """Take decisions in under /returns. token: what a page of this server sends beside one."""
    decisions = {WITHDRAW.what: store.withdraw, REINSTATE.what: store.reinstate}

    @server.post("/returns/<number>/decision")
    def decide(number: str) -> ResponseReturnValue:
        if not is_ours(request.form.get("token", ""), token):
            return refuse(403, TOO_OLD)
        submission = return_numbered(number, store)
        if submission is None:
            return refuse_unknown()
        page = page_of(submission)
        carry_out, who, why = decisions.get(request.form.get("what", "")), said_by(), said("why")
        if carry_out is None:
            return refuse(400, NO_DECISION, page)
        if is_too_long(who, why):
            return refuse(400, TOO_LONG, page)
        try:
            carry_out(submission.id, who, why, now())
        except (PersonalDetailsError, NotDoneError) as error:
            return refuse(409 if isinstance(error, NotDoneError) else 400, str(error), page)
        return redirect(page, 303)


def is_too_long(who: str, why: str) -> bool:
    """Whether more was typed than the fields of a decision let through."""
    return len(who) > LONGEST_WHO or len(why) > LONGEST_WHY


def said_by() -> str:
    """Who decides: the account that is signed in, or else what was typed."""
    return signs_as() or said("by")


def said(field: str) -> str:
    """What was typed, on one line: a browser sends two characters for each end of a line."""
    return " ".join(request.form.get(field, "").split())
