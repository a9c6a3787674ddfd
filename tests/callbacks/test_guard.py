"""Who is answered: under which names, and who may ask for what."""

import pytest
from flask import Flask

from callbacks import guard
from callbacks.hosts import Host, host_in, is_same
from callbacks.server import create_app
from settings import HERE
from tests.callbacks.stores import a_loaded_store

NAMES = ("localhost", "127.0.0.1", "[::1]", "board.example.org")
OURS = {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost:8050"}
LINK = {
    "Sec-Fetch-Site": "cross-site",
    "Sec-Fetch-Mode": "navigate",
    "Sec-Fetch-Dest": "document",
}


@pytest.fixture
def asked():
    """Ask a small server that is guarded; gives the status."""
    server = Flask("guarded")
    guard.register(server, NAMES)
    server.add_url_rule("/", view_func=lambda: "figures", methods=["GET", "POST", "PUT", "DELETE"])

    def ask(host: str | None = "localhost:8050", method: str = "GET", **headers: str) -> int:
        client = server.test_client()
        environ = {} if host is None else {"HTTP_HOST": host}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        built = client.open(
            "/", method=method, headers=named, environ_overrides=environ or {"HTTP_HOST": ""}
        )
        return built.status_code

    return ask


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """The whole product, as a browser meets it."""
    folder = tmp_path_factory.mktemp("guarded")
    return create_app(a_loaded_store(), "derby", str(HERE / "assets"), folder).server.test_client()


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "localhost:8050", "LOCALHOST:1", "localhost.", "Localhost.:65535"),
        *("127.0.0.1:8050", "[::1]:8050", "[0:0:0:0:0:0:0:1]", "board.example.org"),
    ],
)
def test_a_name_of_ours_is_answered_however_it_is_spelt(asked, host):
    assert asked(host) == 200


@pytest.mark.parametrize(
    "host",
    [
        *("rebound.example", "localhost.rebound.example", "notlocalhost", "127.0.0.1.nip.example"),
        *(
            "127.0.0.2",
            "0.0.0.0",
            "[::2]",
            "[::1",
            "::1",
            "[localhost]",
            "localhost:",
            "localhost:x",
        ),
        *("localhost:99999", "rebound.example@localhost", "localhost/", "localhost#", "local host"),
        *("localhost..", ".localhost", "localhost\x00", "ｌocalhost", "127.1", "2130706433", "%6c"),
    ],
)
def test_any_other_name_is_misdirected(asked, host):
    assert asked(host) == 421


@pytest.mark.parametrize("host", [None, "", "localhost, rebound.example", "localhost,localhost"])
def test_a_request_without_one_name_is_not_understood(asked, host):
    assert asked(host) == 400


def test_what_a_proxy_says_of_the_name_is_not_believed(asked):
    assert asked("rebound.example", X_Forwarded_Host="localhost", Forwarded="host=localhost") == 421
    assert asked("localhost", X_Forwarded_Host="rebound.example") == 200


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Sec_Fetch_Site": "something-new"},
        {"Origin": "http://rebound.example:8050"},
        {"Origin": "http://localhost:3000"},  # another program of this machine
        {"Origin": "http://localhost"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://[::1"},
        {"Origin": "http://localhost:8050, http://rebound.example"},
        {"Origin": "http://rebound.example", "Sec_Fetch_Site": "same-origin"},
        {"Origin": "http://localhost:8050", "Sec_Fetch_Site": "cross-site"},
    ],
    ids=str,
)
def test_another_website_can_do_nothing_here(asked, method, headers):
    assert asked(method=method, **headers) == 403


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec_Fetch_Site": "same-origin"},
        {"Sec_Fetch_Site": "none"},
        {"Origin": "http://localhost:8050"},
        {"Origin": "http://LOCALHOST.:8050", "Sec_Fetch_Site": "same-origin"},
    ],
    ids=str,
)
def test_our_own_pages_and_programs_that_are_no_browser_are_answered(asked, method, headers):
    assert asked(method=method, **headers) == 200


def test_another_website_may_link_to_a_page_and_not_frame_fetch_or_post_it(asked):
    link = {name.replace("-", "_"): value for name, value in LINK.items()}

    assert asked(**link) == 200
    assert asked(**{**link, "Sec_Fetch_Dest": "iframe"}) == 403
    assert asked(**{**link, "Sec_Fetch_Mode": "no-cors"}) == 403
    assert asked(method="POST", **link) == 403


def test_behind_a_proxy_that_speaks_https_the_usual_port_is_the_same_one():
    host = host_in("board.example.org")

    assert is_same("https://board.example.org", host)
    assert is_same("http://board.example.org:80", host)
    assert not is_same("https://board.example.org:8443", host)
    assert not is_same("ftp://board.example.org", host)
    assert is_same("http://[::1]:8050", Host("[::1]", 8050))


@pytest.mark.parametrize(
    ("method", "path"),
    [
        *[("GET", path) for path in ("/", "/_dash-layout", "/_dash-dependencies", "/returns")],
        *[("GET", path) for path in ("/redraw?panel=contacts", "/healthz", "/assets/view.js")],
        *[("GET", path) for path in ("/download/contacts.csv", "/nowhere")],
        *[("POST", path) for path in ("/upload", "/_dash-update-component")],
        *[("POST", path) for path in ("/returns/1/decision", "/nowhere")],
    ],
)
def test_a_name_that_was_made_to_lead_here_gives_nothing(served, method, path):
    answer = served.open(path, method=method, headers={"Host": "rebound.example:8050"})

    assert answer.status_code == 421
    assert "SAFEGUARDING_HOSTS" in answer.get_data(as_text=True)
    assert "referrals" not in answer.get_data(as_text=True).lower()


@pytest.mark.parametrize("path", ["/upload", "/_dash-update-component", "/returns/1/decision"])
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_no_change_is_taken_from_another_website(served, path, site):
    assert served.post(path, headers={"Sec-Fetch-Site": site}).status_code == 403


def test_the_page_holds_the_token_only_behind_its_own_name(served, tmp_path_factory):
    token = next(tmp_path_factory.getbasetemp().glob("guarded*/upload-token")).read_text()
    about = {"Referer": "http://localhost/returns"}

    assert token in served.get("/_dash-layout", headers=about).get_data(as_text=True)
    for stranger in ({"Origin": "http://rebound.example"}, {"Host": "rebound.example"}):
        answer = served.get("/_dash-layout", headers={**about, **stranger})
        assert token not in answer.get_data(as_text=True)
