"""The settings, and what is made from them: the store, and the app over it."""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from callbacks.hosts import THIS_MACHINE, name_in
from data.access.provider import Provider, provider_of
from data.errors import LostDatabaseError, SettingError
from data.storage.public_edition import store_of_editions
from data.storage.releases import numbers_of
from data.storage.seen import SeenStore
from data.storage.store import Store
from data.storage.troubles import saying_why

if TYPE_CHECKING:
    from dash import Dash

    from callbacks.renewed import Renewed

HERE = Path(__file__).parent
ACCOUNTS = "accounts"
OPENID = ("openid_issuer", "openid_client", "openid_secret_file", "openid_roles", "openid_claim")


@dataclass(frozen=True)
class Settings:
    """All that the surroundings decide; each is read from the environment variable it names.

    folder: SAFEGUARDING_FOLDER, where run-time data lives.
    database: DATABASE_URL, an SQLAlchemy address; SQLite in the folder unless it is set.
    host, port: SAFEGUARDING_HOST and SAFEGUARDING_PORT, where the pages are served.
    board: SAFEGUARDING_BOARD, the board that is shown first; the first that was loaded if unset.
    hosts: SAFEGUARDING_HOSTS, the names by which browsers may ask for the pages; those of this
        machine itself, and the address listened on, unless it is set.
    sign_in: SAFEGUARDING_SIGN_IN, “accounts” where people sign in; nobody does unless it is set,
        and then only this machine itself can ask.
    proxy: SAFEGUARDING_PROXY, the address under which a proxy serves the pages to others.
    openid_issuer: SAFEGUARDING_OPENID_ISSUER, whose provider of OpenID Connect signs people in too.
    openid_client: SAFEGUARDING_OPENID_CLIENT, by which that provider knows this dashboard.
    openid_secret_file: SAFEGUARDING_OPENID_SECRET_FILE, the file that holds the secret of it.
    openid_roles: SAFEGUARDING_OPENID_ROLES, which roles the provider's values give here.
    openid_claim: SAFEGUARDING_OPENID_CLAIM, where it says them; “roles” unless it is set.
    """

    folder: Path = HERE / "run"
    database: str = ""
    host: str = "127.0.0.1"
    port: int = 8050
    board: str = ""
    hosts: tuple[str, ...] = ()
    sign_in: str = ""
    proxy: str = ""
    openid_issuer: str = ""
    openid_client: str = ""
    openid_secret_file: str = ""
    openid_roles: str = ""
    openid_claim: str = ""

    @property
    def database_url(self) -> str:
        """The address of the database."""
        return self.database or f"sqlite:///{self.folder / 'safeguarding.db'}"

    @property
    def host_names(self) -> tuple[str, ...]:
        """The names by which it may be asked for; whoever uses another is not answered."""
        others = (name_in(self.host), urlsplit(self.proxy).hostname or "")
        usual = tuple(dict.fromkeys([*THIS_MACHINE, *filter(None, map(name_in, others))]))
        return self.hosts or usual

    @property
    def is_tls(self) -> bool:
        """Whether browsers come to it through a proxy that encrypts."""
        return self.proxy.startswith("https://")

    @property
    def has_accounts(self) -> bool:
        """Whether people sign in."""
        return self.sign_in == ACCOUNTS

    @property
    def provider(self) -> Provider | None:
        """Whose provider signs people in; None where there is none.

        Raises SettingError where it cannot be used as it is set.
        """
        found = provider_of(
            self.openid_issuer,
            self.openid_client,
            _secret_in(self.openid_secret_file),
            self.openid_roles,
            self.openid_claim,
        )
        if found is not None and not self.has_accounts:
            raise SettingError(
                "SAFEGUARDING_OPENID_ISSUER is set, and SAFEGUARDING_SIGN_IN is not: set it to "
                "“accounts”, so that people sign in."
            )
        return found

    @property
    def is_for_others(self) -> bool:
        """Whether anybody but this machine itself can ask for the pages."""
        return bool(self.proxy) or not _is_this_machine(self.host)


def settings_from(environment: Mapping[str, str]) -> Settings:
    """The settings that the environment gives; what it leaves out has its default.

    Raises SettingError when one has a value that cannot be used.
    """
    default = Settings()
    return Settings(
        folder=Path(environment.get("SAFEGUARDING_FOLDER", default.folder)),
        database=environment.get("DATABASE_URL", default.database),
        host=environment.get("SAFEGUARDING_HOST", default.host),
        port=_port(environment.get("SAFEGUARDING_PORT", str(default.port))),
        board=environment.get("SAFEGUARDING_BOARD", default.board),
        hosts=_hosts(environment.get("SAFEGUARDING_HOSTS")),
        sign_in=_sign_in(environment.get("SAFEGUARDING_SIGN_IN", "")),
        proxy=_proxy(environment.get("SAFEGUARDING_PROXY", "")),
        **{name: environment.get(f"SAFEGUARDING_{name.upper()}", "") for name in OPENID},
    )


def must_be_safe_to_serve(settings: Settings) -> None:
    """Raise SettingError where others than this machine could ask, and nobody signs in."""
    if settings.has_accounts or not settings.is_for_others:
        return
    why = "SAFEGUARDING_PROXY names a proxy" if settings.proxy else "SAFEGUARDING_HOST is"
    at = "" if settings.proxy else f" “{settings.host}”, which other machines can reach"
    raise SettingError(
        f"{why}{at}, and nobody would have to sign in, so the dashboard was not started. Set "
        "SAFEGUARDING_SIGN_IN to “accounts”, or serve it to this machine alone: "
        "SAFEGUARDING_HOST=127.0.0.1, without SAFEGUARDING_PROXY."
    )


def _secret_in(file: str) -> str:
    """What a file holds alone; empty where no file is named."""
    if not file:
        return ""
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        raise SettingError(
            f"SAFEGUARDING_OPENID_SECRET_FILE names “{file}”, which cannot be read: {error}."
        ) from error


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


def _sign_in(text: str) -> str:
    if text not in {"", ACCOUNTS}:
        raise SettingError(
            f"SAFEGUARDING_SIGN_IN is “{text}”. Give “{ACCOUNTS}”, or leave it out where only "
            "this machine itself asks."
        )
    return text


def _proxy(text: str) -> str:
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme in {"http", "https"} and bool(name_in(parts.hostname or ""))
    except ValueError:
        is_whole = False
    if text and not is_whole:
        raise SettingError(
            f"SAFEGUARDING_PROXY is “{text}”. Give the address that people type to come to the "
            "dashboard: https://board.example.org"
        )
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise SettingError(f"SAFEGUARDING_PORT is “{text}”. Give a number from 1 to 65535.")
    return int(text)


def _hosts(text: str | None) -> tuple[str, ...]:
    if text is None:
        return ()
    written = text.replace(",", " ").split()
    wrong = next((each for each in written if not name_in(each)), None)
    if wrong is not None or not written:
        raise SettingError(
            f"SAFEGUARDING_HOSTS is “{text}”. Give the names or addresses that people type to come "
            "to the dashboard, with commas between, each without http:// and without a port: "
            "board.example.org, 10.1.2.3, [fd00::1]."
        )
    return tuple(dict.fromkeys(map(name_in, written)))


def open_store(settings: Settings) -> Store:
    """The store that the settings name; its folder is made if it is not there.

    Raises LostDatabaseError when it is empty while returns were accepted: its database is gone.
    """
    return _whole(open_any_store(settings), settings)


def _whole(store: Store, settings: Settings) -> Store:
    kept = store.accepted.recorded() if store.accepted else ()
    if kept and not store.revision():
        raise LostDatabaseError(
            f"The database of these returns is empty or has gone, while {settings.folder} holds "
            f"the records of {len(kept)} things that happened to them. To make it anew from the "
            "accepted files: python app.py rebuild. Or put back a backup: python app.py restore. "
            "Nothing was changed."
        )
    return store


def open_any_store(settings: Settings) -> Store:
    """The store, also where it has lost its database: to put back what it held."""
    with saying_why(settings.folder):
        settings.folder.mkdir(parents=True, exist_ok=True)
    return Store(settings.database_url, settings.folder)


def public_pages(settings: Settings) -> "Renewed":
    """The pages of the public, over what boards published last; made anew when one does again.

    Raises NothingPublishedError where that is nothing.
    """
    from callbacks.renewed import Renewed  # noqa: PLC0415

    store = open_store(settings)
    return Renewed(lambda: _public_app(store, settings).server, lambda: numbers_of(store))


def _public_app(store: Store, settings: Settings) -> "Dash":
    from callbacks import server  # noqa: PLC0415

    published = store_of_editions(store)
    board = settings.board if settings.board in published.boards() else ""
    store.engine.dispose()
    return server.create_public_app(published, board, str(HERE / "assets"), settings.host_names)


def create_app(settings: Settings) -> "Dash":
    """The dashboard over the store that the settings name."""
    # Dash takes a while to import, and most commands do without it.
    from callbacks import server  # noqa: PLC0415
    from callbacks.who import asking  # noqa: PLC0415

    must_be_safe_to_serve(settings)
    provider = settings.provider
    with saying_why(settings.folder):
        settings.folder.mkdir(parents=True, exist_ok=True)
    store = _whole(SeenStore(settings.database_url, settings.folder, asking), settings)
    door = server.Door(
        settings.host_names,
        settings.has_accounts,
        settings.is_tls,
        provider,
        settings.proxy.rstrip("/"),
    )
    return server.create_app(store, settings.board, str(HERE / "assets"), settings.folder, door)
