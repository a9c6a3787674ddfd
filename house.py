"""The settings, and what is made from them: the store, and the app over it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import SettingError
from data.storage.store import Store

if TYPE_CHECKING:
    from dash import Dash

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Settings:
    """All that the surroundings decide; each is read from the environment variable it names.

    folder: SAFEGUARDING_FOLDER, where run-time data lives.
    database: DATABASE_URL, an SQLAlchemy address; SQLite in the folder unless it is set.
    host, port: SAFEGUARDING_HOST and SAFEGUARDING_PORT, where the pages are served.
    board: SAFEGUARDING_BOARD, the board that is shown first.
    """

    folder: Path = HERE / "run"
    database: str = ""
    host: str = "127.0.0.1"
    port: int = 8050
    board: str = "derby"

    @property
    def database_url(self) -> str:
        """The address of the database."""
        return self.database or f"sqlite:///{self.folder / 'safeguarding.db'}"


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
    )


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise SettingError(f"SAFEGUARDING_PORT is “{text}”. Give a number from 1 to 65535.")
    return int(text)


def open_store(settings: Settings) -> Store:
    """The store that the settings name; its folder is made if it is not there."""
    settings.folder.mkdir(parents=True, exist_ok=True)
    return Store(settings.database_url, settings.folder)


def create_app(settings: Settings) -> "Dash":
    """The dashboard over the store that the settings name."""
    # Dash takes a while to import, and most commands do without it.
    from callbacks import server  # noqa: PLC0415

    store = open_store(settings)
    return server.create_app(store, settings.board, str(HERE / "assets"), settings.folder)
