"""What is asked of a provider of OpenID Connect: where to sign in, and who somebody is.

Nothing is kept between two sign-ins: the provider's keys are fetched for each, so that a key
that it has put aside counts no more. Nothing but the provider's own machine is asked.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import requests
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from data.access.provider import Provider, is_at

ALGORITHMS = ("RS256", "PS256", "ES256")  # signed with a key that the provider alone has
LEEWAY = 60  # seconds by which two clocks may differ
PATIENCE = (5, 10)  # seconds to connect, and to wait for an answer
SCOPE = "openid profile"
DISCOVERY = "/.well-known/openid-configuration"
TYPES_OF_A_TOKEN = {"", "jwt"}


class ProviderError(Exception):
    """The provider says nothing that lets somebody in.

    what: which check failed, in a word. is_out_of_reach: it did not answer at all.
    """

    def __init__(self, what: str, *, is_out_of_reach: bool = False) -> None:
        super().__init__(what)
        self.what = what
        self.is_out_of_reach = is_out_of_reach


@dataclass(frozen=True)
class Way:
    """What one sign-in is known by: to the browser, in the token, and to the provider."""

    state: str
    nonce: str
    verifier: str


def way_of(secret: str) -> Way:
    """The three of a sign-in, none of which gives away another, nor the secret."""
    parts = (sha256(f"{part} of {secret}".encode()).hexdigest() for part in Way.__annotations__)
    return Way(*parts)


class OpenIdClient:
    """Asks one provider. back: in each question, the address to which people come back."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider

    def where_to_sign_in(self, way: Way, back: str) -> str:
        """The address at the provider to which a browser is sent."""
        found = self._described()
        with self._session(found, back) as session:
            address, _ = session.create_authorization_url(
                found["authorization_endpoint"],
                state=way.state,
                nonce=way.nonce,
                code_verifier=way.verifier,
            )
        return str(address)

    def where_to_sign_out(self) -> str:
        """The address at the provider that signs out there too; empty where it has none."""
        found = self._described().get("end_session_endpoint")
        return str(found) if is_at(found, self.provider.issuer) else ""

    def who(self, answered: Mapping[str, str], way: Way, back: str) -> Mapping[str, Any]:
        """What the provider says of whoever came back, once it is held to all that it must be.

        answered: what the browser brought back.
        """
        found = self._described()
        says_who = found.get("authorization_response_iss_parameter_supported") is True
        named = answered.get("iss")
        if (says_who or named is not None) and named != self.provider.issuer:
            raise ProviderError("another issuer answered")
        try:
            with self._session(found, back) as session:
                token = session.fetch_token(
                    grant_type="authorization_code",
                    code=answered.get("code", ""),
                    code_verifier=way.verifier,
                    timeout=PATIENCE,
                    allow_redirects=False,
                )
            return self._held(token, self._keys(found), way)
        except requests.RequestException as error:
            raise ProviderError("not reached", is_out_of_reach=True) from error
        except AuthlibBaseError as error:
            raise ProviderError("code") from error
        except JoseError as error:
            raise ProviderError(f"token: {error.error}") from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ProviderError("not understood") from error

    def _held(self, token: Mapping[str, Any], keys: KeySet, way: Way) -> Mapping[str, Any]:
        said = jwt.decode(str(token["id_token"]), keys, algorithms=ALGORITHMS)
        if str(said.header.get("typ", "")).lower() not in TYPES_OF_A_TOKEN:
            raise ProviderError("token: no identity token")
        own = {"nonce": way.nonce, "client_id": self.provider.client}
        held = CodeIDToken(
            said.claims,
            said.header,
            {
                "iss": {"essential": True, "value": self.provider.issuer},
                "aud": {"essential": True, "value": self.provider.client},
                "sub": {"essential": True},
            },
            {**own, "access_token": token.get("access_token")},
        )
        held.validate(now=int(time.time()), leeway=LEEWAY)
        if not isinstance(said.claims["sub"], str) or not said.claims["sub"]:
            raise ProviderError("token: nobody")
        return said.claims

    def _session(self, found: Mapping[str, Any], back: str) -> OAuth2Session:
        ways = found.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
        by = "client_secret_basic" if "client_secret_basic" in ways else "client_secret_post"
        return OAuth2Session(
            self.provider.client,
            self.provider.secret,
            token_endpoint_auth_method=by,
            scope=SCOPE,
            redirect_uri=back,
            code_challenge_method="S256",
            token_endpoint=found["token_endpoint"],
        )

    def _keys(self, found: Mapping[str, Any]) -> KeySet:
        return KeySet.import_key_set(_fetched(found["jwks_uri"]))

    def _described(self) -> Mapping[str, Any]:
        """How the provider describes itself; every address that is used lies on its machine."""
        issuer = self.provider.issuer
        found = _fetched(f"{issuer.rstrip('/')}{DISCOVERY}")
        if found.get("issuer") != issuer:
            raise ProviderError("another issuer described")
        used = ("authorization_endpoint", "token_endpoint", "jwks_uri")
        if not all(is_at(found.get(each), issuer) for each in used):
            raise ProviderError("an address elsewhere")
        return found


def _fetched(address: str) -> dict[str, Any]:
    try:
        answer = requests.get(address, timeout=PATIENCE, allow_redirects=False)
        answer.raise_for_status()
        found = answer.json()
    except (requests.RequestException, ValueError) as error:
        raise ProviderError("not reached", is_out_of_reach=True) from error
    if answer.status_code != requests.codes.ok or not isinstance(found, dict):
        raise ProviderError("not understood")
    return found
