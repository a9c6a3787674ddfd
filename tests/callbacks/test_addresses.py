"""What answers where nothing stands, and how long an answer may be kept."""

import pytest

from callbacks.server import create_app
from settings import HERE
from tests.callbacks.stores import a_loaded_store


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    return create_app(a_loaded_store(), "derby", str(HERE / "assets"), folder).server.test_client()


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/",
            "/referrals",
            "/referrals/",
            "/all-measures",
            "/scorecard",
            "/hand-overs",
            "/check-text",
            "/returns",
            "/returns/1",
        ),
        *("/?board=nowhere&from=%00", "/returns/1?board=dudley"),
    ],
)
def test_a_page_answers_200(served, path):
    assert served.get(path).status_code == 200
    assert served.head(path).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        *("/nowhere", "/referral", "/referrals/1", "/returns/99", "/returns/0", "/returns/x"),
        *("/returns/refused/1", "/returns/99999999999999999999", "/%00", "/returns/%00", "/…"),
        *("/_dash-nothing", "/../etc/passwd", "/..%2f..%2fapp.py", "/admin.php", "/.env"),
        *("/upload", "/_dash-update-component", "/styles/x.css", "/returns/1/decision"),
    ],
)
def test_an_address_at_which_nothing_stands_answers_404_in_the_dashboard_s_own_frame(served, path):
    answer = served.get(path)

    assert answer.status_code == 404
    assert "<title>Safeguarding performance</title>" in answer.get_data(as_text=True)
    assert "There is no such page" in served.get(
        "/_dash-layout", headers={"Referer": "http://localhost/nowhere"}
    ).get_data(as_text=True)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        *[("GET", path, 404) for path in ("/download/nothing.csv", "/download/contacts.doc")],
        *[("GET", path, 404) for path in ("/template/derby/police/x.xlsx", "/assets/nothing.js")],
        *[("GET", path, 404) for path in ("/_dash-component-suites/os/x.py",)],
        *[("GET", path, 404) for path in ("/_dash-component-suites/dash/nothing.js",)],
        *[("PUT", path, 405) for path in ("/", "/referrals", "/redraw", "/returns/1")],
        *[("DELETE", path, 405) for path in ("/", "/returns/1", "/upload")],
        *[("TRACE", path, 405) for path in ("/", "/_dash-layout")],
        *[("POST", path, 405) for path in ("/", "/referrals", "/redraw", "/healthz")],
    ],
)
def test_what_is_not_answered_says_so_and_leads_back(served, method, path, status):
    answer = served.open(path, method=method)

    assert answer.status_code == status
    assert 'href="/"' in answer.get_data(as_text=True)
    assert "Traceback" not in answer.get_data(as_text=True)


def test_a_method_that_is_not_taken_is_told_which_are(served):
    assert "GET" in served.post("/referrals").headers["Allow"]


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/referrals", "/nowhere", "/_dash-layout", "/_dash-dependencies", "/returns/1"),
        *("/redraw?view=board=derby&control=mark&value=agency:police", "/healthz", "/readyz"),
        *("/download/contacts-referrals.csv", "/returns/1/findings.xlsx", "/upload"),
    ],
)
def test_nothing_that_holds_figures_is_kept_by_a_browser(served, path):
    assert served.get(path).headers["Cache-Control"] == "no-store"


def test_a_script_may_be_kept(served):
    page = served.get("/").get_data(as_text=True)
    script = next(part.split('"')[0] for part in page.split('src="') if "/dash_renderer" in part)

    assert "max-age" in served.get(script).headers["Cache-Control"]


@pytest.mark.parametrize(
    "here", ["http://[::1/x", "\xff\xfe", "x", "http://", "//[", "http://a/\t"]
)
def test_an_address_that_no_browser_writes_gives_the_page_all_the_same(served, here):
    answer = served.get("/_dash-layout", headers={"Referer": here})

    assert answer.status_code == 200
