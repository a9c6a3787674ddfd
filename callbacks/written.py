"""What the forms of actions, challenges and commentaries share: what was typed, and refusals."""

from collections.abc import Mapping, Sequence
from datetime import date

from flask import Response, request

from callbacks.not_done import refuse
from callbacks.sender import is_ours
from callbacks.who import signs_as
from dashboards.components.written_form import NONE, Form, form_again
from data.errors import PersonalDetailsError
from data.follow_up.written import NotWrittenError, WrittenMeanwhileError
from data.storage.store import Store

TOO_OLD = "The page is too old to write anything from. Load it again, and then write."
NO_BOARD = "There is no such board. Open a page of the board, and write it there."
NO_DAY = "“{label}”: “{day}” is no day. Write it as 2027-03-31, or leave it empty."
REFUSED = (PersonalDetailsError, NotWrittenError, WrittenMeanwhileError)


def typed_into(form: Form) -> dict[str, str]:
    """What was typed into each field; line ends stay only where a field has several lines."""
    typed = {
        each.name: _tidy(request.form.get(each.name, ""), is_long=each.kind == "long")
        for each in form.fields
    }
    if "by" in typed and signs_as():
        typed["by"] = signs_as()  # and not a name that anybody may type
    nothing = {each.name for each in form.fields if each.choices and typed[each.name] == NONE}
    return {**typed, **dict.fromkeys(nothing, "")}


def again(
    form: Form, status: int, why: str, back: str, title: str = "", lines: Sequence[str] = ()
) -> Response:
    """The page that says why nothing was kept, with the form as it was filled in."""
    content = form_again(form, why, back, title, lines)
    return Response(content, status, headers={"Cache-Control": "no-store"})


def fault_in(form: Form, typed: Mapping[str, str]) -> str:
    """Why what was typed into a form cannot be kept by itself; empty where it can."""
    if label := form.is_too_long(typed):
        return f"More was typed into “{label}” than it holds. Shorten it."
    if label := form.is_not_offered(typed):
        return f"“{label}” has no such choice. Choose one of those in the list."
    wrong = (each for each in form.fields if each.kind == "date" and not _is_day(typed[each.name]))
    if each := next(wrong, None):
        return NO_DAY.format(label=each.label, day=typed[each.name])
    missing = (each.label for each in form.fields if each.is_needed and not typed[each.name])
    if label := next(missing, ""):
        return f"“{label}” is empty. Fill it in."
    return ""


def refuse_strangers(board: str, token: str, store: Store) -> Response | None:
    """Why nothing is taken in for a board: from no page of ours, or for no board; else None."""
    if not is_ours(request.form.get("token", ""), token):
        return refuse(403, TOO_OLD)
    if board not in store.frameworks():
        return refuse(404, NO_BOARD)
    return None


def _tidy(text: str, *, is_long: bool) -> str:
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "\n".join(lines).strip() if is_long else " ".join(" ".join(lines).split())


def _is_day(text: str) -> bool:
    """Whether a text is a day as a browser sends it, or nothing."""
    try:
        return not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
