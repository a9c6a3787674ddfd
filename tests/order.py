"""Which tests come first: some that need no samples, while these are loaded beside them."""

from collections.abc import Iterable, Sequence
from itertools import chain

import pytest

FIRST = 0.25  # of the tests without samples: they take longer than the loading


def while_samples_load(items: Sequence[pytest.Item], processes: int) -> list[pytest.Item]:
    """The tests, of which each process begins with some that need no samples.

    The list is cut into as many shares as there are processes; each goes through its own in order.
    """
    share = max(1, -(-len(items) // max(1, processes)))
    shares = (items[start : start + share] for start in range(0, len(items), share))
    return list(chain.from_iterable(map(_without_samples_first, shares)))


def need_samples(items: Iterable[pytest.Item]) -> bool:
    """Whether there is a test among them that does."""
    return any(map(_needs_samples, items))


def _without_samples_first(share: Sequence[pytest.Item]) -> list[pytest.Item]:
    plain = [item for item in share if not _needs_samples(item)]
    first = plain[: round(FIRST * len(plain))]
    kept = set(first)
    return [*first, *(item for item in share if item not in kept)]


def _needs_samples(item: pytest.Item) -> bool:
    return "samples" in getattr(item, "fixturenames", ())
