"""What any test may ask for: the samples, and the two databases returns can be kept in."""

import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from threading import Thread

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings

from data.files.quarantine import read_apart
from data.storage.schema import engine_of
from tests import lot, order, scratch
from tests.postgresql import cluster, programs
from tests.samples import samples_in

NUMBERS = count(1)
scratch.write_in_memory()

# A busy machine makes tests slow, and never red.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> Iterator[None]:
    if not any("::" in named for named in config.args):
        lot.leave_the_rest_to_check(items)
    yield
    share = getattr(config, "workerinput", {})
    items[:] = order.while_samples_load(items, share.get("workercount", 1))


def pytest_collection_finish(session: pytest.Session) -> None:
    """The first of several processes has the samples loaded beside the tests."""
    is_first = getattr(session.config, "workerinput", {}).get("workerid") == "gw0"
    if is_first and order.need_samples(session.items):
        shared = session.config._tmp_path_factory.getbasetemp().parent
        Thread(target=samples_in, args=[shared], daemon=True).start()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.write_line(f"What is drawn by lot was drawn with LOT={lot.NUMBER}.")


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the samples of this run are loaded, to be read only."""
    own = tmp_path_factory.getbasetemp()
    is_one_of_several = "PYTEST_XDIST_WORKER" in os.environ
    return samples_in(own.parent if is_one_of_several else own)


@pytest.fixture(scope="session")
def illustrative(samples: Path) -> list[Path]:
    """Every return of the illustrative board as a file, in time order; to be read only."""
    return sorted((samples / "illustrative").rglob("*.xlsx"))


@pytest.fixture(scope="module")
def files_read_once() -> Iterator[None]:
    """The same bytes are read once: a process that reads takes a tenth of a second to start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("data.files.workbook.read_apart", cache(read_apart))
        yield


@pytest.fixture
def samples_copy(samples: Path, tmp_path: Path) -> Path:
    """A folder with the samples loaded, of the test's own."""
    return Path(shutil.copytree(samples, tmp_path / "samples"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL that starts with the first test that asks for it."""
    if programs() is None:
        pytest.skip("PostgreSQL is not installed (Debian: make postgresql)")
    with cluster() as url:
        yield url


@pytest.fixture
def new_postgresql(postgresql: str) -> Callable[[], str]:
    """Gives the address of an empty PostgreSQL database each time: a schema of its own."""

    def make() -> str:
        name = f"house_{next(NUMBERS)}"
        engine = engine_of(postgresql)
        with engine.begin() as connection:
            connection.execute(sa.schema.CreateSchema(name))
        engine.dispose()
        return f"{postgresql}?options=-csearch_path%3D{name}"

    return make


@pytest.fixture(params=["sqlite", "postgresql"])
def new_database(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], str]]:
    """Gives the address of an empty database each time; the test runs once for each kind.

    What is made with tests.builders_data.a_store is in such a database too.
    """

    def make_file() -> str:
        return f"sqlite:///{tmp_path / f'house-{next(NUMBERS)}.db'}"

    opened: list[sa.Engine] = []

    def remember(url: str) -> sa.Engine:
        opened.append(engine_of(url))
        return opened[-1]

    in_postgresql = request.param == "postgresql"
    make = request.getfixturevalue("new_postgresql") if in_postgresql else make_file
    monkeypatch.setattr("tests.builders_data.new_database", make)
    monkeypatch.setattr("data.storage.store.engine_of", remember)
    yield make
    for engine in opened:
        engine.dispose()
