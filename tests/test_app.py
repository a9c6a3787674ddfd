"""What the surroundings decide."""

import re
from pathlib import Path

import pytest

from app import Settings, create_app, open_store, settings_from
from data.errors import SettingError

VARIABLES = {
    "SAFEGUARDING_FOLDER": "/srv/board",
    "DATABASE_URL": "postgresql://board",
    "SAFEGUARDING_HOST": "0.0.0.0",
    "SAFEGUARDING_PORT": "8051",
    "SAFEGUARDING_BOARD": "dudley",
}


def test_an_empty_environment_gives_the_defaults():
    assert settings_from({}) == Settings()


def test_every_setting_comes_from_the_variable_that_its_docstring_names():
    settings = settings_from(VARIABLES)

    assert settings == Settings(Path("/srv/board"), "postgresql://board", "0.0.0.0", 8051, "dudley")
    assert set(re.findall(r"[A-Z]+_[A-Z]+", Settings.__doc__)) == set(VARIABLES)


@pytest.mark.parametrize("name", VARIABLES)
def test_each_variable_changes_its_own_setting_alone(name):
    changed = vars(settings_from({name: VARIABLES[name]}))

    assert sum(changed[field] != value for field, value in vars(Settings()).items()) == 1


def test_the_database_lies_in_the_folder_unless_an_address_is_given():
    assert Settings(Path("/srv")).database_url == "sqlite:////srv/safeguarding.db"
    assert Settings(Path("/srv"), "postgresql://board").database_url == "postgresql://board"


def test_the_folder_is_made_if_it_is_not_there(tmp_path):
    store = open_store(Settings(tmp_path / "new" / "folder"))

    assert (tmp_path / "new" / "folder" / "safeguarding.db").exists()
    assert store.boards() == ()


def test_an_app_is_served_from_an_empty_house(tmp_path):
    app = create_app(Settings(tmp_path))

    assert app.server.test_client().get("/").status_code == 200


@pytest.mark.parametrize("written", ["abc", "0", "70000", "-1"])
def test_a_port_that_is_none_is_refused_with_a_sentence(written):
    with pytest.raises(SettingError, match="SAFEGUARDING_PORT"):
        settings_from({"SAFEGUARDING_PORT": written})
