"""Introduces the rooms to each other, and opens the door that was asked for."""

import sys
from os import environ

from commands import main
from data.errors import SettingError
from settings import Settings, create_app, open_store, settings_from

__all__ = ["Settings", "create_app", "open_store", "settings_from"]

if __name__ == "__main__":
    try:
        settings = settings_from(environ)
    except SettingError as error:
        sys.exit(str(error))
    sys.exit(main.main(sys.argv[1:], settings))
