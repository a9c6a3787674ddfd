"""What a text, of a cell or typed by somebody, holds of persons."""

import re
import unicodedata
from collections.abc import Sequence

from data.persons.births import (
    has_age_behind,
    has_birth_near,
    says_a_birth,
    says_a_year,
    speaks_of_a_birth,
)
from data.persons.context import (
    is_at_work,
    is_of_a_childs_life,
    is_of_one_person,
    says_an_age,
    tells_a_case,
)
from data.persons.identifiers import identifiers_in
from data.persons.names import forenames_in, names_a_titled_person, names_in
from data.unseen import INVISIBLE

SHORTEST_CASE = 60  # characters of a case that is told without a name
DASHES = re.compile("[\u2010-\u2015\u2212]")


def tidy(text: str) -> str:
    """The text as it is seen, in plain letters: one space for any, one dash for any."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", INVISIBLE.sub("", text))
        text = DASHES.sub("-", text)
    return " ".join(text.split())


def persons_in(
    text: str, year: int, beside: str = "", *, may_name_an_officer: bool = False
) -> tuple[str, ...]:
    """The kinds of details of persons that a text holds, in the plural: "NHS numbers".

    year: of the return, or this one; a day well before it may be a birth. beside: the words
    next to it. may_name_an_officer: whether it says who sent or decided something.
    """
    said = tidy(text)
    found = list(identifiers_in(said, beside))
    named = list(names_in(said, of_children=is_of_a_childs_life(said)))
    called = list(forenames_in(said, named))
    if _tells_births(said, [*named, *called], year):
        found.append("names with dates of birth")
    elif says_a_birth(said):
        found.append("dates of birth")
    if tells_a_case(said) and (named or called or len(said) > SHORTEST_CASE):
        found.append("notes on cases")
    elif any(has_age_behind(said, start, end) for start, end in named) or (
        not may_name_an_officer and _are_named_as_persons(said, len(named), len(called), beside)
    ):
        found.append("names of persons")
    return tuple(found)


def _tells_births(said: str, named: Sequence[tuple[int, int]], year: int) -> bool:
    beside_a_day = any(has_birth_near(said, start, end, year) for start, end in named)
    return beside_a_day or (bool(named) and speaks_of_a_birth(said) and says_a_year(said))


def _are_named_as_persons(said: str, named: int, called: int, beside: str) -> bool:
    """Whether somebody is named who is not at work; forenames alone (called) say little."""
    many = named + called
    if many and is_of_one_person(said):
        return True
    titled = names_a_titled_person(said)
    if (many or titled) and (is_of_a_childs_life(said) or says_an_age(said)):
        return (
            many + titled > 1 or ((named or titled) and not is_at_work(said)) or says_an_age(said)
        )
    return named > 0 and many > 1 and not is_at_work(f"{beside} {said}")
