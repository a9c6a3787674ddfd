"""The settings, and what is made from them: the store, and the app over it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from callbacks.hosts import THIS_MACHINE, name_in
from data.errors import LostDatabaseError, SettingError
from data.storage.store import Store
from data.storage.troubles import saying_why

if TYPE_CHECKING:
    from dash import Dash

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Settings:
    """All that the surroundings decide; each is read from the environment variable it names.

    folder: SAFEGUARDING_FOLDER, where run-time data lives.
    database: DATABASE_URL, an SQLAlchemy address; SQLite in the folder unless it is set.
    host, port: SAFEGUARDING_HOST and SAFEGUARDING_PORT, where the pages are served.
    board: SAFEGUARDING_BOARD, the board that is shown first; the first that was loaded if unset.
    hosts: SAFEGUARDING_HOSTS, the names by which browsers may ask for the pages; those of this
        machine itself, and the address listened on, unless it is set.
    """

    folder: Path = HERE / "run"
    database: str = ""
    host: str = "127.0.0.1"
    port: int = 8050
    board: str = ""
    hosts: tuple[str, ...] = ()

    @property
    def database_url(self) -> str:
        """The address of the database."""
        return self.database or f"sqlite:///{self.folder / 'safeguarding.db'}"

    @property
    def host_names(self) -> tuple[str, ...]:
        """The names by which it may be asked for; whoever uses another is not answered."""
        own = name_in(self.host)
        return self.hosts or (*THIS_MACHINE, *([own] if own and own not in THIS_MACHINE else []))


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
    )


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
    store = open_any_store(settings)
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


def create_app(settings: Settings) -> "Dash":
    """The dashboard over the store that the settings name."""
    # Dash takes a while to import, and most commands do without it.
    from callbacks import server  # noqa: PLC0415

    store = open_store(settings)
    return server.create_app(
        store, settings.board, str(HERE / "assets"), settings.folder, settings.host_names
    )
