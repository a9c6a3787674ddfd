"""What must be said when something is decided about a return, before any of it is kept."""

from data.intake.reasons import names_somebody, says_something
from data.persons.typed import refuse_in_decision
from data.storage.transitions import NotDoneError
from data.submission import Event


def must_be_said(event: Event) -> None:
    """Refuse a decision that nobody answers for, that gives no reason, or that names persons.

    Raises NotDoneError, as where a dot stands for who or why; PersonalDetailsError. What was
    decided under an earlier release is put in place again as it was said then.
    """
    if not (names_somebody(event.who) and says_something(event.why)):
        raise NotDoneError(
            "Say who decided this, and why, in words: both are kept with the return."
        )
    refuse_in_decision(event)
