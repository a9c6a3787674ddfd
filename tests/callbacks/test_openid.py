"""Signing in with a provider that the tests start, and what is tried against it."""

import base64
import json
import time
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from callbacks import server
from callbacks.openid import NO_ROLE, NOT_HELD, NOT_LET_IN, NOT_REACHED
from callbacks.server import Door
from data.access.claimed_roles import rules_of
from data.access.persons_asking import Role
from data.access.provider import Provider
from data.storage.account_rows import AccountError
from data.storage.accounts import Accounts
from data.storage.openid_accounts import BEGUN_LASTS
from settings import HERE
from tests.callbacks import doors
from tests.callbacks.doors import OURS, THEIRS, a_store_of_two_boards, is_cheap
from tests.openid_provider import CLIENT, SECRET, OpenIdProvider, openid_provider

BACK = "/sign-in/openid/back"
ROLES = f"managers = board manager / {OURS}; readers = board member / {OURS}; it = administrator"
FROM_THE_PROVIDER = {
    "Sec-Fetch-Site": "cross-site",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Dest": "document",
}


@pytest.fixture(scope="module")
def listening() -> Iterator[OpenIdProvider]:
    with openid_provider(f"http://localhost{BACK}") as provider:
        yield provider


@pytest.fixture
def provider(listening) -> OpenIdProvider:
    """The provider as it is before anything is tried."""
    listening.__init__(listening.client.back, listening.issuer)
    return listening


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        is_cheap(patch)
        yield a_store_of_two_boards(tmp_path_factory.mktemp("openid"))


@pytest.fixture
def client(store, listening):
    return served(store, listening.issuer)


def served(store, issuer: str):
    known = Provider(issuer, CLIENT, SECRET, rules_of(ROLES))
    door = Door(("localhost",), has_accounts=True, provider=known)
    made = server.create_app(store, OURS, str(HERE / "assets"), store.accepted.folder, door)
    return made.server.test_client()


def begins(client, then: str = "/account") -> str:
    """The address at the provider to which somebody is sent who begins to sign in."""
    answer = client.get("/sign-in/openid", query_string={"next": then})
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def comes_back(address: str) -> str:
    """The path with which the provider sends somebody back."""
    answer = requests.get(address, allow_redirects=False, timeout=30)
    parts = urlsplit(answer.headers["Location"])
    assert (parts.netloc, parts.path) == ("localhost", BACK)
    return f"{parts.path}?{parts.query}"


def signs_in(client):
    return client.get(comes_back(begins(client)), headers=FROM_THE_PROVIDER)


def is_nobody(client, answer, said: str) -> bool:
    """Whether nobody was signed in, and told why."""
    return (
        answer.status_code in {403, 502}
        and said.replace("'", "&#39;") in answer.text
        and client.get("/account").status_code == 401
    )


def newest(store) -> tuple[str, str, str]:
    entry = store.audit.of()[0]
    return entry.who, entry.what, entry.about


def test_the_sign_in_page_offers_it_beside_accounts_and_leads_back(client, provider):
    page = client.get("/sign-in?next=/scorecard%3Fboard%3Dderby").text
    way = begins(client, "/scorecard?board=derby")

    answer = client.get(comes_back(way), headers=FROM_THE_PROVIDER)

    assert 'href="/sign-in/openid?next=%2Fscorecard%3Fboard%3Dderby"' in page
    assert 'name="password"' in page
    assert (answer.status_code, answer.headers["Location"]) == (303, "/scorecard?board=derby")
    assert "Signed in as Ann Lee: board manager, for derby." in client.get("/account").text


def test_the_provider_is_asked_by_code_with_state_nonce_and_a_hashed_challenge(client, provider):
    asked = parse_qs(urlsplit(begins(client)).query)

    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["scope"] == ["openid profile"]
    assert len({asked[each][0] for each in ("state", "nonce", "code_challenge")}) == 3
    assert "code_verifier" not in asked
    assert "secret" not in str(asked)


def test_a_sign_in_stands_in_the_audit_log(client, provider, store):
    signs_in(client)

    assert newest(store) == ("Ann Lee", "sign-in", "openid")


def test_who_somebody_is_goes_by_the_subject_and_what_they_are_by_the_newest_claim(
    client, provider, store
):
    signs_in(client)
    provider.person = {"sub": "7", "name": "Ann Lee-Day", "roles": ["readers"]}
    signs_in(client)

    found = [each for each in Accounts(store.engine).every() if each.is_elsewhere]

    assert [each.role for each in found if each.name == "Ann Lee"] == [Role.MEMBER]
    assert not any(each.name == "Ann Lee-Day" for each in found)


def test_another_person_of_the_same_name_is_another_account(client, provider, store):
    Accounts(store.engine).add("Bo Day", Role.MEMBER, [THEIRS], "", doors.now())
    provider.person = {"sub": "8", "name": "bo  DAY", "roles": ["managers"]}

    signs_in(client)

    assert "Signed in as bo DAY (2): board manager, for derby." in client.get("/account").text


@pytest.mark.parametrize(
    "roles", [["unknown"], [], "unknown", None, 3, [["managers"]], {"managers": 1}, ["Managers"]]
)
def test_whoever_has_no_role_that_is_known_here_has_no_rights_and_is_told(client, provider, roles):
    provider.person = {"sub": "9", "name": "Cy Fox", "roles": roles}

    answer = signs_in(client)

    assert is_nobody(client, answer, NO_ROLE.format(name="Cy Fox"))


def test_whoever_loses_their_role_is_signed_in_no_more(client, provider, store):
    signs_in(client)
    before = served(store, provider.issuer)
    signs_in(before)
    provider.person = {"sub": "7", "name": "Ann Lee", "roles": []}

    signs_in(client)

    assert before.get("/account").status_code == 401


def test_whoever_was_disabled_here_is_not_let_in(client, provider, store):
    provider.person = {"sub": "10", "name": "Di Elm", "roles": ["managers"]}
    signs_in(client)
    Accounts(store.engine).disable("Di Elm")

    assert is_nobody(client, signs_in(client), "was disabled here")


def test_no_link_chooses_a_password_for_whom_the_provider_knows(client, provider, store):
    provider.person = {"sub": "11", "name": "Ed Oak", "roles": ["managers"]}
    signs_in(client)

    with pytest.raises(AccountError, match="signs in with their organisation"):
        Accounts(store.engine).link("Ed Oak", doors.now())


def test_signing_out_leads_to_where_the_provider_signs_out_too(client, provider):
    signs_in(client)
    token = client.get("/account").text.split('name="token" value="')[1].split('"')[0]

    page = client.post("/sign-out", data={"token": token}).text

    assert f'href="{provider.issuer}/end?client_id=dashboard' in page
    assert "post_logout_redirect_uri=http%3A%2F%2Flocalhost%2Fsign-in" in page
    assert client.get("/account").status_code == 401


def test_what_came_back_counts_once(client, provider):
    way = comes_back(begins(client))
    jar = client.get_cookie("begun")
    assert client.get(way).status_code == 303
    client.delete_cookie("session")
    client.set_cookie("begun", jar.value)

    assert is_nobody(client, client.get(way), NOT_HELD)


def test_a_code_that_was_used_is_refused_by_the_provider_in_another_sign_in(client, provider):
    used = comes_back(begins(client))
    client.get(used)
    client.delete_cookie("session")
    code = parse_qs(urlsplit(used).query)["code"][0]
    state = parse_qs(urlsplit(begins(client)).query)["state"][0]

    answer = client.get(BACK, query_string={"code": code, "state": state})

    assert is_nobody(client, answer, NOT_HELD)


def test_a_code_of_another_sign_in_does_not_fit_the_challenge_of_this_one(client, store, provider):
    attacker = served(store, provider.issuer)
    code = parse_qs(urlsplit(comes_back(begins(attacker))).query)["code"][0]
    state = parse_qs(urlsplit(begins(client)).query)["state"][0]

    answer = client.get(BACK, query_string={"code": code, "state": state})

    assert is_nobody(client, answer, NOT_HELD)
    assert code in provider.codes  # it was not given out


def test_a_way_back_that_began_in_another_browser_is_refused(client, store, provider):
    attacker = served(store, provider.issuer)

    answer = client.get(comes_back(begins(attacker)), headers=FROM_THE_PROVIDER)

    assert is_nobody(client, answer, NOT_HELD)


@pytest.mark.parametrize("state", ["", "guessed", "é", None])
def test_a_wrong_state_is_refused(client, provider, store, state):
    way = parse_qs(urlsplit(comes_back(begins(client))).query)
    asked = {"code": way["code"][0], **({} if state is None else {"state": state})}

    answer = client.get(BACK, query_string=asked)

    assert newest(store) == ("", "refused", "sign-in with openid: state")
    assert is_nobody(client, answer, NOT_HELD)


def test_a_sign_in_that_took_too_long_is_refused(client, provider, monkeypatch):
    way = comes_back(begins(client))
    monkeypatch.setattr("callbacks.openid.seconds_now", lambda: int(time.time()) + BEGUN_LASTS)

    assert is_nobody(client, client.get(way), NOT_HELD)


TWISTS = {
    "a wrong nonce": {"nonce": "another"},
    "no nonce": {"nonce": None},
    "another audience": {"aud": "another"},
    "another client's token, ours beside": {"aud": ["another", CLIENT], "azp": "another"},
    "several audiences and nobody named": {"aud": [CLIENT, "another"]},
    "another issuer": {"iss": "https://elsewhere.example"},
    "no issuer": {"iss": None},
    "no subject": {"sub": None},
    "an empty subject": {"sub": ""},
    "a subject that is no text": {"sub": 7},
    "no end": {"exp": None},
    "a token of another answer": {"at_hash": "AAAA"},
}


@pytest.mark.parametrize("twist", TWISTS)
def test_a_token_that_is_not_of_this_sign_in_is_refused(client, provider, twist):
    changed = TWISTS[twist]
    provider.twisted = lambda claims: {
        name: value for name, value in {**claims, **changed}.items() if value is not None
    }

    assert is_nobody(client, signs_in(client), NOT_HELD)


@pytest.mark.parametrize(
    ("name", "seconds", "is_taken"),
    [("exp", -30, True), ("exp", -90, False), ("iat", 30, True), ("iat", 90, False),
     ("nbf", 30, True), ("nbf", 90, False)],
)  # fmt: skip
def test_two_clocks_may_differ_by_a_minute(client, provider, name, seconds, is_taken):
    provider.twisted = lambda claims: {**claims, name: int(time.time()) + seconds}

    assert (signs_in(client).status_code == 303) is is_taken


def unsigned(claims) -> str:
    parts = ({"alg": "none"}, claims)
    coded = (base64.urlsafe_b64encode(json.dumps(each).encode()).rstrip(b"=") for each in parts)
    return b".".join([*coded, b""]).decode()


def test_a_token_that_is_not_signed_by_the_providers_key_is_refused(client, provider):
    others = RSAKey.generate_key(2048, {"use": "sig"}, auto_kid=True)
    named = {"alg": "RS256", "kid": provider.key.kid}
    for signed in (
        unsigned,
        lambda claims: provider.sign(claims, others),
        lambda claims: jwt.encode(named, claims, others, algorithms=["RS256"]),
        lambda claims: jwt.encode(
            {"alg": "HS256"}, claims, OctKey.import_key(SECRET * 4), algorithms=["HS256"]
        ),
        lambda claims: jwt.encode(
            {"alg": "RS256", "kid": provider.key.kid, "typ": "at+jwt"}, claims, provider.key
        ),
        lambda claims: provider.sign(claims)[:-4] + "AAAA",
        lambda _claims: "nothing that is a token",
    ):
        provider.signed = signed

        assert is_nobody(client, signs_in(client), NOT_HELD)


def test_the_key_of_the_moment_counts_and_one_put_aside_does_not(client, provider):
    aside = provider.key
    assert signs_in(client).status_code == 303

    provider.turn_keys()
    assert signs_in(client).status_code == 303
    client.delete_cookie("session")

    provider.signed = lambda claims: provider.sign(claims, aside)
    assert is_nobody(client, signs_in(client), NOT_HELD)


@pytest.mark.parametrize(
    "described",
    [
        {"issuer": "https://elsewhere.example"},
        {"token_endpoint": "https://elsewhere.example/token"},
        {"authorization_endpoint": "https://elsewhere.example/authorise"},
        {"jwks_uri": "https://elsewhere.example/keys"},
        {"token_endpoint": "http://127.0.0.1:1/token"},
        {"jwks_uri": None},
    ],
)
def test_a_provider_whose_addresses_lie_elsewhere_is_not_asked(client, provider, described):
    provider.described = described

    answer = client.get("/sign-in/openid")

    assert is_nobody(client, answer, NOT_REACHED)
    assert provider.asked == ["/.well-known/openid-configuration"]


def test_an_answer_that_another_issuer_gave_is_refused(client, provider):
    way = comes_back(begins(client))

    assert is_nobody(client, client.get(f"{way}&iss=https://elsewhere.example"), NOT_HELD)


def test_a_provider_that_says_who_answers_is_held_to_it(client, provider):
    provider.described = {"authorization_response_iss_parameter_supported": True}

    assert is_nobody(client, signs_in(client), NOT_HELD)
    way = comes_back(begins(client))
    assert client.get(f"{way}&iss={provider.issuer}").status_code == 303


def test_nobody_is_sent_to_another_host_afterwards(client, provider):
    way = comes_back(begins(client, "https://elsewhere.example/"))

    assert client.get(way).headers["Location"] == "/"


def test_whom_the_provider_does_not_let_in_is_told(client, provider):
    state = parse_qs(urlsplit(begins(client)).query)["state"][0]

    answer = client.get(BACK, query_string={"error": "access_denied", "state": state})

    assert is_nobody(client, answer, NOT_LET_IN)


def test_a_provider_that_does_not_answer_is_told_and_accounts_still_sign_in(store):
    away = served(store, "http://127.0.0.1:1")

    assert is_nobody(away, away.get("/sign-in/openid"), NOT_REACHED)
    assert away.get("/sign-in").status_code == 200


def test_a_wrong_secret_lets_nobody_in(store, provider):
    known = Provider(provider.issuer, CLIENT, "guessed", rules_of(ROLES))
    door = Door(("localhost",), has_accounts=True, provider=known)
    made = server.create_app(store, OURS, str(HERE / "assets"), store.accepted.folder, door)
    stranger = made.server.test_client()

    assert is_nobody(stranger, signs_in(stranger), NOT_HELD)
