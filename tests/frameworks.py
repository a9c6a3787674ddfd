"""The frameworks that tests measure against, and what they need of one."""

from data.framework.shipped import shipped
from data.measures import Measure

STANDARD = shipped()
DERBY, NORTHBRIDGE = STANDARD.of("derby"), STANDARD.of("northbridge")
NAMES = NORTHBRIDGE.agency_names


def measure_of(measure_id: str) -> Measure:
    """A measure as most boards count it."""
    return NORTHBRIDGE.measure(measure_id)
