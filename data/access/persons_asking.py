"""Who asks: a role, the boards that they belong to, and the agency whose returns are theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody is to a board."""

    OFFICER = "agency officer"
    MEMBER = "board member"
    CHAIR = "chair"
    PRESENTER = "presenter"
    MANAGER = "board manager"
    ADMINISTRATOR = "administrator"
    PUBLIC = "public reader"
    STRANGER = "stranger"


# Public readers have no account; administrators see to accounts, and belong to no board.
OF_BOARDS = (Role.OFFICER, Role.MEMBER, Role.CHAIR, Role.PRESENTER, Role.MANAGER)
WITH_ACCOUNTS = (*OF_BOARDS, Role.ADMINISTRATOR)


@dataclass(frozen=True)
class Asking:
    """Who asks. boards: None is every board, of a machine on which nobody signs in.

    agency: of an officer, whose returns alone they may see and send.
    """

    name: str
    role: Role
    boards: frozenset[str] | None = frozenset()
    agency: str = ""

    @property
    def is_limited(self) -> bool:
        """Whether some boards are not there for them."""
        return self.boards is not None

    @property
    def is_stranger(self) -> bool:
        """Whether nobody knows who asks."""
        return self.role is Role.STRANGER

    def sees(self, board: str) -> bool:
        """Whether a board is there for them."""
        return self.boards is None or board in self.boards

    def may_have(self, board: str, agency: str) -> bool:
        """Whether they may see and send an agency's returns to a board."""
        return self.sees(board) and (not self.agency or agency == self.agency)


def why_not(role: Role, boards: Sequence[str], agency: str) -> str:
    """Why nobody can have this role with these boards and this agency; empty where they can."""
    if role not in WITH_ACCOUNTS:
        return f"Nobody signs in as a {role}."
    if bool(boards) != (role in OF_BOARDS):
        is_wanted = "needs a board" if role in OF_BOARDS else "belongs to no board"
        return f"This role {is_wanted}: {role}."
    if bool(agency) != (role is Role.OFFICER):
        is_wanted = "needs an agency" if role is Role.OFFICER else "has no agency"
        return f"This role {is_wanted}: {role}."
    return ""


STRANGER = Asking("", Role.STRANGER)
# Who sits at the machine that serves the pages to itself: no sign-in, every board, every right.
AT_THIS_MACHINE = Asking("this machine", Role.MANAGER, None)
