"""What pages cost on a board that watches 300 measures, beside the same pages as they are.

    python -m benchmarks.measures <folder with a store of the samples>

Northbridge gets measures of its own, in themes of its own, each with the figures of one that it
has. A page is answered by the server as for its first visitor, and again; the time is the
processor's, so that other work on the machine counts little.
"""

import argparse
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from callbacks.routing import page_for
from dashboards.drawing import draw
from data.framework.rows import Row
from data.storage.schema import OBSERVATIONS
from data.storage.store import Store

BOARD = "northbridge"
MEASURES = 300  # in all
LIKE = "contacts"  # whose figures the board's own measures have
THEMES = 6  # of the board's own
PAGES = ("/", "/referrals", "/domestic-abuse", "/exploitation", "/training", "/returns")
ROUNDS = 7
AIM = 1.1


def widen(store: Store, measures: int = MEASURES) -> None:
    """Give the store's illustrative board measures of its own until it has so many."""
    own = dict(store.kept_frameworks.own_tables(BOARD) or {})
    missing = measures - len(store.frameworks().of(BOARD).measures)
    themes = [Row({"id": f"nb-{n}", "name": f"Our own {n}"}) for n in range(THEMES)]
    names = [f"{BOARD}-{n}" for n in range(missing)]
    rows = [_measure(name, n % THEMES) for n, name in enumerate(names)]
    own["themes"] = (*own.get("themes", ()), *themes)
    own["measures"] = (*own.get("measures", ()), *rows)
    store.kept_frameworks.load(own, "2026-10-01T00:00:00", "The benchmark")
    columns = [column for column in OBSERVATIONS.c if column.name not in {"id", "measure"}]
    with store.engine.begin() as connection:
        alike = sa.and_(OBSERVATIONS.c.board == BOARD, OBSERVATIONS.c.measure == LIKE)
        for name in names:
            like = sa.select(sa.literal(name), *columns).where(alike)
            into = ["measure", *(column.name for column in columns)]
            connection.execute(sa.insert(OBSERVATIONS).from_select(into, like))
    store.forget()


def _measure(name: str, theme: int) -> Row:
    return Row(
        {
            "id": name,
            "theme": f"nb-{theme}",
            "title": f"Contacts like {name}",
            "unit": "contact",
            "plural": "contacts",
            "kind": "flow",
            "split by": "agency",
            "definition": "As contacts.",
        }
    )


def compared(as_it_is: Store, widened: Store, rounds: int = ROUNDS) -> Iterator[tuple[str, float]]:
    """Each page, and what it takes on the wide board for one on the board as it is."""
    for page in PAGES:
        for name, prepare in (("first", _as_for_the_first), ("again", _as_shown_before)):
            ratios = []
            for _ in range(rounds):
                wide, narrow = (_seconds(page, each, prepare) for each in (widened, as_it_is))
                ratios.append(wide / narrow)
            yield f"{page} {name}", median(ratios)


def _as_for_the_first(_page: str, store: Store) -> None:
    store.forget()
    draw.cache_clear()


def _as_shown_before(page: str, store: Store) -> None:
    page_for(page, f"?board={BOARD}", store, BOARD)


def _seconds(page: str, store: Store, prepare: Callable[[str, Store], None]) -> float:
    prepare(page, store)
    began = time.process_time()
    page_for(page, f"?board={BOARD}", store, BOARD)
    return time.process_time() - began


def main() -> None:
    """Make the wide board and print what its pages take."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("samples", type=Path, help="a folder with a store of the samples")
    samples = parser.parse_args().samples
    with TemporaryDirectory() as scratch:
        files = [Path(scratch) / name for name in ("as-it-is.db", "wide.db")]
        for file in files:
            shutil.copy(samples / "safeguarding.db", file)
        as_it_is, wide = (Store(f"sqlite:///{file}") for file in files)
        widen(wide)
        for page, ratio in compared(as_it_is, wide):
            print(f"{page:28} {ratio:5.2f} (aim: at most {AIM})")


if __name__ == "__main__":
    main()
