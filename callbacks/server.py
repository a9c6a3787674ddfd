"""The app: the empty shell, what listens in it, and what every answer carries."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dash import Dash, set_props
from flask import Flask, Response, request

from callbacks import (
    addresses,
    agendas,
    arrange,
    audit_log,
    audit_page,
    board_files,
    bodies,
    browser,
    challenges,
    commentary,
    decisions,
    downloads,
    edition_links,
    faults,
    finding,
    form_files,
    forward,
    gate,
    guard,
    health,
    look_at,
    measures,
    metrics,
    name_pages,
    openid,
    own_password,
    pack_page,
    parted,
    plans,
    presenting,
    receipts,
    redraw,
    registered_changes,
    reports,
    retell,
    routing,
    scorecard,
    set_up,
    sign_in,
    tables,
    taken_down,
    teach,
    text_check,
    uploads,
    users_pages,
    views,
)
from callbacks.compression import PACKED, pack
from callbacks.hosts import THIS_MACHINE
from callbacks.packs import Packs
from callbacks.readings import Readings
from callbacks.signed_in import Beginning
from callbacks.stylesheet import STYLES, serve_stylesheet
from callbacks.waiting_room import WaitingRoom, upload_token
from dashboards import ids
from dashboards.components.shell import INDEX
from data.access.provider import Provider
from data.storage.accounts import Accounts
from data.storage.audit import Audit
from data.storage.public_edition import PublicStore
from data.storage.store import Store

TITLE = "Safeguarding performance"
A_YEAR = 365 * 24 * 60 * 60  # seconds


# For browsers of before 2018, and a seventh of a page's start; and tables that no page has.
NOT_NEEDED = ("/deps/polyfill@", "/dash_table/")


@dataclass(frozen=True)
class Door:
    """Who is let in. names: by which the machine may be asked for. is_tls: through a proxy.

    provider: with whom people may sign in. address: under which a proxy serves the pages.
    """

    names: Collection[str] = THIS_MACHINE
    has_accounts: bool = False
    is_tls: bool = False
    provider: Provider | None = None
    address: str = ""


class Pages(Dash):
    """Dash, with only the scripts that a page of this product needs."""

    def interpolate_index(self, **parts: Any) -> str:
        """The page that every address answers with."""
        scripts = parts["scripts"].split("</script>")
        kept = (each for each in scripts if not any(name in each for name in NOT_NEEDED))
        return str(super().interpolate_index(**{**parts, "scripts": "</script>".join(kept)}))


def create_app(
    store: Store,
    default_board: str,
    assets: str,
    folder: Path,
    door: "Door | None" = None,
) -> Dash:
    """A new app over a store; nothing is shared with any other app.

    folder: where files wait that were sent and not yet accepted. door: who is let in; only
    this machine itself unless it is given.
    """
    door = door or Door()
    app = _new_app(store, assets, door.names)
    accounts, audit = Accounts(store.engine) if door.has_accounts else None, Audit(store.engine)
    gate.register(app.server, accounts, audit, is_tls=door.is_tls)
    token, readings = upload_token(folder), Readings(WaitingRoom(folder / "waiting"), store)
    _register_reading(app, store, default_board, token)
    look_at.register(app, store, default_board)
    finding.register(app.server, store, default_board)
    text_check.register(app, store, default_board)
    edition_links.register(app.server, store, default_board)
    uploads.register(app, store, readings, token, default_board)
    teach.register(app, store, readings)
    set_up.register(app, store, token)
    arrange.register(app, store, token)
    decisions.register(app.server, store, token)
    name_pages.register(app.server, store, token)
    plans.register(app.server, store, token)
    challenges.register(app.server, store, token)
    forward.register(app.server, store)
    views.register(app, store, token)
    commentary.register(app.server, store, token)
    registered_changes.register(app.server, store, token)
    agendas.register(app.server, store, token)
    presenting.register(app.server, store, default_board, token)
    taken_down.register(app.server, store, token)
    pack_page.register(app.server, store, Packs(store), token)
    board_files.register(app.server, store)
    form_files.register(app.server, store)
    reports.register(app.server, store, readings)
    receipts.register(app.server, store)
    health.register(app.server, store, folder)
    metrics.register(app.server, store, folder)
    _register_answers(app, store, default_board, is_tls=door.is_tls)
    if accounts is not None:
        _register_sign_in(app.server, store, accounts, token, door)
    audit_log.register(app.server, audit)
    audit_page.register(app.server, store, audit)
    return app


def _register_sign_in(
    server: Flask, store: Store, accounts: Accounts, token: str, door: Door
) -> None:
    begins = Beginning(accounts, Audit(store.engine), door.is_tls)
    sign_in.register(server, accounts, begins, token, door.provider, door.address)
    own_password.register(server, accounts, begins, token)
    users_pages.register(server, store, begins, token, door.address)
    if door.provider is not None:
        openid.register(server, begins, door.provider, door.address)


def create_public_app(
    store: PublicStore, default_board: str, assets: str, names: Collection[str] = THIS_MACHINE
) -> Dash:
    """The app of the public: pages of figures to look at, over a store that holds nothing else.

    Nothing that sends, writes, decides, searches or presents is there to be asked.
    """
    app = _new_app(store, assets, names)
    _register_reading(app, store, default_board, token="")
    health.register_alive(app.server)
    _register_answers(app, store, default_board, is_tls=False)
    return app


def _new_app(store: Store, assets: str, names: Collection[str]) -> Pages:
    app = Pages(
        "safeguarding",
        assets_folder=assets,
        assets_ignore=STYLES,
        title=TITLE,
        update_title=None,
        index_string=INDEX,
        suppress_callback_exceptions=True,  # pages arrive after the start
        serve_locally=True,
        enable_mcp=False,
        on_error=_calm(store),
    )
    pack(app.server)
    app.config.external_stylesheets = [serve_stylesheet(app.server, Path(assets))]
    guard.register(app.server, names)
    return app


def _register_reading(app: Dash, store: Store, default_board: str, token: str) -> None:
    """The pages, and what is done on them without anything being kept of it."""
    routing.register(app, store, default_board, token)
    redraw.register(app.server, store, default_board)
    retell.register(app, store, default_board)
    parted.register(app, store, default_board)
    scorecard.register(app, store, default_board)
    tables.register(app, store, default_board)
    measures.register(app, store, default_board)
    browser.register(app)
    views.register_links(app, store, default_board)
    downloads.register(app.server, store, default_board)


def _register_answers(app: Dash, store: Store, default_board: str, *, is_tls: bool) -> None:
    """What every answer carries, and what answers where nothing else does."""
    addresses.register(app.server, store, default_board)
    bodies.register(app)
    faults.register(app.server, store)
    _protect(app.server, app.csp_hashes(), is_tls=is_tls)


def _calm(store: Store) -> Callable[[Exception], None]:
    """What says that a callback failed; the page stays."""

    def say(error: Exception) -> None:
        set_props(ids.PROBLEM, {"children": faults.noted(error, store)})

    return say


def _protect(server: Flask, hashes: list[str], *, is_tls: bool) -> None:
    """Headers that keep scripts, frames and figures inside this machine."""
    policy = "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {' '.join(hashes)}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )
    headers = {
        "Content-Security-Policy": policy,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        **({"Strict-Transport-Security": f"max-age={A_YEAR}; includeSubDomains"} if is_tls else {}),
    }

    @server.after_request
    def guard(response: Response) -> Any:
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        if not request.path.startswith(PACKED):  # figures, and the token that changes them
            response.headers["Cache-Control"] = "no-store"
        return response
