"""A provider of OpenID Connect for the tests alone: Authlib's own server, on a free port.

It holds codes to their client, their address and their challenge (PKCE), and each counts once.
What it says of people, and how it signs that, a test may twist.
"""

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest
from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import AuthorizationCodeGrant, AuthorizationCodeMixin, ClientMixin
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import OpenIDCode
from flask import Flask, jsonify, request
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from werkzeug.serving import make_server

CLIENT, SECRET = "dashboard", "what both know"
Token = dict[str, Any]


class Issued(AuthorizationCodeMixin, SimpleNamespace):
    """A code, with what it was asked for by."""

    def get_redirect_uri(self) -> str:
        return self.redirect_uri

    def get_scope(self) -> str:
        return self.scope

    def get_nonce(self) -> str:
        return self.nonce

    def get_auth_time(self) -> None:
        return None

    get_acr = get_amr = get_auth_time


class Client(ClientMixin):
    """The dashboard, as the provider knows it."""

    def __init__(self, back: str) -> None:
        self.back = back

    def get_client_id(self) -> str:
        return CLIENT

    def get_default_redirect_uri(self) -> str:
        return self.back

    def get_allowed_scope(self, scope: str) -> str:
        return scope

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return redirect_uri == self.back

    def check_client_secret(self, client_secret: str) -> bool:
        return secrets.compare_digest(client_secret, SECRET)

    def check_endpoint_auth_method(self, method: str, _endpoint: str) -> bool:
        return method == "client_secret_basic"

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type == "authorization_code"


class OpenIdProvider:
    """Signs in whoever comes as the person of the moment.

    person: what it says of them. twisted: what a test makes of a token before it is signed.
    signed: how it is signed, in place of the key that is in use. described: what it says of
    itself beside the truth. asked: the paths that were asked for.
    """

    def __init__(self, back: str, issuer: str = "") -> None:
        self.client, self.codes = Client(back), {}
        self.person: Token = {"sub": "7", "name": "Ann Lee", "roles": ["managers"]}
        self.twisted: Callable[[Token], Token] = lambda claims: claims
        self.signed: Callable[[Token], str] = self.sign
        self.described: Token = {}
        self.asked: list[str] = []
        self.issuer = issuer
        self.key = _first_key()

    def turn_keys(self) -> None:
        """Put the key aside and sign with a new one."""
        self.key = _new_key()

    def sign(self, claims: Token, key: RSAKey | None = None) -> str:
        """A token, signed by the key in use or by another."""
        by = key or self.key
        return jwt.encode({"alg": "RS256", "kid": by.kid}, claims, by, algorithms=["RS256"])

    def claims(self, nonce: str) -> Token:
        """What a token says of the person of the moment."""
        now = int(time.time())
        own = {"iss": self.issuer, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": nonce}
        return self.twisted({**own, **self.person})


def _new_key() -> RSAKey:
    return RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"}, auto_kid=True)


_first_key = cache(_new_key)


@contextmanager
def openid_provider(back: str) -> Iterator[OpenIdProvider]:
    """A provider that listens. back: where the dashboard lets people come back to."""
    provider = OpenIdProvider(back)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")  # it is asked on this machine alone
        server = make_server("127.0.0.1", 0, _app(provider), threaded=True)
        provider.issuer = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield provider
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


def _app(provider: OpenIdProvider) -> Flask:
    app = Flask("provider")
    server = AuthorizationServer(app, lambda _client: provider.client, lambda *_: None)
    server.register_grant(_code_grant(provider), [_identity(provider), CodeChallenge()])

    @app.before_request
    def note() -> None:
        provider.asked.append(request.path)

    @app.get("/.well-known/openid-configuration")
    def described() -> Any:
        own = {
            "issuer": provider.issuer,
            "authorization_endpoint": f"{provider.issuer}/authorise",
            "token_endpoint": f"{provider.issuer}/token",
            "jwks_uri": f"{provider.issuer}/keys",
            "end_session_endpoint": f"{provider.issuer}/end",
        }
        return jsonify({**own, **provider.described})

    @app.get("/keys")
    def keys() -> Any:
        return jsonify(KeySet([provider.key]).as_dict())

    @app.get("/authorise")
    def authorise() -> Any:
        person = SimpleNamespace(**provider.person)
        grant = server.get_consent_grant(end_user=person)
        return server.create_authorization_response(grant_user=person, grant=grant)

    @app.post("/token")
    def token() -> Any:
        return server.create_token_response()

    return app


def _code_grant(provider: OpenIdProvider) -> type[AuthorizationCodeGrant]:
    class CodeGrant(AuthorizationCodeGrant):
        TOKEN_ENDPOINT_AUTH_METHODS = ("client_secret_basic",)

        def save_authorization_code(self, code: str, request: Any) -> None:
            asked = request.payload.data
            names = ("nonce", "code_challenge", "code_challenge_method", "redirect_uri", "scope")
            provider.codes[code] = Issued(code=code, **{name: asked.get(name) for name in names})

        def query_authorization_code(self, code: str, _client: Any) -> Issued | None:
            return provider.codes.get(code)

        def delete_authorization_code(self, authorization_code: Issued) -> None:
            provider.codes.pop(authorization_code.code)

        def authenticate_user(self, _code: Issued) -> SimpleNamespace:
            return SimpleNamespace(**provider.person)

    return CodeGrant


def _identity(provider: OpenIdProvider) -> OpenIDCode:
    class Identity(OpenIDCode):
        def exists_nonce(self, _nonce: str, _request: Any) -> bool:
            return False

        def encode_id_token(self, _token: Token, request: Any) -> str:
            return provider.signed(provider.claims(request.authorization_code.nonce))

    return Identity(require_nonce=True)
