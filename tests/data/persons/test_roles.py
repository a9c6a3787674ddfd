"""A lead is a role, never a person."""

import pytest

from data.persons.roles import names_a_person


@pytest.mark.parametrize(
    "role",
    [
        *("Head of safeguarding", "Head of Safeguarding", "Designated Nurse", "Chief Executive"),
        *("Director of Children's Services", "Assistant Director, Early Help", "DSL", "LADO"),
        *("Detective Superintendent, Public Protection", "Independent Scrutineer", ""),
    ],
)
def test_a_role_names_nobody(role: str):
    assert not names_a_person(role)


@pytest.mark.parametrize(
    "role",
    [
        *("Jane Smith", "Smith, Jane", "J. Smith", "Mrs Patel", "Dr A Khan", "Sarah", "KH/EC"),
        *("Head of safeguarding (Jane Smith)", "Jane Smith, Head of safeguarding"),
    ],
)
def test_a_name_or_initials_are_found(role: str):
    assert names_a_person(role)
