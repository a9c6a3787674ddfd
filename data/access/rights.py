"""What may be done, and by which roles: the table that docs/access.md shows."""

from collections.abc import Mapping
from enum import StrEnum

from data.access.persons_asking import Role

READERS = (Role.MEMBER, Role.CHAIR, Role.PRESENTER, Role.MANAGER)
MEETING = (Role.CHAIR, Role.PRESENTER, Role.MANAGER)


class Right(StrEnum):
    """One thing that a role may do or may not."""

    OPEN = "sign in; health and metrics; scripts, styles and fonts"
    SIGNED_IN = "the empty page; one's own account; sign out"
    FIGURES = "pages, charts, tables, downloads and papers of figures"
    OWN_RETURNS = "returns with their receipts and findings, and the forms to fill in"
    SEND = "send a return, and accept it"
    MEETING = "write agendas, challenges, and what a meeting takes down"
    FOLLOW_UP = "write actions, commentary, registered changes and saved views"
    DECIDE = "withdraw or reinstate a return; withdraw a name"
    FRAMEWORK = "set up a board, arrange its pages, teach its sheets"
    USERS = "see to accounts"
    AUDIT = "read and export the audit log of their boards"


# An officer's are their own agency's alone; everybody's are of the boards that they belong to.
GRANTED: Mapping[Right, frozenset[Role]] = {
    Right.OPEN: frozenset(Role),
    Right.SIGNED_IN: frozenset({*READERS, Role.OFFICER, Role.ADMINISTRATOR}),
    Right.FIGURES: frozenset(READERS),
    Right.OWN_RETURNS: frozenset({*READERS, Role.OFFICER}),
    Right.SEND: frozenset({Role.OFFICER, Role.MANAGER}),
    Right.MEETING: frozenset(MEETING),
    Right.FOLLOW_UP: frozenset({Role.MANAGER}),
    Right.DECIDE: frozenset({Role.MANAGER}),
    Right.FRAMEWORK: frozenset({Role.MANAGER}),
    Right.USERS: frozenset({Role.ADMINISTRATOR}),
    Right.AUDIT: frozenset({Role.MANAGER}),
}


def may(role: Role, right: Right | None) -> bool:
    """Whether a role has a right. What the table does not name, nobody may do."""
    return right is not None and role in GRANTED[right]
