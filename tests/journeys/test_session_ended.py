"""A session ends while somebody writes: the page says so, and nothing typed is lost."""

from collections.abc import Iterator
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page
from werkzeug.serving import make_server

from callbacks import server
from callbacks.server import Door
from data.access.persons_asking import Role
from data.follow_up.written import Kind
from data.storage.accounts import Accounts
from data.storage.seen import SeenStore
from settings import HERE
from tests.callbacks.doors import OURS, PASSWORD, a_store_of_two_boards, is_cheap, now
from tests.journeys.conftest import MILLISECONDS
from tests.journeys.visitor import Visitor


@pytest.fixture
def store(tmp_path, monkeypatch) -> SeenStore:
    is_cheap(monkeypatch)
    made = a_store_of_two_boards(tmp_path)
    accounts = Accounts(made.engine)
    link = accounts.add("Ann Lee", Role.MANAGER, [OURS], "", now())
    accounts.use_link(link, "", PASSWORD, now())
    return made


@pytest.fixture
def address(store, tmp_path) -> Iterator[str]:
    app = server.create_app(
        store, OURS, str(HERE / "assets"), tmp_path, Door(("localhost",), has_accounts=True)
    )
    served = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield f"http://localhost:{served.server_port}"
    served.shutdown()
    served.server_close()
    thread.join()


@pytest.fixture
def page(browser: Browser, address) -> Iterator[Page]:
    """A page of this server, in a browser that nobody has signed in with."""
    context = browser.new_context(reduced_motion="reduce")
    context.set_default_timeout(MILLISECONDS)
    visitor = Visitor(context.new_page(), address)
    yield visitor.page
    context.close()
    # That the session has ended is an answer which a browser writes down.
    assert [each for each in visitor.complaints if "status of 401" not in each] == []
    assert visitor.requests_elsewhere == []


def signs_in(page: Page) -> None:
    page.get_by_label("Name of the account").fill("Ann Lee")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")


def test_what_was_typed_is_kept_once_somebody_has_signed_in_again(page: Page, address, store):
    page.goto(f"{address}/agendas?board={OURS}")
    signs_in(page)
    form = page.locator("form", has=page.locator("input[name=by]")).first
    name = form.locator("input[name=name]")
    with page.expect_response("**/session"):
        name.press_sequentially("May meeting")

    Accounts(store.engine).end_sessions("Ann Lee")
    form.get_by_role("button").last.click()
    told = page.get_by_role("alert").filter(has_text="Your session has ended")
    told.wait_for()
    assert store.follow_up.of(OURS, Kind.AGENDA) == ()

    with page.expect_popup() as opened:
        told.get_by_role("link").click()
    signs_in(opened.value)
    opened.value.wait_for_url("**/agendas?board=derby*")
    opened.value.close()
    page.bring_to_front()
    form.get_by_role("button").last.click()

    page.wait_for_url("**/agendas/*")
    (kept,) = store.follow_up.of(OURS, Kind.AGENDA)
    assert (kept.said["name"], kept.who) == ("May meeting", "Ann Lee, board manager")
    assert told.count() == 0
