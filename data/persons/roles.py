"""Whether what should be a role, such as Head of safeguarding, is the name of a person."""

import re

from data.persons.context import is_at_work
from data.persons.names import forenames_in, names_in

TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|DI|DCI|PC|DS|Cllr)\.? (?:[A-Z]\.? )?[A-Z][\w'’-]+"
)
INITIALED = re.compile(r"(?:[A-Z]\. ?)+[A-Z][\w'’-]+|[A-Z][\w'’-]+,? [A-Z]\.?")
INITIALS = re.compile(r"[A-Z]{2,3}(?:\s*[/&,]\s*[A-Z]{2,3})+")


def names_a_person(role: str) -> bool:
    """Whether it names somebody: a forename and a surname, a title, initials, or a forename alone.

    Letters alone, such as DSL, are taken for a role; several of them for initials of persons.
    """
    if next(names_in(role), None) or TITLED.search(role):
        return True
    if INITIALED.fullmatch(role) or INITIALS.fullmatch(role):
        return True
    return next(forenames_in(role), None) is not None and not is_at_work(role)
