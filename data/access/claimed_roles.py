"""What somebody is here by what a provider of OpenID Connect says of them: a table of a setting."""

from collections.abc import Collection
from dataclasses import dataclass

from data.access.persons_asking import Role, why_not
from data.errors import SettingError

EXAMPLE = (
    "board manager group = board manager / northtown; police = agency officer / northtown / "
    "police; IT = administrator"
)


@dataclass(frozen=True)
class Claimed:
    """A role, with its boards and, of an agency officer, the agency."""

    role: Role
    boards: tuple[str, ...]
    agency: str = ""


Rules = tuple[tuple[str, Claimed], ...]


def rules_of(text: str) -> Rules:
    """Which value of the claim gives what, in the order of the setting.

    text: “value = role / boards / agency”, with semicolons between, commas between boards.
    Raises SettingError where it cannot be read so.
    """
    return tuple(_rule(each.strip()) for each in text.split(";") if each.strip())


def claimed(rules: Rules, values: Collection[str]) -> Claimed | None:
    """What somebody is of whom these values are said; None where none of them is known.

    The first line of the setting that fits says the role and the agency; boards of later lines
    with the same role and agency are theirs too, and other lines give nothing more.
    """
    fit = [each for value, each in rules if value in values]
    if not fit:
        return None
    first = fit[0]
    same = [each for each in fit if (each.role, each.agency) == (first.role, first.agency)]
    boards = dict.fromkeys(board for each in same for board in each.boards)
    return Claimed(first.role, tuple(boards), first.agency)


def _rule(line: str) -> tuple[str, Claimed]:
    value, is_split, given = line.rpartition("=")
    role, boards, agency, *more = (*(each.strip() for each in given.split("/")), "", "")
    if not is_split or not value.strip() or role not in set(Role) or any(more):
        raise SettingError(_told(line))
    said = Claimed(Role(role), tuple(boards.replace(",", " ").split()), agency)
    if why := why_not(said.role, said.boards, said.agency):
        raise SettingError(f"{_told(line)} {why}")
    return value.strip(), said


def _told(line: str) -> str:
    return (
        f"SAFEGUARDING_OPENID_ROLES has “{line}”. Write a value of the claim, “=”, a role, and "
        f"after “/” its boards and an officer's agency; semicolons between: {EXAMPLE}."
    )
