"""What a provider's roles are here, as a setting says it."""

import pytest

from data.access.claimed_roles import Claimed, claimed, rules_of
from data.access.persons_asking import Role
from data.access.provider import is_at, provider_of
from data.errors import SettingError

RULES = rules_of(
    "chiefs = board manager / dudley, walsall; a=b = board member/dudley;"
    "more members = board member / walsall; police = agency officer / dudley / police;"
    "it = administrator;"
)
ISSUER = "https://login.example.org/board"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["chiefs"], Claimed(Role.MANAGER, ("dudley", "walsall"))),
        (["a=b"], Claimed(Role.MEMBER, ("dudley",))),
        (["more members", "a=b"], Claimed(Role.MEMBER, ("dudley", "walsall"))),
        (["police"], Claimed(Role.OFFICER, ("dudley",), "police")),
        (["it", "others"], Claimed(Role.ADMINISTRATOR, ())),
        (["it", "chiefs", "police"], Claimed(Role.MANAGER, ("dudley", "walsall"))),
        (["others"], None),
        ([], None),
    ],
)
def test_the_first_line_that_fits_says_the_role_and_others_of_it_add_boards(values, expected):
    assert claimed(RULES, values) == expected


@pytest.mark.parametrize(
    "line",
    [
        *("board manager / dudley", "= board manager / dudley", "x = chief / dudley"),
        *("x = board manager", "x = agency officer / dudley", "x = board member / dudley / police"),
        *("x = administrator / dudley", "x = stranger", "x = board member / a / b / c"),
    ],
)
def test_a_line_that_cannot_be_meant_is_refused_with_an_example(line):
    with pytest.raises(SettingError, match=r"SAFEGUARDING_OPENID_ROLES has .* northtown"):
        rules_of(f"it = administrator; {line}")


@pytest.mark.parametrize("missing", range(4))
def test_a_provider_is_named_as_a_whole_or_not_at_all(missing):
    given = [ISSUER, "dashboard", "secret", "it = administrator"]
    given[missing] = ""
    name = ("ISSUER", "CLIENT", "SECRET_FILE", "ROLES")[missing]

    with pytest.raises(SettingError, match=f"SAFEGUARDING_OPENID_{name} is missing"):
        provider_of(*given, "")
    assert provider_of("", "", "", "", "") is None


@pytest.mark.parametrize(
    "issuer",
    ["http://login.example.org", "login.example.org", "https://", "https://[", "ftp://localhost"],
)
def test_an_issuer_is_asked_by_tls_unless_it_is_this_machine(issuer):
    with pytest.raises(SettingError, match="SAFEGUARDING_OPENID_ISSUER is"):
        provider_of(issuer, "dashboard", "secret", "it = administrator", "")
    assert provider_of("http://127.0.0.1:9", "dashboard", "secret", "it = administrator", "")


def test_roles_stand_in_the_claim_that_the_setting_names():
    provider = provider_of(ISSUER, "dashboard", "secret", "it = administrator", "groups")

    assert provider.claimed({"groups": "it"}) == Claimed(Role.ADMINISTRATOR, ())
    assert provider.claimed({"roles": ["it"]}) is None


@pytest.mark.parametrize(
    ("address", "is_there"),
    [
        ("https://LOGIN.example.org/keys", True),
        ("http://login.example.org/keys", False),
        ("https://login.example.org:444/keys", False),
        ("https://login.example.org.elsewhere.example/keys", False),
        ("https://login.example.org@elsewhere.example/keys", False),
        (None, False),
    ],
)
def test_an_address_is_the_issuers_where_machine_port_and_scheme_are(address, is_there):
    assert is_at(address, ISSUER) is is_there
