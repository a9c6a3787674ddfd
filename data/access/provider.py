"""The provider of OpenID Connect that a setting names: who it is, and what its roles mean here."""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from data.access.claimed_roles import Claimed, Rules, claimed, rules_of
from data.errors import SettingError

USUAL_CLAIM = "roles"
MOST_ROLES = 1000  # of one person; a directory has fewer groups than that for one


@dataclass(frozen=True)
class Provider:
    """Who signs people in. secret: what the provider knows this dashboard by.

    claim: where it says somebody's roles.
    """

    issuer: str
    client: str
    secret: str
    rules: Rules
    claim: str = USUAL_CLAIM

    def claimed(self, said: Mapping[str, object]) -> Claimed | None:
        """What somebody is here of whom this is said; None where it is nothing that we know."""
        values = said.get(self.claim)
        listed = values if isinstance(values, list) else [values]
        texts = [each for each in listed[:MOST_ROLES] if isinstance(each, str)]
        return claimed(self.rules, texts)


def provider_of(issuer: str, client: str, secret: str, roles: str, claim: str) -> Provider | None:
    """The provider of the settings; None where they name none.

    Raises SettingError where one is missing, or cannot be used.
    """
    if not issuer:
        if client or secret or roles:
            raise SettingError(_missing("SAFEGUARDING_OPENID_ISSUER"))
        return None
    if not is_safe(issuer):
        raise SettingError(
            f"SAFEGUARDING_OPENID_ISSUER is “{issuer}”. Give the issuer as the provider's own "
            "settings spell it; it begins with https://."
        )
    for name, value in (("CLIENT", client), ("SECRET_FILE", secret), ("ROLES", roles)):
        if not value.strip():
            raise SettingError(_missing(f"SAFEGUARDING_OPENID_{name}"))
    return Provider(issuer, client, secret.strip(), rules_of(roles), claim or USUAL_CLAIM)


def is_safe(address: str) -> bool:
    """Whether what is sent to an address is encrypted, or does not leave this machine."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return False
    return bool(host) and (
        parts.scheme == "https" or (parts.scheme == "http" and _is_this_machine(host))
    )


def is_at(address: object, issuer: str) -> bool:
    """Whether an address is of the machine of an issuer, asked in the same way."""
    if not isinstance(address, str) or not is_safe(address):
        return False
    there, here = urlsplit(address), urlsplit(issuer)
    return (there.scheme, there.netloc.lower()) == (here.scheme, here.netloc.lower())


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _missing(name: str) -> str:
    return (
        f"{name} is missing. To sign in with OpenID Connect give SAFEGUARDING_OPENID_ISSUER, "
        "SAFEGUARDING_OPENID_CLIENT, SAFEGUARDING_OPENID_SECRET_FILE and "
        "SAFEGUARDING_OPENID_ROLES, and SAFEGUARDING_SIGN_IN=accounts."
    )
