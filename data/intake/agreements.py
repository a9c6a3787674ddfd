"""What a board agreed that names mean: with which return, who said so, and what still holds."""

from dataclasses import dataclass

from data.intake.said import Agreed
from data.submission import Event, Submission


@dataclass(frozen=True)
class Agreement:
    """One answer to the question what a name means.

    number: its own in the store. since: the ISO date, with the time where that is known.
    submission: the return that had the name. ended: how it was withdrawn; None while it holds.
    """

    number: int
    agreed: Agreed
    since: str
    who: str
    submission: Submission
    ended: Event | None = None


def in_force(agreements: tuple[Agreement, ...]) -> tuple[Agreed, ...]:
    """What every name means by now; of one whose meaning was withdrawn, that nobody says.

    Such a name has an empty meaning: it is asked about again, whatever figures it has.
    """
    known: dict[tuple[str, str], Agreed] = {}
    for each in agreements:
        agreed = each.agreed
        name = (agreed.dimension, agreed.name)
        if each.ended is None:
            known.pop(name, None)
            known[name] = agreed
        elif name not in known:
            known[name] = Agreed(*name, meaning="")
    return tuple(known.values())
