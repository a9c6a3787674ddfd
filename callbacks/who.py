"""Who asks, in the request at hand; outside of one it is the machine itself."""

from contextvars import ContextVar

from data.access.matrix import right_of_page
from data.access.persons_asking import AT_THIS_MACHINE, Asking
from data.access.rights import Right, may

_ASKING: ContextVar[Asking] = ContextVar("asking", default=AT_THIS_MACHINE)
_SESSION: ContextVar[str] = ContextVar("session", default="")


def asking() -> Asking:
    """Who asks."""
    return _ASKING.get()


def let_ask(who: Asking, session: str = "") -> None:
    """From here on, in this request, it is they who ask. session: the secret of theirs."""
    _ASKING.set(who)
    _SESSION.set(session)


def session_at_hand() -> str:
    """The secret of the session of whoever asks; empty where nobody is signed in."""
    return _SESSION.get()


def signs_as() -> str:
    """Who writes what whoever asks sends: the account and its role; empty where nobody signs in."""
    who = asking()
    return f"{who.name}, {who.role}" if who.is_limited and who.name else ""


def may_open(path: str) -> bool:
    """Whether who asks may open the page at a path."""
    return may(asking().role, right_of_page(path))


def is_an_officer() -> bool:
    """Whether who asks sees the returns of one agency alone."""
    return bool(asking().agency) and not may(asking().role, Right.FIGURES)
