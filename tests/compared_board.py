"""A made board with a region and neighbours: shares and rates by agency and area, beside others'.

North and South are the areas of the board, each with people of its own.
"""

from collections.abc import Iterator

from data.figures.dataset import Dataset
from data.framework.grids import tables_in
from data.observations import Status
from data.storage.store import Store
from tests.builders_data import Observation, a_return, an_observation, new_database
from tests.data.framework.tables_of import own
from tests.data.intake.published.files import PLACES

BOARD = "testbridge"
SHARE, RATE, PEOPLE = "testbridge-on-time", "testbridge-rate", "testbridge-people"
VISITS, DUE = "testbridge-visits", "testbridge-due"
AGENCIES, AREAS = ("police", "health"), ("North side", "South side")
NEIGHBOURS = ("Alton", "Belford", "Carby")
MEASURES = (
    ("id", "theme", "title", "unit", "kind", "counts", "out of", "split by", "times", "plural"),
    (VISITS, "referrals", "Visits made", "visit", "flow", "", "", "area", "", "visits"),
    (DUE, "referrals", "Visits due", "visit", "flow", "", "", "area", "", "visits"),
    (PEOPLE, "referrals", "People", "child", "stock", "", "", "area", "", "children"),
    (SHARE, "referrals", "Visits on time", "percent", "ratio", VISITS, DUE, "area", "", ""),
    (RATE, "referrals", "Visit rate", "rate-10000", "rate", VISITS, PEOPLE, "area", "10000", ""),
)


AIMS = (("aim", "indicators"), ("Visits are made in time", f"{SHARE}; {VISITS}"))


def of(measure: str, value: float | None, period: str, **told) -> Observation:
    """One figure of the board's, or of a place as comparator=."""
    return an_observation(measure, value, period, board=BOARD, **told)


def own_figures(year: str = "2024-25") -> Iterator[Observation]:
    """Of each agency and each area its counts of a year: 60% and 80%, 50% and 90% on time."""
    for agency, made in zip(AGENCIES, (60, 80), strict=True):
        yield of(VISITS, made, year, agency=agency)
        yield of(DUE, 100, year, agency=agency)
    for area, made in zip(AREAS, (50, 90), strict=True):
        yield of(VISITS, made, year, area=area)
        yield of(DUE, 100, year, area=area)
        yield of(PEOPLE, 20_000, year, area=area)


def others(measure: str = SHARE, year: str = "2024-25") -> Iterator[Observation]:
    """England 70, the region 65 of the year before, two neighbours and one that is suppressed."""
    yield of(measure, 70, year, comparator="England")
    yield of(measure, 65, "2023-24", comparator="North")
    yield of(measure, 40, year, comparator="Alton")
    yield of(measure, 50, year, comparator="Belford")
    yield of(measure, None, year, comparator="Carby", status=Status.SUPPRESSED)


def a_compared_board(*observations: Observation) -> Dataset:
    """The board with these figures; with its own and the others' of a year where there are none."""
    return a_compared_store(*observations).dataset(BOARD)


def a_compared_store(*observations: Observation) -> Store:
    """The store of such a board alone."""
    store = Store(new_database())
    tables = tables_in(own(measures=MEASURES, places=PLACES, aims=AIMS))[0]
    store.kept_frameworks.load(tables, "2012-07-01T09:00:00+01:00", "")
    found = observations or (*own_figures(), *others(), *others(RATE), *others(VISITS))
    store.accept(a_return(*found, board=BOARD), "2025-07-20")
    return store
