"""A small board in memory, for the tests of what answers a reader."""

from pathlib import Path

from flask.testing import FlaskClient

from callbacks import server
from data.figures.dataset import Dataset
from data.storage.store import Store
from settings import HERE
from tests.builders_data import a_return, a_store, an_observation, in_quarters

CONTACTS = (100.0, 110.0, 120.0, 132.0)
REFERRALS = (50.0, 44.0, 60.0, 33.0)


def a_loaded_store() -> Store:
    """Derby's contacts and referrals of four quarters, and the contacts of two agencies."""
    shares = {"police": 0.75, "education": 0.25}
    by_agency = [
        an_observation("contacts", share * value, f"2012-13 Q{n}", agency=agency)
        for agency, share in shares.items()
        for n, value in enumerate(CONTACTS, start=1)
    ]
    totals = [*in_quarters("contacts", *CONTACTS), *in_quarters("referrals", *REFERRALS)]
    return a_store(a_return(*totals, *by_agency))


def a_dataset() -> Dataset:
    """The same board, as pages see it."""
    return a_loaded_store().dataset("derby")


def a_store_of_contacts(folder: Path) -> Store:
    """A store in a folder, with the contacts of four quarters."""
    kept = Store(f"sqlite:///{folder / 'safeguarding.db'}", folder)
    kept.accept(a_return(*in_quarters("contacts", *CONTACTS)), "2013-05-01")
    return kept


def a_client_of(store: Store, folder: Path) -> FlaskClient:
    """What asks the server of a store, as a browser does."""
    return server.create_app(store, "derby", str(HERE / "assets"), folder).server.test_client()
