"""What the surroundings decide."""

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from app import Settings, create_app, open_store, settings_from
from data.errors import LostDatabaseError, SettingError
from tests.builders_data import a_return

VARIABLES = {
    "SAFEGUARDING_FOLDER": "/srv/board",
    "DATABASE_URL": "postgresql://board",
    "SAFEGUARDING_HOST": "0.0.0.0",
    "SAFEGUARDING_PORT": "8051",
    "SAFEGUARDING_BOARD": "dudley",
    "SAFEGUARDING_HOSTS": "board.example.org, 10.1.2.3",
    "SAFEGUARDING_SIGN_IN": "accounts",
    "SAFEGUARDING_PROXY": "https://board.example.org",
    "SAFEGUARDING_OPENID_ISSUER": "https://login.example.org/board",
    "SAFEGUARDING_OPENID_CLIENT": "dashboard",
    "SAFEGUARDING_OPENID_SECRET_FILE": "/etc/secret",
    "SAFEGUARDING_OPENID_ROLES": "group = board manager / dudley",
    "SAFEGUARDING_OPENID_CLAIM": "groups",
}


def test_an_empty_environment_gives_the_defaults():
    assert settings_from({}) == Settings()


def test_every_setting_comes_from_the_variable_that_its_docstring_names():
    settings = settings_from(VARIABLES)

    assert settings == Settings(
        *(Path("/srv/board"), "postgresql://board", "0.0.0.0", 8051, "dudley"),
        ("board.example.org", "10.1.2.3"),
        *("accounts", "https://board.example.org", "https://login.example.org/board"),
        *("dashboard", "/etc/secret", "group = board manager / dudley", "groups"),
    )
    assert set(re.findall(r"[A-Z]+(?:_[A-Z]+)+", Settings.__doc__)) == set(VARIABLES)


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


@pytest.mark.parametrize(
    ("host", "hosts", "names"),
    [
        ("127.0.0.1", (), ("localhost", "127.0.0.1", "[::1]")),
        ("10.1.2.3", (), ("localhost", "127.0.0.1", "[::1]", "10.1.2.3")),
        ("::1", (), ("localhost", "127.0.0.1", "[::1]")),
        ("fd00::2", (), ("localhost", "127.0.0.1", "[::1]", "[fd00::2]")),
        ("10.1.2.3", ("board.example.org",), ("board.example.org",)),
    ],
)
def test_it_answers_to_this_machine_s_own_names_unless_others_are_set(host, hosts, names):
    assert Settings(host=host, hosts=hosts).host_names == names


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Board.Example.org.", ("board.example.org",)),
        ("a.example b.example,c.example", ("a.example", "b.example", "c.example")),
        ("::1, [FD00:0::2]", ("[::1]", "[fd00::2]")),
        ("a.example,A.example", ("a.example",)),
    ],
)
def test_names_are_taken_in_every_usual_spelling(written, names):
    assert settings_from({"SAFEGUARDING_HOSTS": written}).hosts == names


@pytest.mark.parametrize(
    "written",
    [
        "",
        " , ",
        "http://board.example.org",
        "board.example.org:8050",
        "*",
        "a b/c",
        "[::1",
        "bücher",
    ],
)
def test_names_that_are_none_are_refused_with_a_sentence(written):
    with pytest.raises(SettingError, match="SAFEGUARDING_HOSTS is .* without http:// and without"):
        settings_from({"SAFEGUARDING_HOSTS": written})


def test_a_database_that_has_vanished_is_told_instead_of_an_empty_product(tmp_path):
    store = open_store(Settings(tmp_path))
    content = b"the bytes of a return"
    received = replace(a_return(), sha256=sha256(content).hexdigest())
    store.accept(received, "2026-11-20", content)
    store.engine.dispose()
    (tmp_path / "safeguarding.db").unlink()

    for _ in range(2):  # the first look makes an empty database
        with pytest.raises(LostDatabaseError, match=r"python app.py rebuild.*Nothing was changed"):
            open_store(Settings(tmp_path))


def test_an_empty_folder_is_no_loss(tmp_path):
    assert open_store(Settings(tmp_path)).boards() == ()


OPENID = {
    "SAFEGUARDING_OPENID_ISSUER": "https://login.example.org",
    "SAFEGUARDING_OPENID_CLIENT": "dashboard",
    "SAFEGUARDING_OPENID_ROLES": "it = administrator",
}


def test_the_secret_of_a_provider_is_read_from_its_file(tmp_path):
    file = tmp_path / "secret"
    file.write_text("what both know\n", encoding="utf-8")
    named = {**OPENID, "SAFEGUARDING_OPENID_SECRET_FILE": str(file)}

    with_accounts = settings_from({**named, "SAFEGUARDING_SIGN_IN": "accounts"})

    assert with_accounts.provider.secret == "what both know"
    assert "what both know" not in str(with_accounts)
    with pytest.raises(SettingError, match="SAFEGUARDING_SIGN_IN is not"):
        create_app(replace(settings_from(named), folder=tmp_path))


def test_a_secret_that_cannot_be_read_is_told_before_anything_is_served(tmp_path):
    named = {**OPENID, "SAFEGUARDING_OPENID_SECRET_FILE": str(tmp_path / "nothing")}

    with pytest.raises(SettingError, match="SAFEGUARDING_OPENID_SECRET_FILE names"):
        create_app(replace(settings_from(named), folder=tmp_path))
