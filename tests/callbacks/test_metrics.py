"""What a Prometheus is told: how the process fares, and nothing of what its pages show."""

import pytest
from prometheus_client.parser import text_string_to_metric_families

from callbacks.clock import now
from callbacks.metrics import kind_of
from callbacks.server import create_app
from data.storage.backup import backup
from data.storage.store import Store
from settings import HERE
from tests.builders_data import a_return, an_observation


@pytest.fixture
def store(tmp_path) -> Store:
    kept = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)
    kept.accept(a_return(an_observation(value=4321)), "2026-11-20")
    return kept


@pytest.fixture
def served(store, tmp_path):
    return create_app(store, "derby", str(HERE / "assets"), tmp_path).server.test_client()


def told(served) -> dict[tuple[str, ...], float]:
    """Every number that is told, by its name and what it is of."""
    text = served.get("/metrics").get_data(as_text=True)
    samples = (each for one in text_string_to_metric_families(text) for each in one.samples)
    return {(each.name, *each.labels.values()): each.value for each in samples}


def test_requests_are_counted_by_what_they_ask_for_and_how_they_ended(served):
    for path in ("/returns?board=derby", "/nowhere", "/assets/nothing.css"):
        served.get(path)

    found = told(served)

    assert found["safeguarding_answers_total", "page", "2xx"] == 1
    assert found["safeguarding_answers_total", "page", "4xx"] == 1
    assert found["safeguarding_answers_total", "static", "4xx"] == 1
    assert found["safeguarding_answer_seconds_count", "page"] == 2


def test_it_is_told_whether_a_return_could_be_stored(served, tmp_path):
    assert told(served)["safeguarding_ready",] == 1

    (tmp_path / "safeguarding.db").unlink()

    assert told(served)["safeguarding_ready",] == 0


def test_the_age_of_a_backup_is_told_once_there_is_one(served, store, tmp_path):
    assert ("safeguarding_backup_age_seconds",) not in told(served)

    backup(store, tmp_path / "backups" / "a.zip", now())

    assert 0 <= told(served)["safeguarding_backup_age_seconds",] < 3600


def test_nothing_that_a_page_shows_or_an_address_names_is_told(served):
    served.get("/referrals?board=derby&agency=police&as-at=2026-11-21")
    text = served.get("/metrics").get_data(as_text=True)

    assert not [each for each in ("derby", "police", "4321", "contacts", "2026") if each in text]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "page"),
        ("/referrals", "page"),
        ("/_dash-update-component", "callback"),
        ("/_dash-component-suites/dash/x.js", "static"),
        ("/redraw", "redraw"),
        ("/download/contacts-over-time.csv", "download"),
        ("/upload", "upload"),
    ],
)
def test_an_address_is_of_one_kind(path, kind):
    assert kind_of(path) == kind
