"""What a Prometheus asks about this process: how it fares, and never what its pages show."""

from collections.abc import Iterator
from pathlib import Path
from shutil import disk_usage
from time import perf_counter, time

from flask import Flask, Response, g, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram
from prometheus_client import generate_latest as written
from prometheus_client.core import GaugeMetricFamily

from callbacks.health import trouble
from data.storage.backup import last_backup
from data.storage.store import Store

ADDRESS = "/metrics"
SECONDS = (0.01, 0.03, 0.1, 0.3, 0.8, 2, 5, 10, 30)
# Addresses name boards, quarters and agencies; what is counted by is one of these.
KINDS = {
    "/_dash-update-component": "callback",
    "/redraw": "redraw",
    "/download": "download",
    "/upload": "upload",
    "/_dash": "static",
    "/assets": "static",
}


def register(server: Flask, store: Store, folder: Path) -> None:
    """Answer /metrics, and count what is answered else."""
    registry = CollectorRegistry()
    registry.register(_State(store, folder))
    answered = Counter(
        "safeguarding_answers", "Requests answered.", ["kind", "status"], registry=registry
    )
    took = Histogram(
        "safeguarding_answer_seconds",
        "How long a request took to answer.",
        ["kind"],
        registry=registry,
        buckets=SECONDS,
    )

    @server.before_request
    def start() -> None:
        g.asked_at = perf_counter()

    @server.after_request
    def count(response: Response) -> Response:
        kind = kind_of(request.path)
        answered.labels(kind, f"{response.status_code // 100}xx").inc()
        if "asked_at" in g:  # who was turned away at the door was not timed
            took.labels(kind).observe(perf_counter() - g.asked_at)
        return response

    @server.get(ADDRESS, endpoint="metrics")
    def tell() -> Response:
        return Response(written(registry), content_type=CONTENT_TYPE_LATEST)


def kind_of(path: str) -> str:
    """What sort of thing an address asks for: a page, unless it is one of the others."""
    return next((kind for start, kind in KINDS.items() if path.startswith(start)), "page")


class _State:
    """What is so at the moment somebody asks."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._store, self._folder = store, folder

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Each as Prometheus reads it."""
        yield _gauge("ready", "Whether a return could be stored now.", not self._trouble())
        yield _gauge("free_bytes", "Room on the disk.", disk_usage(self._folder).free)
        last = last_backup(self._store)
        if last is not None:
            age = time() - last.timestamp()
            yield _gauge("backup_age_seconds", "How old the last backup is.", age)

    def _trouble(self) -> str:
        return trouble(self._store, self._folder)


def _gauge(name: str, about: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"safeguarding_{name}", about, value)
